import { afterEach, expect, it, vi } from 'vitest'
import { CoalescingQueue } from './queue'

afterEach(() => {
  vi.useRealTimers()
})

function recorded() {
  const done: string[] = []
  const queue = new CoalescingQueue<number>(async (target) => {
    await Promise.resolve()
    done.push(`go ${target}`)
  })
  const task = (name: string) => () => Promise.resolve(done.push(name))
  return { done, queue, task }
}

it('skips targets that a newer one replaced before they were started on', async () => {
  const { done, queue } = recorded()
  for (const target of [1, 2, 3, 4]) queue.push(target)
  await queue.idle()
  expect(done).toEqual(['go 1', 'go 4'])
})

it('does tasks in their place between targets', async () => {
  const { done, queue, task } = recorded()
  queue.push(1)
  queue.push(2)
  void queue.run(task('edit'))
  queue.push(3)
  queue.push(4)
  await queue.idle()
  expect(done).toEqual(['go 1', 'go 2', 'edit', 'go 4'])
})

it('hands a failure to whoever asked, and goes on', async () => {
  const { done, queue } = recorded()
  const failing = queue.run(() => Promise.reject(new Error('no')))
  queue.push(7)
  await expect(failing).rejects.toThrow('no')
  await queue.idle()
  expect(done).toEqual(['go 7'])
})

it('forgets targets but not tasks', async () => {
  const { done, queue, task } = recorded()
  queue.push(1)
  void queue.run(task('edit'))
  queue.push(2)
  queue.dropTargets()
  await queue.idle()
  expect(done).toEqual(['go 1', 'edit'])
})

/** Thirty targets a second for a second, as a run has them. */
async function runPast(queue: CoalescingQueue<number>) {
  for (let target = 1; target <= 30; target += 1) {
    queue.push(target, true)
    await vi.advanceTimersByTimeAsync(33)
  }
}

it('goes to a few a second of the targets that are only passed, and to the last one', async () => {
  vi.useFakeTimers()
  const { done, queue } = recorded()
  await runPast(queue)
  await vi.advanceTimersByTimeAsync(200)
  expect(done[0]).toBe('go 1')
  expect(done.at(-1)).toBe('go 30')
  expect(done.length).toBeGreaterThan(5)
  expect(done.length).toBeLessThan(12)
})

it.each([
  ['a task', (queue: CoalescingQueue<number>) => queue.run(() => Promise.resolve())],
  ['somebody who waits', (queue: CoalescingQueue<number>) => queue.idle()],
  ['a move by hand', (queue: CoalescingQueue<number>) => Promise.resolve(queue.push(3))],
])('does not keep %s waiting for what is passed', async (_, come) => {
  vi.useFakeTimers()
  const { done, queue } = recorded()
  queue.push(1, true)
  await vi.advanceTimersByTimeAsync(10)
  queue.push(2, true)
  await vi.advanceTimersByTimeAsync(10)
  expect(done).toEqual(['go 1'])
  void come(queue)
  await vi.advanceTimersByTimeAsync(1)
  expect(done).toHaveLength(2)
})
