import { Problem } from '../../shared/problems.ts'
import type { ClauseContent } from '../../shared/text/canonical.ts'
import { clauseHash, contentHash, wordingHash } from '../../shared/text/hash.ts'
import { plainText } from '../../shared/text/plain-text.ts'
import type { Version, VersionSummary } from '../../shared/versions.ts'
import type { CreditedClause, CreditedText } from './attribution.ts'
import { headFrom, runsFrom } from './runs.ts'
import type { StoredClause, StoredState, StoredVersion } from './stored.ts'

/**
 * The text of a version, which is shown only if it is what was kept: every hash is computed again.
 *
 * @throws Problem `version-damaged` if it is not
 */
export function soundText(version: StoredVersion): CreditedText {
  const { title, sequence, removals, clauses, summary } = version
  const hashes = clauses.map(({ hash }) => hash)
  if (contentHash(title, hashes) !== summary.contentHash) throw damaged(summary)
  return {
    ...{ title, sequence, removals },
    clauses: clauses.map((clause) => soundClause(clause, summary)),
  }
}

/**
 * One clause through the versions, each time as a text of its own.
 *
 * @throws Problem `version-damaged` if one of them is not what was kept
 */
export const soundStates = (states: readonly StoredState[]): { version: VersionSummary; text: CreditedText }[] =>
  states.map(({ version, sequence, clause, removedBy }) => ({
    version,
    text: {
      ...{ title: '', sequence },
      clauses: clause ? [soundClause(clause, version)] : [],
      removals: new Map(removedBy ? [[states.find((state) => state.clause)!.clause!.id, removedBy]] : []),
    },
  }))

function soundClause(clause: StoredClause, version: VersionSummary): CreditedClause {
  const content = contentOf(clause)
  if (!content) throw damaged(version)
  const { id, number, templateClauseId, runs } = clause
  const head = headFrom(runs)
  return { id, number, templateClauseId, content, runs: runsFrom(runs), ...(head && { head }) }
}

/** A version as a page shows it. */
export function soundVersion(version: StoredVersion): Version {
  const { summary, document, title } = version
  return {
    ...{ ...summary, document, title },
    clauses: soundText(version).clauses.map(({ id, number, content }, index) => {
      const { hash, wordingHash } = version.clauses[index]!
      return { id, number, title: content.title, content, text: plainText(content), hash, wordingHash }
    }),
  }
}

const damaged = ({ number }: VersionSummary) => new Problem('version-damaged', { version: number })

function contentOf({ content: json, hash, wordingHash: wording, redaction }: StoredClause): ClauseContent | undefined {
  try {
    const content: ClauseContent = JSON.parse(json)
    const isWhole = clauseHash(content) === hash && wordingHash(content) === wording
    return content.format === 1 && (isWhole || redaction !== null) ? content : undefined
  } catch {
    return undefined
  }
}
