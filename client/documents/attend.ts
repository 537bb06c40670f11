import { onCleanup } from 'solid-js'
import type { ActorId } from '../../shared/ids.ts'
import type { Notice } from '../../shared/room-protocol.ts'
import { forgetAll } from '../ui/mention.ts'
import { stayAboveKeyboard } from './above-keyboard.ts'
import type { DocumentView } from './document-view.tsx'
import { followLinks } from './follow-links.ts'
import { listenForKeys } from './keys.ts'
import { rememberQuiet } from './quiet.ts'
import { keepReadingLine } from './reading-line.ts'
import { selectWhole } from './select-whole.ts'
import { tellChanges } from './tell-changes.ts'
import { tellPlace } from './tell-place.ts'
import { travelBetweenClauses } from './travel.ts'

/**
 * What the page does for somebody beside showing them the text; it is fetched when that stands. For as long as its owner
 * lives. Returns what to call with the room's notices.
 */
export function attend(view: DocumentView, person: ActorId): (notice: Notice) => void {
  listenForKeys(view)
  rememberQuiet(person)
  onCleanup(forgetAll)
  keepReadingLine(view)
  tellPlace(view)
  selectWhole(view)
  followLinks(view)
  stayAboveKeyboard()
  travelBetweenClauses(view)
  return tellChanges(view)
}
