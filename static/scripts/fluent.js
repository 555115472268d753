/** What the catalogues hold: their messages, and the variables of each. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FluentResource } from '@fluent/bundle'

/** @typedef {import('@fluent/bundle').Message} Message */

/** @param {string} folder one language @returns {string[]} the paths of its files */
export function filesOf(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ftl'))
    .sort()
    .map((name) => join(folder, name))
}

/** @param {string} folder one language @returns {string} all its files as one text */
export function readLanguage(folder) {
  return filesOf(folder)
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n')
}

/**
 * The names of the variables by message id (`id.attribute` for an attribute), sorted; those of the
 * messages that a message refers to are its own, too.
 * @param {string} source
 * @returns {Map<string, string[]>}
 */
export function variablesOf(source) {
  /** @type {Map<string, unknown>} */
  const patterns = new Map()
  /** @type {(key: string, pattern: unknown) => void} */
  const note = (key, pattern) => {
    if (patterns.has(key)) throw new Error(`the message ${key} stands there twice`)
    patterns.set(key, pattern)
  }
  for (const { id, value, attributes } of new FluentResource(source).body) {
    if (value !== null) note(id, value)
    for (const [name, pattern] of Object.entries(attributes)) note(`${id}.${name}`, pattern)
  }
  const found = [...patterns].map(([key, pattern]) => {
    const names = [...new Set(walk(pattern, patterns))].sort()
    return /** @type {[string, string[]]} */ ([key, names])
  })
  return new Map(found.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** @param {unknown} node @param {Map<string, unknown>} patterns @returns {string[]} */
function walk(node, patterns) {
  if (typeof node !== 'object' || node === null) return []
  if ('type' in node && 'name' in node && node.type === 'var') return [String(node.name)]
  if ('type' in node && 'name' in node && node.type === 'mesg') {
    const attribute = 'attr' in node && node.attr !== null ? `.${node.attr}` : ''
    const key = `${node.name}${attribute}`
    if (!patterns.has(key)) throw new Error(`there is no message ${key} to refer to`)
    return walk(patterns.get(key), patterns)
  }
  return Object.values(node).flatMap((part) => walk(part, patterns))
}
