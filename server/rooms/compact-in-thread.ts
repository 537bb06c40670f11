import { spawnThread } from '../spawn-thread.ts'
import type { Past, State } from './journal.ts'

/** `compact` in a thread of its own. */
export function compactInThread({ damage, mended, ...past }: Past): Promise<State> {
  if (damage) return Promise.reject(damage)
  const thread = spawnThread('./compaction-thread.ts', import.meta.url, past)
  return new Promise((resolve, reject) => {
    thread.once('message', resolve)
    thread.once('error', reject)
    thread.once('exit', (status) => reject(new Error(`The compaction ended with ${status}`)))
  })
}
