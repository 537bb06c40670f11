import type { OrganisationId } from '../../ids.ts'
import type { Random } from '../../text/testing/random.ts'
import type { ComparedClause, ComparedText, Credit } from '../compared-text.ts'

const organisations = ['soest', 'unna', 'hamm', null] as readonly (OrganisationId | null)[]

/** The same text with somebody named for every character, and some for none. */
export const credited = (random: Random, text: ComparedText): ComparedText => ({
  ...text,
  clauses: text.clauses.map((clause) => ({ ...clause, credits: creditsOf(random, clause) })),
})

function creditsOf(random: Random, { content }: ComparedClause): Credit[] {
  let left = [...JSON.stringify(content)].length
  const credits: Credit[] = []
  while (left > 0) {
    const length = 1 + random.below(40)
    const one = () => random.oneOf(organisations)
    credits.push({ length, insertedBy: one(), deletedBy: one(), formattedBy: one() })
    left -= length
  }
  return credits
}
