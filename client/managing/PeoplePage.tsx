import { useParams } from '@solidjs/router'
import { Show } from 'solid-js'
import type { Organisation } from '../../shared/counties.ts'
import type { OrganisationId, WorkshopId } from '../../shared/ids.ts'
import { mayManageWorkshop } from '../../shared/may.ts'
import { documentsOf, workshop as workshopOf } from '../ask.ts'
import { OpenInvitations } from '../invitations/OpenInvitations.tsx'
import { rolesFor } from '../invitations/roles-here.ts'
import { Frame } from '../people/Frame.tsx'
import { useSession } from '../people/session.tsx'
import { ById } from '../ui/ById.tsx'
import { createAsked } from '../ui/create-asked.ts'
import { keepFocus } from '../ui/keep-focus.ts'
import { titled } from '../ui/Page.tsx'
import { managingWords } from '../words/managing/words.ts'
import { words } from '../words/words.ts'
import * as ask from './ask-managing.ts'
import { createPeopleActs } from './create-people-acts.ts'
import { DoneNotice } from './DoneNotice.tsx'
import { type Outlook, rolesToGive } from './giving.ts'
import './managing.css'
import { PartySection } from './PartySection.tsx'
import { stepsTo } from './steps.ts'

const own = () => managingWords().people

/** Who comes into a workshop, by organisation, with names: for those who look after them. */
export default function PeoplePage() {
  const params = useParams()
  const session = useSession()
  const id = () => params.id as WorkshopId
  const isOperator = () => session.me().grants.some(({ role }) => role === 'operator')
  const workshop = createAsked(id, workshopOf)
  const people = createAsked(id, ask.peopleOfWorkshop)
  const everybody = createAsked(isOperator, ask.everybody)
  const organisations = createAsked(() => true, ask.organisations)
  // Operators see none of them.
  const documents = createAsked(id, (of) => documentsOf(of).catch(() => []))
  titled(() => own().title)

  const look = () => {
    void people.look()
    if (isOperator()) void everybody.look()
  }
  const acts = createPeopleActs(look)
  const seesAll = () => mayManageWorkshop(session.me().grants, id())
  const parties = (): readonly Organisation[] => {
    const here = workshop()
    return here ? [...here.counties, ...here.others] : []
  }
  const outlook = (): Outlook => ({
    grants: session.me().grants,
    people: everybody() ?? people() ?? [],
    organisations: organisations() ?? [],
    workshop: { id: id(), counties: workshop()?.counties.map((county) => county.id) ?? [] },
  })
  /** The parties, and whoever belongs to one of them and has a role or may be given one. */
  const shown = () => {
    const ids = new Set(parties().map((party) => party.id))
    const further = (organisations() ?? []).filter(
      ({ id: each, parent, archivedAt }) =>
        !ids.has(each) &&
        !archivedAt &&
        (rolesOf(each).length > 0 || (parent !== null && ids.has(parent) && rolesToGive(outlook(), each).length > 0)),
    )
    const all = [...parties(), ...further.map((each) => ({ ...each, place: null }))]
    // A coordinator sees the people of their county; of the others nothing is known, not even that there is nobody.
    return seesAll()
      ? all
      : all.filter((each) => rolesOf(each.id).length > 0 || rolesToGive(outlook(), each.id).length > 0)
  }
  const rolesOf = (organisation: OrganisationId) =>
    (people() ?? []).flatMap((person) =>
      person.roles.filter((held) => held.organisation === organisation).map((held) => ({ person, held })),
    )
  const invitable = () => (people() && workshop() ? rolesFor(outlook(), shown(), documents() ?? []) : [])

  return (
    <Frame steps={stepsTo(workshop(), own().title, isOperator())}>
      <main ref={keepFocus} class="page managing" id="content">
        <header>
          <h1 tabindex="-1">{own().title}</h1>
          <p class="lead">{own().lead}</p>
        </header>
        <DoneNotice acts={acts} />
        <ById
          each={shown()}
          id={(organisation) => organisation.id}
          fallback={<p class="empty">{people() && workshop() ? own().nobody : words().loading}</p>}
        >
          {(organisation) => (
            <PartySection
              organisation={organisation()}
              held={rolesOf(organisation().id)}
              outlook={outlook()}
              workshop={id()}
              documents={documents() ?? []}
              acts={acts}
              onChange={look}
            />
          )}
        </ById>
        <Show when={invitable().length > 0}>
          <OpenInvitations
            roles={invitable()}
            isHere={({ role }) => shown().some((organisation) => organisation.id === role.organisation)}
          />
        </Show>
      </main>
    </Frame>
  )
}
