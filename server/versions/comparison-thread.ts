import { parentPort, workerData } from 'node:worker_threads'
import { compare } from '../../shared/compare/compare.ts'
import type { ComparedText } from '../../shared/compare/compared-text.ts'

/** Entry of a thread that compares two texts and ends: large ones would hold up every room. */
const { from, to } = workerData as { readonly from: ComparedText; readonly to: ComparedText }
parentPort!.postMessage(compare(from, to))
