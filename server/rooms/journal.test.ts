import { describe, expect, test } from 'vitest'
import type { DocumentId } from '../../shared/ids.ts'
import { type Statement, type Storage, StorageDamage } from '../database/storage.ts'
import { type Entry, emptyHead, JournalConflict } from './journal.ts'
import { makeLibsqlJournal } from './libsql-journal.ts'
import { makeMemoryJournal } from './memory-journal.ts'
import { makeStorage } from './testing/libsql.ts'
import { author, documentId } from './testing/town-hall.ts'

const other = documentId.replace(/1$/, '2') as DocumentId
const bytes = (...numbers: number[]) => Uint8Array.from(numbers)

const entry = (by: number, more: Partial<Entry> = {}): Entry => ({
  ...{ by: author(by), epoch: 1, update: bytes(by), inserted: [], carried: [], deleted: [], claimed: [] },
  ...more,
})

const makers = [
  ['in memory', async () => makeMemoryJournal()],
  ['in libSQL', async () => makeLibsqlJournal(await makeStorage([documentId, other]))],
] as const

for (const [name, make] of makers) {
  describe(`a journal ${name}`, () => {
    test('is empty before anything was written', async () => {
      const past = await (await make()).read(documentId)
      expect(past).toMatchObject({
        head: emptyHead,
        stateSequence: 0,
        updates: [],
        inserted: [],
        deleted: [],
        graves: [],
      })
      expect(past.owners.size).toBe(0)
    })

    test('gives back what was written, in order, and keeps documents apart', async () => {
      const journal = await make()
      const head = await journal.commit(documentId, emptyHead, [entry(1), entry(2)], [])
      await journal.commit(other, emptyHead, [entry(3)], [])
      const last = await journal.commit(documentId, head, [entry(1, { update: bytes(7, 8) })], [])
      const past = await journal.read(documentId)
      expect(past.updates.map((update) => [...update])).toEqual([[1], [2], [7, 8]])
      expect(past.head).toEqual(last)
      expect(last.sequence).toBe(3)
    })

    test('R7: remembers whose the client ids are', async () => {
      const journal = await make()
      const head = await journal.commit(documentId, emptyHead, [entry(1, { claimed: [71, 4294967295] })], [])
      await journal.commit(documentId, head, [entry(2, { claimed: [72] })], [])
      const { owners } = await journal.read(documentId)
      expect([...owners].sort(([a], [b]) => a - b)).toEqual([
        [71, author(1)],
        [72, author(2)],
        [4294967295, author(1)],
      ])
    })

    test('R13: remembers who inserted and who deleted, typing on as one run', async () => {
      const journal = await make()
      const typed = (by: number, clock: number, length = 1) => entry(by, { inserted: [{ client: 7, clock, length }] })
      let head = await journal.commit(documentId, emptyHead, [typed(1, 0), typed(1, 1, 2), typed(2, 3)], [])
      head = await journal.commit(documentId, head, [typed(2, 4), typed(2, 9)], [])
      await journal.commit(documentId, head, [entry(3, { deleted: [{ client: 7, clock: 2, length: 2 }] })], [])
      const { inserted, deleted } = await journal.read(documentId)
      expect([...inserted].sort((a, b) => a.clock - b.clock)).toEqual([
        { client: 7, clock: 0, length: 3, by: author(1) },
        { client: 7, clock: 3, length: 2, by: author(2) },
        { client: 7, clock: 9, length: 1, by: author(2) },
      ])
      expect(deleted).toEqual([{ client: 7, clock: 2, length: 2, by: author(3) }])
    })

    test('refuses a writer who does not know the last entry, and keeps nothing of theirs', async () => {
      const journal = await make()
      await journal.commit(documentId, emptyHead, [entry(1)], [])
      const late = journal.commit(documentId, emptyHead, [entry(2, { claimed: [72] })], [])
      await expect(late).rejects.toBeInstanceOf(JournalConflict)
      const past = await journal.read(documentId)
      expect(past.updates).toHaveLength(1)
      expect(past.owners.size).toBe(0)
    })
  })
}

describe('a journal in libSQL', () => {
  test('R12: a row alongside that is refused takes the entries of its commit with it', async () => {
    const storage = await makeStorage()
    const journal = makeLibsqlJournal(storage)
    const row = { sql: 'insert into actor values (?, ?)', parameters: [author(1).actor, ''] }
    await expect(journal.commit(documentId, emptyHead, [entry(1)], [row])).rejects.toBeInstanceOf(JournalConflict)
    expect((await journal.read(documentId)).updates).toEqual([])
  })

  test('says when a document was last changed, and for whom', async () => {
    const storage = await makeStorage()
    const journal = makeLibsqlJournal(storage, () => '2026-11-03T10:00:00.000Z')
    await journal.commit(documentId, emptyHead, [entry(2)], [])
    const [result] = await storage.batch([{ sql: 'select updatedAt, updatedBy from document', parameters: [] }])
    expect(result!.rows).toEqual([['2026-11-03T10:00:00.000Z', author(2).organisation]])
  })

  test('R15: a clock that is set back changes neither the order nor the chain', async () => {
    const storage = await makeStorage()
    const times = ['2026-11-03T10:00:00.000Z', '2026-11-02T10:00:00.000Z', '2026-11-04T10:00:00.000Z']
    const journal = makeLibsqlJournal(storage, () => times.shift()!)
    let head = emptyHead
    for (const n of [1, 2, 3]) head = await journal.commit(documentId, head, [entry(n)], [])
    const past = await journal.read(documentId)
    expect(past.updates.map((update) => [...update])).toEqual([[1], [2], [3]])
    expect([past.head, past.damage]).toEqual([head, undefined])
  })

  const harms: [string, string][] = [
    ['a changed byte', "update journalEntry set bytes = x'09' where sequence = 2"],
    ['a changed byte with its checksum', "update journalEntry set bytes = x'', checksum = 0 where sequence = 2"],
    ['a missing entry', 'delete from journalEntry where sequence = 2'],
    ['a missing end', 'delete from journalEntry where sequence >= 2'],
    ['another author', 'update journalEntry set actorId = (select max(id) from actor) where sequence = 2'],
    ['another time', "update journalEntry set at = '1999' where sequence = 2"],
    ['another epoch', 'update journalEntry set epoch = 2 where sequence = 2'],
    ['a seal torn off', "update journalEntry set hash = 'x' where sequence = 2"],
    ['a chain cut', "update journalEntry set previousHash = 'x' where sequence = 2"],
  ]
  test.each(harms)(
    'R15: %s is found; what is sound before it, and other documents, can still be read',
    async (_, sql) => {
      const storage = await makeStorage([documentId, other])
      const journal = makeLibsqlJournal(storage)
      for (const id of [documentId, other]) await journal.commit(id, emptyHead, [entry(1), entry(2), entry(3)], [])
      await storage.batch([{ sql: `${sql} and documentId = ?`, parameters: [documentId] }])
      const { updates, head, damage } = await journal.read(documentId)
      expect(updates.map((update) => [...update])).toEqual([[1]])
      expect(head.sequence).toBe(1)
      expect(damage).toMatchObject({ name: 'DamagedJournal', document: documentId, sequence: 2 })
      const whole = await journal.read(other)
      expect(whole.updates).toHaveLength(3)
      expect(whole.damage).toBeUndefined()
    },
  )

  test('R15: damage is put on record for the operator, once, and what is damaged stays as it is', async () => {
    const storage = await makeStorage()
    const journal = makeLibsqlJournal(storage, () => '2026-11-03T10:00:00.000Z')
    await journal.commit(documentId, emptyHead, [entry(1), entry(2)], [])
    await storage.batch([{ sql: "update journalEntry set bytes = x'09' where sequence = 2", parameters: [] }])
    const all = async (table: string) =>
      (await storage.batch([{ sql: `select * from ${table}`, parameters: [] }]))[0]!.rows
    const before = await all('journalEntry')
    await journal.read(documentId)
    await journal.read(documentId)
    expect(await all('journalDamage')).toEqual([[documentId, 2, 'its bytes have changed', '2026-11-03T10:00:00.000Z']])
    expect(await all('journalEntry')).toEqual(before)
  })

  test('R15: what lies before a page that cannot be read any more is still read', async () => {
    const storage = await makeStorage()
    const journal = makeLibsqlJournal(storage)
    await journal.commit(documentId, emptyHead, [entry(1), entry(2), entry(3)], [])
    const torn: Storage = {
      ...storage,
      async batch(statements) {
        const asksForThird = ({ sql, parameters }: Statement) =>
          sql.includes('journalEntry') && (sql.includes('>') || parameters[1] === 3)
        if (statements.some(asksForThird)) throw new StorageDamage('database disk image is malformed')
        return storage.batch(statements)
      },
    }
    const { updates, damage } = await makeLibsqlJournal(torn).read(documentId)
    expect(updates.map((update) => [...update])).toEqual([[1], [2]])
    expect(damage).toMatchObject({ sequence: 3 })
  })
})
