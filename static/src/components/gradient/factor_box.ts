/** Where a factor of a chain stands in the picture. */
import { cardContent, shownKind } from '../../view/card'
import { type Box, isDense, neuronBox } from '../../view/layout'
import { ROW } from '../../view/measures'
import { quantityOf } from '../../view/quantity'
import type { Scene } from '../network/scene.svelte'

/** The number itself, else its neuron or its chip; null for a weight that has no chip. */
export function factorBox(scene: Scene, id: string): Box | null {
  const { layout, measures } = scene
  const { kind, layer, neuron, source } = quantityOf(id)
  if (kind === 'w') {
    const chip = scene.chips.get(`${layer}:${neuron}:${source}`)
    return chip ? { ...chip, h: chip.h / 2 } : null
  }
  const box = neuronBox(layout, layer, neuron)
  const style = layout.columns[layer - 1]?.style ?? 'tall'
  if (isDense(style) || layer === 1) return box
  const focused = shownKind(scene.spokenAt(`${layer}:${neuron}`))
  const { row } = layout.density
  const { numbers } = cardContent(style, measures, layer, neuron, focused, row)
  const number = numbers.find((one) => one.id === id)
  if (!number) return box
  const { x, y, labelWidth, width } = number
  return { x: box.x + x, y: box.y + y - ROW / 2, w: labelWidth + width, h: ROW }
}
