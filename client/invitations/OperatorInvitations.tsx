import { useSession } from '../people/session.tsx'
import { OpenInvitations } from './OpenInvitations.tsx'
import { rolesOfOperators } from './roles-here.ts'

/** For those who run the machine: who else is to. */
export default function OperatorInvitations() {
  const session = useSession()
  return <OpenInvitations roles={rolesOfOperators(session.me())} isHere={() => true} />
}
