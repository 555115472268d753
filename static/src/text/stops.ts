/** The sentences of conditions, and of the stops that they make. */
import { parseId } from '../api/ids'

/** A condition in characters: the symbol of its target if that is one number, and its bound. */
export interface ConditionWords {
  kind: string
  target: string | null
  symbol: string
  bound: string
}

/** A stop in characters: the number that it is about, its value, and that of a pass before. */
export interface StopWords {
  kind: string
  target: string | null
  bound: string
  symbol: string
  value: string | null
  previous: string | null
  pass: number
  step: number
}

const PHASES: Record<string, string> = {
  forward: 'forward',
  cost: 'cost',
  backward: 'errors',
  gradients: 'gradients',
  update: 'update',
}

/** What a family of ids is called when any of its members will do. */
const FAMILIES: Record<string, string> = {
  delta: 'δ of any neuron',
  slope: 'σ′ of any neuron',
  w: 'any weight',
  b: 'any bias',
  grad_w: 'any weight’s gradient',
  grad_b: 'any bias’s gradient',
  cost: 'the cost',
}

/** The target as the subject of a sentence. */
function subject(target: string | null, symbol: string): string {
  if (target === null) return 'the cost'
  if (!target.includes(':')) return FAMILIES[target] ?? target
  const { kind, layer, neuron } = parseId(target)
  return kind === 'slope' ? `σ′ of neuron ${neuron} of layer ${layer}` : symbol
}

/** δ has a sign, and it is its amount that falls below a bound; σ′ has none. */
function amount(target: string | null, symbol: string): string {
  if (target === 'delta') return '|δ| of any neuron'
  return symbol.startsWith('δ') ? `|${symbol}|` : subject(target, symbol)
}

function phase(target: string | null): string {
  return `the ${PHASES[target ?? ''] ?? target} phase`
}

function condition({ kind, target, symbol, bound }: ConditionWords): string {
  switch (kind) {
    case 'reached':
      return `${subject(target, symbol)} is computed`
    case 'phase':
      return `${phase(target)} begins`
    case 'sign_change':
      return `${subject(target, symbol)} changes sign`
    case 'magnitude_below':
      return `${amount(target, symbol)} falls below ${bound}`
    case 'cost_below':
      return `the cost goes below ${bound}`
    case 'cost_rises':
      return 'the cost rises'
    case 'crosses':
      return `${subject(target, symbol)} crosses ${bound}`
    case 'diverged':
      return 'the numbers are no longer finite'
    default:
      return kind.replaceAll('_', ' ')
  }
}

/** What happened, without where: `δ²₁ changed sign, 0.004504 → −0.004489`. */
function event({ kind, target, bound, symbol, value, previous }: StopWords): string {
  const change = [previous, value].filter((one) => one !== null).join(' → ')
  const anew = previous === null
  switch (kind) {
    case 'reached':
      return `${symbol} is computed, ${change}`
    case 'phase':
      return `${phase(target)} began`
    case 'sign_change':
      return `${symbol} changed sign, ${change}`
    case 'magnitude_below':
      return `${symbol.startsWith('δ') ? `|${symbol}|` : symbol} ${anew ? 'is' : 'fell'} below ${bound}, ${change}`
    case 'cost_below':
      return `the cost ${anew ? 'is' : 'went'} below ${bound}, ${change}`
    case 'cost_rises':
      return `the cost rose, ${change}`
    case 'crosses':
      return `${symbol} crossed ${bound}, ${change}`
    case 'diverged':
      return `${symbol} is no finite number any more`
    default:
      return `${kind.replaceAll('_', ' ')}, ${symbol}`
  }
}

export const stops = {
  title: 'Stop when …',
  add: 'Add a condition',
  none: 'Stepping, running and training stop for nothing yet.',
  kind: 'When',
  target: 'Of',
  phase: 'Phase',
  value: 'Value',
  id: 'Id',
  idExample: 'w:2:1:1',
  define: 'Add',
  cancel: 'Cancel',
  subject,
  phases: PHASES,
  thisNumber: (symbol: string) => `${symbol}, in the explanation`,
  otherNumber: 'another number …',
  notAnId: (example: string) => `An id is needed, such as ${example}`,
  enabled: (sentence: string) => `Stop when ${sentence}`,
  remove: (sentence: string) => `Delete “${sentence}”`,
  stopWhen: (what: string) => `Stop when something happens to the ${what}`,
  condition,
  /** `Stopped: δ²₁ changed sign, 0.004504 → −0.004489, pass 1, step 11`. */
  sentence: (stop: StopWords) =>
    `Stopped: ${event(stop)}, pass ${stop.pass.toLocaleString('en')}, ` +
    `step ${stop.step.toLocaleString('en')}`,
  /** How a training ended, in its line: `stopped: δ²₁ changed sign, 0.004504 → −0.004489`. */
  training: (stop: StopWords) => `stopped: ${event(stop)}`,
  tick: (stop: StopWords) => `Stops here: ${event(stop)}`,
}
