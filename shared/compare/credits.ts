import type { OrganisationId } from '../ids.ts'
import type { Credit } from './compared-text.ts'

export type Deed = 'insertedBy' | 'deletedBy' | 'formattedBy'

/** Who did what to the characters of one clause. */
export interface Credits {
  /** Null where nobody knows, or where it has not been done. */
  readonly of: (deed: Deed, character: number) => OrganisationId | null
  /** All who have taken it away and put it back, or have changed the shape of its line. */
  readonly allOf: (what: 'carriedBy' | 'shapedBy', character: number) => readonly OrganisationId[]
}

const nobody: readonly OrganisationId[] = []

export const creditedTo = (organisation: OrganisationId | null): Credits => ({
  of: () => organisation,
  allOf: () => nobody,
})

export const noCredits = creditedTo(null)

export function makeCredits(credits: readonly Credit[] | undefined): Credits {
  if (credits === undefined || credits.length === 0) return noCredits
  let past = 0
  const ends = credits.map(({ length }) => {
    past += length
    return past
  })
  const at = (character: number): Credit | undefined => {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (ends[middle]! > character) high = middle
      else low = middle + 1
    }
    return credits[low]
  }
  return {
    of: (deed, character) => at(character)?.[deed] ?? null,
    allOf: (what, character) => at(character)?.[what] ?? nobody,
  }
}
