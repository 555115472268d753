/** How far away all of a picture is seen. */
import type { Layout } from './layout'
import type { Size } from './measures'

/** The factor on the layout's own scale at which it fits the stage, never nearer than that scale. */
export function wholeScale({ width, height, density }: Layout, stage: Size): number {
  return Math.min(1, stage.width / (width * density.scale), stage.height / (height * density.scale))
}
