/** Where conditions stop a way forward that the page goes by itself, over the traces it holds. */
import type { ConditionView, Place, StopView, TraceView } from '../api/types'
import { Program } from './program'

/** How far a way leads, and what ends it before its end. */
export interface Way {
  to: Place
  stop: StopView | null
  /** The first place of it that lies in a pass which is not held: what is there is unknown. */
  unseen: Place | null
}

/** The last step of a pass that has numbers: not all of them have where it diverges. */
export function lastStep({ diverged, program, steps }: TraceView): number {
  if (!diverged) return steps
  return (new Program(program).stepOf(diverged.quantity) ?? steps + 1) - 1
}

/** The way from one place to a later one, or to the first stop on it; `from` itself never stops. */
export function wayTo(
  from: Place,
  to: Place,
  conditions: readonly ConditionView[],
  traceOf: (pass: number) => TraceView | undefined,
): Way {
  const enabled = conditions.filter((one) => one.enabled)
  if (enabled.length === 0) return { to, stop: null, unseen: null }
  let after = from.step
  for (let pass = from.pass; pass <= to.pass; pass += 1) {
    const trace = traceOf(pass)
    if (!trace) return { to, stop: null, unseen: { pass, step: after } }
    const until = pass === to.pass ? to.step : trace.steps
    const stop = firstStop(trace, enabled, after, until)
    if (stop) return { to: { pass, step: stop.step }, stop, unseen: null }
    if (trace.diverged) return { to: { pass, step: until }, stop: null, unseen: null }
    after = 0
  }
  return { to, stop: null, unseen: null }
}

function firstStop(
  trace: TraceView,
  enabled: readonly ConditionView[],
  after: number,
  until: number,
): StopView | null {
  const found = trace.stops?.find(({ step }) => after < step && step <= until)
  return found ?? divergence(trace, enabled, until)
}

/** Divergence holds at no op: it stops who would go on past the last finite one. */
function divergence(
  trace: TraceView,
  enabled: readonly ConditionView[],
  until: number,
): StopView | null {
  const condition = enabled.find(({ kind }) => kind === 'diverged')
  const step = lastStep(trace)
  if (!condition || !trace.diverged || until <= step) return null
  const { quantity } = trace.diverged
  return { condition, pass: trace.pass, step, quantity, value: null, previous: null }
}
