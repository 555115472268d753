/** Sessions of the fake server: made, edited, taken back, kept as links and files. */
import type { TakenFile } from '../../api/api'
import type {
  ChangesView,
  ChangeView,
  LinkView,
  Place,
  SessionCreate,
  SessionPatch,
  SessionView,
} from '../../api/types'
import { FakeCore, type Turn } from './core'

function kindOf({ set, sample }: SessionPatch): ChangeView['kind'] {
  if (set) return 'parameters'
  return sample ? 'sample' : 'training'
}

function isSame(one: Place, other: Place): boolean {
  return one.pass === other.pass && one.step === other.step
}

export class FakeSessions extends FakeCore {
  async create(body: SessionCreate): Promise<SessionView> {
    return this.changed('create', () => {
      this.created.push(body)
      this.leave()
      this.cursor = { pass: 0, step: 0 }
      this.furthest = this.cursor
    })
  }

  /** One session at a time is kept in full: to ask for another brings that one back. */
  async session(id: string): Promise<SessionView> {
    await this.allow('session')
    const other = id === this.id ? undefined : this.others.get(id)
    if (other) {
      this.others.set(this.id, this.kept())
      Object.assign(this, other)
      this.id = id
    }
    return this.view()
  }

  /** The cursor stays; what was reached after it is discarded. */
  async patch(_: string, revision: number, body: SessionPatch): Promise<SessionView> {
    if (revision !== this.revision) {
      this.refuse ??= { call: 'patch', status: 412, code: 'stale_revision' }
    }
    const last = this.past.at(-1)
    if (body.amend && (!last || last.kind !== kindOf(body) || !isSame(last.place, this.cursor))) {
      this.refuse ??= { call: 'patch', status: 409, code: 'nothing_to_amend' }
    }
    return this.changed(`patch ${revision}`, () => {
      if (body.amend) Object.assign(this, this.past.pop()?.to)
      this.past.push({ kind: kindOf(body), place: this.cursor, to: this.kept() })
      this.future = []
      this.patches.push(body)
      this.learningRate = body.training?.learning_rate ?? this.learningRate
      this.furthest = this.cursor
      this.stopped = null
      const { index, x, y } = body.sample ?? {}
      if (index !== undefined && index !== null) this.choices.set(this.cursor.pass, index)
      const shown = this.data[this.sampleOf(this.cursor.pass).index]
      if (shown && x) shown.x = x
      if (shown && y) shown.y = y
    })
  }

  async undo(_: string, count: number): Promise<SessionView> {
    return this.#turn('undo', this.past, this.future, count)
  }

  async redo(_: string, count: number): Promise<SessionView> {
    return this.#turn('redo', this.future, this.past, count)
  }

  async changes(): Promise<ChangesView> {
    await this.allow('changes')
    const listed = (turns: Turn[]) =>
      turns.toReversed().map(({ kind, place }) => ({
        kind,
        text: `the change of ${kind}`,
        ...place,
      }))
    return { undo: listed(this.past), redo: listed(this.future) }
  }

  async makeLink(): Promise<LinkView> {
    await this.allow('makeLink')
    const id = `link ${this.links.size + 1}`
    this.links.set(id, structuredClone(this.kept()))
    return { id, path: `/links/${id}` }
  }

  async take(_: string, format: string, passes?: number): Promise<TakenFile> {
    if (passes !== undefined && format !== 'html') this.refuse ??= { call: 'take', status: 422 }
    await this.allow(`take ${format} ${passes ?? 1}`)
    return { name: `network.${format}`, content: new Blob([JSON.stringify(this.kept())]) }
  }

  /** Only what `take` has written can be brought. */
  async bring(file: Blob, mediaType: string, kernel?: string): Promise<SessionView> {
    const text = await file.text()
    if (!text.startsWith('{')) this.refuse ??= { call: 'bring', status: 422 }
    this.#need('bring', kernel)
    return this.changed(`bring ${mediaType}`, () => {
      this.leave()
      Object.assign(this, JSON.parse(text), { choices: new Map() })
    })
  }

  /** The state that a link keeps is opened as a session of its own; the sender's stays. */
  async openLink(link: string, kernel?: string): Promise<SessionView> {
    const kept = this.links.get(link)
    if (!kept) this.refuse ??= { call: 'openLink', status: 404, code: 'link_not_found' }
    this.#need('openLink', kernel)
    return this.changed(`openLink ${link}`, () => {
      this.leave()
      Object.assign(this, structuredClone(kept))
    })
  }

  /** What was made by a kernel that is missing is opened by another one only. */
  #need(call: string, kernel: string | undefined): void {
    if (this.lacksKernel && !kernel) this.refuse ??= { call, status: 409, code: 'kernel_missing' }
  }

  async #turn(
    call: 'undo' | 'redo',
    from: Turn[],
    onto: Turn[],
    count: number,
  ): Promise<SessionView> {
    if (from.length < count) this.refuse ??= { call, status: 409, code: `nothing_to_${call}` }
    return this.changed(call, () => {
      for (const { to, ...turn } of from.splice(-count).toReversed()) {
        onto.push({ ...turn, to: this.kept() })
        Object.assign(this, to)
      }
    })
  }
}
