import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openInProcess } from './in-process-storage.ts'
import { type Statement, StorageConflict, StorageDamage, StorageFailure, StorageMisuse, type Value } from './storage.ts'
import type { StorageOwner } from './storage-owner.ts'
import { openStorage } from './thread-storage.ts'

const sql = (text: string, ...parameters: Value[]): Statement => ({ sql: text, parameters })

describe.each([
  ['in the caller’s thread', async (file: string) => openInProcess(file)],
  ['in a thread of its own', (file: string) => openStorage({ file })],
])('Storage %s', (_where, open) => {
  let folder: string
  let storage: StorageOwner

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'einklang-'))
    storage = await open(join(folder, 'einklang.db'))
    await storage.batch([
      sql('create table thing (id integer primary key, word text, bytes blob, weight real) strict'),
      sql('create table part (thing integer not null references thing (id)) strict'),
    ])
  })
  afterEach(async () => {
    await storage.close().catch(() => {})
    rmSync(folder, { recursive: true })
  })

  const all = async (text: string, ...parameters: Value[]) => (await storage.batch([sql(text, ...parameters)]))[0]!.rows
  const add = (id: number, word = 'Wort') => sql('insert into thing (id, word) values (?, ?)', id, word)
  const ids = async () => (await all('select id from thing order by id')).flat()

  test('a batch is all or nothing', async () => {
    await expect(storage.batch([add(1), add(2), add(1)])).rejects.toThrow(StorageConflict)
    expect(await ids()).toEqual([])
    await storage.batch([add(1), add(2)])
    expect(await ids()).toEqual([1, 2])
  })

  test('batches of several callers are transactions of their own, in the order they were handed in', async () => {
    const outcomes = await Promise.allSettled([
      storage.batch([add(1)]),
      storage.batch([add(2), add(1)]),
      storage.batch([add(3)]),
    ])
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(await ids()).toEqual([1, 3])
  })

  test('what went in comes out: text, whole and broken numbers, bytes, nothing', async () => {
    const bytes = new Uint8Array([0, 1, 255])
    const view = Buffer.from([9, 0, 1, 255, 9]).subarray(1, 4)
    await storage.batch([sql('insert into thing values (?, ?, ?, ?)', 2 ** 53 - 1, 'Straße 👋', bytes, 0.25)])
    await storage.batch([sql('insert into thing values (?, ?, ?, ?)', -5, null, view, null)])
    const rows = await all('select * from thing order by id desc')
    expect(rows).toEqual([
      [2 ** 53 - 1, 'Straße 👋', bytes, 0.25],
      [-5, null, bytes, null],
    ])
    expect(rows.map((row) => row[2]!.constructor)).toEqual([Uint8Array, Uint8Array])
    expect(await all('select typeof(?), typeof(?)', 1, 1.5)).toEqual([['integer', 'real']])
  })

  test('a result names its columns, also of no rows', async () => {
    const [result] = await storage.batch([sql('select id, word as name from thing')])
    expect(result).toEqual({ columns: ['id', 'name'], rows: [], changes: 0 })
  })

  test('changes count rows inserted, updated and deleted, with and without returning', async () => {
    const [inserted, updated, read, nothing, returned, none] = await storage.batch([
      sql('insert into thing (id) values (1), (2), (3)'),
      sql('update thing set word = ? where id < 3', 'x'),
      sql('select * from thing'),
      sql('delete from thing where id > 3'),
      sql('update thing set word = ? where id > 1 returning id', 'y'),
      sql('update thing set word = ? where id > 3 returning id', 'z'),
    ])
    const counts = [inserted, updated, read, nothing, returned, none].map((result) => result!.changes)
    expect(counts).toEqual([3, 2, 0, 0, 2, 0])
    expect(returned!.rows).toEqual([[2], [3]])
  })

  test('a statement that must change a row undoes the batch when it changes none', async () => {
    const rename = (id: number) => ({ ...sql('update thing set word = ? where id = ?', 'neu', id), mustChange: true })
    await expect(storage.batch([add(1), rename(2)])).rejects.toThrow(StorageConflict)
    expect(await ids()).toEqual([])
    await storage.batch([add(1), rename(1)])
    expect(await all('select word from thing')).toEqual([['neu']])
  })

  test('keys of other tables and triggers refuse with a conflict that says why', async () => {
    await expect(storage.batch([sql('insert into part values (?)', 7)])).rejects.toThrow('FOREIGN KEY')
    await storage.script(
      `create trigger fixed before delete on thing begin select raise(abort, 'a thing stays'); end;`,
      [add(1)],
    )
    const refused = storage.batch([sql('delete from thing')])
    await expect(refused).rejects.toThrow(StorageConflict)
    await expect(refused).rejects.toThrow('a thing stays')
  })

  test('a full disk fails the batch whole, and the next one works once there is room', async () => {
    await storage.batch([sql('pragma max_page_count = 8')])
    const large = sql('insert into thing (id, bytes) values (?, ?)', 2, new Uint8Array(100_000))
    await expect(storage.batch([add(1), large])).rejects.toThrow(StorageFailure)
    expect(await ids()).toEqual([])
    await storage.batch([sql('pragma max_page_count = 100000')])
    await storage.batch([add(1), large])
    expect(await ids()).toEqual([1, 2])
  })

  test.each<[string, unknown]>([
    ['a NUL character, at which text would be cut', 'a\0b'],
    ['half a surrogate pair', 'a\ud83d'],
    ['a boolean', true],
    ['undefined', undefined],
    ['NaN', Number.NaN],
    ['an integer beyond 2^53', 2 ** 53],
    ['an array', [1]],
  ])('%s never reaches the database', async (_what, value) => {
    const refused = storage.batch([add(1), sql('update thing set word = ?', value as Value)])
    await expect(refused).rejects.toThrow(StorageMisuse)
    expect(await ids()).toEqual([])
  })

  test.each([
    ['too few parameters', sql('insert into thing (id, word) values (?, ?)', 1)],
    ['too many parameters', sql('insert into thing (id) values (?)', 1, 2)],
    ['two statements in one', sql('insert into thing (id) values (1); delete from thing')],
    ['a transaction inside the transaction', sql('commit')],
  ])('%s: refused as a mistake', async (_what, statement) => {
    await expect(storage.batch([statement])).rejects.toThrow(StorageMisuse)
  })

  test('question marks and semicolons in strings, names and comments count for nothing', async () => {
    const text = `select '?;''?' as "a?;b", ? /* ?; */ -- ?;\n;`
    expect(await all(text, 1)).toEqual([["?;'?", 1]])
  })

  test('an integer too large for a number is an error, not another number', async () => {
    await expect(all('select 9007199254740993')).rejects.toThrow(StorageDamage)
  })

  test('a script and the statements after it are one transaction', async () => {
    const script = 'create table other (id integer); insert into other values (1);'
    await expect(storage.script(script, [add(1), add(1)])).rejects.toThrow(StorageConflict)
    await expect(all('select * from other')).rejects.toThrow('no such table')
    await storage.script(script, [add(1)])
    expect(await all('select * from other')).toEqual([[1]])
    await expect(storage.script('insert into other values (2); commit; begin; rollback;', [])).rejects.toThrow()
  })

  test('closing ends after what was handed in before, leaves one file and refuses what comes later', async () => {
    const last = storage.batch([add(1)])
    await storage.close()
    await last
    await expect(storage.batch([add(2)])).rejects.toThrow(StorageFailure)
    await expect(storage.close()).rejects.toThrow(StorageFailure)
    expect(readdirSync(folder)).toEqual(['einklang.db'])
    storage = await open(join(folder, 'einklang.db'))
    expect(await ids()).toEqual([1])
  })
})
