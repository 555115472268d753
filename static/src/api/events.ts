/** Reading an event stream (`text/event-stream`): the names and data of its events, as they come. */

export interface ServerEvent {
  /** `message` where the stream gives no name. */
  name: string
  data: string
}

const LINE_END = /\r\n|\n|\r/

/** The events of a stream of bytes; one that breaks off in the middle is left out. */
export async function* readEvents(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<ServerEvent> {
  let held = ''
  let block: string[] = []
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader()
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      held += part.value
      // a line feed may still belong to the carriage return at the very end
      const whole = held.endsWith('\r') ? held.slice(0, -1) : held
      const lines = whole.split(LINE_END)
      held = (lines.pop() ?? '') + held.slice(whole.length)
      for (const line of lines) {
        if (line !== '') block.push(line)
        else {
          const event = eventOf(block)
          block = []
          if (event) yield event
        }
      }
    }
  } finally {
    // whoever stops reading stops the stream
    await reader.cancel().catch(() => undefined)
  }
}

/** One block of lines; null for a comment alone, which only keeps the line open. */
function eventOf(lines: readonly string[]): ServerEvent | null {
  const data: string[] = []
  let name = 'message'
  for (const line of lines) {
    const [field = '', ...rest] = line.split(':')
    const value = rest.join(':').replace(/^ /, '')
    if (field === 'event') name = value
    if (field === 'data') data.push(value)
  }
  return data.length > 0 ? { name, data: data.join('\n') } : null
}
