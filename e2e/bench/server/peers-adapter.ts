import { fileURLToPath } from 'node:url'
import type * as Y from 'yjs'
import { makeEinklang, PARAGRAPHS } from './einklang.ts'

// Our server for the harness that measures other sync servers; docs/development.md says how to use it.

// Bundled it lies in dist/.
const einklang = makeEinklang(fileURLToPath(new URL('..', import.meta.url)))

/** That harness calls texts `content`, or `field0`, `field1` …, one for each writer. */
const writerOf = (name: string) => (name === 'content' ? -1 : Number(name.slice('field'.length)))

export default {
  name: 'einklang',
  protocol: 'y-websocket',
  durable: true,
  start({ port, dataDir }: { port: number; dataDir: string }) {
    const { args, env } = einklang.command({ port, folder: dataDir })
    return { cmd: process.execPath, args, env }
  },
  connect: ({ base, room, i }: { base: string; room: string; i: number }) =>
    einklang.connect({ port: Number(new URL(base).port), room, nth: i }),
  text: (doc: Y.Doc, name: string) => einklang.textOf(doc, writerOf(name)),
  length: (doc: Y.Doc) =>
    Array.from({ length: PARAGRAPHS }, (_, nth) => einklang.textOf(doc, nth - 1).length).reduce(
      (sum, each) => sum + each,
    ),
}
