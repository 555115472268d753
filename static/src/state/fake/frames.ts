/** A page's frames for tests: timers that are told to go on, a frame every so often. */
import { afterEach, beforeEach, vi } from 'vitest'

/** Milliseconds. */
export const FRAME = 16

export function fakeFrames(): void {
  beforeEach(() => {
    vi.useFakeTimers()
    vi.stubGlobal('requestAnimationFrame', (then: () => void) => setTimeout(then, FRAME))
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })
}
