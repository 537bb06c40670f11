import { parentPort, workerData } from 'node:worker_threads'
import { type Evidence, type Handout, packUp } from './package.ts'

/** Entry of a thread that packs one evidence package and ends: a hundred versions would hold up everybody for seconds. */
const { evidence, handout } = workerData as { readonly evidence: Evidence; readonly handout: Handout }
const bytes = packUp(evidence, handout)
parentPort!.postMessage(bytes, [bytes.buffer])
