import { useParams } from '@solidjs/router'
import { Show } from 'solid-js'
import type { OrganisationId } from '../../shared/ids.ts'
import type { OrganisationEntry } from '../../shared/organisations.ts'
import { Refused } from '../ask.ts'
import { OpenInvitations } from '../invitations/OpenInvitations.tsx'
import { rolesFor } from '../invitations/roles-here.ts'
import { Frame } from '../people/Frame.tsx'
import { useSession } from '../people/session.tsx'
import { ById } from '../ui/ById.tsx'
import { createAsked } from '../ui/create-asked.ts'
import { keepFocus } from '../ui/keep-focus.ts'
import { titled } from '../ui/Page.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { managingWords } from '../words/managing/words.ts'
import { words } from '../words/words.ts'
import * as ask from './ask-managing.ts'
import { createPeopleActs } from './create-people-acts.ts'
import { DoneNotice } from './DoneNotice.tsx'
import type { Outlook } from './giving.ts'
import './managing.css'
import { PartySection } from './PartySection.tsx'

/** The people of a county and of what belongs to it, whether it takes part in a workshop or not. */
export default function OrganisationPage() {
  const params = useParams()
  const session = useSession()
  const id = () => params.id as OrganisationId
  const known = createAsked(id, async (wanted) => {
    const all = await ask.organisations()
    if (!all.some((each) => each.id === wanted)) throw new Refused('not-found')
    return all.filter((each) => each.id === wanted || each.parent === wanted)
  })
  const people = createAsked(known, async (organisations) =>
    Promise.all(organisations.map(async (of) => ({ of, people: await ask.peopleOfOrganisation(of.id) }))),
  )
  const county = () => known()?.find((each) => each.id === id())
  titled(() => county()?.name)

  const acts = createPeopleActs(() => void people.look())
  const everybody = () => (people() ?? []).flatMap((each) => each.people)
  const outlook = (): Outlook => ({
    ...{ grants: session.me().grants, people: everybody(), organisations: known() ?? [] },
  })
  const rolesOf = (of: OrganisationEntry) =>
    (people() ?? [])
      .filter((each) => each.of.id === of.id)
      .flatMap((each) => each.people.flatMap((person) => person.roles.map((held) => ({ person, held }))))
  const isHere = (organisation: OrganisationId) => known()?.some((each) => each.id === organisation) ?? false

  return (
    <Frame steps={[{ title: words().workshops.heading, href: '/' }, { title: county()?.name ?? '' }]}>
      <main ref={keepFocus} class="page managing" id="content">
        <header>
          <h1 tabindex="-1">{managingWords().people.title}</h1>
          <p class="lead">{managingWords().people.lead}</p>
        </header>
        <DoneNotice acts={acts} />
        <Show when={people() && known()} fallback={<Waiting words={words().loading} />}>
          {(organisations) => (
            <>
              <ById each={organisations()} id={(organisation) => organisation.id}>
                {(each) => (
                  <PartySection
                    organisation={{ ...each(), place: null }}
                    held={rolesOf(each())}
                    outlook={outlook()}
                    acts={acts}
                    onChange={() => void people.look()}
                  />
                )}
              </ById>
              <OpenInvitations
                roles={rolesFor(outlook(), organisations())}
                isHere={({ role }) => isHere(role.organisation)}
              />
            </>
          )}
        </Show>
      </main>
    </Frame>
  )
}
