/** Digits raised and lowered, in plain characters: layers, indices and exponents. */
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const LOWERED = '₀₁₂₃₄₅₆₇₈₉'

/** `raised(-12)` → ⁻¹². */
export function raised(whole: number): string {
  return String(whole)
    .replace('-', '⁻')
    .replaceAll(/\d/g, (digit) => RAISED[Number(digit)] ?? '')
}

/** `lowered(12)` → ₁₂. */
export function lowered(index: number): string {
  return String(index).replaceAll(/\d/g, (digit) => LOWERED[Number(digit)] ?? '')
}

/** The figures of what is raised or lowered: `level('⁻¹²')` → -12. */
export function level(text: string): string {
  return text
    .replaceAll('⁻', '-')
    .replaceAll(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (digit) => String(RAISED.indexOf(digit)))
    .replaceAll(/[₀₁₂₃₄₅₆₇₈₉]/g, (digit) => String(LOWERED.indexOf(digit)))
}
