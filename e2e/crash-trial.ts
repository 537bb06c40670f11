import { randomInt } from 'node:crypto'
import * as Y from 'yjs'
import { liveText, newDocument, signInByApi } from './api.ts'
import { firstText, joinRoom, type RoomClient } from './room-client.ts'
import type { ServerProcess } from './server-process.ts'

export interface CrashOutcome {
  /** Words that somebody else was shown, or that the page called saved. */
  readonly promised: number
  readonly missing: readonly string[]
  readonly doubled: readonly string[]
}

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** Types numbered words, each an edit of its own, until told to stop. Words: "a1 ", "a2 " … */
function typist(client: RoomClient, clauseId: string, letter: string) {
  const frameOf: number[] = []
  let typing = true
  async function type() {
    for (let n = 1; typing; n++) {
      const text = firstText(client.doc, clauseId)
      client.doc.transact(() => text.insert(text.length, `${letter}${n} `))
      frameOf[n] = client.sent()
      await sleep(randomInt(0, 8))
    }
  }
  void type()
  return {
    stop: () => {
      typing = false
    },
    /** The words that the server says are on disk. */
    acknowledged: () => frameOf.flatMap((frame, n) => (frame <= client.saved() ? [`${letter}${n}`] : [])),
  }
}

/** What of each other's words a client has been shown. */
function witness(client: RoomClient, letter: string): () => string[] {
  const seen = new Set<string>()
  client.doc.on('update', (_: Uint8Array, origin: unknown) => {
    if (origin !== 'room') return
    const all = JSON.stringify(client.doc.getMap('clauses').toJSON())
    for (const [word] of all.matchAll(new RegExp(`${letter}\\d+(?= )`, 'g'))) seen.add(word)
  })
  return () => [...seen]
}

/** Two people type, one over a socket and one over a stream, the server is killed, both pages are gone: how many promised words are missing or doubled? */
export async function crashTrial(start: () => Promise<ServerProcess>, afterKill = () => {}): Promise<CrashOutcome> {
  const server = await start()
  const [anna, bernd] = await Promise.all([signInByApi(server.url, 'lennetal'), signInByApi(server.url, 'hellwegland')])
  const { id, clauses } = await newDocument(anna, 'Ein Test')
  const clause = clauses[0]!.id
  const a = joinRoom({ origin: server.url, cookie: anna.cookie, documentId: id, doc: new Y.Doc() })
  const b = joinRoom({ origin: server.url, cookie: bernd.cookie, documentId: id, doc: new Y.Doc(), way: 'stream' })
  await Promise.all([a.synced, b.synced])
  const seen = [witness(a, 'b'), witness(b, 'a')]
  const typists = [typist(a, clause, 'a'), typist(b, clause, 'b')]
  await sleep(randomInt(80, 700))
  await server.kill()
  for (const each of typists) each.stop()
  const promised = new Set([...seen.flatMap((words) => words()), ...typists.flatMap((each) => each.acknowledged())])
  a.leave()
  b.leave()
  afterKill()

  const again = await start()
  try {
    const text = await liveText(await signInByApi(again.url, 'soest'), id)
    const count = new Map<string, number>()
    for (const [word] of text.matchAll(/[ab]\d+(?= |$)/gm)) count.set(word, (count.get(word) ?? 0) + 1)
    return {
      promised: promised.size,
      missing: [...promised].filter((word) => !count.has(word)),
      doubled: [...count].filter(([, times]) => times > 1).map(([word]) => word),
    }
  } finally {
    await again.stop()
  }
}
