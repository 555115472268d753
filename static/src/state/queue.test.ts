import { expect, it } from 'vitest'
import { CoalescingQueue } from './queue'

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
