/** Agreements of any length, and what is changed in them here and there; each repeated by its seed. */
import type { ClauseId } from '../../ids.ts'
import { templateOf } from '../../templates/templates.ts'
import { paragraph } from '../../text/blocks.ts'
import type { Block } from '../../text/canonical.ts'
import { plainText } from '../../text/plain-text.ts'
import { makeRandom, type Random } from '../../text/testing/random.ts'
import type { ComparedClause, ComparedText } from '../compared-text.ts'

const WORDS_PER_PAGE = 300
const WORDS_PER_CLAUSE = 250

const vocabulary = (['target-agreement', 'guiding-principles'] as const)
  .flatMap((name) => templateOf(name).clauses)
  .flatMap(({ title, blocks }) => plainText({ format: 1, title, blocks }).split(/\s+/))

/** A paragraph of so many words, taken from the templates as they follow each other there. */
function words(random: Random, count: number): string {
  const from = random.below(vocabulary.length - count)
  return vocabulary.slice(from, from + count).join(' ')
}

/** So many pages of 300 words, in clauses of about 250. */
export function longText(pages: number, seed: number): ComparedText {
  const random = makeRandom(seed)
  const clauses = Array.from(
    { length: Math.ceil((pages * WORDS_PER_PAGE) / WORDS_PER_CLAUSE) },
    (_, at): ComparedClause => {
      const blocks: Block[] = []
      for (let length = 0; length < WORDS_PER_CLAUSE; ) {
        const count = 30 + random.below(50)
        blocks.push(paragraph(`${words(random, count)}.`))
        length += count
      }
      return {
        id: `clause-${at}` as ClauseId,
        number: String(at + 1),
        templateClauseId: null,
        content: { format: 1, title: `Ziffer ${at + 1}`, blocks },
      }
    },
  )
  return { title: 'Vereinbarung', clauses }
}

/** The same text with so many words replaced, added or taken, wherever it may be. */
export function withChanges(text: ComparedText, changes: number, seed: number): ComparedText {
  const random = makeRandom(seed)
  const clauses = text.clauses.map(({ content }) =>
    content.blocks.map((block) => plainText({ format: 1, title: '', blocks: [block] }).split(' ')),
  )
  for (let count = 0; count < changes; count++) {
    const line = random.oneOf(random.oneOf(clauses))
    const at = random.below(line.length)
    const kind = random.below(3)
    if (kind === 0) line[at] = random.oneOf(vocabulary)
    else if (kind === 1) line.splice(at, 0, words(random, 2))
    else if (line.length > 4) line.splice(at, 1 + random.below(2))
  }
  return {
    ...text,
    clauses: text.clauses.map((clause, at) => ({
      ...clause,
      content: { ...clause.content, blocks: clauses[at]!.map((line) => paragraph(line.join(' '))) },
    })),
  }
}
