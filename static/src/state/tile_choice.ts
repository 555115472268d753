/** Whether the network's cards carry a picture: of what a neuron answers, or of what it weighs. */
import type { SessionView } from '../api/types'
import type { Preferences } from './preferences.svelte'
import type { Shell } from './shell.svelte'

/** Inputs over which a picture of an answer can be drawn. */
const DRAWABLE = 2

/** Whose pictures a network can have: those of all neurons but the inputs, or of the first layer. */
export function possibleTiles(session: SessionView | null): 'all' | 'first' | 'none' {
  if (!session) return 'none'
  if ((session.network.sizes[0] ?? 0) <= DRAWABLE) return 'all'
  return session.setup.image ? 'first' : 'none'
}

/** Unless the reader has chosen, they are there as long as it is asked how the learning goes. */
export function hasTiles(preferences: Preferences, shell: Shell): boolean {
  return preferences.tiles ?? shell.question === 'learning'
}
