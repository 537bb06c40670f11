import { Refused } from '../ask.ts'
import { LiveText } from '../text/LiveText.tsx'
import { late } from '../ui/late.tsx'

/** Most of the program is the editor; who reads does not wait for it. The text is there to read until it has come. */
export const ClauseEditor = late(() => import('../editor/ClauseEditor.tsx').then((file) => file.ClauseEditor), LiveText)

/**
 * Fetches the editor, so that writing can begin at once.
 *
 * @throws Refused (`unreachable`) if it cannot be had now
 */
export const loadEditor = (): Promise<void> =>
  ClauseEditor.fetch().catch(() => {
    throw new Refused('unreachable')
  })
