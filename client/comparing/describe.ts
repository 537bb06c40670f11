import type { Change } from '../../shared/compare/changes.ts'
import { comparingWords } from '../words/comparing/words.ts'
import type { Compared } from './compared.ts'
import { refOf } from './reading.tsx'
import { refBefore } from './ref-before.ts'

/** So many characters of a passage are enough to know it again. */
const ENOUGH = 70

/** The beginning of a passage, cut between words. */
function beginning(text: string): { readonly text: string; readonly isCut: boolean } {
  const line = text.trim().replace(/\s+/g, ' ')
  if (line.length <= ENOUGH) return { text: line, isCut: false }
  return { text: line.slice(0, ENOUGH).replace(/\s+\S*$/, ''), isCut: true }
}

function quoted(text: string): string {
  const { short } = comparingWords()
  const { text: words, isCut } = beginning(text)
  return isCut ? short.cut(words) : short.quoted(words)
}

const cut = (text: string) => {
  const { text: words, isCut } = beginning(text)
  return isCut ? `${words} …` : words
}

/** Words for a change in which there are none: of a blank, or of a break; empty where it is about an empty line. */
function signOf({ runs }: Change): string {
  const { lineBreak, space } = comparingWords().ear
  if (runs.length === 0) return ''
  return runs.some(({ isBreak }) => isBreak) ? lineBreak : space
}

/** What happened to a clause as a whole. */
function clauseWords(compared: Compared, { clause: id, before, after }: Change): string {
  const { what } = comparingWords()
  const clause = compared.clause(id)
  if (clause?.change === 'added') return what.clauseAdded
  if (clause?.change === 'removed') return what.clauseRemoved
  const told: string[] = []
  if (clause && clause.change !== 'edited') told.push(what.clauseMoved(refBefore(clause)))
  if (before !== after) told.push(what.clauseRenamed(cut(before), cut(after)))
  return told.join('; ')
}

/** A change in a few words, for the list of changes. Its kind stands beside it, as a sign and for the ear. */
export function shortWords(compared: Compared, change: Change): string {
  if (change.kind === 'clause') return clauseWords(compared, change)
  const [before, after] = [cut(change.before), cut(change.after)]
  if (change.kind === 'replaced' && before && after) return comparingWords().short.replaced(before, after)
  const told = change.kind === 'deleted' ? change.before : change.after || change.before
  return (!told && signOf(change)) || quoted(told)
}

/** A change as a sentence, for the ear: „Änderung 3 von 14, Ziffer 5, Kreis Hellwegland: …“. */
export function spokenWords(
  compared: Compared,
  change: Change,
  place: { readonly at: number; readonly count: number; readonly who: string },
): string {
  const { said, what } = comparingWords()
  const { before, after, kind } = change
  const happened =
    kind === 'clause'
      ? clauseWords(compared, change)
      : kind === 'replaced'
        ? what.replaced(cut(before), cut(after))
        : what[kind](cut(kind === 'deleted' ? before : after || before) || signOf(change))
  return said(place.at, place.count, refOf(compared, change.clause), place.who, happened)
}
