/** How branches are called where one has no name. */
import type { Branch } from '../../state/branches.svelte'
import { t } from '../../text'

export function nameOf(branch: Pick<Branch, 'name' | 'parent'> | undefined): string {
  if (branch === undefined) return t('branch-other')
  return branch.name ?? t(branch.parent === null ? 'branch-root' : 'branch-unnamed')
}
