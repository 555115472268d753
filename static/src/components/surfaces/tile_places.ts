/** Where the pictures beside the neurons stand: those of a neuron that is opened are large. */
import type { Box } from '../../view/layout'
import { openedTileBox, tileBox } from '../../view/layout'
import { quantityOf } from '../../view/quantity'
import type { Scene } from '../network/scene.svelte'

export interface TilePlace {
  /** Layer and neuron, `2:1`. */
  key: string
  layer: number
  neuron: number
  box: Box
  opened: boolean
}

export function tilePlaces(scene: Scene): TilePlace[] {
  const { layout, spoken } = scene
  const found: TilePlace[] = []
  const add = (layer: number, neuron: number, box: Box | null, opened: boolean) => {
    if (box) found.push({ key: `${layer}:${neuron}`, layer, neuron, box, opened })
  }
  for (const { layer, neurons } of layout.columns) {
    for (let neuron = 1; neuron <= neurons; neuron += 1) {
      add(layer, neuron, tileBox(layout, layer, neuron), false)
    }
  }
  if (spoken !== null) {
    const { layer, neuron } = quantityOf(spoken)
    add(layer, neuron, openedTileBox(layout, layer, neuron), true)
  }
  return found
}
