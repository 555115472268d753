/** A relative error as `3·10⁻¹¹`: only its size is of interest. */
import { raised } from '../../view/raised'

export function formatError(error: number): string {
  if (error === 0) return '0'
  const [digit = '', exponent = '0'] = error.toExponential(0).split('e')
  return `${digit}·10${raised(Number(exponent))}`
}
