import { createSignal, For, Show } from 'solid-js'
import { byName } from '../../shared/by-name.ts'
import type { OrganisationEntry } from '../../shared/organisations.ts'
import type { PersonEntry } from '../../shared/roles.ts'
import { useSession } from '../people/session.tsx'
import { Answered } from '../ui/Answered.tsx'
import { ById } from '../ui/ById.tsx'
import { type Asked, createAsked } from '../ui/create-asked.ts'
import { TextField } from '../ui/Field.tsx'
import { Section } from '../ui/Section.tsx'
import { managingWords } from '../words/managing/words.ts'
import { aboutRole } from './about-role.ts'
import * as ask from './ask-managing.ts'
import { createPeopleActs } from './create-people-acts.ts'
import { DoneNotice } from './DoneNotice.tsx'
import { periodInWords } from './period.ts'
import { SessionsDialog } from './SessionsDialog.tsx'

const own = () => managingWords().people

/** Everybody with an account, to be found by name. */
export function EverybodySection(props: { readonly organisations: Asked<readonly OrganisationEntry[]> }) {
  const session = useSession()
  const people = createAsked(() => true, ask.everybody)
  const acts = createPeopleActs(() => void people.look())
  const [asking, setAsking] = createSignal<PersonEntry>()
  const [sought, setSought] = createSignal('')
  const foundAmong = (all: readonly PersonEntry[]) => {
    const start = sought().trim().toLocaleLowerCase('de')
    return all.filter(({ name }) => name.toLocaleLowerCase('de').includes(start)).sort(byName)
  }
  const shortName = (id: OrganisationEntry['id']) =>
    props.organisations()?.find((each) => each.id === id)?.shortName ?? ''

  return (
    <Section heading={own().title}>
      <DoneNotice acts={acts} />
      <Answered to={people}>
        {(all) => (
          <>
            <div class="narrow">
              <TextField
                label={own().find}
                value={sought()}
                onValue={setSought}
                hint={own().count(foundAmong(all()).length)}
              />
            </div>
            <ul class="rows">
              <ById each={foundAmong(all())} id={({ id }) => id}>
                {(person) => (
                  <li>
                    <div>
                      {person().name}
                      <For each={person().roles} fallback={<p class="meta">{own().noRole}</p>}>
                        {(held) => (
                          <p class="meta">
                            {[
                              managingWords().roleNames[held.role],
                              aboutRole(held, person()),
                              shortName(held.organisation),
                              held.deputy ? managingWords().deputy : '',
                              periodInWords(held),
                            ]
                              .filter(Boolean)
                              .join(' · ')}
                          </p>
                        )}
                      </For>
                      <Show when={person().suspended}>
                        <p class="meta">
                          <b>{own().suspended}</b>
                        </p>
                      </Show>
                    </div>
                    <Show when={person().id !== session.me().actor}>
                      <button
                        type="button"
                        class="button plain"
                        aria-label={own().sessionsOf(person().name)}
                        onClick={() => setAsking(person())}
                      >
                        {own().sessions}
                      </button>
                      <button
                        type="button"
                        class="button plain"
                        aria-label={`${person().suspended ? own().readmit : own().suspend}: ${person().name}`}
                        onClick={() => void acts.suspend(person(), !person().suspended)}
                      >
                        {person().suspended ? own().readmit : own().suspend}
                      </button>
                    </Show>
                  </li>
                )}
              </ById>
            </ul>
          </>
        )}
      </Answered>
      <Show when={asking()}>
        {(person) => <SessionsDialog person={person()} acts={acts} onClose={() => setAsking()} />}
      </Show>
    </Section>
  )
}
