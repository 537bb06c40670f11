import type { ActorId, DocumentId, OrganisationId } from '../../shared/ids.ts'
import type { Value } from '../database/storage.ts'
import { asBytes, asIntegers, textOf } from '../database/text-as-bytes.ts'
import type { StoredEntry, StoredState } from './chain.ts'
import type { Author, AuthoredRange } from './journal.ts'

// The journal's records as they are selected and as they are meant.

export type Row = readonly Value[]

export const entryColumns = `${asIntegers('sequence, epoch')}, ${asBytes('actorId, organisationId, at, bytes')},
  ${asIntegers('checksum')}, ${asBytes('previousHash, hash')}`
export const stateColumns = `${asIntegers('sequence')}, ${asBytes('entryHash, at, bytes, graves, hash')}`
const rangeAsText = ['clientId', 'clock', 'length'].map(asIntegers).join(" || ' ' || ")
/** All ranges of one author in a row, as numbers in a line: a row for each would cost more than to read the text. */
export const rangesByAuthor = (table: 'inserted' | 'deleted') =>
  `select ${asBytes('actorId, organisationId')}, group_concat(${rangeAsText}, ' ')
   from ${table} where documentId = ? group by actorId, organisationId`

export const authorOf = (actor: Value | undefined, organisation: Value | undefined): Author => ({
  actor: textOf<ActorId>(actor),
  organisation: textOf<OrganisationId>(organisation),
})

export function rangesOf([actor, organisation, numbers]: Row): AuthoredRange[] {
  const by = authorOf(actor, organisation)
  const read = String(numbers).split(' ').map(Number)
  return Array.from({ length: read.length / 3 }, (_, n) => {
    const [client, clock, length] = read.slice(3 * n, 3 * n + 3)
    return { client: client!, clock: clock!, length: length!, by }
  })
}

export const stateOf = (document: DocumentId, [sequence, entryHash, at, bytes, graves, hash]: Row): StoredState => ({
  document,
  sequence: sequence as number,
  entryHash: textOf(entryHash),
  at: textOf(at),
  bytes: bytes as Uint8Array,
  graves: textOf(graves),
  hash: textOf(hash),
})

export const entryOf = (
  document: DocumentId,
  [sequence, epoch, actor, organisation, at, bytes, checksum, previousHash, hash]: Row,
): StoredEntry => ({
  document,
  sequence: sequence as number,
  epoch: epoch as number,
  by: authorOf(actor, organisation),
  at: textOf(at),
  bytes: bytes as Uint8Array,
  checksum: checksum as number,
  previousHash: textOf(previousHash),
  hash: textOf(hash),
})
