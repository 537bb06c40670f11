import { createSignal, For, Show } from 'solid-js'
import type { Organisation } from '../../shared/counties.ts'
import type { WorkingGroup } from '../../shared/workshops.ts'
import { CountyMark } from '../counties/CountyMark.tsx'
import { useSession } from '../people/session.tsx'
import { ById } from '../ui/ById.tsx'
import { createAsked } from '../ui/create-asked.ts'
import { late } from '../ui/late.tsx'
import { Section } from '../ui/Section.tsx'
import { managingWords } from '../words/managing/words.ts'
import * as ask from './ask-managing.ts'
import { createPeopleActs } from './create-people-acts.ts'
import { DoneNotice } from './DoneNotice.tsx'
import { GiveGroupRoleDialog } from './GiveGroupRoleDialog.tsx'
import { type Outlook, rolesInGroup } from './giving.ts'
import { RoleRow } from './RoleRow.tsx'

const own = () => managingWords().groups

const GroupInvitations = late(async () => (await import('../invitations/GroupInvitations.tsx')).default)

/** Who is in a working group: by function for its members, by name for those who may take people in. */
export function GroupMembers(props: {
  readonly group: WorkingGroup
  readonly parties: readonly Organisation[]
  readonly mayLead: boolean
  readonly onChange: () => void
}) {
  const session = useSession()
  const people = createAsked(() => (props.mayLead ? props.group.id : undefined), ask.peopleForGroup)
  const [adding, setAdding] = createSignal(false)
  const look = () => {
    props.onChange()
    void people.look()
  }
  const acts = createPeopleActs(look)
  const outlook = (): Outlook => ({
    ...{ grants: session.me().grants, people: people() ?? [], organisations: [] },
    workshop: { id: props.group.workshop, counties: [] },
  })
  const members = () =>
    (people() ?? []).flatMap((person) =>
      person.roles.filter((held) => held.group === props.group.id).map((held) => ({ person, held })),
    )
  const mayAdd = () => props.mayLead && props.group.closedAt === null

  return (
    <>
      <Section
        heading={own().members}
        action={
          <Show when={mayAdd()}>
            <button type="button" class="button" onClick={() => setAdding(true)}>
              {own().addMember}
            </button>
          </Show>
        }
      >
        <DoneNotice acts={acts} />
        <ul class="rows">
          <Show when={props.mayLead} fallback={<ByFunction group={props.group} parties={props.parties} />}>
            <ById each={members()} id={({ held }) => held.id} fallback={<li>{own().noMembers}</li>}>
              {(each) => (
                <RoleRow person={each().person} held={each().held} outlook={outlook()} acts={acts} onChange={look} />
              )}
            </ById>
          </Show>
        </ul>
      </Section>
      <Show when={mayAdd()}>
        <GroupInvitations group={props.group} parties={props.parties} />
      </Show>
      <Show when={adding()}>
        <GiveGroupRoleDialog
          group={props.group.id}
          roles={rolesInGroup(outlook(), props.group)}
          people={(people() ?? []).filter(({ id }) => id !== session.me().actor)}
          parties={props.parties}
          onGiven={look}
          onClose={() => setAdding(false)}
        />
      </Show>
    </>
  )
}

function ByFunction(props: { readonly group: WorkingGroup; readonly parties: readonly Organisation[] }) {
  return (
    <For each={props.group.people} fallback={<li>{own().noMembers}</li>}>
      {(member) => (
        <li>
          <Show when={props.parties.find((party) => party.id === member.organisation)}>
            {(party) => <CountyMark of={party()} />}
          </Show>
          <div>
            {member.function}
            <p class="meta">{managingWords().roleNames[member.role]}</p>
          </div>
        </li>
      )}
    </For>
  )
}
