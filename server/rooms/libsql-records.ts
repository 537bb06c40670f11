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
export const rangeColumns = `${asIntegers('clientId, clock, length')}, ${asBytes('actorId, organisationId')}`

export const authorOf = (actor: Value | undefined, organisation: Value | undefined): Author => ({
  actor: textOf<ActorId>(actor),
  organisation: textOf<OrganisationId>(organisation),
})

export const rangeOf = ([client, clock, length, actor, organisation]: Row): AuthoredRange => ({
  client: client as number,
  clock: clock as number,
  length: length as number,
  by: authorOf(actor, organisation),
})

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
