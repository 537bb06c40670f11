import type { OrganisationId } from '../ids.ts'
import type { Credit } from './compared-text.ts'

export type Deed = 'insertedBy' | 'deletedBy' | 'formattedBy'

/** Who did what to the characters of one clause. */
export interface Credits {
  /** Null where nobody knows, or where it has not been done. */
  readonly of: (deed: Deed, character: number) => OrganisationId | null
}

export const noCredits: Credits = { of: () => null }

export function makeCredits(credits: readonly Credit[] | undefined): Credits {
  if (credits === undefined || credits.length === 0) return noCredits
  let past = 0
  const ends = credits.map(({ length }) => {
    past += length
    return past
  })
  return {
    of(deed, character) {
      let low = 0
      let high = ends.length
      while (low < high) {
        const middle = (low + high) >> 1
        if (ends[middle]! > character) high = middle
        else low = middle + 1
      }
      return credits[low]?.[deed] ?? null
    },
  }
}
