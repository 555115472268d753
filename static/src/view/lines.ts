/** Where a formula may be broken: between its statements, then before its relations and signs. */

/** What parts two statements that stand side by side: a comma or colon, and room after it. */
const GAP = new Set(['\\quad', '\\qquad', '\\ '])
const RELATIONS = new Set(['=', '\\approx', '\\leftarrow', '\\overset'])
/** Written between two operands; right after a relation or another sign they belong to a number. */
const SIGNS = new Set(['+', '-', '\\odot', '\\cdot'])
const OPEN = new Set(['{', '(', '[', '\\left', '\\begin'])
const CLOSE = new Set(['}', ')', ']', '\\right', '\\end'])
/** Commands whose next bracket is their own and opens nothing that would have to be closed. */
const SIZED = new Set(['\\left', '\\right'])

interface Token {
  text: string
  /** Brackets that it stands in; an argument in braces counts as more than there ever are. */
  depth: number
}

const ARGUMENT = 1000

/** The statements of a formula such as `C = …, C_x = …`, each for a line of its own. */
export function statementsOf(latex: string): string[] {
  const statements: string[] = []
  let statement = ''
  for (const { text, depth } of tokensOf(latex)) {
    const parts = depth === 0 && GAP.has(text) && /[,:]\s*$/.test(statement)
    if (parts) statements.push(statement.trim())
    statement = parts ? '' : statement + text
  }
  return [...statements, statement.trim()].filter((one) => one !== '')
}

/**
 * The pieces of a statement, to be set one after the other, each on one line. A relation or a sign
 * begins a piece, for so a reader sees that the line above goes on. A long bracket may be broken too.
 */
export function piecesOf(statement: string): string[] {
  return brokenAt(0, statement).flatMap((piece) =>
    isLong(piece) && !holdsTall(piece)
      ? besideShort(piece).flatMap((part) =>
          isLong(part) ? brokenAt(1, part.replace(/\\(left|right)\b\s*/g, '')) : part,
        )
      : piece,
  )
}

/** Signs and letters of a bracket that is kept on one line, which begins with it where it must. */
const SHORT = 16

/** A product, parted before each short bracket that is a factor: room parts it from the one before. */
function besideShort(piece: string): string[] {
  const parts: string[] = []
  let part = ''
  const tokens = tokensOf(piece)
  tokens.forEach(({ text, depth }, index) => {
    if (text === '(' && depth === 0 && tokens[index - 1]?.text === '\\,') {
      const rest = tokens.slice(index + 1)
      const inside = rest.slice(
        0,
        rest.findIndex((one) => one.depth === 0),
      )
      const size = inside.filter((one) => !/^[\s{}^_]*$/.test(one.text)).length
      if (size <= SHORT) {
        parts.push(part.trim())
        part = ''
      }
    }
    part += text
  })
  return [...parts, part.trim()].filter((one) => one !== '')
}

/** What makes a bracket around it grow: it cannot be set apart from its other half. */
const TALL = new Set(['\\frac', '\\dfrac', '\\sum', '\\begin'])
/** Signs and letters that fit on a line of the panel, about. */
const FITS = 24

function isLong(piece: string): boolean {
  return tokensOf(piece).filter(({ text }) => !/^[\s{}^_]*$/.test(text)).length > FITS
}

function holdsTall(piece: string): boolean {
  return tokensOf(piece).some(({ text, depth }) => depth > 0 && TALL.has(text))
}

/** Broken before what stands in as many brackets, or in none. */
function brokenAt(level: number, latex: string): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const { text, depth } of tokensOf(latex)) {
    const isHere = depth === level || depth === 0
    const begins = isHere && (RELATIONS.has(text) || (SIGNS.has(text) && hasOperand(piece)))
    if (begins && hasOperand(piece)) {
      pieces.push(piece.trim())
      // an empty operand keeps the sign's distance from what follows it
      piece = '{} '
    }
    piece += text
  }
  return [...pieces, piece.trim()].filter((one) => one !== '')
}

/** Whether there is anything on the left of a sign that it could join to. */
function hasOperand(piece: string): boolean {
  const last = tokensOf(piece.replace(/^\{\} /, '')).findLast(({ text }) => text.trim() !== '')
  return last !== undefined && !RELATIONS.has(last.text) && !SIGNS.has(last.text)
}

function tokensOf(latex: string): Token[] {
  const texts = latex.match(/\\[a-zA-Z]+|\\.|\s+|./gs) ?? []
  let depth = 0
  return texts.map((text, index) => {
    const isSized = SIZED.has(texts[index - 1] ?? '')
    const deep = text === '{' || text === '}' ? ARGUMENT : 1
    if (CLOSE.has(text) && !isSized) depth -= deep
    const token = { text, depth }
    if (OPEN.has(text) && !isSized) depth += deep
    return token
  })
}
