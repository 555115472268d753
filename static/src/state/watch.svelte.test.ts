import { expect, it, vi } from 'vitest'
import { openedLab } from './fake/opened'
import { Watch } from './watch.svelte'

async function opened(kept = new Map<string, string>()) {
  const shelf = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  }
  const { server, lab } = await openedLab()
  return { server, lab, kept, watch: new Watch(lab, shelf) }
}

it('remembers what is watched, by session', async () => {
  const { watch, kept } = await opened()
  expect(watch.ids).toEqual([])
  watch.toggle('delta:2:1')
  watch.toggle('cost')
  expect((await opened(kept)).watch.ids).toEqual(['delta:2:1', 'cost'])
  watch.toggle('delta:2:1')
  expect([watch.ids, watch.has('cost'), watch.has('delta:2:1')]).toEqual([['cost'], true, false])
  kept.set('backprop-lab-watch', kept.get('backprop-lab-watch')?.replace('fake', 'other') ?? '')
  expect((await opened(kept)).watch.ids).toEqual([])
})

it.each(['{', '7', 'null', '[7]', '[["fake"]]', '[["fake", "cost"]]', '[["fake", ["nonsense"]]]'])(
  'starts anew where %s was written in its place',
  async (text) => {
    expect((await opened(new Map([['backprop-lab-watch', text]]))).watch.ids).toEqual([])
  },
)

it('watches no more than there is room for', async () => {
  const { watch } = await opened()
  for (let j = 1; j <= 25; j += 1) watch.toggle(`b:2:${j}`)
  expect([watch.ids.length, watch.full]).toEqual([20, true])
  watch.toggle('b:2:1')
  expect(watch.full).toBe(false)
})

it('ends a series with the value at the cursor, known or not', async () => {
  const { lab, watch } = await opened()
  watch.toggle('z:2:1')
  expect(watch.runOf('z:2:1')).toEqual({ first: 0, stride: 1, values: [null] })
  lab.seek(2, 0)
  await vi.waitFor(() => expect(lab.pass).toBe(2))
  watch.follow()
  await vi.waitFor(() =>
    expect(watch.runOf('z:2:1')).toEqual({ first: 0, stride: 1, values: [0, 1, null] }),
  )
  lab.move('forward', 'op')
  expect(watch.runOf('z:2:1').values).toEqual([0, 1, 0.3775])
  lab.seek(1, 1)
  expect(watch.runOf('z:2:1').values).toEqual([0, 0.3775])
})

it('asks again when the pass changes, not at every op', async () => {
  const { server, lab, watch } = await opened()
  const asked = () => server.calls.filter((call) => call.startsWith('series')).length
  watch.toggle('cost')
  watch.follow()
  await vi.waitFor(() => expect(asked()).toBe(1))
  for (let i = 0; i < 5; i += 1) {
    lab.move('forward', 'op')
    watch.follow()
  }
  lab.seek(1, 1)
  watch.follow()
  await vi.waitFor(() => expect(asked()).toBe(2))
})

it('shows nothing of before a change', async () => {
  const { lab, watch } = await opened()
  watch.toggle('cost')
  lab.seek(1, 9)
  watch.follow()
  await vi.waitFor(() => expect(watch.runOf('cost').values.length).toBe(2))
  await lab.change({ training: { learning_rate: 0.1 } })
  expect(watch.runOf('cost').values.length).toBe(1)
})

it('shows one pass of each epoch where that is chosen', async () => {
  const { server, lab, watch, kept } = await opened()
  server.samples = 4
  await lab.refresh()
  watch.toggle('cost')
  lab.seek(9, 0)
  watch.follow()
  await vi.waitFor(() => expect(watch.runOf('cost').values.length).toBe(10))
  watch.byEpoch = true
  expect([watch.epoch, watch.stride]).toEqual([4, 4])
  // what was found pass by pass is not taken for epochs
  expect(watch.runOf('cost')).toEqual({ first: 9, stride: 4, values: [null] })
  watch.follow()
  await vi.waitFor(() =>
    expect(watch.runOf('cost')).toEqual({ first: 1, stride: 4, values: [1, 5, null] }),
  )
  // a pass between two of them is not drawn as if it were one
  lab.seek(8, 0)
  await vi.waitFor(() => expect(lab.pass).toBe(8))
  expect(watch.runOf('cost')).toEqual({ first: 1, stride: 4, values: [1, 5] })
  lab.seek(5, 0)
  await vi.waitFor(() => expect(lab.pass).toBe(5))
  expect(watch.runOf('cost')).toEqual({ first: 1, stride: 4, values: [1, null] })
  const shelf = { getItem: (key: string) => kept.get(key) ?? null, setItem: () => {} }
  expect(new Watch(lab, shelf).byEpoch).toBe(true)
})

it('knows no epochs where every pass is one', async () => {
  const { watch } = await opened()
  watch.byEpoch = true
  expect([watch.epoch, watch.stride]).toEqual([1, 1])
})
