import { getMigrations } from 'better-auth/db/migration'
import type { Selectable } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { authOptions } from '../people/auth-options.ts'
import { openInProcess } from './in-process-storage.ts'
import { compile, makeDatabase, rows } from './kysely-dialect.ts'
import { migrate } from './migrate.ts'
import { readMigrations } from './read-migrations.ts'
import { StorageConflict, StorageMisuse } from './storage.ts'
import type { Tables } from './tables.ts'

const storage = openInProcess()
const database = makeDatabase(storage)
beforeAll(() => migrate(storage, readMigrations('migrations')))
afterAll(() => storage.close())

type Kind<Field> = NonNullable<Field> extends string ? 'text' : NonNullable<Field> extends number ? 'integer' : 'blob'
type Described<Row> = { [Column in keyof Row]-?: `${Kind<Row[Column]>}${null extends Row[Column] ? '?' : ''}` }

// The compiler holds this to `Tables`, the test below to the database; so the two agree.
const described: { [Table in keyof Tables]: Described<Selectable<Tables[Table]>> } = {
  actor: { id: 'text', createdAt: 'text' },
  user: {
    ...{ id: 'text', name: 'text', email: 'text', emailVerified: 'integer', image: 'text?', createdAt: 'text' },
    ...{ updatedAt: 'text', actorId: 'text', language: 'text?', suspendedAt: 'text?', twoFactorEnabled: 'integer?' },
    suspendedByOperator: 'integer',
  },
  session: {
    ...{ id: 'text', expiresAt: 'text', token: 'text', createdAt: 'text', updatedAt: 'text', ipAddress: 'text?' },
    ...{ userAgent: 'text?', userId: 'text' },
  },
  account: {
    ...{ id: 'text', accountId: 'text', providerId: 'text', userId: 'text', accessToken: 'text?' },
    ...{ refreshToken: 'text?', idToken: 'text?', accessTokenExpiresAt: 'text?', refreshTokenExpiresAt: 'text?' },
    ...{ scope: 'text?', password: 'text?', createdAt: 'text', updatedAt: 'text' },
  },
  verification: {
    ...{ id: 'text', identifier: 'text', value: 'text', expiresAt: 'text', createdAt: 'text', updatedAt: 'text' },
  },
  twoFactor: {
    ...{ id: 'text', secret: 'text', backupCodes: 'text', userId: 'text', verified: 'integer?' },
    ...{ failedVerificationCount: 'integer?', lockedUntil: 'text?' },
  },
  accountLink: {
    ...{
      tokenHash: 'text',
      userId: 'text',
      purpose: 'text',
      newAddress: 'text?',
      createdAt: 'text',
      expiresAt: 'text',
    },
  },
  setupLink: { id: 'integer', tokenHash: 'text', createdAt: 'text' },
  invitation: {
    ...{ id: 'text', tokenHash: 'text?', address: 'text?', state: 'text', role: 'text', organisationId: 'text' },
    ...{ workshopId: 'text?', invitedBy: 'text', createdAt: 'text', expiresAt: 'text' },
  },
  signInFailure: { id: 'integer', accountHash: 'text', at: 'text' },
  organisation: {
    ...{ id: 'text', kind: 'text', name: 'text', shortName: 'text', contactPoint: 'text', parentId: 'text?' },
    ...{ createdAt: 'text', archivedAt: 'text?' },
  },
  workshop: {
    ...{ id: 'text', title: 'text', question: 'text', state: 'text', createdAt: 'text', theme: 'text' },
    ...{ startsOn: 'text?', endsOn: 'text?', visibility: 'text', frameworkDocumentId: 'text?', frameworkText: 'text' },
  },
  workshopOrganisation: {
    ...{ workshopId: 'text', organisationId: 'text', place: 'integer?', position: 'integer', leftAt: 'text?' },
  },
  workingGroup: { id: 'text', workshopId: 'text', title: 'text', createdAt: 'text', closedAt: 'text?' },
  roleGrant: {
    ...{ id: 'text', actorId: 'text', role: 'text', organisationId: 'text', workshopId: 'text?', documentId: 'text?' },
    ...{ groupId: 'text?', function: 'text', deputy: 'integer', validFrom: 'text?', validUntil: 'text?' },
    ...{ createdAt: 'text' },
  },
  instance: { id: 'integer', demo: 'integer', createdAt: 'text' },
  document: {
    ...{ id: 'text', workshopId: 'text', kind: 'text', title: 'text', state: 'text', editing: 'text' },
    ...{
      epoch: 'integer',
      createdAt: 'text',
      createdBy: 'text',
      updatedAt: 'text',
      updatedBy: 'text?',
      journalSequence: 'integer',
      belongsTo: 'text',
      workingGroupId: 'text?',
    },
  },
  documentCounty: { documentId: 'text', organisationId: 'text' },
  clauseLock: {
    ...{ documentId: 'text', clauseId: 'text', actorId: 'text', organisationId: 'text', at: 'text', role: 'text' },
    deputy: 'integer',
  },
  journalEntry: {
    ...{ documentId: 'text', sequence: 'integer', epoch: 'integer', actorId: 'text', organisationId: 'text' },
    ...{ at: 'text', bytes: 'blob', checksum: 'integer', previousHash: 'text', hash: 'text' },
  },
  journalState: {
    ...{ documentId: 'text', copy: 'integer', sequence: 'integer', entryHash: 'text', at: 'text', bytes: 'blob' },
    ...{ graves: 'text', hash: 'text' },
  },
  journalSeal: {
    ...{ documentId: 'text', sequence: 'integer', epoch: 'integer', actorId: 'text', organisationId: 'text' },
    ...{ at: 'text', previousHash: 'text', hash: 'text' },
  },
  journalDamage: { documentId: 'text', sequence: 'integer', why: 'text', foundAt: 'text' },
  roomClient: { documentId: 'text', clientId: 'integer', actorId: 'text', organisationId: 'text' },
  inserted: {
    ...{ documentId: 'text', clientId: 'integer', clock: 'integer', length: 'integer', organisationId: 'text' },
    ...{ actorId: 'text' },
  },
  deleted: {
    ...{ documentId: 'text', clientId: 'integer', clock: 'integer', length: 'integer', organisationId: 'text' },
    ...{ actorId: 'text' },
  },
  carried: {
    ...{ documentId: 'text', clientId: 'integer', clock: 'integer', length: 'integer', fromClientId: 'integer' },
    ...{ fromClock: 'integer', sequence: 'integer' },
  },
  clauseText: { hash: 'text', content: 'text' },
  version: {
    ...{ id: 'text', documentId: 'text', number: 'integer', kind: 'text', label: 'text', note: 'text' },
    ...{ contentHash: 'text', previousHash: 'text?', hash: 'text', sequence: 'integer', createdAt: 'text' },
    ...{ actorId: 'text', organisationId: 'text', role: 'text', title: 'text', deputy: 'integer' },
  },
  versionClause: {
    ...{ versionId: 'text', position: 'integer', clauseId: 'text', number: 'text?', templateClauseId: 'text?' },
    ...{ hash: 'text', wordingHash: 'text', runs: 'text' },
  },
  versionRemoval: { versionId: 'text', clauseId: 'text', organisationId: 'text' },
  versionSource: { versionId: 'text', sourceId: 'text', clauseId: 'text?' },
  versionChange: { versionId: 'text', wordsAdded: 'integer', wordsRemoved: 'integer', organisations: 'text' },
  redaction: {
    ...{ number: 'integer', clauseHash: 'text', remains: 'text', reason: 'text', at: 'text' },
    ...{ previousHash: 'text?', hash: 'text' },
  },
  erasure: { actorId: 'text', at: 'text' },
  versionSeal: { versionId: 'text' },
  documentShare: { documentId: 'text', organisationId: 'text', sharedBy: 'text', sharedAt: 'text' },
  guestLink: {
    ...{ id: 'text', tokenHash: 'text', versionId: 'text', createdBy: 'text', organisationId: 'text' },
    ...{ createdAt: 'text', expiresAt: 'text', revokedAt: 'text?' },
  },
  setting: { name: 'text', value: 'text', changedAt: 'text' },
  auditEntry: {
    ...{ id: 'text', at: 'text', actorId: 'text?', organisationId: 'text?', workshopId: 'text?', kind: 'text' },
    subject: 'text',
  },
  seen: { documentId: 'text', actorId: 'text', at: 'text', text: 'text' },
}

test('the database has the tables and columns that the program knows, and no others', async () => {
  const [result] = await storage.batch([
    {
      sql: `select t.name as "table", c.name as "column", lower(c.type) as type, c."notnull" or c.pk > 0 as required
        from pragma_table_list t, pragma_table_info(t.name) c
        where t.schema = 'main' and t.name not like 'sqlite_%' and t.name <> 'migration'`,
      parameters: [],
    },
  ])
  const found: Record<string, Record<string, string>> = {}
  for (const { table, column, type, required } of rows<Record<'table' | 'column' | 'type' | 'required', string>>(
    result!,
  )) {
    found[table] ??= {}
    found[table][column] = `${type === 'date' ? 'text' : type}${required ? '' : '?'}`
  }
  expect(found).toEqual(described)
})

test('the accounts’ tables are as better-auth wants them', async () => {
  const auth = { ...authOptions, database: { db: database, type: 'sqlite' as const, transaction: false } }
  const { toBeCreated, toBeAdded } = await getMigrations(auth)
  expect({ toBeCreated, toBeAdded }).toEqual({ toBeCreated: [], toBeAdded: [] })
})

test('Kysely reads back what it wrote, and several of its queries make one batch', async () => {
  const at = '2026-01-01T00:00:00.000Z'
  const first = await database.insertInto('signInFailure').values({ accountHash: 'a', at }).returning('id').execute()
  expect(first).toEqual([{ id: 1 }])
  const insert = compile(database.insertInto('signInFailure').values({ accountHash: 'b', at }))
  await expect(
    storage.batch([insert, compile(database.insertInto('signInFailure').values({ id: 1, accountHash: 'c', at }))]),
  ).rejects.toThrow(StorageConflict)
  const [deleted] = await database.deleteFrom('signInFailure').execute()
  expect(deleted!.numDeletedRows).toBe(1n)
})

test('an interactive transaction is refused before it begins', async () => {
  const transaction = database.transaction().execute((inside) => inside.selectFrom('actor').selectAll().execute())
  await expect(transaction).rejects.toThrow(StorageMisuse)
  await expect(transaction).rejects.toThrow('storage.batch')
})
