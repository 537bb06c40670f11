import type { Tables } from '../database/tables.ts'

/** A column by which rows belong to a person. */
export interface Tie {
  readonly column: string
  /** What stands in it: the actor, the account, the address, its SHA-256, or JSON with the actor as `person`. */
  readonly holds: 'actor' | 'user' | 'address' | 'address-hash' | 'subject'
  /** What an erasure does: the rows go, or they stay with a random id that leads to nobody any more. */
  readonly onErasure: 'goes' | 'stays'
  /** Secrets, which would help nobody but a thief, and what is in another form in the documents themselves. */
  readonly withheld?: readonly string[]
}

const actor = (onErasure: Tie['onErasure'], ...withheld: string[]): readonly Tie[] => [
  { column: 'actorId', holds: 'actor', onErasure, withheld },
]
const user = (...withheld: string[]): readonly Tie[] => [
  { column: 'userId', holds: 'user', onErasure: 'goes', withheld },
]
const nobody: readonly Tie[] = []

/**
 * Which rows of which table belong to a person: what they are given when they ask for their data, and what goes when
 * they are erased. A new table does not compile before it stands here, and a test finds columns that are missing.
 */
export const ties: { readonly [Table in keyof Tables]: readonly Tie[] } = {
  actor: [{ column: 'id', holds: 'actor', onErasure: 'stays' }],
  session: user('token'),
  account: user('password', 'accessToken', 'refreshToken', 'idToken'),
  verification: [
    { column: 'value', holds: 'user', onErasure: 'goes', withheld: ['identifier'] },
    { column: 'identifier', holds: 'address', onErasure: 'goes', withheld: ['value'] },
  ],
  twoFactor: user('secret', 'backupCodes'),
  accountLink: user('tokenHash'),
  signInFailure: [{ column: 'accountHash', holds: 'address-hash', onErasure: 'goes' }],
  roleGrant: actor('goes'),
  invitation: [
    { column: 'invitedBy', holds: 'actor', onErasure: 'stays', withheld: ['tokenHash', 'address'] },
    { column: 'address', holds: 'address', onErasure: 'goes', withheld: ['tokenHash'] },
  ],
  setupLink: nobody,
  organisation: nobody,
  workshop: nobody,
  workshopOrganisation: nobody,
  workingGroup: nobody,
  instance: nobody,
  setting: nobody,
  auditEntry: [
    { column: 'actorId', holds: 'actor', onErasure: 'stays' },
    { column: 'subject', holds: 'subject', onErasure: 'stays' },
  ],
  document: [{ column: 'createdBy', holds: 'actor', onErasure: 'stays' }],
  documentCounty: nobody,
  documentShare: [{ column: 'sharedBy', holds: 'actor', onErasure: 'stays' }],
  guestLink: [{ column: 'createdBy', holds: 'actor', onErasure: 'stays', withheld: ['tokenHash'] }],
  clauseLock: actor('stays'),
  journalEntry: actor('stays', 'bytes'),
  journalState: nobody,
  journalSeal: actor('stays'),
  journalDamage: nobody,
  roomClient: actor('stays'),
  inserted: actor('stays'),
  deleted: actor('stays'),
  carried: nobody,
  clauseText: nobody,
  version: actor('stays'),
  versionClause: nobody,
  versionRemoval: nobody,
  versionSource: nobody,
  versionChange: nobody,
  versionSeal: nobody,
  seen: actor('goes'),
  redaction: nobody,
  erasure: actor('stays'),
  // Last: what hangs on the account goes with it.
  user: [{ column: 'id', holds: 'user', onErasure: 'goes' }],
}

/** Who somebody is in each of these ways. */
export interface Traces {
  readonly actor: string
  readonly user: string
  readonly address: string
  readonly addressHash: string
}

/** The condition for the rows of one person, with its one parameter. */
export function conditionOf({ column, holds }: Tie, traces: Traces): readonly [sql: string, parameter: string] {
  if (holds === 'subject') return [`json_extract("${column}", '$.person') = ?`, traces.actor]
  const value = { actor: traces.actor, user: traces.user, address: traces.address, 'address-hash': traces.addressHash }
  return [`"${column}" = ?`, value[holds]]
}
