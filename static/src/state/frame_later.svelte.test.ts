import { expect, it, vi } from 'vitest'
import { FRAME, fakeFrames } from './fake/frames'
import { FrameLater } from './frame_later.svelte'

fakeFrames()

/** A component that shows a value, told of its every change as by an effect. */
function following() {
  let live = 1
  const later = new FrameLater(() => live)
  later.follow()
  return {
    set(value: number) {
      live = value
      later.follow()
    },
    shown: () => [later.value, later.behind],
    end: () => later.close(),
  }
}

it('follows when a frame has been drawn, and tells that it is behind until then', () => {
  const one = following()
  expect(one.shown()).toEqual([null, true])
  vi.advanceTimersByTime(FRAME + 1)
  expect(one.shown()).toEqual([1, false])
  one.set(2)
  expect(one.shown()).toEqual([1, true])
  vi.advanceTimersByTime(FRAME + 1)
  expect(one.shown()).toEqual([2, false])
  one.end()
})

it('is not put off by what changes in every frame', () => {
  const one = following()
  for (let value = 2; value < 8; value += 1) {
    one.set(value)
    vi.advanceTimersByTime(FRAME / 2)
  }
  expect(one.shown()[0]).toBeGreaterThan(3)
  one.end()
})

it('does not wait for a page that has no frames', () => {
  vi.stubGlobal('requestAnimationFrame', () => undefined)
  const one = following()
  vi.advanceTimersByTime(101)
  expect(one.shown()).toEqual([1, false])
  one.end()
})

it('takes nothing more once its component is gone', () => {
  const one = following()
  vi.advanceTimersByTime(FRAME + 1)
  one.set(2)
  one.end()
  vi.advanceTimersByTime(1000)
  expect(one.shown()[0]).toBe(1)
})
