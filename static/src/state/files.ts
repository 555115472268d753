/** Files that a session is taken along as, and files that sessions are made of. */
import type { Problem } from '../api/types'

/** What the server writes, in the order in which it is offered. */
export const FORMATS = [
  'json',
  'html',
  'ipynb',
  'tex',
  'csv',
  'npz',
  'onnx',
  'py-numpy',
  'py-torch',
  'py-keras',
] as const
export type Format = (typeof FORMATS)[number]

const MEDIA_TYPES: Record<string, string> = {
  json: 'application/json',
  npz: 'application/x-npz',
  onnx: 'application/onnx',
}

/** By the end of its name; of any other file the server looks at the bytes. */
export function mediaTypeOf(name: string): string {
  const end = name.split('.').at(-1)?.toLowerCase() ?? ''
  return MEDIA_TYPES[end] ?? 'application/octet-stream'
}

/** What was refused and where; a refusal of all of it is of `name`. */
export function refusalsOf(problem: Problem, name: string): { where: string; what: string }[] {
  const errors = problem.errors ?? []
  if (errors.length === 0) return [{ where: name, what: problem.detail }]
  return errors.map(({ pointer, message }) => ({ where: pointer || name, what: message }))
}
