/** What `benchmarks.frames` sees of the page: it is run in the page before anything else. */
const watched = (window.watched = { opened: null, keys: [], stamps: null, moves: [] })

const picture = () => document.querySelector('main svg[role="presentation"]')

/** The end of the frame that is about to be drawn. */
function drawn(tell) {
  requestAnimationFrame(() => {
    const channel = new MessageChannel()
    channel.port1.onmessage = () => tell(performance.now())
    channel.port2.postMessage(null)
  })
}

/** The first picture is there when the network's neurons stand in it and their frame is drawn. */
function awaitPicture() {
  const shown = document.querySelector('main .neuron, main [data-cell]')
  if (shown) drawn((now) => (watched.opened = now))
  else requestAnimationFrame(awaitPicture)
}
requestAnimationFrame(awaitPicture)

/** Milliseconds from a key to the first change of the picture, and to the end of its frame. */
addEventListener(
  'keydown',
  (event) => {
    const observer = new MutationObserver(() => {
      observer.disconnect()
      const key = { dom: performance.now() - event.timeStamp, frame: null }
      drawn((now) => {
        key.frame = now - event.timeStamp
        watched.keys.push(key)
      })
    })
    observer.observe(picture(), {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    })
  },
  { capture: true },
)

/** Found without the test's own queries by role, each of which takes two frames of a large page. */
function pressButton(words) {
  const all = document.querySelectorAll('aside.rail button')
  ;[...all].find((button) => button.textContent.trim() === words).click()
}

/** Found without the browser driver's queries by role, each of which takes two frames of a large page. */
function pressButton(words) {
  const all = document.querySelectorAll('aside.rail button')
  ;[...all].find((button) => button.textContent.trim() === words).click()
}

/** Notes when each frame begins, until the next call of `frames`. */
function watchFrames() {
  watched.stamps = []
  const stamps = watched.stamps
  const note = (now) => {
    if (watched.stamps !== stamps) return
    stamps.push(now)
    requestAnimationFrame(note)
  }
  requestAnimationFrame(note)
}

function frames() {
  const stamps = watched.stamps ?? []
  watched.stamps = null
  return stamps.slice(1).map((stamp, index) => stamp - stamps[index])
}

/** Notes every place that the page says it stands at, in ops from the first pass on. */
function watchMoves() {
  watched.moves = []
  const place = [...document.querySelectorAll('.transport p')].find((p) => /step/.test(p.textContent))
  const note = () => {
    const [, step, steps, pass] = place.textContent.match(/step ([\d,]+) of ([\d,]+).*pass ([\d,]+)/)
    const number = (text) => Number(text.replaceAll(',', ''))
    const at = (number(pass) - 1) * number(steps) + number(step)
    if (watched.moves.at(-1)?.at !== at) watched.moves.push({ at, time: performance.now() })
  }
  new MutationObserver(note).observe(place, { subtree: true, childList: true, characterData: true })
}

Object.assign(window, { pressButton, watchFrames, frames, watchMoves })
