import type { PersonEntry } from '../../shared/roles.ts'
import { ActDialog } from '../ui/ActDialog.tsx'
import { Answered } from '../ui/Answered.tsx'
import { createAsked } from '../ui/create-asked.ts'
import { managingWords } from '../words/managing/words.ts'
import * as ask from './ask-managing.ts'
import type { PeopleActs } from './create-people-acts.ts'

const own = () => managingWords().people

/** In how many browsers somebody is signed in, and the way to end that everywhere. */
export function SessionsDialog(props: {
  readonly person: PersonEntry
  readonly acts: PeopleActs
  readonly onClose: () => void
}) {
  const sessions = createAsked(() => props.person.id, ask.sessionsOf)
  return (
    <ActDialog
      title={own().sessionsOf(props.person.name)}
      act={own().signOut}
      ready={() => (sessions()?.open ?? 0) > 0}
      onAct={() => props.acts.signOut(props.person)}
      onClose={props.onClose}
    >
      {() => (
        <>
          <Answered to={sessions}>{(now) => <p>{own().sessionsOpen(now().open)}</p>}</Answered>
          <p class="meta">{own().signOutLead}</p>
        </>
      )}
    </ActDialog>
  )
}
