/** The sentences of the explanation. */

export const explainText = {
  formula: (number: number | null, name: string) =>
    number === null ? name : `formula ${number} · ${name}`,
  symbols: 'In symbols',
  matrix: 'for the whole layer',
  numbers: 'With your numbers',
  words: 'In words',
  general: 'In general',
  state: 'What the optimiser remembers',
  before: 'before',
  after: 'after',
  sum: 'sum',
  rest: (count: number) => `${count.toLocaleString('en')} more terms sum to`,
  all: (count: number) => `Show all ${count.toLocaleString('en')} terms`,
  fewer: 'Show the largest only',
  from: 'Made from',
  into: 'Used by',
  more: (count: number) => `and ${count.toLocaleString('en')} more`,
  copy: 'Copy the full number',
  copied: 'Copied',
  notYet: 'not computed yet',
  invitation: 'to compute it',
  press: 'Press',
  waiting: 'The explanation is on its way…',
  nothing: 'Point at a number to see where it comes from.',
  given: 'It is given, not computed.',
  pinned: 'pinned',
  unpin: 'Let go of the pinned number',
  term: 'term ',
  typed: (value: string) =>
    `${value} was typed in after this update: the next pass starts from it.`,
}
