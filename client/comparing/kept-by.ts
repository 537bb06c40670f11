import type { VersionSummary } from '../../shared/versions.ts'
import { comparingWords } from '../words/comparing/words.ts'
import { words } from '../words/words.ts'

/** In what role somebody kept a version: „Koordination“, „Koordination in Vertretung“. */
export function keptBy({ createdBy: { role, deputy } }: VersionSummary): string {
  const named = words().roles[role]
  return deputy ? comparingWords().asDeputy(named) : named
}
