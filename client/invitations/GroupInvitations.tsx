import type { Organisation } from '../../shared/counties.ts'
import type { WorkingGroup } from '../../shared/workshops.ts'
import { useSession } from '../people/session.tsx'
import { OpenInvitations } from './OpenInvitations.tsx'
import { rolesForGroup } from './roles-here.ts'

/** On the page of a working group, for whoever takes people in. */
export default function GroupInvitations(props: {
  readonly group: WorkingGroup
  readonly parties: readonly Organisation[]
}) {
  const session = useSession()
  return (
    <OpenInvitations
      roles={rolesForGroup(session.me(), props.group, props.parties)}
      isHere={({ role }) => 'group' in role && role.group === props.group.id}
    />
  )
}
