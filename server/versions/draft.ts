import type * as Y from 'yjs'
import type { ClauseId, OrganisationId } from '../../shared/ids.ts'
import { readClause } from '../../shared/text/codec.ts'
import { clauseHash, wordingHash } from '../../shared/text/hash.ts'
import { clauseRoot, isRemoved, outlineOf, readOutline } from '../../shared/text/outline.ts'
import type { Room } from '../rooms/room.ts'
import type { CreditedClause, CreditedText } from './attribution.ts'
import { headOf } from './heads.ts'
import { type OrganisationOf, type Run, runsOf } from './runs.ts'

/** A clause as it goes into a version. */
export interface KeptClause extends CreditedClause {
  readonly hash: string
  readonly wordingHash: string
  readonly runs: readonly Run[]
}

export interface Draft extends Pick<CreditedText, 'removals'> {
  readonly clauses: readonly KeptClause[]
}

/** The text as it stands in a room, with whose words these are. To be shown only when it is on disk. */
export function draftIn(doc: Y.Doc, organisationOf: Room['organisationOf']): Draft {
  return { clauses: clausesIn(doc, organisationOf), removals: removalsIn(doc, organisationOf) }
}

const clausesIn = (doc: Y.Doc, organisationOf: OrganisationOf): KeptClause[] =>
  readOutline(doc).map(({ id, number, title, templateClauseId = null }) => {
    const root = clauseRoot(doc, id)!
    const content = readClause(root, title)
    const head = headOf(outlineOf(doc).get(id)!, organisationOf)
    return {
      ...{ id, number, templateClauseId, content },
      ...(head && { head }),
      hash: clauseHash(content),
      wordingHash: wordingHash(content),
      runs: runsOf(root, organisationOf),
    }
  })

function removalsIn(doc: Y.Doc, organisationOf: OrganisationOf): Map<ClauseId, OrganisationId> {
  const removals = new Map<ClauseId, OrganisationId>()
  for (const [id, entry] of outlineOf(doc)) {
    const mark = isRemoved(doc, id as ClauseId) ? entry._map.get('removed') : undefined
    const by = mark && organisationOf(mark.id.client, mark.id.clock)
    if (by) removals.set(id as ClauseId, by)
  }
  return removals
}
