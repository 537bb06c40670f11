import { parentPort, workerData } from 'node:worker_threads'
import { compact } from './compaction.ts'
import type { Past } from './journal.ts'

/** Entry of a thread that compacts one journal and ends: the work for a large document would hold up every room. */
parentPort!.postMessage(compact(workerData as Past))
