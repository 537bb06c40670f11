import { createContext, type JSX, useContext } from 'solid-js'
import type { Change } from '../../shared/compare/changes.ts'
import type { ClauseId, OrganisationId } from '../../shared/ids.ts'
import type { Marked } from '../counties/CountyMark.tsx'
import { words } from '../words/words.ts'
import type { Compared } from './compared.ts'

/** What every part of a comparison's page has to know. */
export interface Reading {
  readonly compared: () => Compared
  readonly organisation: (id: OrganisationId) => Marked | undefined
  /** Those that pass the filter, in reading order. */
  readonly wanted: () => readonly Change[]
  readonly isWanted: (change: Change) => boolean
  /** The change that the reader is at. */
  readonly current: () => Change | undefined
  /** Goes there; `focus`: the reader goes on from there by ear or by key. */
  readonly goTo: (change: Change, how?: { readonly focus: boolean }) => void
  /** Whether a part of the page is to be drawn by now; asked once, where that part is made. */
  readonly turnOf: (part: string) => () => boolean
  /** Whether unchanged text is shown, too. */
  readonly showsWhole: () => boolean
  /** Makes a clause of the draft say again what it said; absent where that is not on offer. */
  readonly restoreClause?: ((clause: ClauseId) => void) | undefined
  readonly isLocked: (clause: ClauseId) => boolean
}

const ReadingContext = createContext<Reading>()

export const ProvideReading = (props: { readonly reading: Reading; readonly children: JSX.Element }) => (
  <ReadingContext.Provider value={props.reading}>{props.children}</ReadingContext.Provider>
)

export function useReading(): Reading {
  const reading = useContext(ReadingContext)
  if (!reading) throw new Error('useReading belongs inside <ProvideReading>')
  return reading
}

/** „Ziffer 5“, as the clause is called in the new text, or in the old one if it is gone. */
export function refOf(compared: Compared, id: ClauseId): string {
  const clause = compared.clause(id)
  return words().clause.ref(clause?.number.to ?? clause?.number.from ?? null, clause?.title ?? '')
}
