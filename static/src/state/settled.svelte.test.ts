import { describe, expect, it, vi } from 'vitest'
import { FRAME, fakeFrames } from './fake/frames'
import { Settled } from './settled.svelte'

/** From here on something of a value is still on its way. */
const WAITS = 100

fakeFrames()

/** A page that tells of every change, as its effect does; a move of its run is made when told. */
class Page {
  #live = 1
  #hurried = false
  isHeavy = false
  of = 'one session'
  move: () => void = () => undefined
  readonly settled: Settled<number>

  constructor() {
    const isHurried = () => this.#hurried
    const isHeavy = () => this.isHeavy
    this.settled = new Settled(
      () => this.#live,
      {
        get hurried() {
          return isHurried()
        },
        get isHeavy() {
          return isHeavy()
        },
        breathe: (then) => (this.move = then),
      },
      () => this.of,
      (value) => value < WAITS,
    )
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
  it('is there at first', () => {
    const page = new Page()
    expect([page.settled.value, page.settled.behind]).toEqual([1, false])
  })

  it('follows when what is quick has been drawn', () => {
    const page = new Page()
    page.live = 2
    expect([page.settled.value, page.settled.behind]).toEqual([1, true])
    vi.advanceTimersByTime(FRAME + 1)
    expect([page.settled.value, page.settled.behind]).toEqual([2, false])
  })

  it('is the last of what came before the frame, and is drawn once', () => {
    const page = new Page()
    page.live = 2
    page.live = 3
    vi.advanceTimersByTime(FRAME + 1)
    expect(page.settled.value).toBe(3)
    vi.advanceTimersByTime(1000)
    expect([page.settled.value, page.settled.behind]).toEqual([3, false])
  })

  it('shows nothing of one session in another, not even for a frame', () => {
    const page = new Page()
    page.live = 2
    page.of = 'another session'
    page.live = 3
    expect([page.settled.value, page.settled.behind]).toEqual([3, false])
    vi.advanceTimersByTime(1000)
    expect([page.settled.value, page.settled.behind]).toEqual([3, false])
  })

  it('does not wait for a page that has no frames', () => {
    vi.stubGlobal('requestAnimationFrame', () => undefined)
    const page = new Page()
    page.live = 2
    vi.advanceTimersByTime(100)
    expect(page.settled.value).toBe(2)
  })

  it('follows a run that hurries now and then, and is there when the run ends', () => {
    const page = new Page()
    page.hurried = true
    page.live = 2
    expect(page.settled.value).toBe(1)
    page.live = 3
    vi.advanceTimersByTime(1010)
    expect(page.settled.value).toBe(1)
    page.move()
    expect(page.settled.value).toBe(3)
    page.live = 4
    vi.advanceTimersByTime(FRAME + 1)
    expect(page.settled.value).toBe(3)
    page.hurried = false
    vi.advanceTimersByTime(FRAME + 1)
    expect([page.settled.value, page.settled.behind]).toEqual([4, false])
  })

  it('follows half as often where that takes long to draw', () => {
    const page = new Page()
    page.isHeavy = true
    page.hurried = true
    page.live = 2
    vi.advanceTimersByTime(1010)
    page.move()
    expect(page.settled.value).toBe(1)
    vi.advanceTimersByTime(1000)
    page.move()
    expect(page.settled.value).toBe(2)
  })

  it('comes to the last of what a run showed without being told again', () => {
    const page = new Page()
    page.hurried = true
    page.live = 2
    page.live = 5
    vi.advanceTimersByTime(1010)
    page.move()
    expect(page.settled.value).toBe(5)
  })

  it('does not wait for ever for a move of a run', () => {
    const page = new Page()
    page.hurried = true
    page.live = 2
    vi.advanceTimersByTime(1300)
    expect([page.settled.value, page.settled.behind]).toEqual([2, false])
  })

  it('shows the last whole one of a run that hurries, and waits for the rest where it ends', () => {
    const page = new Page()
    page.hurried = true
    page.live = 2
    page.live = WAITS
    vi.advanceTimersByTime(1010)
    page.move()
    expect(page.settled.value).toBe(2)
    page.live = WAITS + 1
    vi.advanceTimersByTime(3000)
    expect(page.settled.value).toBe(2)
    page.hurried = false
    vi.advanceTimersByTime(FRAME + 1)
    expect(page.settled.value).toBe(WAITS + 1)
  })
})
