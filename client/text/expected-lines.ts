import type { Block } from '../../shared/text/canonical.ts'
import { plainText } from '../../shared/text/plain-text.ts'

/** What fits into a line of the paper's measure. */
const LETTERS = 70

/** About as many lines as blocks will take on the paper, so that a text that is not laid out yet has almost its height. */
export const expectedLines = (blocks: readonly Block[]): number =>
  plainText({ format: 1, title: '', blocks })
    .split('\n')
    .reduce((sum, line) => sum + Math.ceil(line.length / LETTERS) + 0.4, 0)
