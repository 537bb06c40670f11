import type { MessagePort } from 'node:worker_threads'
import { type Result, type Statement, type Storage, StorageDamage } from '../database/storage.ts'

/** What a thread asks the storage of whoever started it. */
export interface Asked {
  readonly statements: readonly Statement[]
}

/** An error loses its class on the way; of damage alone a reader makes something else than the end. */
type Answered = { readonly results: Result[] } | { readonly message: string; readonly isDamage: boolean }

/** On the side of the storage. */
export const relayed = (storage: Pick<Storage, 'batch'>, { statements }: Asked): Promise<Answered> =>
  storage.batch(statements).then(
    (results) => ({ results }),
    (cause: Error) => ({ message: cause.message, isDamage: cause instanceof StorageDamage }),
  )

/** On the side of the thread: the storage that is behind the port. Close it, or the thread does not end. */
export function storageThrough(port: MessagePort): Pick<Storage, 'batch' | 'close'> {
  const waiting: ((answer: Answered) => void)[] = []
  // What is asked first is answered first, as by a storage.
  port.on('message', (answer: Answered) => waiting.shift()!(answer))
  return {
    batch: (statements) =>
      new Promise((resolve, reject) => {
        waiting.push((answer) => {
          if ('results' in answer) resolve(answer.results)
          else reject(answer.isDamage ? new StorageDamage(answer.message) : new Error(answer.message))
        })
        port.postMessage({ statements } satisfies Asked)
      }),
    close: async () => port.close(),
  }
}
