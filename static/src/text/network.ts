/** The sentences of the network picture. */

export const networkText = {
  layer: (layer: number, role: string) => `layer ${layer} · ${role}`,
  roles: { input: 'input', hidden: 'hidden', output: 'output' },
  functions: {
    sigmoid: 'sigmoid',
    tanh: 'tanh',
    relu: 'ReLU',
    leaky_relu: 'leaky ReLU',
    linear: 'linear',
    softmax: 'softmax',
  } as Record<string, string>,
  neuron: (layer: number, neuron: number) =>
    `Neuron ${neuron} of layer ${layer}. Enter opens its numbers and its edges.`,
  input: (neuron: number) => `Input ${neuron}. Enter opens it.`,
  is: (what: string, value: string | null) =>
    value === null ? `${what}, not computed yet` : `${what} = ${value}`,
  editable: (sentence: string) => `${sentence}. Enter to type another value.`,
  frozen: 'The biases are frozen: they are not updated.',
  grid: (layer: number) => `Neurons of layer ${layer}; arrow keys choose one`,
  cost: 'cost',
  width: 'edge width',
  widths: { weight: '|w|', gradient: '|∂C/∂w|' },
  positive: 'positive',
  negative: 'negative',
  whole: 'Show the whole network',
  batch: (index: number, samples: number) =>
    `z, a, δ of sample ${index + 1}; gradients and C are the mean of ${samples} samples`,
  edit: (what: string) => `New value for the ${what}`,
  invalid: 'A number is needed, such as 0.4',
  diverged: (what: string, pass: number) => `Stopped in pass ${pass} at the ${what}`,
}
