/** The conditions of the shown session, and the one that is being put together. */
import { createContext } from 'svelte'
import { parseId } from '../api/ids'
import type { ConditionKindView, ConditionView } from '../api/types'
import type { Lab } from './lab.svelte'

/** The kind that is offered first, where a number is not the one to be stopped on. */
const FIRST_KIND = 'sign_change'

export class Conditions {
  readonly #lab: Lab
  /** Whether a condition is being put together. */
  drafting = $state(false)
  #aimed = $state(0)
  value = $state<number | null>(null)
  /** Whose cost, for the kinds that are about one. */
  #over = $state<'pass' | 'data'>('pass')
  #kind = $state(FIRST_KIND)
  /** As chosen; null stands for the first that the kind offers. */
  #target = $state<string | null>(null)

  readonly list: readonly ConditionView[] = $derived.by(() => this.#lab.session?.conditions ?? [])
  readonly kinds: readonly ConditionKindView[] = $derived.by(
    () => this.#lab.catalog?.conditions ?? [],
  )
  readonly kind: ConditionKindView | null = $derived.by(
    () => this.kinds.find(({ id }) => id === this.#kind) ?? this.kinds[0] ?? null,
  )
  /** The number in the explanation as a target of the kind; null where it cannot be one. */
  readonly shown: string | null = $derived.by(() => targetFor(this.kind, this.#lab.active))
  readonly families: readonly string[] = $derived(familiesOf(this.kind))
  readonly target: string | null = $derived.by(() =>
    needsTarget(this.kind) ? (this.#target ?? this.families[0] ?? this.shown) : null,
  )

  constructor(lab: Lab) {
    this.#lab = lab
  }

  /** Another kind keeps the target where it can be one of that kind, too. */
  chooseKind(id: string): void {
    this.#kind = id
    const { kind } = this
    const target = this.#target
    if (target === null || this.families.includes(target)) return
    this.#target = targetFor(kind, target)
  }

  get over(): 'pass' | 'data' {
    return this.#over
  }

  chooseOver(over: string): void {
    this.#over = over === 'data' ? 'data' : 'pass'
  }

  chooseTarget(target: string): void {
    this.#target = target
  }

  /** Begins a condition on `id`, of the kind that is most often asked of such a number. */
  aim(id: string): void {
    this.#kind = kindFor(this.kinds, id)
    this.#target = targetFor(this.kind, id)
    this.value = null
    this.drafting = true
    this.#aimed += 1
  }

  canAim(id: string): boolean {
    return this.kinds.some((kind) => targetFor(kind, id) !== null)
  }

  /** Grows whenever a condition is begun anew. */
  get aimed(): number {
    return this.#aimed
  }

  /** Puts the draft among the conditions; false when the server refused. */
  async define(): Promise<boolean> {
    const { kind, target, value, over } = this
    if (!kind) return false
    const body = {
      kind: kind.id,
      target,
      value: kind.takes_value ? value : null,
      over: kind.takes_over ? over : null,
      enabled: true,
    }
    const done = await this.#lab.mark((api, session) => api.addCondition(session, body))
    if (done) this.drafting = false
    return done
  }

  switch({ id }: ConditionView, enabled: boolean): void {
    void this.#lab.mark((api, session) => api.switchCondition(session, id, enabled))
  }

  remove({ id }: ConditionView): void {
    void this.#lab.mark((api, session) => api.deleteCondition(session, id))
  }
}

function needsTarget(kind: ConditionKindView | null): boolean {
  return (kind?.targets.length ?? 0) > 0
}

/** What stands for many numbers at once. That an id is computed is asked of one number only. */
function familiesOf(kind: ConditionKindView | null): readonly string[] {
  if (!kind) return []
  return kind.id === 'reached' ? kind.targets.filter((one) => one === 'cost') : kind.targets
}

/** `id` as a target of the kind, by way of what the update makes of it where need be, or null. */
function targetFor(kind: ConditionKindView | null, id: string | null): string | null {
  if (!kind?.takes_id || id === null) return null
  const plain = id.split('@')[0] ?? id
  const other = plain.startsWith('new_') ? plain.slice('new_'.length) : `new_${plain}`
  const fits = (one: string) => kind.targets.includes(parseId(one).kind) && !/^a:1:/.test(one)
  return [plain, other].find(fits) ?? null
}

function kindFor(kinds: readonly ConditionKindView[], id: string): string {
  const preferred = parseId(id).kind === 'slope' ? 'magnitude_below' : FIRST_KIND
  const able = kinds.filter((kind) => targetFor(kind, id) !== null)
  return (able.find((kind) => kind.id === preferred) ?? able[0])?.id ?? FIRST_KIND
}

export const [getConditions, setConditions] = createContext<Conditions>()
