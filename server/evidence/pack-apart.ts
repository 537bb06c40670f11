import { spawnThread } from '../spawn-thread.ts'
import type { Evidence, Handout } from './package.ts'

/** `packUp` in a thread of its own. */
export function packApart(evidence: Evidence, handout: Handout): Promise<Uint8Array<ArrayBuffer>> {
  const thread = spawnThread('./packing-thread.ts', import.meta.url, { evidence, handout })
  return new Promise((resolve, reject) => {
    thread.once('message', resolve)
    thread.once('error', reject)
    thread.once('exit', (status) => reject(new Error(`The packing ended with ${status}`)))
  })
}
