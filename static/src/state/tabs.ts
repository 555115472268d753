/** The ways in which a number is explained, in the order of their tabs. */
export const TABS = ['formula', 'matrix', 'code', 'proof', 'check', 'nudge'] as const

export type Tab = (typeof TABS)[number]

export function isTab(name: unknown): name is Tab {
  return TABS.some((tab) => tab === name)
}
