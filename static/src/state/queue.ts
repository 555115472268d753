/**
 * One line of work towards the server: tasks run one after the other, in the order they were
 * asked for, and a target that nobody has started on yet is replaced by a newer one. What nobody
 * waits for comes when nothing else is left, so that it never stands between two targets.
 */
type Entry<T> = { target: T } | { task: () => Promise<void> }

export class CoalescingQueue<T> {
  readonly #reach: (target: T) => Promise<void>
  #waiting: Entry<T>[] = []
  #unasked: (() => Promise<void>)[] = []
  #running: Promise<void> | null = null

  /** `reach` is called with the newest target; it deals with its own failures. */
  constructor(reach: (target: T) => Promise<void>) {
    this.#reach = reach
  }

  /** Go to `target`, unless a newer target comes before this one is started on. */
  push(target: T): void {
    const last = this.#waiting.at(-1)
    if (last && 'target' in last) last.target = target
    else this.#waiting.push({ target })
    this.#run()
  }

  /** Run `task` once everything asked for before it is done. */
  run<R>(task: () => Promise<R>): Promise<R> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ task: () => task().then(resolve, reject) })
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
    while (this.#running) await this.#running
  }

  #run(): void {
    this.#running ??= this.#drain()
  }

  #next(): (() => Promise<void>) | undefined {
    const entry = this.#waiting.shift()
    if (!entry) return this.#unasked.shift()
    return 'target' in entry ? () => this.#reach(entry.target) : entry.task
  }

  async #drain(): Promise<void> {
    try {
      for (let next = this.#next(); next; next = this.#next()) await next()
    } finally {
      this.#running = null
    }
  }
}
