import { rmSync } from 'node:fs'
import type { Storage } from '../database/storage.ts'
import { StartFailure } from '../start-failure.ts'

/** What a database holds: nothing yet, a demo, a demo whose making was interrupted, or somebody's work. */
export type Holding = 'nothing' | 'demo' | 'half a demo' | 'work'

export async function holdingOf(storage: Storage): Promise<Holding> {
  const ask = (sql: string) => ({ sql, parameters: [] })
  const [instance, organisation] = await storage.batch([
    ask('select demo from instance'),
    ask('select 1 from organisation limit 1'),
  ])
  const demo = instance!.rows[0]?.[0]
  if (demo !== undefined) return demo === 1 ? 'demo' : 'work'
  return organisation!.rows.length === 0 ? 'nothing' : 'half a demo'
}

/** Deletes the file of a closed demo database. Never called for somebody's work. */
export function deleteDemo(file: string): void {
  for (const part of [file, `${file}-wal`, `${file}-shm`]) rmSync(part, { force: true })
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
