/**
 * Writes `src/api/schema.gen.ts` from an OpenAPI document (first argument; `../openapi.json` if
 * absent). With `--check` it writes nothing and fails when the file on disk is another.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import openapiTS, { astToString } from 'openapi-typescript'

const TARGET = 'src/api/schema.gen.ts'
const HEADER = '/* Generated from the OpenAPI document by `npm run types`: do not edit. */\n\n'

const args = process.argv.slice(2)
const check = args.includes('--check')
const source = args.find((arg) => !arg.startsWith('--')) ?? '../openapi.json'

const text =
  HEADER +
  astToString(
    await openapiTS(pathToFileURL(source), { alphabetize: true, defaultNonNullable: false }),
  )
if (check) {
  const held = await readFile(TARGET, 'utf8').catch(() => '')
  if (held !== text) {
    console.error(`${TARGET} does not match ${source}: run \`npm run types\`.`)
    process.exit(1)
  }
} else {
  await writeFile(TARGET, text)
}
