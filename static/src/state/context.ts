/** The one Lab of a page, handed down by Svelte's context. */
import { createContext } from 'svelte'
import type { Lab } from './lab.svelte'

export const [getLab, setLab] = createContext<Lab>()
