import type { VersionSummary } from '../../shared/versions.ts'
import { words } from '../words/words.ts'

/** What a version is called: „Stand nach Workshop 1“, „automatisch“, „Fassung 5 wiederhergestellt“. */
export function versionTitle({ kind, label, restored }: Pick<VersionSummary, 'kind' | 'label' | 'restored'>): string {
  // It bears the label of the version that came back, which is another one, and may be it in one clause alone.
  if (restored) return words().versions.restored(restored.number, restored.clause === null)
  return label || words().versions.kinds[kind]
}
