import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { DocumentId } from '../../shared/ids.ts'
import { paragraph } from '../../shared/text/blocks.ts'
import { buildDocument } from '../../shared/text/build-document.ts'
import { makeRandom } from '../../shared/text/testing/random.ts'
import { openInProcess } from '../database/in-process-storage.ts'
import { StorageFailure } from '../database/storage.ts'
import { StartFailure } from '../start-failure.ts'
import { compact } from './compaction.ts'
import { makeLibsqlJournal } from './libsql-journal.ts'
import { makeShortening } from './libsql-states.ts'
import { makeLiveDocument } from './live-document.ts'
import { makeLobby } from './lobby.ts'
import { editHonestly } from './testing/honest.ts'
import { makeStorage } from './testing/libsql.ts'
import { author, clauses, documentId } from './testing/town-hall.ts'

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1e6))
const FLIPS = process.env.LONG ? 2_000 : 200
const documents = [1, 2, 3].map((n) => documentId.replace(/1$/, `${n}`) as DocumentId)

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'einklang-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const textOf = (doc: Y.Doc) => JSON.stringify([doc.getMap('clauses'), doc.getMap('outline')])

/**
 * Three documents that several people have written: one as it was written, one compacted on the way, one with the bytes
 * of its first entries let go. Answers with every text that each ever had.
 */
async function write(file: string): Promise<Set<string>[]> {
  const random = makeRandom(seed)
  const storage = await makeStorage(documents, file)
  const journal = makeLibsqlJournal(storage)
  const { keepState, letGo } = makeShortening(storage, () => new Date().toISOString())
  const lobby = makeLobby({ journal, facts: async () => ({ editing: 'open', locks: [], epoch: 1 }) })
  const blocks = [paragraph('Anfang.')]
  const beginning = clauses.map((id, n) => ({ id, order: `a${n}`, title: `Klausel ${n}`, blocks }))
  const texts = documents.map(() => new Set([textOf(new Y.Doc())]))
  for (const [n, document] of documents.entries()) {
    const change = (by: number, edit: (doc: Y.Doc) => void) =>
      lobby.inRoom(document, async (room) => {
        await room.change(author(by), edit)
        texts[n]!.add(await room.read(textOf))
      })
    await change(1, (doc) => buildDocument(doc, beginning))
    for (let step = 0; step < 60; step++) {
      await change(1 + random.below(9), (doc) => editHonestly(doc, random.oneOf(clauses), random))
      if (n > 0 && step === 40) await keepState(document, compact(await journal.read(document)))
      if (n > 1 && step === 50) await letGo(document, '2099', 1_000)
    }
  }
  await lobby.closeAll()
  await storage.close()
  return texts
}

interface Seen {
  readonly text: string
  readonly isDamaged: boolean
}

/** What people would see of each document, and whether something is said to be damaged; or why it cannot be read at all. */
async function look(file: string): Promise<(Seen | { cause: unknown })[]> {
  const storage = openInProcess(file)
  try {
    const journal = makeLibsqlJournal(storage)
    const seen: (Seen | { cause: unknown })[] = []
    for (const document of documents) {
      const past = await journal.read(document).catch((cause: unknown) => ({ cause }))
      if ('cause' in past) seen.push(past)
      else seen.push({ text: textOf(makeLiveDocument(past).doc), isDamaged: past.damage !== undefined })
    }
    return seen
  } finally {
    await storage.close().catch(() => {})
  }
}

test(`R15: of ${FLIPS} flipped bits none changes what people see without being found (SEED=${seed})`, async () => {
  const file = join(folder, 'einklang.db')
  const texts = await write(file)
  const bytes = readFileSync(file)
  const truth = (await look(file)) as Seen[]
  // Half of them where rows of documents are, the other half anywhere.
  const rowsAt = [...bytes.toString('latin1').matchAll(new RegExp(documents.join('|'), 'g'))].map(({ index }) => index)
  const random = makeRandom(seed)
  const count = { refused: 0, found: 0, harmless: 0 }
  for (let n = 0; n < FLIPS; n++) {
    const bit = n % 2 ? random.below(bytes.length * 8) : 8 * random.oneOf(rowsAt) + random.below(8 * 300)
    if (bit >= bytes.length * 8) continue
    const flipped = new Uint8Array(bytes)
    flipped[bit >> 3]! ^= 1 << (bit & 7)
    writeFileSync(file, flipped)
    // Where the server does not start, nothing is shown.
    const seen = await look(file).catch((cause: unknown) => {
      if (cause instanceof StartFailure) return undefined
      throw new Error(`bit ${bit}: SEED=${seed} replays it`, { cause })
    })
    const unread = seen?.flatMap((each) => ('cause' in each ? [each.cause] : [])) ?? []
    // A journal of a file that is broken as a whole; one that alone cannot be read would not be read around its damage.
    const isWhole = unread.length === documents.length && unread.every((cause) => cause instanceof StorageFailure)
    if (unread.length > 0 && !isWhole)
      throw new Error(`bit ${bit} closed a document: SEED=${seed} replays it`, { cause: unread[0] })
    const shown = unread.length > 0 ? undefined : (seen as Seen[] | undefined)
    if (!shown) count.refused++
    else if (shown.some(({ isDamaged }) => isDamaged)) count.found++
    else count.harmless++
    shown?.forEach(({ text, isDamaged }, at) => {
      const isTrue = isDamaged ? texts[at]!.has(text) : text === truth[at]!.text
      if (!isTrue) throw new Error(`bit ${bit} changed document ${at}: SEED=${seed} replays it`)
    })
  }
  console.log(`${FLIPS} flipped bits of ${bytes.length} bytes: ${JSON.stringify(count)} (SEED=${seed})`)
  expect(count.found).toBeGreaterThan(FLIPS / 20)
}, 600_000)

test.each([
  ['bytes', 'journalEntry', `bytes = cast(x'ff' as text)`],
  ['a checksum', 'journalEntry', `checksum = cast(x'ff' as text)`],
  ['a sequence', 'journalEntry', `sequence = cast(x'ff' as text)`],
  ['a number beyond all numbers', 'journalEntry', 'checksum = 1 << 60'],
  ['the clock of a range', 'inserted', `clock = cast(x'ff' as text)`],
  ['the bytes of a state', 'journalState', `bytes = cast(x'ff' as text)`],
])('R15: %s that cannot be read concerns only its own document', async (_, table, change) => {
  const file = join(folder, 'einklang.db')
  await write(file)
  const truth = (await look(file)) as Seen[]
  const storage = openInProcess(file)
  // Damage that comes while the server runs meets no check of the file; a table of no strict kinds stands in for it.
  const row = `documentId = '${documents[2]}'`
  const damaging = [
    `create temp table ${table} as select * from main.${table}`,
    `update temp.${table} set ${change} where ${row} and rowid = (select max(rowid) from temp.${table} where ${row})`,
  ]
  await storage.batch(damaging.map((sql) => ({ sql, parameters: [], mustChange: sql.startsWith('update') })))
  const journal = makeLibsqlJournal(storage)
  const texts = []
  for (const document of documents) texts.push(textOf(makeLiveDocument(await journal.read(document)).doc))
  expect(texts.slice(0, 2)).toEqual(truth.slice(0, 2).map(({ text }) => text))
  expect((await journal.read(documents[2]!)).damage !== undefined || texts[2] === truth[2]!.text).toBe(true)
  await storage.close()
})
