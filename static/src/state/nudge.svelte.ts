/**
 * One parameter nudged: the cost over it, and what becomes of the pass. It is a look: what is shown
 * in the picture for as long as it lasts, and nothing of the session changes.
 */
import { parseId } from '../api/ids'
import type { NudgedView, Problem, TangentView } from '../api/types'
import type { Lab } from './lab.svelte'
import { Question } from './question.svelte'
import { reachesOf, usualReach } from './reaches'
import type { Shell } from './shell.svelte'

export class Nudge {
  readonly #lab: Lab
  readonly #shell: Pick<Shell, 'stand'>
  readonly #question: Question<TangentView>
  readonly #parameter: () => string | null
  /** How far the parameter is moved, and where one was as it was. */
  #moved = $state.raw<{ at: string; by: number } | null>(null)
  #found = $state.raw<{ at: string; view: NudgedView } | null>(null)
  #asking = false
  #ended = false
  /** How far it was chosen to go; null: as is usual for its value. */
  #reach = $state.raw<number | null>(null)
  #refusal = $state.raw<{ at: string; problem: Problem } | null>(null)

  /** The value that this pass starts from. */
  readonly start = $derived.by(() => {
    const parameter = this.#parameter()
    return parameter === null ? null : this.#lab.recorded(parameter)
  })
  /** Changes with all that ends a nudge: a move, an edit, another parameter. */
  readonly #at = $derived.by(() => `${this.#lab.stamp} ${this.#lab.step} ${this.#parameter()}`)
  /** How far it is moved; 0 where it stands as the pass has it. */
  readonly by = $derived.by(() => (this.#moved?.at === this.#at ? this.#moved.by : 0))
  /** What the server says of it; of the last place asked about while another is on its way. */
  readonly view = $derived.by(() =>
    this.by !== 0 && this.#found?.at === this.#at ? this.#found.view : null,
  )

  /** How far a nudge may go to either side. */
  readonly reaches = $derived.by(() => reachesOf(this.start ?? 0))
  /** How far it goes at most: what was chosen, where that is still to be had. */
  readonly reach = $derived.by(() =>
    this.#reach !== null && this.reaches.includes(this.#reach)
      ? this.#reach
      : usualReach(this.start ?? 0),
  )
  /** Why the server does not show the pass with the nudge; null where it does. */
  readonly refusal = $derived.by(() =>
    this.by !== 0 && this.#refusal?.at === this.#at ? this.#refusal.problem : null,
  )

  constructor(lab: Lab, shell: Pick<Shell, 'stand'>, parameter: () => string | null) {
    this.#lab = lab
    this.#shell = shell
    this.#parameter = parameter
    this.#question = new Question<TangentView>(
      lab,
      () => this.#about(),
      (api, session, what) => {
        const [id = '', from, to] = what.split(' ')
        const range = { from: Number(from), to: Number(to) }
        return api.tangent(session, id, range, lab.looking?.sample)
      },
    )
  }

  /** The cost over the parameter; null while it is on its way. */
  get curve(): TangentView | null {
    return this.#question.answer
  }

  /** Why there is no curve. */
  get problem(): Problem | null {
    return this.#question.problem
  }

  retry(): void {
    this.#question.retry()
  }

  /** The cost of the pass is computed, and finite. */
  get hasCost(): boolean {
    return this.#lab.known('cost')
  }

  /** The gradient is computed: only then there is a tangent. */
  get hasGradient(): boolean {
    return this.#lab.known(`grad_${this.#parameter()}`)
  }

  /** Chooses how far it goes, and puts it back. */
  within(reach: number): void {
    this.to(0)
    this.#reach = reach
  }

  /** Moves the parameter so far from its value; 0 puts it back. */
  to(by: number): void {
    this.#moved = { at: this.#at, by }
    if (!this.#asking) void this.#go()
  }

  /** Nobody nudges any more. */
  end(): void {
    this.#ended = true
  }

  /** Asks for the curve, and shows in the picture what is nudged; to be called in an effect. */
  follow(): () => void {
    const end = this.#question.follow()
    const { view } = this
    this.#shell.stand = view && this.#standOf(view)
    return () => {
      end()
      this.#shell.stand = null
    }
  }

  #about() {
    const { start, reach, hasCost } = this
    if (start === null || !hasCost) return null
    return { what: `${this.#parameter()} ${start - reach} ${start + reach}` }
  }

  /** One question at a time: the places in between are skipped. */
  async #go(): Promise<void> {
    this.#asking = true
    while (!this.#ended && this.by !== 0) {
      const { by, start } = this
      const at = this.#at
      const parameter = this.#parameter()
      if (parameter === null || start === null) break
      const sample = this.#lab.looking?.sample
      let refusal: Problem | null = null
      const view = await this.#lab.ask(
        (api, id) => api.nudged(id, parameter, start + by, sample),
        (problem) => (refusal = problem),
      )
      // whoever nudged may have gone by then
      if (this.#ended) return
      this.#refusal = refusal && { at, problem: refusal }
      if (view) this.#found = { at, view }
      if (view === null || (this.by === by && this.#at === at)) break
    }
    this.#asking = false
  }

  /** The numbers that are others now, as far as the pass has computed them. */
  #standOf(view: NudgedView) {
    const lab = this.#lab
    const value = (id: string): number | null | undefined => {
      if (id === view.id) return view.value
      if (id === 'cost') return lab.known(id) ? view.cost : undefined
      const { kind, layer, neuron } = parseId(id)
      if (kind !== 'z' && kind !== 'a' && kind !== 'slope') return undefined
      const found = view.layers.find((one) => one.layer === layer)
      return found && lab.known(id) ? found[kind][neuron - 1] : undefined
    }
    const old = (id: string): number | null => {
      const now = value(id)
      if (now === undefined) return null
      const was = id === view.id ? view.start : lab.recorded(id)
      return was === now ? null : was
    }
    return { of: lab, value, old }
  }
}
