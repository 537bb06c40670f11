import { createMemo, For, Show } from 'solid-js'
import type { OrganisationId } from '../../shared/ids.ts'
import { CountyMark } from '../counties/CountyMark.tsx'
import { words } from '../words/words.ts'
import { useDocument } from './document-view.tsx'

/** Who is at this document now, by county and number, never by name. */
export function PeopleHere() {
  const view = useDocument()
  const counts = createMemo(() => {
    const here = new Map<OrganisationId, number>()
    for (const { person } of view.room.members())
      here.set(person.organisation, (here.get(person.organisation) ?? 0) + 1)
    return here
  })
  /** In the order in which the workshop always names its counties. */
  const organisations = () => view.document().organisations.filter((organisation) => counts().has(organisation.id))
  return (
    <ul class="here" aria-label={words().document.here(view.room.members().length, counts().size)}>
      <For each={organisations()}>
        {(organisation) => (
          <Show when={counts().get(organisation.id)}>
            {(count) => (
              <li>
                <CountyMark of={organisation} count={count()} />
                <span class="sr">{words().document.peopleOf(organisation.name, count())}</span>
              </li>
            )}
          </Show>
        )}
      </For>
    </ul>
  )
}
