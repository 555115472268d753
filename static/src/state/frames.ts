/** Milliseconds after which a frame is not waited for: a page that nobody looks at has none. */
const NO_FRAME = 100

/** Calls back once the frame that comes next has been drawn. */
export function drawn(then: () => void): void {
  let isOver = false
  const once = () => {
    if (!isOver) then()
    isOver = true
  }
  setTimeout(once, NO_FRAME)
  requestAnimationFrame(() => setTimeout(once))
}
