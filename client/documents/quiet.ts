import type { ActorId } from '../../shared/ids.ts'
import { isQuiet, keepQuiet } from '../ui/mention.ts'

const keyOf = (person: ActorId) => `einklang.quiet.${person}`

/** As this person has set it in this browser. */
export function rememberQuiet(person: ActorId): void {
  keepQuiet(window.localStorage.getItem(keyOf(person)) === 'yes')
}

/** Whether others' doings are read out from now on. */
export function switchQuiet(person: ActorId): void {
  keepQuiet(!isQuiet())
  if (isQuiet()) window.localStorage.setItem(keyOf(person), 'yes')
  else window.localStorage.removeItem(keyOf(person))
}
