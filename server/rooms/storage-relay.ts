import type { MessagePort } from 'node:worker_threads'
import type { Statement, Storage } from '../database/storage.ts'
import { type Answer, refusedBy, revived } from '../database/thread-messages.ts'

/** What a thread asks the storage of whoever started it. */
export interface Asked {
  readonly statements: readonly Statement[]
}

type Answered = Exclude<Answer, { say: 'opened' }>

/** On the side of the storage. */
export const relayed = (storage: Pick<Storage, 'batch'>, { statements }: Asked): Promise<Answered> =>
  storage.batch(statements).then((results) => ({ say: 'done', results }), refusedBy)

/** On the side of the thread: the storage that is behind the port. Close it, or the thread does not end. */
export function storageThrough(port: MessagePort): Pick<Storage, 'batch' | 'close'> {
  const waiting: ((answer: Answered) => void)[] = []
  // What is asked first is answered first, as by a storage.
  port.on('message', (answer: Answered) => waiting.shift()!(answer))
  return {
    batch: (statements) =>
      new Promise((resolve, reject) => {
        waiting.push((answer) => {
          if (answer.say === 'done') resolve(answer.results)
          else reject(revived(answer))
        })
        port.postMessage({ statements } satisfies Asked)
      }),
    close: async () => port.close(),
  }
}
