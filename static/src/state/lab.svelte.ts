/**
 * The laboratory: a reader's intentions. Those that change something are here, moves and looks are in
 * `Going`, and what may be asked about the session is in `Sight`.
 *
 * What is intended is done by the line to the server and the walk through its passes, which know
 * nothing of each other's reasons; here they are only put together.
 */
import { createContext } from 'svelte'
import { parseId } from '../api/ids'
import type { Api } from '../api/api'
import type {
  ChangeView,
  NetworkCreate,
  SessionCreate,
  SessionPatch,
  SessionView,
  TrainMove,
  TrainView,
} from '../api/types'
import { Going } from './going.svelte'
import type { Opening } from './opening'
import { nameFor, type NetworkChange } from './setup'
import { Tour } from './tour.svelte'
import type { Audience, Settings } from './trainer'
import { Turns, type Undoable } from './turns.svelte'

export class Lab extends Going {
  readonly #api: Api
  readonly #turns: Turns
  /** The revision that the last change went on to which is one with the change before it. */
  amended = -1
  /** The first minute. */
  readonly tour = new Tour(this)

  constructor(api: Api, guest = false) {
    super(api, guest)
    this.#api = api
    this.#turns = new Turns(this.link)
  }

  // --- taking back ---------------------------------------------------------------------------

  /** What can be taken back or done again: the last change of this session, or leaving another. */
  get history(): { undo: Undoable | null; redo: Undoable | null } {
    return this.#turns.history
  }

  /** Kind of the change that led here, or was taken back to come here; null where there is none. */
  get turn(): ChangeView['kind'] | null {
    return this.#turns.last
  }

  /** Takes the last changes back; false when the server refused. */
  undo(count = 1): Promise<boolean> {
    return this.work((api) => this.before.during(() => this.#turns.back(api, count)))
  }

  /** Does again what was taken back last. */
  redo(count = 1): Promise<boolean> {
    return this.work((api) => this.before.during(() => this.#turns.again(api, count)))
  }

  /** Passes that a change would discard: an edit those after this one, another session all of them. */
  discards(change: 'edit' | 'session'): number {
    const { session } = this
    if (!session) return 0
    const { pass, step } = session.furthest
    const begun = pass + (step > 0 ? 1 : 0)
    return change === 'session' ? begun : Math.max(0, begun - (this.destination.pass + 1))
  }

  // --- changing -------------------------------------------------------------------------------

  /** Loads the catalog and what is wanted, or a new session where that is not to be had. */
  async start(wanted: Opening = {}): Promise<void> {
    await this.work(() => this.link.open(wanted))
  }

  /** Lets the server know that the session is open here, so that it does not go for want of room. */
  async stay(): Promise<void> {
    if (this.session) await this.link.ask((api, id) => api.session(id))
  }

  /** Opens again what could not be opened. */
  async startAgain(): Promise<void> {
    await this.work(() => this.link.reopen())
  }

  /** Whether a session or link could not be opened, for want of its kernel perhaps. */
  get stranded(): boolean {
    return this.link.stranded
  }

  /** Goes on with it from where it stands by another kernel. */
  takeOver(kernel: string): Promise<boolean> {
    return this.link.takeOver(kernel)
  }

  /** Goes to a session that is there already; false when the server has none of this id. */
  visit(id: string): Promise<boolean> {
    return this.work(async (api) => {
      await this.link.adopt(await api.session(id))
      this.#turns.forget()
      this.attention.hover(null)
      this.pin(null)
    })
  }

  /** The end of a lab beside another: it takes nothing up any more. */
  leave(): void {
    this.link.close()
  }

  /** A lab beside this one, for another session that there is. */
  another(): Lab {
    return new Lab(this.#api, true)
  }

  /** A number typed into the diagram: a weight, a bias, an input or a target. */
  edit(id: string, value: number): Promise<boolean> {
    return this.changeBy(async () => (await this.patching(id))(value))
  }

  /** How such a number is changed, of the pass and sample that are shown. */
  async patching(id: string): Promise<(value: number) => SessionPatch> {
    const { kind, neuron } = parseId(id)
    if (kind === 'w' || kind === 'b') return (value) => ({ set: { [id]: value } })
    const { index, x, y } = await this.link.sample()
    // who types into a sample that is only looked at wants to learn from it
    const chosen = this.looking ? { index } : {}
    const given = (to: number, at: number[]) => at.with(neuron - 1, to)
    return (value) => ({
      sample: {
        ...chosen,
        ...(kind === 'y' ? { x, y: given(value, y) } : { x: given(value, x), y }),
      },
    })
  }

  /** Lets the shown pass learn from a sample of the data instead of its own. */
  learnFrom(index: number): Promise<boolean> {
    return this.change({ sample: { index } })
  }

  /**
   * Changes how is learnt: at the cursor, or from the next pass on of a training that runs. False
   * when the server refused; what a training refuses is told when it comes to it.
   */
  async learnBy(settings: Settings): Promise<boolean> {
    if (!this.training) return this.change({ training: settings })
    this.link.lessons.turn({ training: settings })
    return true
  }

  /** Changes parameters, sample or training at the cursor; false when the server refused. */
  change(patch: SessionPatch): Promise<boolean> {
    return this.changeBy(async () => patch)
  }

  /** A new session; false when the server refused. */
  create(body: SessionCreate): Promise<boolean> {
    return this.work(async (api) => {
      await this.#leaveFor(await api.create(body))
    })
  }

  /**
   * A new session made of a file, which another kernel perhaps goes on with; undo comes back to this
   * one. False when it was refused.
   */
  bring(file: Blob, mediaType: string, kernel?: string): Promise<boolean> {
    return this.work(async (api) => {
      await this.#leaveFor(await api.bring(file, mediaType, kernel))
    })
  }

  /** A new session that goes on from this one but for `change`; false when the server refused. */
  remake(
    change: NetworkChange,
    more: Pick<SessionCreate, 'data' | 'training'> = {},
  ): Promise<boolean> {
    return this.work(async (api) => {
      const { id, parent } = this.link.present()
      const network = change as NetworkCreate
      // of a branch it is another branch
      const branch = parent ? { branch: nameFor(parent.name, change) } : {}
      await this.#leaveFor(await api.create({ from: id, network, ...branch, ...more }))
    })
  }

  /** Trains whole epochs, telling how it goes; null when the server refused. */
  train(move: TrainMove, audience: Audience): Promise<TrainView | null> {
    this.walk.interrupt()
    return this.link.lessons.run(move, audience)
  }

  /** A note on the session, such as a bookmark: nothing that is computed changes. */
  note(write: (api: Api, session: string) => Promise<unknown>): Promise<boolean> {
    return this.link.task(async (api) => {
      const { id, revision } = this.link.present()
      await write(api, id)
      const view = await api.session(id)
      if (view.revision > revision + 1) await this.link.adopt(view)
      else this.link.note(view)
    })
  }

  /** Changes conditions: the place and the numbers stay, but where a move stops is asked anew. */
  mark(change: (api: Api, session: string) => Promise<unknown>): Promise<boolean> {
    return this.link.task(async (api) => {
      const { id, revision } = this.link.present()
      await change(api, id)
      const view = await api.session(id)
      if (view.revision > revision + 1) return this.link.adopt(view)
      this.link.note(view)
      await this.walk.renewStops(view)
    })
  }

  /** Compares the gradients of the shown pass with central differences. */
  async checkGradients(): Promise<void> {
    if (this.walk.isAside) return
    await this.work(async () => {
      await this.link.passes?.loadCheck(this.link.present().cursor.pass)
    })
  }

  /** Shows a new session; the one that is left stays on the server, to come back to. */
  async #leaveFor(view: SessionView): Promise<void> {
    await this.#turns.leaveFor(view)
    this.pin(null)
  }

  /**
   * As `change`; what the patch says is asked when its turn comes, for a change before it may have
   * changed that. Weights and biases change under a sample that is looked at, which stays in view.
   */
  changeBy(patch: () => Promise<SessionPatch>): Promise<boolean> {
    let isAgain = false
    return this.work(async (api) => {
      const body = await patch()
      // what it would be one with has not been taken either
      if (isAgain && body.amend) return
      isAgain = true
      const { id, revision } = this.link.present()
      if (body.amend) this.amended = revision + 1
      const looked = body.set ? this.link.looked : null
      await this.before.during(async () => {
        await this.link.adopt(await api.patch(id, revision, body), looked)
      }, body.amend)
    }, true)
  }
}

export const [getLab, setLab] = createContext<Lab>()
