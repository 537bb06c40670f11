import { createSignal, For, Show } from 'solid-js'
import type { OrganisationEntry } from '../../shared/organisations.ts'
import type { PersonEntry } from '../../shared/roles.ts'
import { Section } from '../account/Section.tsx'
import { useSession } from '../people/session.tsx'
import { TextField } from '../ui/Field.tsx'
import { managingWords } from '../words/managing/words.ts'
import { createPeopleActs } from './create-people-acts.ts'
import { DoneNotice } from './DoneNotice.tsx'
import { periodInWords } from './period.ts'

const own = () => managingWords().people

/** Everybody with an account, to be found by name. */
export function EverybodySection(props: {
  readonly people: readonly PersonEntry[]
  readonly organisations: readonly OrganisationEntry[]
  readonly onChange: () => void
}) {
  const session = useSession()
  const acts = createPeopleActs(props.onChange)
  const [sought, setSought] = createSignal('')
  const found = () => {
    const start = sought().trim().toLocaleLowerCase('de')
    return props.people
      .filter(({ name }) => name.toLocaleLowerCase('de').includes(start))
      .sort((a, b) => a.name.localeCompare(b.name, 'de'))
  }
  const shortName = (id: OrganisationEntry['id']) => props.organisations.find((each) => each.id === id)?.shortName ?? ''

  return (
    <Section heading={own().title}>
      <div class="narrow">
        <TextField label={own().find} value={sought()} onValue={setSought} hint={own().count(found().length)} />
      </div>
      <DoneNotice acts={acts} />
      <ul class="rows">
        <For each={found()}>
          {(person) => (
            <li>
              <div>
                {person.name}
                <For each={person.roles} fallback={<p class="meta">{own().noRole}</p>}>
                  {(held) => (
                    <p class="meta">
                      {[
                        managingWords().roleNames[held.role],
                        shortName(held.organisation),
                        held.deputy ? managingWords().deputy : '',
                        periodInWords(held),
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </p>
                  )}
                </For>
                <Show when={person.suspended}>
                  <p class="meta">
                    <b>{own().suspended}</b>
                  </p>
                </Show>
              </div>
              <Show when={person.id !== session.me().actor}>
                <button
                  type="button"
                  class="button plain"
                  aria-label={`${person.suspended ? own().readmit : own().suspend}: ${person.name}`}
                  onClick={() => void acts.suspend(person, !person.suspended)}
                >
                  {person.suspended ? own().readmit : own().suspend}
                </button>
              </Show>
            </li>
          )}
        </For>
      </ul>
    </Section>
  )
}
