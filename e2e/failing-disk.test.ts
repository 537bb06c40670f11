import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Way } from '../client/room/way.ts'
import { Close } from '../shared/room-protocol.ts'
import { type Caller, liveText, newDocument, signInByApi } from './api.ts'
import { buildFailingDisk, type FailingDisk } from './failing-disk.ts'
import { firstText, joinRoom, type RoomClient } from './room-client.ts'
import { makeFolder, removeFolder, startServer } from './server-process.ts'

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1e6))
const TRIALS = process.env.LONG ? 'all' : '20'
/** Which operation after a calm moment the disk begins to refuse at; a commit has some ten. */
const MOMENTS = process.env.LONG ? Array.from({ length: 120 }, (_, n) => n + 1) : [1, 3, 12]
const noCompiler = 'There is no C compiler to build the disk that refuses'

let tools: string
let disk: FailingDisk | undefined
beforeAll(() => {
  tools = makeFolder()
  disk = buildFailingDisk(tools)
})
afterAll(() => removeFolder(tools))

test(
  `R3: whichever write the disk refuses, and for how long, nobody is deceived and nothing is lost (${TRIALS} trials, SEED=${seed})`,
  async ({ skip }) => {
    if (!disk) return skip(noCompiler)
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', 'e2e/disk-trials.ts', TRIALS, `${seed}`],
      { env: { ...process.env, ...disk.env } },
    )
    console.log(`a disk that refuses: ${stdout.trim()} (SEED=${seed})`)
    expect(JSON.parse(stdout)).toMatchObject({ refusedOperations: expect.toSatisfy((n: number) => n > 10) })
  },
  process.env.LONG ? 3_600_000 : 120_000,
)

/** A server on the disk, with a document in which two people write, one over a socket and one over a stream. */
async function startWriting({ env }: FailingDisk) {
  const server = await startServer({ env })
  const [anna, bernd] = await Promise.all([signInByApi(server.url, 'lennetal'), signInByApi(server.url, 'hellwegland')])
  const { id, clauses } = await newDocument(anna, 'Volle Platte')
  const join = ({ cookie }: Caller, way: Way, doc = new Y.Doc()) =>
    joinRoom({ origin: server.url, cookie, documentId: id, way, doc })
  const a = join(anna, 'socket')
  await a.synced
  const words: { readonly word: string; readonly by: RoomClient; readonly frame: number }[] = []
  const type = (by: RoomClient) => {
    const text = firstText(by.doc, clauses[0]!.id)
    const word = `w${words.length}`
    text.insert(text.length, `${word} `)
    words.push({ word, by, frame: by.sent() })
  }
  type(a)
  await allIsSaved(a)
  const b = join(bernd, 'stream')
  await b.synced
  return { server, document: id, people: { anna, bernd }, pages: [a, b] as const, words, type, join }
}

const allIsSaved = (...pages: RoomClient[]) =>
  expect.poll(() => pages.map((page) => page.saved() - page.sent()), { timeout: 10_000 }).toEqual(pages.map(() => 0))
const lastToldOf = ({ notices }: RoomClient) =>
  notices.findLast(({ kind }) => kind === 'not-saved' || kind === 'saved-again')?.kind
const wordsOf = (text: string) => (text.match(/w\d+/g) ?? []).sort()
const all = (words: readonly { readonly word: string }[]) => words.map(({ word }) => word).sort()
const shownTo = ({ doc }: RoomClient) => wordsOf(JSON.stringify(doc.getMap('clauses').toJSON()))

test(
  `R3: everybody reads that the disk is full, and all is saved when there is room again (${MOMENTS.length} moments)`,
  async ({ skip }) => {
    if (!disk) return skip(noCompiler)
    const { server, document, pages, words, type } = await startWriting(disk)
    const [a, b] = pages
    try {
      for (const nth of MOMENTS) {
        await allIsSaved(a, b)
        disk.refuse(nth, nth % 2 ? 'full' : 'broken')
        const refused = disk.refused()
        while (disk.refused() === refused) {
          const sent = a.sent()
          type(a)
          await expect.poll(() => disk!.refused() > refused || a.saved() > sent).toBe(true)
        }
        type(b)
        await expect.poll(() => pages.map(lastToldOf), { timeout: 2_000 }).toEqual(['not-saved', 'not-saved'])
        expect((await fetch(`${server.url}/api/ready`)).status).toBe(503)
        for (const { word, by, frame } of words) {
          if (frame > by.saved()) expect(shownTo(by === a ? b : a)).not.toContain(word)
        }
        disk.heal()
        await allIsSaved(a, b)
        expect(pages.map(lastToldOf)).toEqual(['saved-again', 'saved-again'])
        await expect.poll(() => pages.map(shownTo)).toEqual(pages.map(() => all(words)))
      }
    } finally {
      disk.heal()
      await server.kill()
    }
    const again = await startServer({ dataFolder: server.dataFolder })
    try {
      expect(wordsOf(await liveText(await signInByApi(again.url, 'soest'), document))).toEqual(all(words))
    } finally {
      await again.stop()
      removeFolder(server.dataFolder)
    }
  },
  60_000 + MOMENTS.length * 5_000,
)

test.runIf(process.env.LONG)(
  'R3: after half a minute without the disk pages are told to come back, and bring what was not saved',
  async ({ skip }) => {
    if (!disk) return skip(noCompiler)
    const { server, people, pages, words, type, join } = await startWriting(disk)
    try {
      disk.refuse(1, 'full')
      for (const page of pages) type(page)
      expect(await Promise.all(pages.map(({ closed }) => closed))).toEqual([Close.busy, Close.busy])
      disk.heal()
      const back = [join(people.anna, 'socket', pages[0].doc), join(people.bernd, 'stream', pages[1].doc)]
      await Promise.all(back.map(({ synced }) => synced))
      await allIsSaved(...back)
      await expect.poll(() => back.map(shownTo)).toEqual(back.map(() => all(words)))
    } finally {
      await server.kill()
      removeFolder(server.dataFolder)
    }
  },
  90_000,
)
