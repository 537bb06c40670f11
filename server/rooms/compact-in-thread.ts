import type { DocumentId } from '../../shared/ids.ts'
import type { Storage } from '../database/storage.ts'
import { spawnThread } from '../spawn-thread.ts'
import type { Compacted } from './compaction.ts'
import { type Asked, relayed } from './storage-relay.ts'

/** `compactJournal` in a thread of its own. */
export const compactInThread =
  (storage: Storage) =>
  (document: DocumentId): Promise<Compacted> => {
    const thread = spawnThread('./compaction-thread.ts', import.meta.url, document)
    return new Promise((resolve, reject) => {
      thread.on('message', async (said: Asked | { readonly compacted: Compacted }) => {
        if ('compacted' in said) resolve(said.compacted)
        else thread.postMessage(await relayed(storage, said))
      })
      thread.once('error', reject)
      thread.once('exit', (status) => reject(new Error(`The compaction ended with ${status}`)))
    })
  }
