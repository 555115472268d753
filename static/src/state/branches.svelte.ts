/** The family of the session that is shown: what branched off what, and what is done with it. */
import { branchCalls } from '../api/branches'
import { ApiError } from '../api/problems'
import type { Place, RelativeView } from '../api/types'
import { Asking } from './asking'
import type { Lab } from './lab.svelte'
import { outliving } from './outliving.svelte'
import type { Shell } from './shell.svelte'

/** A branch, and where it lies on a scale of passes that all of its family share. */
export interface Branch {
  readonly id: string
  /** Null for what the family goes back to. */
  readonly name: string | null
  readonly parent: string | null
  readonly at: Place | null
  readonly sharesPast: boolean
  /** Branches between it and what the family goes back to. */
  readonly depth: number
  /** Where its own pass 0 stands. */
  readonly offset: number
  /** Where it begins and ends, in passes from the family's first one. */
  readonly from: number
  readonly to: number
  /** Passes that are its own, begun ones included. */
  readonly own: number
  readonly furthest: Place
}

export class Branches {
  readonly #lab: Lab
  readonly #shell: Pick<Shell, 'compared'>
  readonly #asking = new Asking(() => this.#ask())
  #known = $state.raw<{ of: string; members: readonly RelativeView[] } | null>(null)
  /** What was deleted last, as long as it can be brought back from here. */
  removed = $state.raw<(Branch & { wasShown: boolean }) | null>(null)
  /** Grows by what is done to the family here. */
  #edition = $state(0)

  readonly all: readonly Branch[] = $derived.by(() => this.#all())
  /** The passes that the scale holds, at least one. */
  readonly passes = $derived(Math.max(1, ...this.all.map(({ to }) => to)))
  readonly shown = $derived.by(() => this.#lab.session?.id ?? '')

  constructor(lab: Lab, shell: Pick<Shell, 'compared'>) {
    this.#lab = lab
    this.#shell = shell
  }

  /** Asks anew, a little later, where the family may be another one. */
  follow(): void {
    const { session, edition } = this.#lab
    if (!session) return
    // how far this one is, is known here; another one moves only where it goes along
    const along = this.#shell.compared ? session.furthest.pass : ''
    this.#asking.about([session.id, edition, along, this.#edition].join(' '))
  }

  find(id: string): Branch | undefined {
    return this.all.find((one) => one.id === id)
  }

  /** Branches off here, and goes on in the branch; false when the server refused. */
  async fork(name: string): Promise<boolean> {
    const made = await this.#lab.request((api, id) => branchCalls(api).fork(id, name))
    return made !== null && (await this.show(made.id))
  }

  /** Goes to another branch; what is compared with it changes places. */
  async show(id: string): Promise<boolean> {
    const { shown } = this
    if (id === shown) return true
    // the branch that is left is a place to come back to
    history.pushState(null, '', location.href)
    const there = await this.#lab.visit(id)
    const { compared } = this.#shell
    if (there && compared?.id === id) this.#shell.compared = { ...compared, id: shown }
    if (!there) this.#changed()
    return there
  }

  async rename(id: string, name: string): Promise<boolean> {
    const rename = () =>
      id === this.shown
        ? this.#lab.note((api) => branchCalls(api).rename(id, name))
        : this.#lab.request((api) => branchCalls(api).rename(id, name))
    const done = Boolean(await rename())
    this.#changed()
    return done
  }

  /** Deletes a branch; where it is the one that is shown, its parent is shown then. */
  async remove(id: string): Promise<boolean> {
    const { shown } = this
    const next = this.#after(id)
    const branch = this.find(id)
    if (id === shown && (next === null || !(await this.show(next)))) return false
    if (this.#shell.compared?.id === id) this.#shell.compared = null
    this.removed = null
    const done = await this.#lab.request(async (api) => {
      const calls = branchCalls(api)
      const isKept = await calls.remove(id).then(
        () => true,
        goneOr(() => calls.forget(id)),
      )
      if (isKept && branch) this.removed = { ...branch, wasShown: id === shown }
      return true
    })
    this.#changed()
    return done === true
  }

  /** Brings back the branch that was deleted last; false when the server refused. */
  async takeBack(): Promise<boolean> {
    const { removed } = this
    if (!removed) return false
    const there = await this.#lab.request((api) => branchCalls(api).restore(removed.id))
    this.removed = null
    this.#changed()
    return there !== null && (!removed.wasShown || (await this.show(removed.id)))
  }

  /** The branch to show in place of one that goes. */
  #after(id: string): string | null {
    const parent = this.find(id)?.parent
    const other = this.all.find((one) => one.id === parent) ?? this.all.find((one) => one.id !== id)
    return other?.id ?? null
  }

  #changed(): void {
    this.#edition += 1
  }

  async #ask(): Promise<void> {
    const of = this.#lab.session?.id
    if (!of) return
    const found = await this.#lab
      .peek((api) => branchCalls(api).family(of))
      .catch((error: unknown) => unlessRefused(error))
    if (found) this.#known = { of, members: found.branches }
  }

  #all(): readonly Branch[] {
    const { session } = this.#lab
    const members = this.#known?.members ?? []
    if (!session || !members.some(({ id }) => id === session.id)) return []
    const found = new Map<string, Branch>()
    for (const one of members) {
      const parent = one.parent === null ? undefined : found.get(one.parent)
      const furthest = one.id === session.id ? session.furthest : one.furthest
      const split = (parent?.offset ?? 0) + (one.at?.pass ?? 0)
      const offset = one.shares_past ? (parent?.offset ?? 0) : split
      const from = one.at === null ? 0 : split
      found.set(one.id, {
        id: one.id,
        name: one.id === session.id ? (session.parent?.name ?? one.name) : one.name,
        parent: one.parent,
        at: one.at,
        sharesPast: one.shares_past,
        depth: parent ? parent.depth + 1 : 0,
        offset,
        from,
        to: offset + furthest.pass + 1,
        own: Math.max(0, offset + furthest.pass - from) + (furthest.step > 0 ? 1 : 0),
        furthest,
      })
    }
    return [...found.values()]
  }
}

function unlessRefused(error: unknown): null {
  if (error instanceof ApiError) return null
  throw error
}

/** What is to go and has gone already is as it should be; what cannot be kept goes for good. */
function goneOr(forget: () => Promise<unknown>) {
  return async (error: unknown): Promise<false> => {
    const { status, code } = error instanceof ApiError ? error.problem : {}
    if (status === 507 || code === 'kernel_missing') await forget()
    else if (status !== 404) throw error
    return false
  }
}

const made = new WeakMap<Lab, Branches>()

/** The one of this lab: what forks and what lists look at the same. */
export function branchesOf(lab: Lab, shell: Pick<Shell, 'compared'>): Branches {
  const there = made.get(lab) ?? outliving(() => new Branches(lab, shell))
  made.set(lab, there)
  return there
}
