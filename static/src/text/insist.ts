/** Milliseconds after which what did not come is asked for again. */
const PAUSE = 2000

/** Loads something again and again until it is there: the server may be away just then. */
export async function insist<T>(load: () => Promise<T>, pause = PAUSE): Promise<T> {
  for (;;) {
    try {
      return await load()
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
}
