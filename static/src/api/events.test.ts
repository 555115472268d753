import { expect, it } from 'vitest'
import { readEvents, type ServerEvent } from './events'

/** A stream that arrives in these parts. */
function streamOf(...parts: (string | Uint8Array<ArrayBuffer>)[]) {
  const encoder = new TextEncoder()
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      for (const part of parts) {
        controller.enqueue(typeof part === 'string' ? encoder.encode(part) : part)
      }
      controller.close()
    },
  })
}

async function all(...parts: Parameters<typeof streamOf>): Promise<ServerEvent[]> {
  const found: ServerEvent[] = []
  for await (const event of readEvents(streamOf(...parts))) found.push(event)
  return found
}

it('reads names and data', async () => {
  expect(await all('event: progress\ndata: {"a": 1}\n\nevent: done\ndata: 2\n\n')).toEqual([
    { name: 'progress', data: '{"a": 1}' },
    { name: 'done', data: '2' },
  ])
})

it.each(['\n', '\r\n', '\r'])('takes lines that end in %j', async (end) => {
  const text = ['event: done', 'data: 1', '', 'data: 2', '', ''].join(end)
  const wanted = [
    { name: 'done', data: '1' },
    { name: 'message', data: '2' },
  ]
  // a carriage return alone at the very end may be half of a line's end
  expect(await all(`${text}:\n`)).toEqual(wanted)
})

it('puts together what arrives in pieces, down to single bytes', async () => {
  const text = 'event: progress\r\ndata: ½‖y − a‖²\r\n\r\ndata: 2\r\n\r\n'
  const bytes = [...new TextEncoder().encode(text)].map((byte) => Uint8Array.of(byte))
  expect(await all(...bytes)).toEqual([
    { name: 'progress', data: '½‖y − a‖²' },
    { name: 'message', data: '2' },
  ])
})

it('joins data of several lines, and passes over comments', async () => {
  expect(await all(': ping\n\n', 'data: one\ndata:two: 2\nid: 7\n: aside\n\n')).toEqual([
    { name: 'message', data: 'one\ntwo: 2' },
  ])
})

it('leaves out an event that breaks off', async () => {
  expect(await all('data: 1\n\ndata: {"half"')).toEqual([{ name: 'message', data: '1' }])
})

it('stops the stream when nobody reads on', async () => {
  let stopped = false
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start: (controller) => controller.enqueue(new TextEncoder().encode('data: 1\n\n')),
    cancel: () => void (stopped = true),
  })
  for await (const event of readEvents(stream)) {
    expect(event.data).toBe('1')
    break
  }
  expect(stopped).toBe(true)
})
