import { beforeEach, expect, it, vi } from 'vitest'
import { unreachable, ApiError } from '../api/problems'
import { Course } from './course.svelte'
import { openedLab } from './fake/opened'

const REST = 300

beforeEach(() => {
  vi.useFakeTimers()
  return () => vi.useRealTimers()
})

async function trained() {
  const { server, lab } = await openedLab()
  lab.advance('forward', 'pass')
  lab.advance('forward', 'pass')
  await vi.advanceTimersByTimeAsync(REST)
  const course = new Course(server, lab)
  const followed = async () => {
    course.follow()
    await vi.advanceTimersByTimeAsync(REST)
    return [course.refused, course.points.length]
  }
  return { server, lab, course, followed }
}

it('has the cost of each pass', async () => {
  const { followed } = await trained()
  expect(await followed()).toEqual([false, 2])
})

it('says that costs are refused, until they can be had', async () => {
  const { server, lab, followed } = await trained()
  server.refuse = { call: 'curve', status: 409, code: 'kernel_missing' }
  expect(await followed()).toEqual([true, 0])
  lab.advance('forward', 'pass')
  await vi.advanceTimersByTimeAsync(REST)
  expect(await followed()).toEqual([false, 3])
})

it('says nothing of the sort where nobody answers', async () => {
  const { server, followed } = await trained()
  vi.spyOn(server, 'curve').mockRejectedValueOnce(new ApiError(unreachable()))
  expect(await followed()).toEqual([false, 0])
})
