import { parentPort, workerData } from 'node:worker_threads'
import { type Connection, openConnection } from './connection.ts'
import { type Answer, type Request, refusedBy } from './thread-messages.ts'

/** Entry of the storage thread: the connection lives here, so that waiting for the disk holds up nobody else. */
const port = parentPort!
const answer = (message: Answer) => port.postMessage(message)

function serve(connection: Connection, request: Request): Answer {
  try {
    if (request.ask === 'batch') return { say: 'done', results: connection.batch(request.statements) }
    if (request.ask === 'script') return { say: 'done', results: connection.script(request.sql, request.after) }
    if (request.ask === 'copy') connection.copyTo(request.file)
    else connection.close()
    return { say: 'done', results: [] }
  } catch (error) {
    return refusedBy(error)
  }
}

try {
  const connection = openConnection((workerData as { file: string }).file)
  port.on('message', (request: Request) => {
    answer(serve(connection, request))
    if (request.ask === 'close') port.close()
  })
  answer({ say: 'opened' })
} catch (error) {
  answer(refusedBy(error))
}
