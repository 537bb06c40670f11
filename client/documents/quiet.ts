import type { ActorId } from '../../shared/ids.ts'
import { isChosen, keepChoice } from '../offline/kept-choices.ts'
import { isQuiet, keepQuiet } from '../ui/mention.ts'

/** As this person has set it in this browser. */
export const rememberQuiet = (person: ActorId): void => keepQuiet(isChosen(person, 'quiet'))

/** Whether others' doings are read out from now on. */
export function switchQuiet(person: ActorId): void {
  keepQuiet(!isQuiet())
  keepChoice(person, 'quiet', isQuiet())
}
