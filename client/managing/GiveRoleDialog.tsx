import { createSignal, Show } from 'solid-js'
import type { ActorId, DocumentId, OrganisationId, WorkshopId } from '../../shared/ids.ts'
import type { Role } from '../../shared/may.ts'
import type { NewRole, PersonEntry } from '../../shared/roles.ts'
import { ActDialog } from '../ui/ActDialog.tsx'
import { Choice } from '../ui/Field.tsx'
import { managingWords } from '../words/managing/words.ts'
import * as ask from './ask-managing.ts'
import { createTenureForm, TenureFields } from './TenureFields.tsx'

const choicesOf = <Id extends string>(all: readonly { readonly id: Id; readonly name: string }[]) =>
  Object.fromEntries([['', managingWords().arranging.choose], ...all.map(({ id, name }) => [id, name])]) as Record<
    Id | '',
    string
  >

/** Gives one of a few roles for an organisation to somebody who has an account. */
export function GiveRoleDialog(props: {
  readonly organisation: { readonly id: OrganisationId; readonly name: string }
  readonly roles: readonly Role[]
  readonly people: readonly PersonEntry[]
  readonly workshop?: WorkshopId
  readonly documents?: readonly { readonly id: DocumentId; readonly title: string }[]
  readonly onGiven: () => void
  readonly onClose: () => void
}) {
  const own = () => managingWords().people
  const [person, setPerson] = createSignal<ActorId | ''>(props.people.length === 1 ? props.people[0]!.id : '')
  const [role, setRole] = createSignal<Role>(props.roles[0]!)
  const [document, setDocument] = createSignal<DocumentId | ''>('')
  const form = createTenureForm()
  const roles = () =>
    Object.fromEntries(props.roles.map((each) => [each, managingWords().roleNames[each]])) as Record<Role, string>
  const lacksDocument = () => role() === 'reviewer' && document() === ''

  const give = async () => {
    const where = {
      ...(role() === 'facilitator' || role() === 'delegate' ? { workshop: props.workshop } : {}),
      ...(role() === 'reviewer' ? { document: document() } : {}),
    }
    const wish = { person: person(), role: role(), organisation: props.organisation.id, ...where, ...form.asked() }
    await ask.giveRole(wish as NewRole)
    props.onGiven()
  }

  return (
    <ActDialog
      title={own().giveHead(props.organisation.name)}
      act={own().give}
      ready={() => person() !== '' && !lacksDocument() && form.isReady()}
      onAct={give}
      onClose={props.onClose}
    >
      {(tried, isWrong) => (
        <>
          <Choice
            label={own().person}
            value={person()}
            choices={choicesOf(props.people)}
            onValue={setPerson}
            wrong={tried() && person() === '' ? own().personMissing : null}
          />
          <Choice label={own().role} value={role()} choices={roles()} onValue={setRole} />
          <Show when={role() === 'reviewer'}>
            <Choice
              label={own().document}
              value={document()}
              choices={choicesOf((props.documents ?? []).map(({ id, title }) => ({ id, name: title })))}
              onValue={setDocument}
              wrong={tried() && lacksDocument() ? own().documentMissing : null}
            />
          </Show>
          <TenureFields form={form} tried={tried()} isWrong={isWrong} />
        </>
      )}
    </ActDialog>
  )
}
