/** What a change has made of the numbers, as a sentence. */
import type { Changed } from '../../state/changes.svelte'
import { t } from '../../text'
import { formatNumber } from '../../view/number'

export function changeTold({ count, cost }: Changed): string {
  if (cost === null) return t('changes-told', { count })
  const [from, to] = [formatNumber(cost.from), formatNumber(cost.to)]
  return t('changes-told-cost', { count, from, to })
}
