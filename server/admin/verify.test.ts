import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openInProcess } from '../database/in-process-storage.ts'
import { compact } from '../rooms/compaction.ts'
import { makeLibsqlJournal } from '../rooms/libsql-journal.ts'
import { makeShortening } from '../rooms/libsql-states.ts'
import { makeWorkshopTest } from '../testing/a-workshop.ts'
import { verifyDatabase } from './verify.ts'

let folder: string
let sound: string

/** A document with entries before and after its state, some of them let go, and three versions. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'einklang-'))
  sound = join(folder, 'sound.db')
  const { server, anna, aDocument } = await makeWorkshopTest()
  const { storage } = server
  const { id } = await aDocument('Geprüft', 'knowledge-page')
  const shortening = makeShortening(storage, () => '2026-11-22T09:00:00.000Z')
  for (const n of [1, 2, 3]) {
    await anna.ask('POST', `/api/documents/${id}/clauses`, { title: `Klausel ${n}` })
    await anna.ask('POST', `/api/documents/${id}/versions`, { label: `Stand ${n}`, note: 'Notiz' })
    if (n === 2) await shortening.keepState(id, compact(await makeLibsqlJournal(storage).read(id)))
    if (n === 2) await shortening.letGo(id, '2099', 2)
  }
  await storage.copyTo(sound)
  await server.close()
})
afterAll(() => rmSync(folder, { recursive: true }))

async function faultsAfter(harm: string): Promise<string[]> {
  const file = join(folder, 'harmed.db')
  copyFileSync(sound, file)
  const storage = openInProcess(file)
  const triggers = await storage.batch([
    { sql: "select name from sqlite_schema where type = 'trigger'", parameters: [] },
  ])
  // As somebody would who has the file in their hands.
  await storage.script(
    `pragma defer_foreign_keys = 1; ${triggers[0]!.rows.map(([name]) => `drop trigger ${name};`).join(' ')} ${harm}`,
    [],
  )
  const faults = await verifyDatabase(storage, () => {})
  await storage.close()
  return faults
}

test('a sound database has no faults', async () => {
  expect(await faultsAfter('select 1')).toEqual([])
})

const one = (table: string, column: string, value: string, where: string) =>
  `update ${table} set ${column} = ${value} where ${where}`
const other = '(select max(id) from actor where id not in (select actorId from journalEntry))'
const harms: [string, string][] = [
  ...(
    [
      ['bytes', "x'00'"],
      ['checksum', '1'],
      ['hash', "'x'"],
      ['previousHash', "'x'"],
      ['at', "'1999'"],
      ['epoch', '7'],
      ['actorId', other],
      ['sequence', '99'],
    ] as const
  ).flatMap(([column, value]): [string, string][] => [
    [one('journalEntry', column, value, 'sequence = 3'), 'journal entry 3'],
    [one('journalEntry', column, value, 'sequence = 4'), 'journal entry 4'],
  ]),
  ['delete from journalEntry where sequence = 4', 'journal entry 4'],
  ['delete from journalSeal where sequence = 1', 'journal entry 1'],
  [one('journalSeal', 'hash', "'x'", 'sequence = 1'), 'journal entry 2'],
  [one('journalSeal', 'hash', "'x'", 'sequence = 2'), 'journal entry 3'],
  ...['bytes = zeroblob(3)', "graves = '[ ]'", "entryHash = 'x'", "at = 'x'", "hash = 'x'"].map(
    (change): [string, string] => [`update journalState set ${change} where copy = 2`, 'journal entry 3'],
  ),
  ['delete from journalState where copy = 1', 'copy of the state is missing'],
  [one('inserted', 'length', 'length + 9', '1'), 'more was attributed'],
  ...[
    "label = 'x'",
    "note = 'x'",
    "title = 'x'",
    "kind = 'frozen'",
    "createdAt = 'x'",
    "role = 'x'",
    'sequence = 1',
  ].map((change): [string, string] => [`update version set ${change} where number = 2`, 'version 2']),
  ...["contentHash = 'x'", "previousHash = 'x'", "hash = 'x'"].map((change): [string, string] => [
    `update version set ${change} where number = 2`,
    'version 2',
  ]),
  ["update clauseText set content = replace(content, 'Klausel 2', 'Klausel 9')", 'version 2'],
  ["update clauseText set content = cast(x'ff' as text) where content like '%Klausel 3%'", 'version 3'],
  [
    'delete from versionClause where versionId = (select id from version where number = 3) and position = 0',
    'version 3',
  ],
  [
    "update versionClause set wordingHash = 'x' where versionId = (select id from version where number = 1)",
    'version 1',
  ],
  ['delete from versionSeal where versionId = (select id from version where number = 3)', 'version 3'],
]
test.each(harms)('%s: the first bad entry is named', async (harm, named) => {
  const faults = await faultsAfter(harm)
  expect(faults.join('\n')).toContain(named)
})
