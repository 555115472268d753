/**
 * One line of work towards the server: tasks run one after the other, in the order they were
 * asked for, and a target that nobody has started on yet is replaced by a newer one. What nobody
 * waits for comes when nothing else is left, so that it never stands between two targets.
 */
type Entry<T> = { target: T; inPassing: boolean } | { task: () => Promise<void> }

/** Milliseconds from one target to the next that is only passed, at least. */
const PACE = 100

export class CoalescingQueue<T> {
  readonly #reach: (target: T) => Promise<void>
  #waiting: Entry<T>[] = []
  #unasked: (() => Promise<void>)[] = []
  #running: Promise<void> | null = null
  /** How many wait until nothing is left to do. */
  #awaiting = 0
  /** When the last target was started on. */
  #started = -Infinity
  #hasten: () => void = () => undefined

  /** `reach` is called with the newest target; it deals with its own failures. */
  constructor(reach: (target: T) => Promise<void>) {
    this.#reach = reach
  }

  /**
   * Go to `target`, unless a newer target comes before this one is started on. What is passed on a
   * way that goes on is skipped, but for a few a second, as long as nobody waits.
   */
  push(target: T, inPassing = false): void {
    const last = this.#waiting.at(-1)
    if (last && 'target' in last) Object.assign(last, { target, inPassing })
    else this.#waiting.push({ target, inPassing })
    if (!inPassing) this.#hasten()
    this.#run()
  }

  /** Run `task` once everything asked for before it is done. */
  run<R>(task: () => Promise<R>): Promise<R> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ task: () => task().then(resolve, reject) })
      this.#hasten()
      this.#run()
    })
  }

  /** Run `task` when nothing else is left to do. */
  runLast<R>(task: () => Promise<R>): Promise<R> {
    return new Promise((resolve, reject) => {
      this.#unasked.push(() => task().then(resolve, reject))
      this.#run()
    })
  }

  /** Forget the targets that wait; tasks stay, for somebody waits for their answer. */
  dropTargets(): void {
    this.#waiting = this.#waiting.filter((entry) => 'task' in entry)
  }

  /** Resolves when nothing is left to do. */
  async idle(): Promise<void> {
    this.#awaiting += 1
    this.#hasten()
    while (this.#running) await this.#running
    this.#awaiting -= 1
  }

  #run(): void {
    this.#running ??= this.#drain()
  }

  #next(): (() => Promise<void>) | undefined {
    const entry = this.#waiting.shift()
    if (!entry) return this.#unasked.shift()
    if (!('target' in entry)) return entry.task
    this.#started = performance.now()
    return () => this.#reach(entry.target)
  }

  /** Lets the next target be replaced by newer ones for a while, where it is only passed. */
  #rest(): Promise<void> | null {
    const [next] = this.#waiting
    const left = this.#started + PACE - performance.now()
    const isPassed = next && 'target' in next && next.inPassing && this.#waiting.length === 1
    if (!isPassed || this.#awaiting > 0 || left <= 0) return null
    return new Promise((resolve) => {
      this.#hasten = resolve
      setTimeout(resolve, left)
    })
  }

  async #drain(): Promise<void> {
    try {
      for (;;) {
        const rest = this.#rest()
        if (rest) await rest
        const next = this.#next()
        if (!next) break
        await next()
      }
    } finally {
      this.#running = null
    }
  }
}
