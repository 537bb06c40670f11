import { Show } from 'solid-js'
import type { DocumentSummary } from '../../shared/documents.ts'
import type { Workshop } from '../../shared/workshops.ts'
import { useSession } from '../people/session.tsx'
import { OpenInvitations } from './OpenInvitations.tsx'
import { rolesHere } from './roles-here.ts'

/** On the page of a workshop, for those who may invite into it or to their county. */
export default function WorkshopInvitations(props: {
  readonly workshop: Workshop
  readonly documents: readonly DocumentSummary[]
}) {
  const session = useSession()
  const roles = () => rolesHere(session.me(), props.workshop, props.documents)
  const organisations = () => [...props.workshop.counties, ...props.workshop.others].map(({ id }) => id)
  return (
    <Show when={roles().length > 0}>
      <OpenInvitations roles={roles()} isHere={({ role }) => organisations().includes(role.organisation)} />
    </Show>
  )
}
