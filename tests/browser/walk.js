/* Reads the page as a person would: every figure that can be seen, and where it stands. */
;(() => {
  const visible = (e) => e.checkVisibility({ visibilityProperty: true })
  const latexOf = (e) => e.querySelector('annotation[encoding="application/x-tex"]')?.textContent ?? ''
  const clean = (text) => (text ?? '').replace(/[\u2066-\u2069\u200b]/g, '').trim()

  /** Digits that stand in a text node of `root` outside of everything that is read otherwise. */
  function strays(root, accounted) {
    const found = []
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      if (!/\d/.test(node.data) || !parent || parent.closest(accounted) || !visible(parent)) continue
      const whole = parent.closest('p, li, button, h2, h3, h4, td, th, text, label, span') ?? parent
      const copy = whole.cloneNode(true)
      copy.querySelectorAll(accounted).forEach((e) => e.remove())
      found.push(clean(copy.textContent))
    }
    return [...new Set(found)]
  }

  function figures(root) {
    return [...root.querySelectorAll('[data-shows]')]
      .filter((e) => e.localName === 'title' || visible(e))
      .map((e) => ({
        shows: e.dataset.shows ?? e.getAttribute('data-shows'),
        text: clean(e.textContent),
        full: e.localName === 'title' ? clean(e.textContent) : (e.getAttribute('title') ?? null),
        title: e.localName === 'title',
      }))
  }

  window.readFigures = (place) => figures(document.querySelector(place))

  window.readPage = () => {
    const panel = document.querySelector('[data-explains]')
    const stage = document.querySelector('main')
    return {
      figures: [...figures(stage ?? document.body), ...(panel && !stage?.contains(panel) ? figures(panel) : [])],
      labels: [...document.querySelectorAll('[data-quantity][aria-label]')]
        .filter(visible)
        .map((e) => ({ id: e.getAttribute('data-quantity'), text: e.getAttribute('aria-label') })),
      explains: panel?.getAttribute('data-explains') ?? null,
      formulas: panel ? [...panel.querySelectorAll('.formula')].filter(visible).map(latexOf) : [],
      words: panel ? [...panel.querySelectorAll('.words')].filter(visible).map((e) => clean(e.textContent)) : [],
      // Terms that the table writes out each for itself.
      rows: new Set(
        [...(panel?.querySelectorAll('[data-shows*="#term:"]') ?? [])]
          .filter(visible)
          .map((e) => /#term:(\d+)/.exec(e.dataset.shows ?? '')?.[1]),
      ).size,
      heading: clean(panel?.querySelector('h2')?.textContent),
      strays: [
        ...(stage ? strays(stage, '[data-shows], .badge, .formula, .words, code, [data-explains], input, select') : []),
        // the figures along an axis and the choice of digits are no numbers of the pass
        ...(panel ? strays(panel, '[data-shows], .badge, .formula, .words, code, .axis, .digits') : []),
      ],
      narrated: [...document.querySelectorAll('[aria-live]')].map((e) => clean(e.textContent)),
    }
  }

  /** Explanations that are on their way: the page is read only when there are none. */
  let asked = 0
  const fetched = window.fetch
  window.fetch = async (...call) => {
    asked += 1
    try {
      const reply = await fetched(...call)
      await reply.clone().arrayBuffer()
      return reply
    } finally {
      // What waits for the reply runs before what waits for the page to be quiet.
      setTimeout(() => (asked -= 1), 0)
    }
  }
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  window.quiet = async () => {
    for (let calm = 0; calm < 2; ) {
      await frame()
      const behind = document.querySelector('[aria-busy=true]') !== null
      calm = asked === 0 && !behind ? calm + 1 : 0
    }
  }
})()
