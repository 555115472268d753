/** What the pretended server answers about learning: the same whatever was learnt. */
import type { AnswerView, HistogramsView, SurfacesView, SurfaceView } from '../../api/types'

const PLANE = { x: [0, 1], y: [0, 1] }
const ANSWERS = [
  [0.1, 0.2],
  [0.3, 0.9],
]
const SPREAD = { edges: [0, 0.5, 1], counts: [1, 3] }

export const ANSWER: AnswerView = {
  x: [0, 0],
  layers: [2, 3].map((layer) => ({ layer, z: [0, 0], a: [0.5, 0.5], slope: [0.25, 0.25] })),
}

export const SURFACE: SurfaceView = { ...PLANE, a: ANSWERS }

export const SURFACES: SurfacesView = {
  ...PLANE,
  layers: [2, 3].map((layer) => ({ layer, a: [ANSWERS, ANSWERS] })),
}

export const HISTOGRAMS: HistogramsView = {
  layers: [2, 3].map((layer) => ({
    layer,
    z: SPREAD,
    a: SPREAD,
    delta: SPREAD,
    w: SPREAD,
    grad_w: SPREAD,
  })),
}
