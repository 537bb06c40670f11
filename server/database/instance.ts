import type { Clock } from '../clock.ts'
import { StartFailure } from '../start-failure.ts'
import type { Statement, Storage } from './storage.ts'

/** What a database holds: nothing yet, a demo, a demo whose making was interrupted, or somebody's work. */
export type Holding = 'nothing' | 'demo' | 'half a demo' | 'work'

const ask = (sql: string): Statement => ({ sql, parameters: [] })

export async function holdingOf(storage: Storage): Promise<Holding> {
  const [instance, organisation] = await storage.batch([
    ask('select demo from instance'),
    ask('select 1 from organisation limit 1'),
  ])
  const demo = instance!.rows[0]?.[0]
  if (demo !== undefined) return demo === 1 ? 'demo' : 'work'
  return organisation!.rows.length === 0 ? 'nothing' : 'half a demo'
}

/** Says for good what an empty database is for. Of a demo it is the last thing written: one half made is recognised. */
export async function beginInstance(storage: Storage, kind: 'demo' | 'work', at: string): Promise<void> {
  await storage.batch([{ sql: 'insert into instance values (1, ?, ?)', parameters: [kind === 'demo' ? 1 : 0, at] }])
}

/** @throws StartFailure if the database is not the kind that this command is for. */
export function mustFit(holding: Holding, demo: boolean, file: string): void {
  if (demo && holding === 'work') {
    throw new StartFailure(`${file} holds somebody's work, no demo. Choose another folder with DATA_DIR.`)
  }
  if (!demo && (holding === 'demo' || holding === 'half a demo')) {
    throw new StartFailure(`${file} holds a demo. Start it with "npm run demo", or choose another DATA_DIR.`)
  }
}

const ASKED_AGAIN_AFTER_MS = 1_000

/**
 * Asks whether the database takes a write, by the way of every write. Anybody may ask, so one answer serves a second.
 * The promise it answers with rejects while nothing can be written.
 */
export function makeWritable(storage: Storage, clock: Clock): () => Promise<void> {
  let answer = Promise.resolve()
  let askedAt = Number.NEGATIVE_INFINITY
  return () => {
    if (clock.now() - askedAt >= ASKED_AGAIN_AFTER_MS) {
      askedAt = clock.now()
      answer = storage.batch([ask('update instance set id = 1')]).then(() => {})
    }
    return answer
  }
}
