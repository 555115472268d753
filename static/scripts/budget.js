/**
 * Fails when what the first picture needs, as the browser fetches it, outgrows its budget: the
 * entry, all that it imports, their styles and the English sentences. Fonts come beside it; the
 * panels, and KaTeX with them, come after it.
 */
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

/** Bytes, gzipped. */
const BUDGET = 100_000

const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'))

/** @param {string} name @param {Set<string>} files */
function collect(name, files) {
  const { file, css = [], imports = [] } = manifest[name]
  if (files.has(file)) return
  for (const one of [file, ...css]) files.add(one)
  for (const one of imports) collect(one, files)
}

const files = new Set()
collect('src/main.ts', files)
collect('src/text/en/index.ts', files)
const sizes = [...files].map((file) => [file, gzipSync(readFileSync(`dist/${file}`)).length])
const total = sizes.reduce((sum, [, size]) => sum + size, 0)
console.log(`the first picture needs ${total} bytes gzipped, of ${BUDGET}`)
if (total > BUDGET) {
  for (const [file, size] of sizes) console.error(`${size} ${file}`)
  process.exit(1)
}
