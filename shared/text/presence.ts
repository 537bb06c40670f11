import type { Awareness } from 'y-protocols/awareness'
import { compareRelativePositions as isSamePlace, type RelativePosition } from 'yjs'
import type { ClauseId } from '../ids.ts'
import type { PresentPerson } from '../room-protocol.ts'

/** Where somebody is: what each page tells the others. The server adds `user` from the sign-in. */
export interface Presence {
  readonly clause: ClauseId
  readonly focusing: boolean
  readonly anchorPos: RelativePosition | null
  readonly focusPos: RelativePosition | null
  readonly user?: PresentPerson
}

/** What a page tells by itself. */
export type OwnPresence = Omit<Presence, 'user'>

export const presenceOf = (state: unknown): Partial<Presence> =>
  typeof state === 'object' && state !== null ? (state as Partial<Presence>) : {}

/**
 * Many editors, one presence: the editor of a clause tells where its caret is only while it has the focus, so that none
 * overwrites another's.
 */
export function makeClausePresence(awareness: Awareness | undefined, clause: ClauseId) {
  let own: OwnPresence = { clause, focusing: false, anchorPos: null, focusPos: null }
  const tell = () => awareness?.setLocalState({ ...awareness.getLocalState(), ...own })

  return {
    own: () => own,
    moveTo(anchorPos: RelativePosition | null, focusPos: RelativePosition | null) {
      if (isSamePlace(own.anchorPos, anchorPos) && isSamePlace(own.focusPos, focusPos)) return
      own = { ...own, anchorPos, focusPos }
      if (own.focusing) tell()
    },
    focus() {
      own = { ...own, focusing: true }
      tell()
    },
    /** Told only if no other clause has the focus by now. */
    blur() {
      own = { ...own, focusing: false }
      if (presenceOf(awareness?.getLocalState()).clause === clause) tell()
    },
  }
}
