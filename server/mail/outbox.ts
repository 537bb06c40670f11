import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Clock } from '../clock.ts'

/** No link in a mail is good for longer. */
const KEPT_MS = 7 * 24 * 60 * 60_000

/** Mails of a workspace without a mail server: a file each, for the operator to pass on. They go after seven days. */
export interface Outbox {
  keep(id: string, message: Uint8Array): Promise<void>
  forget(address: string): Promise<void>
}

export const outboxIn = (dataFolder: string): string => path.join(dataFolder, 'outbox')

/** The folder is made when the first mail comes. */
export function makeOutbox(dataFolder: string, clock: Clock): Outbox {
  const folder = outboxIn(dataFolder)
  const letters = async () => {
    const found = await readdir(folder).catch(() => [])
    return found.filter((name) => name.endsWith('.eml')).map((name) => path.join(folder, name))
  }
  const letGo = (file: string) => rm(file, { force: true })

  async function letOldGo(): Promise<void> {
    const oldest = stamp(clock.now() - KEPT_MS)
    const old = (await letters()).filter((file) => path.basename(file) < oldest)
    await Promise.all(old.map(letGo))
  }

  return {
    async keep(id, message) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await letOldGo()
      await writeFile(path.join(folder, `${stamp(clock.now())}-${id}.eml`), message, { mode: 0o600, flush: true })
    },
    async forget(address) {
      for (const file of await letters()) {
        const [head = ''] = (await readFile(file, 'utf8')).toLowerCase().split('\n\n', 1)
        // Whole: one address may be the end of another.
        if (head.split(/[\s<>,]+/).includes(address.toLowerCase())) await letGo(file)
      }
    },
  }
}

/** „20261122T090000Z“: sorts by time and is a name for a file everywhere. */
const stamp = (ms: number) => new Date(ms).toISOString().replace(/[-:]|\.\d+/g, '')
