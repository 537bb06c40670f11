import { clauses } from './clauses.ts'
import { lists } from './lists.ts'
import { looks } from './looks.ts'
import type { Pair } from './pair.ts'
import { paragraphs } from './paragraphs.ts'
import { sentences } from './sentences.ts'
import { shortLines } from './short-lines.ts'
import { tables } from './tables.ts'
import { terms } from './terms.ts'
import { words } from './words.ts'

/** Every pair there is, by theme. */
export const corpus: Readonly<Record<string, readonly Pair[]>> = {
  words,
  terms,
  sentences,
  paragraphs,
  'short lines': shortLines,
  lists,
  tables,
  looks,
  clauses,
}
