import path from 'node:path'
import * as Y from 'yjs'
import { clausesOf } from '../../../shared/text/outline.ts'
import { type Account, type Caller, newDocument, signInByApi } from '../../api.ts'
import { joinRoom } from '../../room-client.ts'
import type { Contender } from './contender.ts'

const writers: readonly Account[] = ['soest', 'lennetal', 'hellwegland', 'eggeberg', 'member', 'facilitator']

/** Clients in a row that are one person's, who has 50 places in a room, and those of them that share a sign-in. */
const PAGES_EACH = 40
const PAGES_PER_SIGN_IN = 10

const SIGN_INS = (writers.length * PAGES_EACH) / PAGES_PER_SIGN_IN

/** Places to type in: as many as any scenario has writers, and one more. */
export const PARAGRAPHS = 11

/**
 * Our server as it is run, demo and all: everybody signs in, rooms are documents made over HTTP, and what is typed goes
 * into paragraphs of a clause.
 *
 * @param root the folder of the project, in which `dist/` has been built
 */
export function makeEinklang(root: string): Contender {
  const callers = new Map<string, Promise<Caller>>()
  const documents = new Map<string, Promise<string>>()

  function once<T>(known: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
    const found = known.get(key) ?? make()
    known.set(key, found)
    return found
  }

  async function openDocument(caller: Caller, room: string): Promise<string> {
    const { id, clauses } = await newDocument(caller, room)
    const client = joinRoom({ origin: caller.origin, cookie: caller.cookie, documentId: id })
    await client.synced
    const clause = clausesOf(client.doc).get(clauses[0]!.id)!
    client.doc.transact(() => {
      clause.delete(0, clause.length)
      clause.insert(0, Array.from({ length: PARAGRAPHS }, emptyParagraph))
    })
    while (client.saved() < client.sent()) await new Promise((resolve) => setTimeout(resolve, 2))
    client.leave()
    return id
  }

  return {
    name: 'einklang',
    isDurable: true,
    command: ({ port, folder }) => ({
      args: [path.join(root, 'dist/server/main.js'), 'demo'],
      env: { PORT: String(port), DATA_DIR: folder, LOG_LEVEL: 'error' },
    }),
    async connect({ port, room, nth }) {
      const origin = `http://localhost:${port}`
      const account = writers[Math.floor(nth / PAGES_EACH) % writers.length]!
      const signIn = Math.floor(nth / PAGES_PER_SIGN_IN) % SIGN_INS
      const caller = await once(callers, `${port} ${signIn}`, () => signInByApi(origin, account))
      const id = await once(documents, `${port} ${room}`, async () => {
        // Not everybody who writes may make documents; the first of them may.
        const coordinator = await once(callers, `${port} 0`, () => signInByApi(origin, writers[0]!))
        return openDocument(coordinator, room)
      })
      return { url: `ws://127.0.0.1:${port}/rooms/${id}`, headers: { origin, cookie: caller.cookie } }
    },
    textOf(doc, writer) {
      const [clause] = [...clausesOf(doc).values()]
      const paragraph = clause!.get((writer + 1) % PARAGRAPHS) as Y.XmlElement
      return paragraph.get(0) as Y.XmlText
    },
  }
}

function emptyParagraph(): Y.XmlElement {
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText()])
  return paragraph
}
