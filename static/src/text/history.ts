/** The sentences about where in training one is: track, bookmarks, watched numbers, progress. */

const count = (value: number) => value.toLocaleString('en')

/** As much of a time as one wants to know: `12 s`, `4 min`, `2 h`. */
function duration(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`
  if (seconds < 5400) return `${Math.round(seconds / 60)} min`
  return `${Math.round(seconds / 3600)} h`
}

/** C is the cost of a pass; what curve and training tell is the mean over all the data. */
export const costText = {
  is: (cost: string, samples: number) =>
    samples === 1 ? `C = ${cost}` : `mean cost over all samples = ${cost}`,
  axis: (samples: number, logarithmic: boolean) =>
    (logarithmic ? 'log ' : '') + (samples === 1 ? 'C' : 'mean C'),
  until: (samples: number) => (samples === 1 ? 'Until C below' : 'Until mean cost below'),
}

export const historyText = {
  track: {
    label: 'Cost along the passes',
    place: (pass: number, epoch: number | null, cost: string | null) =>
      [
        `pass ${count(pass)}`,
        ...(epoch === null ? [] : [`epoch ${count(epoch)}`]),
        ...(cost === null ? [] : [cost]),
      ].join(' · '),
  },

  bookmarks: {
    title: 'Bookmarks',
    name: 'Name of this place',
    add: 'Keep',
    suggestion: (pass: number, step: number) => `Pass ${count(pass)}, step ${count(step)}`,
    place: (pass: number, step: number) => `pass ${count(pass)} · step ${count(step)}`,
    go: (name: string, place: string) => `Go to ${name}, ${place}`,
    forget: (name: string) => `Forget ${name}`,
    close: 'Close the bookmarks',
    none: 'No place has a name yet.',
  },

  watch: {
    title: 'Watched',
    add: 'Watch',
    addTitle: 'Watch this number along the passes (w)',
    removeTitle: 'Watch this number no longer (w)',
    remove: (what: string) => `Watch the ${what} no longer`,
    notYet: 'not computed yet',
    change: (change: string) => `change since the pass before: ${change}`,
    series: (from: number, to: number) =>
      from === to ? `in pass ${count(from)}` : `from pass ${count(from)} to ${count(to)}`,
  },

  training: {
    stop: 'Stop',
    bar: 'Epochs trained',
    starting: 'Training begins…',
    progress: (done: number, epochs: number, cost: string | null, left: number | null) =>
      [
        `${count(done)} of ${count(epochs)} epochs`,
        ...(cost === null ? [] : [cost]),
        ...(left === null ? [] : [`${duration(left)} left`]),
      ].join(' · '),
  },
}
