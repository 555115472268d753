/** What a screen reader is told: one sentence a move, quiet while something runs by itself. */
import type { Lab } from '../../state/lab.svelte'
import type { Runner } from '../../state/runner.svelte'
import { fromOne, t } from '../../text'
import { describe } from '../../text/describe'
import { formatNumber } from '../../view/number'

/** Numbers of one move that are told one by one; a large layer has hundreds. */
const TOLD = 8

type Change = 'parameters' | 'sample' | 'training' | 'data'

export type Narrated = Pick<
  Lab,
  | 'trace'
  | 'made'
  | 'step'
  | 'pass'
  | 'program'
  | 'edition'
  | 'training'
  | 'session'
  | 'turn'
  | 'value'
>

export class Narration {
  readonly #lab: Narrated
  readonly #runner: Pick<Runner, 'running'>
  /** Where, in which edition and at which revision one was when last looked. */
  #seen = { edition: 0, place: '', revision: 0 }
  /** What was changed last, until the next move. */
  #change = $state<Change | null>(null)

  readonly sentence = $derived.by(() => {
    const { trace, training } = this.#lab
    if (!trace || training || this.#runner.running) return ''
    const { step, pass, program } = this.#lab
    const told = this.#numbers()
    const move = t('narrator-move', { step, steps: program.steps, pass: fromOne(pass), told })
    return this.#change === null ? move : `${t(`narrator-${this.#change}`)} ${move}`
  })

  constructor(lab: Narrated, runner: Pick<Runner, 'running'>) {
    this.#lab = lab
    this.#runner = runner
  }

  /**
   * Notices changes and moves: another edition at the same place is the work of an edit, unless it
   * is the very revision that was there, asked for anew after a refusal.
   */
  follow(): void {
    const { edition, pass, step, session } = this.#lab
    const place = `${session?.id} ${pass} ${step}`
    const revision = session?.revision ?? 0
    if (edition !== this.#seen.edition && place === this.#seen.place) {
      if (revision === this.#seen.revision) return
      const { turn } = this.#lab
      this.#change = turn === 'train' ? null : turn
    } else if (place !== this.#seen.place) {
      this.#change = null
    }
    this.#seen = { edition, place, revision }
  }

  #numbers(): string {
    const { made } = this.#lab
    if (made.length === 0) return t('timeline-start')
    const told = made.slice(0, TOLD).map((id) => {
      const value = this.#lab.value(id)
      const what = describe(id)
      return value === null ? what : t('network-value', { what, value: formatNumber(value) })
    })
    const more = made.length - told.length
    return [...told, ...(more > 0 ? [t('explain-more', { count: more })] : [])].join(', ')
  }
}
