/**
 * A lint rule: words that a reader meets belong into the catalogue (`src/text/<language>`).
 *
 * In markup any word is one too many, and so it is in a label; in code two words with a space
 * between them are, unless they are thrown, which only developers read.
 */
const LABELS = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'aria-valuetext',
  'label',
  'longLabel',
  'placeholder',
  'title',
])
const WORD = /\p{L}{2,}/u
const WORDS = /\p{L}{2,}[,;.!?…]? \p{L}{2,}/u
/** Two words of a template, with values between them perhaps. */
const WORDS_AMONG_VALUES = /(?<![^ ])\p{L}{2,}[,;.!?…]? (?:.* )?\p{L}{2,}(?![^ ,;.!?…])/u
/** `(prefers-color-scheme: dark)`, a media query, or a selector with attributes. */
const QUERY = /^\(|\[/

/** @typedef {import('eslint').Rule.Node & { type: string, parent: any, value: any, key?: any }} Node */

/** @param {Node} node @returns {boolean} */
function isForDevelopers(node) {
  for (let one = node; one; one = one.parent) {
    if (one.type === 'ImportDeclaration') return true
    if (one.type === 'SvelteDirective' || one.type === 'SvelteStyleDirective') return true
    if (one.type === 'SvelteAttribute') return !LABELS.has(String(one.key?.name))
    const made = /** @type {any} */ (one)
    if (made.type === 'NewExpression' && /Error$/.test(made.callee?.name ?? '')) return true
    if (made.type === 'CallExpression' && made.callee?.object?.name === 'console') return true
  }
  return false
}

/** @type {import('eslint').Rule.RuleModule} */
export const noLooseWords = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { loose: '“{{ words }}” belongs into the catalogue: src/text/en' },
  },
  create(context) {
    /** @param {any} node @param {unknown} words @param {RegExp} pattern */
    function look(node, words, pattern) {
      if (typeof words !== 'string' || !pattern.test(words)) return
      context.report({ node, messageId: 'loose', data: { words: words.trim().slice(0, 60) } })
    }
    return {
      /** @param {any} node */
      SvelteText(node) {
        if (node.parent?.type !== 'SvelteStyleElement') look(node, node.value, WORD)
      },
      /** @param {any} node */
      SvelteLiteral(node) {
        if (LABELS.has(String(node.parent?.key?.name))) look(node, node.value, WORD)
      },
      /** @param {any} node */
      Literal(node) {
        const isQuery = typeof node.value === 'string' && QUERY.test(node.value)
        if (!isQuery && !isForDevelopers(node)) look(node, node.value, WORDS)
      },
      /** @param {any} node */
      TemplateLiteral(node) {
        /** @type {{ value: { cooked: string } }[]} */
        const parts = node.quasis
        const whole = parts.map(({ value }) => value.cooked).join('□')
        if (!isForDevelopers(node)) look(node, whole, WORDS_AMONG_VALUES)
      },
    }
  },
}
