/**
 * Reading what a person types for a quantity: `delta:2:1`, `δ 2 1`, `δ²₁`, `dC/dw 2 1 3`, `w new 2,1,3`.
 *
 * The indices are those of the formulas: layer, neuron, and for a weight the neuron that it comes
 * from. What is only begun is completed.
 */
import type { Kind } from '../api/ids'
import { level } from './raised'

/** Each kind by the ways of writing it, without spaces, in lower case; longer ones come first. */
const NAMES: readonly [string, Kind][] = [
  ['learning_rate', 'learning_rate'],
  ['learningrate', 'learning_rate'],
  ['lernrate', 'learning_rate'],
  ['η', 'learning_rate'],
  ['eta', 'learning_rate'],
  ['∂c/∂w', 'grad_w'],
  ['dc/dw', 'grad_w'],
  ['grad_w', 'grad_w'],
  ['gradw', 'grad_w'],
  ['∂w', 'grad_w'],
  ['dw', 'grad_w'],
  ['∂c/∂b', 'grad_b'],
  ['dc/db', 'grad_b'],
  ['grad_b', 'grad_b'],
  ['gradb', 'grad_b'],
  ['∂b', 'grad_b'],
  ['db', 'grad_b'],
  ['new_w', 'new_w'],
  ['neww', 'new_w'],
  ['new_b', 'new_b'],
  ['newb', 'new_b'],
  ['∂c/∂z', 'delta'],
  ['dc/dz', 'delta'],
  ['delta', 'delta'],
  ['error', 'delta'],
  ['fehler', 'delta'],
  ['δ', 'delta'],
  ['d', 'delta'],
  ['slope', 'slope'],
  ['steigung', 'slope'],
  ["σ'", 'slope'],
  ["sigma'", 'slope'],
  ['mask', 'mask'],
  ['maske', 'mask'],
  ['r', 'mask'],
  ['cost', 'cost'],
  ['kosten', 'cost'],
  ['c', 'cost'],
  ['weight', 'w'],
  ['gewicht', 'w'],
  ['bias', 'b'],
  ['target', 'y'],
  ['ziel', 'y'],
  ['w', 'w'],
  ['b', 'b'],
  ['z', 'z'],
  ['a', 'a'],
  ['x', 'a'],
  ['y', 'y'],
]

/** Indices that an id of a kind has. */
function indicesOf(kind: Kind): number {
  if (kind === 'cost' || kind === 'learning_rate') return 0
  if (kind === 'y') return 1
  return kind === 'w' || kind === 'grad_w' || kind === 'new_w' ? 3 : 2
}

/** Suggestions at once: what is typed next chooses among more. */
const MOST = 8

/**
 * The ids that a text may mean, the likeliest first; `has` knows those that there are. Indices that
 * are missing are filled in from 1, so that a name alone lists what bears it.
 */
export function idsNamed(text: string, has: (id: string) => boolean): string[] {
  const found = new Set<string>()
  for (const { kind, indices } of readings(text)) {
    for (const id of completions(kind, indices, has)) {
      found.add(id)
      if (found.size === MOST) return [...found]
    }
  }
  return [...found]
}

interface Reading {
  kind: Kind
  indices: readonly number[]
}

/** Digits that stand together may be one number or several: `w213` is w²₁₃, `w 12 1 3` is not. */
function readings(text: string): Reading[] {
  const plain = plainText(text)
  const updated = /(\(new\)|new|neu)$/.test(plain)
  const rest = updated ? plain.replace(/\(?(new|neu)\)?$/, '') : plain
  const named = NAMES.find(
    ([name]) => rest.startsWith(name) && !/^[a-z]/.test(rest.slice(name.length)),
  )
  if (!named) return []
  const [name, said] = named
  const kind = updated && (said === 'w' || said === 'b') ? (`new_${said}` as const) : said
  const numbers = (rest.slice(name.length).match(/\d+/g) ?? []).map(Number)
  const digits = numbers.flatMap((number) => [...String(number)].map(Number))
  const own = name === 'x' ? [1, ...numbers] : numbers
  const wanted = indicesOf(kind)
  const together = digits.length > numbers.length && numbers.length < wanted
  return [
    { kind, indices: own },
    ...(together && name !== 'x' ? [{ kind, indices: digits }] : []),
  ].filter(({ indices }) => indices.length <= wanted)
}

/** Lower case without spaces between letters; raised and lowered digits as numbers of their own. */
function plainText(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[′’`]/g, "'")
    .replaceAll(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, (run) => ` ${level(run)} `)
    .replaceAll(/[₀₁₂₃₄₅₆₇₈₉]+/g, (run) => ` ${level(run)} `)
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/(?<!\d)\s+|\s+(?!\d)/g, '')
    .replace(/^∂c\/∂(\d+)/, '')
}

/** All ids that begin with these indices, as far as there are any. */
function* completions(
  kind: Kind,
  indices: readonly number[],
  has: (id: string) => boolean,
): Generator<string> {
  const missing = indicesOf(kind) - indices.length
  if (missing === 0) {
    const id = [kind, ...indices].join(':')
    if (has(id)) yield id
    return
  }
  let found = true
  // a layer may lack what the one above it has: input neurons have no z
  for (let next = 1; found || next <= 2; next += 1) {
    found = false
    for (const id of completions(kind, [...indices, next], has)) {
      found = true
      yield id
    }
  }
}
