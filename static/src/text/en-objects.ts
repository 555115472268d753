/** Every sentence of the page, in English. Another language is another such object. */
import { stops } from './stops'

const at = (layer: number, neuron: number) => `neuron ${neuron} of layer ${layer}`
const edge = (layer: number, neuron: number, source: number) =>
  `from neuron ${source} of layer ${layer - 1} to ${at(layer, neuron)}`

export const en = {
  app: {
    name: 'Backprop Lab',
    loading: 'Setting the network up…',
    unreachable: 'The server does not answer.',
    retry: 'Try again',
    dismiss: 'Dismiss',
    skip: 'Skip to the network',
  },

  top: {
    summary: (parts: readonly string[]) => parts.join(' · '),
    /** Short names of the costs; a cost without one goes by its id. */
    costs: {
      quadratic: '½‖y − a‖²',
      binary_cross_entropy: 'binary cross-entropy',
      categorical_cross_entropy: 'cross-entropy',
    } as Record<string, string>,
    ownNetwork: 'Your own network',
    docs: 'API',
    docsTitle: 'Documentation of the JSON API',
    setup: 'Setup',
    showSetup: 'Show the setup',
    hideSetup: 'Hide the setup',
    theme: { light: 'Switch to the dark theme', dark: 'Switch to the light theme' },
    help: 'Help',
  },

  regions: {
    setup: 'Setup',
    network: 'Diagram of the network',
    transport: 'Steps',
    explain: 'Explanation',
    expand: 'Show more of the explanation',
    collapse: 'Show less of the explanation',
  },

  help: {
    title: 'How to step through a pass',
    intro:
      'The lab does one forward pass, one backward pass and one update, one number at a time. ' +
      'Step on, and the explanation shows where the new number comes from. Step back at any time: nothing is lost.',
    pointing:
      'Point at any number to see its sources and its uses; click to keep it in the explanation. ' +
      'Click a weight, a bias, an input or a target to type a value of your own.',
    running:
      'Space runs on by the chosen unit, at the speed chosen beside it, and pauses; any move by hand pauses, too.',
    stopping:
      'To stop where it gets interesting, define a condition under “Stop when …”: a sign that changes, a slope that dies, ' +
      'a cost that rises, a weight that crosses a value. Stepping, running and training end right after it holds, ' +
      'and a line says which one it was, with its numbers; the next move goes on past it. Scrubbing passes them by.',
    history:
      'Above the steps lies the whole training: all passes so far with their cost. Click there to go there. ' +
      'A bookmark names a place; a watched number shows how it went over the last passes.',
    keys: 'Keyboard',
    close: 'Close',
  },

  groups: { move: 'Move', data: 'Data', look: 'Look' },

  commands: {
    forward: 'Step forward',
    back: 'Step back',
    layerForward: 'To the end of the layer',
    layerBack: 'To the start of the layer',
    passForward: 'To the end of the pass, then on by whole passes',
    passBack: 'To the start of the pass, then back by whole passes',
    run: 'Run, or pause',
    first: 'To the first step of this pass',
    end: 'To the last step of this pass',
    sampleNext: 'Next sample',
    samplePrevious: 'Previous sample',
    bookmark: 'Bookmarks: name this place, or go back to one',
    watch: 'Watch the explained number along the passes, or no longer',
    check: 'Check the gradients by central differences',
    help: 'This help',
    release: 'Close the setup, or let go of the pinned number',
  },

  transport: {
    label: 'Steps of the pass',
    unit: 'One press moves by',
    units: {
      op: 'op',
      neuron: 'neuron',
      layer: 'layer',
      phase: 'phase',
      pass: 'pass',
      epoch: 'epoch',
    },
    unitTitles: {
      op: 'one quantity at a time',
      neuron: 'everything of one neuron',
      layer: 'a whole layer',
      phase: 'a whole phase',
      pass: 'a whole pass',
      epoch: 'every sample once',
    },
    run: (unit: string) => `Run, one ${unit} at a time`,
    pause: 'Pause',
    speed: 'Moves a second of a run',
    perSecond: (speed: number) => `${speed}/s`,
    forwardBy: (unit: string) => `Forward by one ${unit}`,
    backBy: (unit: string) => `Back by one ${unit}`,
    step: (step: number, steps: number) =>
      `step ${step.toLocaleString('en')} of ${steps.toLocaleString('en')}`,
    pass: (pass: number) => `pass ${pass.toLocaleString('en')}`,
    epoch: (epoch: number) => `epoch ${epoch.toLocaleString('en')}`,
    batch: (indices: readonly number[]) =>
      indices.length === 1 ? `sample ${(indices[0] ?? 0) + 1}` : `${indices.length} samples`,
  },

  timeline: {
    label: 'Timeline of the pass',
    phases: {
      forward: 'forward',
      cost: 'C',
      backward: 'errors',
      gradients: 'gradients',
      update: 'update',
      done: 'done',
    },
    atStart: 'nothing computed yet',
    value: (step: number, steps: number, what: string) => `step ${step} of ${steps}: ${what}`,
  },

  /** What an id stands for, in words. */
  quantity: {
    z: (l: number, j: number) => `weighted input z of ${at(l, j)}`,
    slope: (l: number, j: number) => `slope σ′(z) of ${at(l, j)}`,
    a: (l: number, j: number) => (l === 1 ? `input ${j}` : `activation a of ${at(l, j)}`),
    y: (_: number, j: number) => `target of output ${j}`,
    cost: () => 'cost C',
    delta: (l: number, j: number) => `error δ of ${at(l, j)}`,
    b: (l: number, j: number) => `bias of ${at(l, j)}`,
    w: (l: number, j: number, k: number) => `weight ${edge(l, j, k)}`,
    grad_b: (l: number, j: number) => `bias gradient ∂C/∂b of ${at(l, j)}`,
    grad_w: (l: number, j: number, k: number) => `weight gradient ∂C/∂w ${edge(l, j, k)}`,
    new_b: (l: number, j: number) => `updated bias of ${at(l, j)}`,
    new_w: (l: number, j: number, k: number) => `updated weight ${edge(l, j, k)}`,
    learning_rate: () => 'learning rate η',
  },

  ofSample: (what: string, sample: number) => `${what}, for sample ${sample}`,

  setup: {
    example: 'Example',
    custom: 'Your own network',
    source: 'Source',
    story: 'The whole story',
    less: 'Less',
    network: 'Network',
    layers: 'Neurons per layer',
    layerSize: (layer: number, layers: number) =>
      layer === 1
        ? 'Neurons in layer 1 (input)'
        : layer === layers
          ? `Neurons in layer ${layer} (output)`
          : `Neurons in layer ${layer}`,
    addLayer: 'Add a hidden layer',
    removeLayer: 'Remove the last hidden layer',
    activation: (layer: number) => `Layer ${layer}`,
    activationLabel: (layer: number) => `Activation of layer ${layer}`,
    activations: 'Activation',
    cost: 'Cost',
    initializer: 'Start weights',
    given: 'as given',
    seed: 'Seed',
    learning: 'Learning',
    optimizer: 'Optimiser',
    rate: 'Learning rate η',
    batch: 'Mini-batch',
    shuffle: 'Shuffle samples',
    trainBiases: 'Train biases',
    more: 'More',
    constants: {
      momentum: 'Momentum μ',
      decay: 'Decay',
      beta1: 'β₁',
      beta2: 'β₂',
      epsilon: 'ε',
      l1: 'L1 penalty',
      l2: 'L2 penalty',
      alpha: 'Slope α below 0',
    },
    sample: (index: number, samples: number) => `Sample ${index + 1} of ${samples}`,
    input: (index: number) => `Input x${index}`,
    target: (index: number) => `Target y${index}`,
    inputs: 'x',
    targets: 'y',
    moreValues: (count: number) => `and ${count} more`,
    notANumber: 'A number is needed, such as 0.5',
    notACount: 'A whole number is needed, such as 2',
  },

  train: {
    title: 'Training',
    epochs: 'Epochs',
    optional: 'any',
    run: 'Train',
    result: (epochs: number, cost: string | null, stop: string) =>
      [
        `${epochs.toLocaleString('en')} ${epochs === 1 ? 'epoch' : 'epochs'}`,
        ...(cost === null ? [] : [cost]),
        stop,
      ].join(' · '),
    stops: {
      epochs: 'all epochs done',
      cost_below: 'stopped: the mean cost is below the bound',
      diverged: 'stopped: a value overflowed',
      condition: 'stopped: a condition holds',
      interrupted: 'stopped: what was learnt stays',
    } as Record<string, string>,
    stopped: (by: string) => `stopped: ${by.replaceAll('_', ' ')}`,
  },

  check: {
    title: 'gradient check',
    agrees: (error: string) => `agrees to ${error}`,
    disagrees: (error: string, worst: string) => `off by ${error} at ${worst}`,
    kinks: (count: number) => `${count} at a kink, not counted`,
    run: 'Compare the gradients with central differences (g)',
    explain:
      'Every weight and bias is nudged by ±ε and the change of C is compared with the gradient.',
  },

  stops,

  problem: {
    unreachable:
      'The server cannot be reached. What was typed has not been taken: try again once it is there.',
    stale:
      'The session was changed elsewhere, in another window perhaps. The newest state is shown here; do your change again.',
    gone: 'The session is no longer on the server: here is a new one.',
    diverged: (what: string) =>
      `The pass cannot go on: the ${what} is no finite number any more. Going back works; a smaller η or smaller weights help.`,
  },
}

export type Text = typeof en
