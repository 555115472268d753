/**
 * Activation functions and costs as curves to be drawn. The numbers of a pass are the engine's;
 * only what lies between them is worked out here, and a test holds both together.
 */

export interface Curve {
  value: (x: number) => number
  slope: (x: number) => number
}

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z))

/** The function that is applied to each z on its own; null for one that is not, such as softmax. */
export function activationCurve(name: string, alpha = 0): Curve | null {
  switch (name) {
    case 'sigmoid':
      return { value: sigmoid, slope: (z) => sigmoid(z) * (1 - sigmoid(z)) }
    case 'tanh':
      return { value: Math.tanh, slope: (z) => 1 - Math.tanh(z) ** 2 }
    case 'relu':
      return { value: (z) => Math.max(0, z), slope: (z) => (z > 0 ? 1 : 0) }
    case 'leaky_relu':
      return { value: (z) => (z > 0 ? z : alpha * z), slope: (z) => (z > 0 ? 1 : alpha) }
    case 'linear':
      return { value: (z) => z, slope: () => 1 }
    default:
      return null
  }
}

/** One output's share of a sample's cost over its a; null for an unknown cost. */
export function costCurve(name: string, target: number): Curve | null {
  switch (name) {
    case 'quadratic':
      return { value: (a) => 0.5 * (target - a) ** 2, slope: (a) => a - target }
    case 'binary_cross_entropy':
      return {
        value: (a) => -(part(target, a) + part(1 - target, 1 - a)),
        slope: (a) => (a - target) / (a * (1 - a)),
      }
    case 'categorical_cross_entropy':
      return { value: (a) => -part(target, a), slope: (a) => -target / a }
    default:
      return null
  }
}

/** y ln a, which is 0 where y is, whatever a. */
function part(y: number, a: number): number {
  return y === 0 ? 0 : y * Math.log(a)
}

/** Whether a function's values stay between two others: there it can saturate. */
export function saturates(name: string): boolean {
  return name === 'sigmoid' || name === 'tanh'
}

/** A slope below this share of the largest one counts as flat. */
const FLAT = 0.05

export function isFlat(name: string, slope: number): boolean {
  const steepest = activationCurve(name)?.slope(0) ?? 1
  return saturates(name) && slope < FLAT * steepest
}
