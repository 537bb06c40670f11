import { parentPort, workerData } from 'node:worker_threads'
import type { DocumentId } from '../../shared/ids.ts'
import { stepBack } from '../step-back.ts'
import { compactJournal } from './compaction.ts'
import { storageThrough } from './storage-relay.ts'

/**
 * Entry of a thread that reads and compacts one journal and ends: the work for a large document would hold up every room,
 * and on a machine of one core the thread would still take time from whoever types.
 */
stepBack()
parentPort!.postMessage({ compacted: await compactJournal(storageThrough(parentPort!), workerData as DocumentId) })
