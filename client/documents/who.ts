import type { Role } from '../../shared/may.ts'
import type { Member } from '../room/enter.ts'
import { words } from '../words/words.ts'
import type { DocumentView } from './document-view.tsx'

type Knowing = Pick<DocumentView, 'room' | 'nameOf'>

/** Whether a member is this very page. */
export const isOwn = ({ room }: Pick<Knowing, 'room'>, { client }: Member): boolean =>
  client === room.held()?.provider.awareness.clientID

/** What somebody is here: the function that the others know them by, never a name. */
export function functionOf(view: Knowing, member: Member): string {
  // One's own page knows one's name; the others get the function from the server.
  if (!isOwn(view, member)) return member.person.name
  const roles: Partial<Record<Role | (string & {}), string>> = words().roles
  return roles[member.person.role] ?? ''
}

/** „Kreis Lennetal, Koordination“ */
export const fullNameOf = (view: Knowing, member: Member): string =>
  `${view.nameOf(member.person.organisation)}, ${functionOf(view, member)}`
