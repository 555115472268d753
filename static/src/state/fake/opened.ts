/** A lab over the fake server, for tests, and the wait for all that it has asked for. */
import { expect, vi } from 'vitest'
import { Lab } from '../lab.svelte'
import { FakeServer } from './server'

export async function openedLab(prepare: (server: FakeServer) => void = () => {}) {
  const server = new FakeServer()
  prepare(server)
  const lab = new Lab(server)
  await lab.start()
  return { server, lab }
}

/** As above, once what is asked for ahead has come, which comes last: no call counts that led here. */
export async function settledLab(prepare?: (server: FakeServer) => void) {
  const opened = await openedLab(prepare)
  const { calls } = opened.server
  await vi.waitFor(() => expect(calls).toContain('explainRange 1 0 37'), { interval: 1 })
  calls.length = 0
  return opened
}

/** Lets all answers of the fake arrive. */
export async function settled(lab: Lab): Promise<void> {
  await vi.waitFor(() => expect(lab.busy).toBe(false))
  await new Promise((resolve) => setTimeout(resolve))
}
