/** Where conditions stop a way forward that the page goes by itself, over the traces it holds. */
import type { ConditionView, Place, StopView, TraceView } from '../api/types'
import { Program } from './program'

/** How far a way leads, and what ends it before its end. */
export interface Way {
  to: Place
  stop: StopView | null
  /** The first place of it that lies in a pass which is not held: what is there is unknown. */
  unseen: Place | null
  /** From where on only the server knows of stops, for the list of a pass is cut there. */
  untold: Place | null
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
  const way = { to, stop: null, unseen: null, untold: null }
  if (enabled.length === 0) return way
  let after = from.step
  for (let pass = from.pass; pass <= to.pass; pass += 1) {
    const trace = traceOf(pass)
    if (!trace) return { ...way, unseen: { pass, step: after } }
    const until = pass === to.pass ? to.step : trace.steps
    const listed = trace.stops?.find(({ step }) => after < step && step <= until)
    const told = trace.stops_cut ? trace.stops_cut.step - 1 : trace.steps
    if (!listed && until > told) return { ...way, untold: { pass, step: Math.max(after, told) } }
    const stop = listed ?? divergence(trace, enabled, until)
    if (stop) return { ...way, to: { pass, step: stop.step }, stop }
    if (trace.diverged) return { ...way, to: { pass, step: until } }
    after = 0
  }
  return way
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
  return {
    condition,
    pass: trace.pass,
    step,
    quantity,
    value: null,
    previous: null,
    previous_pass: null,
  }
}
