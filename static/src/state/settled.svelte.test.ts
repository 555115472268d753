import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Settled } from './settled.svelte'

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('window', { requestIdleCallback: true })
  vi.stubGlobal('requestIdleCallback', (then: () => void) => setTimeout(then, 1))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** A page that tells of every change, as its effect does. */
class Page {
  #live = 1
  #hurried = false
  readonly settled = new Settled(
    () => this.#live,
    () => this.#hurried,
  )

  constructor() {
    this.settled.follow()
  }

  set live(value: number) {
    this.#live = value
    this.settled.follow()
  }

  set hurried(value: boolean) {
    this.#hurried = value
    this.settled.follow()
  }
}

describe('what takes long to draw', () => {
  it('is there at once where nothing hurries', () => {
    const page = new Page()
    page.live = 2
    expect(page.settled.value).toBe(2)
  })

  it('follows a run that hurries now and then, and is there when the run ends', () => {
    const page = new Page()
    page.hurried = true
    page.live = 2
    expect(page.settled.value).toBe(1)
    page.live = 3
    vi.advanceTimersByTime(160)
    expect(page.settled.value).toBe(3)
    page.live = 4
    expect(page.settled.value).toBe(3)
    page.hurried = false
    expect(page.settled.value).toBe(4)
  })

  it('comes to the last of what a run showed without being told again', () => {
    const page = new Page()
    page.hurried = true
    page.live = 2
    page.live = 5
    vi.advanceTimersByTime(160)
    expect(page.settled.value).toBe(5)
  })
})
