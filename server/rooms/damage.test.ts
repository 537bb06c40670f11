import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { DocumentId } from '../../shared/ids.ts'
import { paragraph } from '../../shared/text/blocks.ts'
import { buildDocument } from '../../shared/text/build-document.ts'
import { makeRandom } from '../../shared/text/testing/random.ts'
import { openInProcess } from '../database/in-process-storage.ts'
import { StorageFailure } from '../database/storage.ts'
import { StartFailure } from '../start-failure.ts'
import { makeLibsqlJournal } from './libsql-journal.ts'
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

/** Some documents that several people have written, as the bytes of one database file. */
async function write(file: string): Promise<Uint8Array> {
  const random = makeRandom(seed)
  const storage = await makeStorage(documents, file)
  const lobby = makeLobby({
    journal: makeLibsqlJournal(storage),
    facts: async () => ({ editing: 'open', locks: [], epoch: 1 }),
  })
  const texts = clauses.map((id, n) => ({ id, order: `a${n}`, title: `Klausel ${n}`, blocks: [paragraph('Anfang.')] }))
  for (const document of documents) {
    await lobby.inRoom(document, async (room) => {
      await room.change(author(1), (doc) => buildDocument(doc, texts))
      for (let n = 0; n < 60; n++) {
        await room.change(author(1 + random.below(9)), (doc) => editHonestly(doc, random.oneOf(clauses), random))
      }
    })
  }
  await lobby.closeAll()
  await storage.close()
  return readFileSync(file)
}

/** What people would see of each document, and whether something is said to be damaged. */
async function look(file: string): Promise<{ text: string; isDamaged: boolean }[]> {
  const storage = openInProcess(file)
  try {
    const journal = makeLibsqlJournal(storage)
    return await Promise.all(
      documents.map(async (document) => {
        const past = await journal.read(document)
        const { doc } = makeLiveDocument(past)
        const text = JSON.stringify([doc.getMap('clauses'), doc.getMap('outline')])
        return { text, isDamaged: past.damage !== undefined }
      }),
    )
  } finally {
    await storage.close().catch(() => {})
  }
}

/** Every text that a document had after one of its entries. */
async function everyText(file: string): Promise<Set<string>[]> {
  const storage = openInProcess(file)
  const journal = makeLibsqlJournal(storage)
  const pasts = await Promise.all(documents.map((document) => journal.read(document)))
  await storage.close()
  return pasts.map((past) => {
    const until = Array.from({ length: past.updates.length + 1 }, (_, n) => ({
      ...past,
      updates: past.updates.slice(0, n),
    }))
    return new Set(
      until.map((each) => {
        const { doc } = makeLiveDocument(each)
        return JSON.stringify([doc.getMap('clauses'), doc.getMap('outline')])
      }),
    )
  })
}

test(`R15: of ${FLIPS} flipped bits none changes what people see without being found (SEED=${seed})`, async () => {
  const file = join(folder, 'einklang.db')
  const bytes = await write(file)
  const truth = await look(file)
  const texts = await everyText(file)
  const random = makeRandom(seed)
  const count = { refused: 0, found: 0, harmless: 0 }
  for (let n = 0; n < FLIPS; n++) {
    const bit = random.below(bytes.length * 8)
    const flipped = new Uint8Array(bytes)
    flipped[bit >> 3]! ^= 1 << (bit & 7)
    writeFileSync(file, flipped)
    const seen = await look(file).catch((cause: unknown) => {
      // The server does not start, or the journals cannot be read at all: nothing is shown.
      if (cause instanceof StartFailure || cause instanceof StorageFailure) return undefined
      throw new Error(`bit ${bit}: SEED=${seed} replays it`, { cause })
    })
    if (!seen) count.refused++
    else if (seen.some(({ isDamaged }) => isDamaged)) count.found++
    else count.harmless++
    seen?.forEach(({ text, isDamaged }, at) => {
      const isTrue = isDamaged ? texts[at]!.has(text) : text === truth[at]!.text
      if (!isTrue) throw new Error(`bit ${bit} changed document ${at}: SEED=${seed} replays it`)
    })
  }
  console.log(`${FLIPS} flipped bits of ${bytes.length} bytes: ${JSON.stringify(count)} (SEED=${seed})`)
  expect(count.found).toBeGreaterThan(FLIPS / 20)
}, 600_000)
