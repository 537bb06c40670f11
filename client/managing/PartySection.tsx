import { createSignal, Show } from 'solid-js'
import type { Organisation } from '../../shared/counties.ts'
import type { DocumentSummary } from '../../shared/documents.ts'
import type { WorkshopId } from '../../shared/ids.ts'
import type { HeldRole, PersonEntry } from '../../shared/roles.ts'
import { CountyMark } from '../counties/CountyMark.tsx'
import { useSession } from '../people/session.tsx'
import { ById } from '../ui/ById.tsx'
import { managingWords } from '../words/managing/words.ts'
import { aboutRole } from './about-role.ts'
import type { PeopleActs } from './create-people-acts.ts'
import { GiveRoleDialog } from './GiveRoleDialog.tsx'
import { type Outlook, peopleFor, rolesToGive } from './giving.ts'
import { RoleRow } from './RoleRow.tsx'

const own = () => managingWords().people

/** The people of one organisation in their roles, with names, and the way to give a role to one of them. */
export function PartySection(props: {
  readonly organisation: Organisation
  readonly held: readonly { readonly person: PersonEntry; readonly held: HeldRole }[]
  readonly outlook: Outlook
  /** The workshop whose page it is, and those of its documents that one may name. */
  readonly workshop?: WorkshopId
  readonly documents?: readonly DocumentSummary[]
  readonly acts: PeopleActs
  readonly onChange: () => void
}) {
  const [giving, setGiving] = createSignal(false)
  const roles = () => rolesToGive(props.outlook, props.organisation.id)
  const me = useSession().me().actor
  /** Nobody gives a role to themselves. */
  const people = () => peopleFor(props.outlook, props.organisation.id).filter(({ id }) => id !== me)

  return (
    <section class="matter" aria-label={props.organisation.name}>
      <div class="section-head">
        <div class="party-head">
          <CountyMark of={props.organisation} />
          <h2>{props.organisation.name}</h2>
        </div>
        <Show when={roles().length > 0 && people().length > 0}>
          <button
            type="button"
            class="button"
            aria-label={own().giveNamed(props.organisation.name)}
            onClick={() => setGiving(true)}
          >
            {own().give}
          </button>
        </Show>
      </div>
      <ul class="rows">
        <ById each={props.held} id={({ held }) => held.id} fallback={<li class="meta">{own().noneHere}</li>}>
          {(each) => (
            <RoleRow
              person={each().person}
              held={each().held}
              about={aboutRole(each().held, each().person, props.documents)}
              outlook={props.outlook}
              acts={props.acts}
              onChange={props.onChange}
            />
          )}
        </ById>
      </ul>
      <Show when={giving()}>
        <GiveRoleDialog
          organisation={props.organisation}
          roles={roles()}
          people={people()}
          {...(props.workshop && { workshop: props.workshop })}
          documents={props.documents ?? []}
          onGiven={props.onChange}
          onClose={() => setGiving(false)}
        />
      </Show>
    </section>
  )
}
