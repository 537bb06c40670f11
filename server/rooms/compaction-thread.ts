import { parentPort, workerData } from 'node:worker_threads'
import type { DocumentId } from '../../shared/ids.ts'
import { stepBack } from '../thread-priority.ts'
import { compactJournal } from './compaction.ts'
import { storageThrough } from './storage-relay.ts'

/**
 * Entry of a thread that reads and compacts one journal and ends: the work for a large document would hold up every room,
 * and on a machine of one core the thread would still take time from whoever types.
 */
stepBack()
const port = parentPort!
const storage = storageThrough(port)
port.postMessage({ compacted: await compactJournal(storage, workerData as DocumentId) })
await storage.close()
