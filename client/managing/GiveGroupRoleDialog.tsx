import { createSignal } from 'solid-js'
import type { Organisation } from '../../shared/counties.ts'
import type { GroupId } from '../../shared/ids.ts'
import type { PersonEntry } from '../../shared/roles.ts'
import { ActDialog } from '../ui/ActDialog.tsx'
import { Choice } from '../ui/Field.tsx'
import { managingWords } from '../words/managing/words.ts'
import * as ask from './ask-managing.ts'
import type { RoleInGroup } from './giving.ts'
import { createTenureForm, TenureFields } from './TenureFields.tsx'

const own = () => managingWords().people

/** Takes somebody into a working group, for one of the organisations that they act for already. */
export function GiveGroupRoleDialog(props: {
  readonly group: GroupId
  readonly roles: readonly RoleInGroup[]
  readonly people: readonly PersonEntry[]
  readonly parties: readonly Organisation[]
  readonly onGiven: () => void
  readonly onClose: () => void
}) {
  const [chosen, setChosen] = createSignal('')
  const [role, setRole] = createSignal<RoleInGroup>('group-member')
  const form = createTenureForm()
  const candidates = () =>
    props.people.flatMap((person) =>
      props.parties
        .filter(({ id }) => person.roles.some(({ organisation }) => organisation === id))
        .map((party) => ({ key: `${person.id} ${party.id}`, person, party })),
    )
  const choices = () => ({
    '': managingWords().arranging.choose,
    ...Object.fromEntries(candidates().map(({ key, person, party }) => [key, `${person.name}, ${party.name}`])),
  })
  const roles = () =>
    Object.fromEntries(props.roles.map((each) => [each, managingWords().roleNames[each]])) as Record<
      RoleInGroup,
      string
    >
  const give = async () => {
    const found = candidates().find(({ key }) => key === chosen())
    if (!found) return
    const { person, party } = found
    await ask.giveRole({
      ...{ person: person.id, organisation: party.id, role: role(), group: props.group },
      ...form.asked(),
    })
    props.onGiven()
  }
  return (
    <ActDialog
      title={managingWords().groups.addMember}
      act={own().give}
      ready={() => chosen() !== '' && form.isReady()}
      onAct={give}
      onClose={props.onClose}
    >
      {(tried, isWrong) => (
        <>
          <Choice
            label={own().person}
            value={chosen()}
            choices={choices() as Record<string, string>}
            onValue={setChosen}
            wrong={tried() && chosen() === '' ? own().personMissing : null}
          />
          <Choice label={own().role} value={role()} choices={roles()} onValue={setRole} />
          <TenureFields form={form} tried={tried()} isWrong={isWrong} />
        </>
      )}
    </ActDialog>
  )
}
