/** A relative error as `3·10⁻¹¹`: only its size is of interest. */
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'

export function formatError(error: number): string {
  if (error === 0) return '0'
  const [digit = '', exponent = '0'] = error.toExponential(0).split('e')
  const raised = [...String(Math.abs(Number(exponent)))].map((d) => SUPERSCRIPTS[Number(d)])
  return `${digit}·10${Number(exponent) < 0 ? '⁻' : ''}${raised.join('')}`
}
