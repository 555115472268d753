'use strict'
// Plays the passes that the page brings along. Every figure and formula was written by the lab;
// here they are only shown, so that nothing can be computed or rounded in another way.
const data = JSON.parse(document.getElementById('data').textContent)
const at = (id) => document.getElementById(id)
const starts = []
let total = 0
for (const pass of data.passes) {
  starts.push(total)
  total += pass.ops.length
}
const NS = 'http://www.w3.org/2000/svg'
const CARDS = 8 // neurons of a layer up to which each one shows its numbers
const sizes = data.sizes
const depth = sizes.length
const widest = Math.max(...sizes)
const roomy = widest <= CARDS
// layers with dropout, whose neurons have a mask r
const dropping = new Set()
for (const pass of data.passes) {
  for (const { id } of pass.ops) if (id.startsWith('mask:')) dropping.add(Number(id.split(':')[1]))
}
const labelled = roomy && sizes.slice(1).every((n, i) => n <= 3 && n * sizes[i] <= 9)
const [cardWidth, cardHeight] = roomy ? [132, 112] : [20, 20]
const [column, row] = roomy ? [250, labelled ? 168 : 128] : [230, 27]
const height = widest * row + 24
const width = (depth - 1) * column + cardWidth + 190

let here = 0
let running = 0

function make(name, attributes, parent, text) {
  const element = document.createElementNS(NS, name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  if (text !== undefined) element.textContent = text
  parent.append(element)
  return element
}

function centre(layer, j) {
  const n = sizes[layer - 1] ?? 1
  return [20 + cardWidth / 2 + (layer - 1) * column, height / 2 + (j - (n + 1) / 2) * row]
}

const svg = make('svg', { viewBox: `0 0 ${width} ${height}`, role: 'img' }, at('picture'))
make('title', {}, svg, data.words.picture)
const edges = new Map()
const nodes = new Map()
for (let layer = 2; layer <= depth; layer++) {
  for (let j = 1; j <= sizes[layer - 1]; j++) {
    for (let k = 1; k <= sizes[layer - 2]; k++) {
      const [x1, y1] = centre(layer - 1, k)
      const [x2, y2] = centre(layer, j)
      const from = x1 + cardWidth / 2
      const to = x2 - cardWidth / 2
      const line = make('line', { class: 'edge', x1: from, y1, x2: to, y2 }, svg)
      const edge = { line, title: make('title', {}, line) }
      if (labelled) {
        // near the neuron that it comes from, where edges to different neurons have parted
        const t = Math.min(0.3, 1 / (sizes[layer - 1] + 1))
        const place = { x: from + 7, y: y1 + t * (y2 - y1), class: 'label' }
        edge.weight = make('text', { ...place, y: place.y - 3 }, svg)
        edge.gradient = make('text', { ...place, y: place.y + 13 }, svg)
      }
      edges.set(`${layer}:${j}:${k}`, edge)
    }
  }
}
for (let layer = 1; layer <= depth; layer++) {
  for (let j = 1; j <= sizes[layer - 1]; j++) {
    const [x, y] = centre(layer, j)
    const group = make('g', {}, svg)
    const box = { x: x - cardWidth / 2, y: y - cardHeight / 2, width: cardWidth, height: cardHeight, rx: 10, class: 'card' }
    make('rect', box, group)
    const node = { group, lines: [] }
    if (roomy) {
      const lines = layer === 1 ? 1 : layer === depth || dropping.has(layer) ? 5 : 4
      for (let i = 0; i < lines; i++) {
        const down = y + (i - (lines - 1) / 2) * 19 + 5
        node.lines.push(make('text', { x: x - cardWidth / 2 + 10, y: down }, group))
      }
    } else {
      node.title = make('title', {}, group)
    }
    nodes.set(`${layer}:${j}`, node)
  }
}
const costX = width - 90
const cost = make('g', {}, svg)
make('rect', { x: costX - 60, y: height / 2 - 26, width: 140, height: 52, rx: 10, class: 'card' }, cost)
const costText = make('text', { x: costX - 48, y: height / 2 + 5 }, cost)

function placeOf(position) {
  let index = starts.length - 1
  while (index > 0 && starts[index] >= position) index--
  return [index, position - starts[index]]
}

/** What is known at a place: texts by id; parameters whose update is done are the new ones. */
function known(index, step) {
  const pass = data.passes[index]
  const texts = new Map(Object.entries(pass.given))
  const fresh = new Set()
  for (const op of pass.ops.slice(0, step)) {
    texts.set(op.id, op.text)
    if (op.id.startsWith('new_')) {
      texts.set(op.id.slice(4), op.text)
      fresh.add(op.id.slice(4))
    }
    if (op.slope) texts.set(op.id.replace('a:', 'slope:'), op.slope)
  }
  return { texts, fresh, op: step ? pass.ops[step - 1] : null }
}

function sizeOf(text) {
  const [figures, power] = text.replace('−', '-').split('·10')
  const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹'
  const exponent = power ? Number([...power].map((c) => (c === '⁻' ? '-' : digits.indexOf(c))).join('')) : 0
  return Math.abs(Number(figures)) * 10 ** exponent
}

function drawEdges({ texts, fresh, op }) {
  for (const [key, edge] of edges) {
    const [layer, j, k] = key.split(':')
    const weight = texts.get(`w:${key}`)
    const gradient = texts.get(`grad_w:${key}`)
    const id = op?.id ?? ''
    const now =
      id === `z:${layer}:${j}` || id === `delta:${layer - 1}:${k}` || id === `grad_w:${key}` || id === `new_w:${key}`
    edge.line.setAttribute('class', `edge ${weight.startsWith('−') ? 'minus' : 'plus'}${now ? ' now' : ''}`)
    edge.title.textContent = `w:${key} = ${weight}` + (gradient === undefined ? '' : `, grad_w:${key} = ${gradient}`)
    edge.line.setAttribute('stroke-width', String(Math.min(7, 1 + 2 * sizeOf(weight))))
    if (edge.weight) {
      edge.weight.textContent = `w ${weight}`
      edge.weight.classList.toggle('new', id === `new_w:${key}`)
      edge.weight.classList.toggle('faint', !fresh.has(`w:${key}`) && !now)
      edge.gradient.textContent = gradient === undefined ? '' : `∂ ${gradient}`
      edge.gradient.classList.toggle('new', id === `grad_w:${key}`)
    }
  }
}

function drawNodes({ texts, op }) {
  for (const [key, node] of nodes) {
    const layer = Number(key.split(':')[0])
    const shown = layer === 1 ? [['a', `a:${key}`]] : [
      ['z', `z:${key}`],
      ['a', `a:${key}`],
      ['δ', `delta:${key}`],
      ['b', `b:${key}`],
    ]
    if (dropping.has(layer)) shown.splice(1, 0, ['r', `mask:${key}`])
    if (layer === depth) shown.push(['y', `y:${key.split(':')[1]}`])
    const mine = new Set([...shown.map(([, id]) => id), `grad_b:${key}`, `new_b:${key}`])
    node.group.classList.toggle('now', op !== null && mine.has(op.id))
    const lines = shown.map(([name, id]) => [`${name}  ${texts.get(id) ?? '·'}`, id])
    node.lines.forEach((line, i) => {
      line.textContent = lines[i][0]
      const isNew = op !== null && (op.id === lines[i][1] || op.id === `new_${lines[i][1]}`)
      line.classList.toggle('new', isNew)
      line.classList.toggle('faint', !texts.has(lines[i][1]))
    })
    if (node.title) node.title.textContent = `${key}\n${lines.map(([line]) => line).join('\n')}`
    node.group.classList.toggle('dropped', texts.get(`mask:${key}`) === '0')
    node.group.classList.toggle('known', texts.has(`a:${key}`))
  }
  cost.classList.toggle('now', op?.id === 'cost')
  costText.textContent = `C  ${texts.get('cost') ?? '·'}`
  costText.classList.toggle('new', op?.id === 'cost')
}

/** Keep what is happening in view where the picture is wider than the window. */
function follow(op) {
  const picture = at('picture')
  const layer = op === null ? 1 : op.id === 'cost' ? depth + 1 : Number(op.id.split(':')[1])
  const along = centre(layer, 1)[0] / width
  picture.scrollLeft = along * picture.scrollWidth - picture.clientWidth / 2
}

function explain(op) {
  for (const id of ['value', 'symbolic', 'substituted']) at(id).hidden = op === null
  at('rule').textContent = op === null ? data.words.start : data.strings[op.rule]
  at('words').textContent = op === null ? data.words.begin : data.strings[op.words]
  if (op === null) return
  at('value').innerHTML = data.strings[op.symbol]
  at('value').append(` = ${op.text}`)
  const full = document.createElement('span')
  full.id = 'full'
  full.textContent = String(op.value)
  at('value').append(full)
  at('symbolic').innerHTML = data.strings[op.symbolic]
  at('substituted').innerHTML = data.strings[op.substituted]
}

function show(position) {
  here = Math.min(Math.max(position, 0), total)
  const [index, step] = placeOf(here)
  const pass = data.passes[index]
  const state = known(index, step)
  const phase = state.op?.phase ?? 'forward'
  document.body.dataset.phase = phase
  document.body.dataset.position = String(here)
  drawEdges(state)
  drawNodes(state)
  explain(state.op)
  if (pass.stops !== null && step === pass.ops.length) at('words').append(` ${pass.stops}`)
  follow(state.op)
  const words = data.words.place
    .replace('{pass}', pass.number)
    .replace('{step}', step)
    .replace('{steps}', pass.ops.length)
  const bold = document.createElement('b')
  bold.textContent = data.words.phases[phase]
  at('place').replaceChildren(`${words} · `, bold)
  at('scrub').value = String(here)
  at('scrub').setAttribute('aria-valuetext', words)
  at('first').disabled = at('back').disabled = here === 0
  at('last').disabled = at('on').disabled = here === total
  if (here === total) stop()
}

function stop() {
  clearInterval(running)
  running = 0
  at('run').setAttribute('aria-pressed', 'false')
}

const acts = {
  first: () => show(0),
  back: () => show(here - 1),
  on: () => show(here + 1),
  last: () => show(total),
  run: () => {
    if (running) return stop()
    if (here === total) show(0)
    at('run').setAttribute('aria-pressed', 'true')
    running = setInterval(() => show(here + 1), 900)
  },
}
for (const [id, act] of Object.entries(acts)) {
  at(id).addEventListener('click', () => {
    if (id !== 'run') stop()
    act()
  })
}
at('scrub').max = String(total)
at('scrub').addEventListener('input', () => {
  stop()
  show(Number(at('scrub').value))
})
const keys = { ArrowRight: 'on', ArrowLeft: 'back', Home: 'first', End: 'last' }
document.addEventListener('keydown', (event) => {
  const id = keys[event.key]
  if (!id || event.ctrlKey || event.metaKey || event.altKey) return
  event.preventDefault()
  stop()
  acts[id]()
})
show(0)
