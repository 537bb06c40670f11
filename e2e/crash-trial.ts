import * as Y from 'yjs'
import type { Random } from '../shared/text/testing/random.ts'
import { type Account, callerWith, liveText, newDocument, signInByApi } from './api.ts'
import { firstText, joinRoom, type RoomClient } from './room-client.ts'
import type { ServerProcess } from './server-process.ts'

export interface CrashOutcome {
  /** Words that somebody else was shown, or that the page called saved, since the crash before. */
  readonly promised: number
  /** Of all words that were promised of the document since it was made. */
  readonly missing: readonly string[]
  readonly doubled: readonly string[]
}

interface CrashOptions {
  start(): Promise<ServerProcess>
  readonly random: Random
  /** Between the end of a process and the start of the next. */
  afterKill?(): void
}

/** A document that outlives crashes. */
interface WrittenDocument {
  readonly id: string
  readonly clause: string
  readonly promised: Set<string>
  /** How many words each of the two has typed. */
  readonly typed: [number, number]
}

const CRASHES_OF_A_DOCUMENT = 10
const LEAST_TYPING_MS = 20
const MOST_TYPING_MS = 400

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** Types numbered words, each an edit of its own, until told to stop. Words: "a1 ", "a2 " … */
function typist(client: RoomClient, clauseId: string, letter: string, typedBefore: number, random: Random) {
  const frameOf: number[] = []
  const text = firstText(client.doc, clauseId)
  let count = typedBefore
  let typing = true
  async function type() {
    while (typing) {
      count++
      client.doc.transact(() => text.insert(text.length, `${letter}${count} `))
      frameOf[count] = client.sent()
      await sleep(random.below(8))
    }
  }
  void type()
  return {
    stop: () => {
      typing = false
      return count
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

/**
 * Kills a server again and again, each start being the next crash's. Two people type, one over a socket and one over a
 * stream, the server is killed, both pages are gone: how many promised words are missing or doubled?
 */
export async function startCrashing({ start, random, afterKill = () => {} }: CrashOptions) {
  let server = await start()
  const signIn = async (account: Account) => (await signInByApi(server.url, account)).cookie
  const [anna, bernd, reader] = [await signIn('lennetal'), await signIn('hellwegland'), await signIn('soest')]
  const documents: WrittenDocument[] = []
  let crashes = 0

  async function begin(): Promise<WrittenDocument> {
    const { id, clauses } = await newDocument(callerWith(server.url, anna), 'Ein Test')
    return { id, clause: clauses[0]!.id, promised: new Set(), typed: [0, 0] }
  }

  async function typeUntilKilled({ id, clause, promised, typed }: WrittenDocument): Promise<void> {
    const room = { origin: server.url, documentId: id }
    const a = joinRoom({ ...room, cookie: anna, doc: new Y.Doc() })
    const b = joinRoom({ ...room, cookie: bernd, doc: new Y.Doc(), way: 'stream' })
    await Promise.all([a.synced, b.synced])
    const seen = [witness(a, 'b'), witness(b, 'a')]
    const typists = [typist(a, clause, 'a', typed[0], random), typist(b, clause, 'b', typed[1], random)] as const
    await sleep(LEAST_TYPING_MS + random.below(MOST_TYPING_MS - LEAST_TYPING_MS))
    await server.kill()
    for (const n of [0, 1] as const) typed[n] = typists[n].stop()
    for (const words of seen) for (const word of words()) promised.add(word)
    for (const { acknowledged } of typists) for (const word of acknowledged()) promised.add(word)
    a.leave()
    b.leave()
  }

  async function lookAt({ id, promised }: WrittenDocument): Promise<Omit<CrashOutcome, 'promised'>> {
    const text = await liveText(callerWith(server.url, reader), id)
    const count = new Map<string, number>()
    for (const [word] of text.matchAll(/[ab]\d+(?= |$)/gm)) count.set(word, (count.get(word) ?? 0) + 1)
    return {
      missing: [...promised].filter((word) => !count.has(word)),
      doubled: [...count].filter(([, times]) => times > 1).map(([word]) => word),
    }
  }

  return {
    async crash(): Promise<CrashOutcome> {
      if (crashes++ % CRASHES_OF_A_DOCUMENT === 0) documents.push(await begin())
      const document = documents.at(-1)!
      const before = document.promised.size
      await typeUntilKilled(document)
      afterKill()
      server = await start()
      return { promised: document.promised.size - before, ...(await lookAt(document)) }
    },
    /** Looks once more at all documents there have been, and ends the last server. */
    async end(): Promise<Omit<CrashOutcome, 'promised'>> {
      const found = []
      for (const document of documents) found.push(await lookAt(document))
      await server.stop()
      return { missing: found.flatMap(({ missing }) => missing), doubled: found.flatMap(({ doubled }) => doubled) }
    },
    /** Ends the server without another look. */
    abandon: () => server.kill(),
  }
}
