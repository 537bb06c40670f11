import type { Worker } from 'node:worker_threads'
import { spawnThread } from '../spawn-thread.ts'
import { type Result, type Statement, StorageFailure } from './storage.ts'
import type { StorageOwner } from './storage-owner.ts'
import { type Answer, type Request, revived } from './thread-messages.ts'

export interface StorageOptions {
  /** The database file; its folder must exist. */
  readonly file: string
  /** The thread ended unasked: nothing can be stored any more, and the process had better start anew. */
  readonly onLost?: (cause: Error) => void
}

/** Opens the database file in a thread of its own. Rejects with StartFailure when it cannot be trusted with data. */
export const openStorage = ({ file, onLost }: StorageOptions): Promise<StorageOwner> =>
  storageIn(spawnThread('./storage-thread.ts', import.meta.url, { file }), onLost)

/** The storage that a thread serves. Resolves once the thread has opened its file. */
export async function storageIn(thread: Worker, onLost?: StorageOptions['onLost']): Promise<StorageOwner> {
  const ended = new Promise((resolve) => thread.once('exit', resolve))
  const waiting: { resolve(results: Result[]): void; reject(error: Error): void }[] = []
  let over: Error | null = null

  const nextAnswer = () =>
    new Promise<Result[]>((resolve, reject) => {
      waiting.push({ resolve, reject })
    })

  async function ask(request: Request): Promise<Result[]> {
    if (over) throw over
    thread.postMessage(request)
    return nextAnswer()
  }

  function lose(cause: Error) {
    if (over && waiting.length === 0) return
    over = new StorageFailure('The storage thread ended', { cause })
    for (const one of waiting.splice(0)) one.reject(over)
    onLost?.(cause)
  }

  thread.on('message', (answer: Answer) => {
    const first = waiting.shift()!
    // Node takes in up to a thousand messages in one go, with all that each sets off: sockets would have to wait for it.
    setImmediate(() => {
      if (answer.say === 'refused') first.reject(revived(answer))
      else first.resolve(answer.say === 'done' ? answer.results : [])
    })
  })
  // After what it has answered before: a thread that cannot open its file says why, and ends.
  thread.on('error', (cause) => setImmediate(lose, cause))
  thread.on('exit', (status) => setImmediate(lose, new Error(`Exit status ${status}`)))

  try {
    await nextAnswer()
  } catch (error) {
    over = error as Error
    throw error
  }
  return {
    batch: (statements) => ask({ ask: 'batch', statements: statements.map(lean) }),
    script: (sql, then) => ask({ ask: 'script', sql, after: then.map(lean) }),
    async copyTo(file) {
      await ask({ ask: 'copy', file })
    },
    async close() {
      const closing = ask({ ask: 'close' })
      over ??= new StorageFailure('The storage is closed')
      await closing
      await ended
    },
  }
}

// A view is sent with the whole memory below it, which may be a socket's entire buffer.
const lean = (statement: Statement): Statement => ({
  ...statement,
  parameters: statement.parameters.map((value) =>
    value instanceof Uint8Array && value.byteLength < value.buffer.byteLength ? new Uint8Array(value) : value,
  ),
})
