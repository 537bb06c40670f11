import { A } from '@solidjs/router'
import { createSignal, Show } from 'solid-js'
import type { OrganisationEntry } from '../../shared/organisations.ts'
import { CountyMark } from '../counties/CountyMark.tsx'
import { Answered } from '../ui/Answered.tsx'
import { ById } from '../ui/ById.tsx'
import type { Asked } from '../ui/create-asked.ts'
import { PlusIcon } from '../ui/Icon.tsx'
import { RefusalNotice } from '../ui/RefusalNotice.tsx'
import { Section } from '../ui/Section.tsx'
import { managingWords } from '../words/managing/words.ts'
import * as ask from './ask-managing.ts'
import { OrganisationDialog } from './OrganisationDialog.tsx'
import { withTheirs } from './with-theirs.ts'

const own = () => managingWords().organisations

/** Every organisation of the workspace, those of a county below it. */
export function OrganisationsSection(props: { readonly organisations: Asked<readonly OrganisationEntry[]> }) {
  const all = () => props.organisations() ?? []
  const look = () => void props.organisations.look()
  const [asking, setAsking] = createSignal<{ readonly of?: OrganisationEntry }>()
  const [refusal, setRefusal] = createSignal<unknown>()
  const nameOf = (id: OrganisationEntry['parent']) => all().find((each) => each.id === id)?.name ?? ''
  const counties = () => all().filter(({ kind, archivedAt }) => kind === 'county' && !archivedAt)
  const shelve = (of: OrganisationEntry, archived: boolean) => {
    setRefusal(undefined)
    ask.changeOrganisation(of.id, { archived }).then(look, setRefusal)
  }

  return (
    <Section
      heading={own().heading}
      action={
        <button type="button" class="button" onClick={() => setAsking({})}>
          <PlusIcon size={16} />
          {own().add}
        </button>
      }
    >
      <RefusalNotice why={refusal()} />
      <Answered to={props.organisations}>
        {(known) => (
          <ul class="rows">
            <ById each={withTheirs(known())} id={(each) => each.id} fallback={<li>{own().empty}</li>}>
              {(each) => (
                <li classList={{ below: each().parent !== null }}>
                  <CountyMark of={{ ...each(), place: null }} />
                  <div>
                    {each().name}
                    <p class="meta">
                      {own().kinds[each().kind]}
                      <Show when={each().parent}>, {own().belongsTo(nameOf(each().parent))}</Show>
                      <Show when={each().archivedAt}>, {own().archived}</Show>
                    </p>
                    <Show when={each().contactPoint}>
                      <p class="meta">{each().contactPoint}</p>
                    </Show>
                  </div>
                  <A class="button" href={`/organisations/${each().id}`} aria-label={own().peopleNamed(each().name)}>
                    {own().people}
                  </A>
                  <button
                    type="button"
                    class="button"
                    aria-label={own().changeNamed(each().name)}
                    onClick={() => setAsking({ of: each() })}
                  >
                    {own().change}
                  </button>
                  <button
                    type="button"
                    class="button plain"
                    aria-label={each().archivedAt ? own().bringBackNamed(each().name) : own().archiveNamed(each().name)}
                    onClick={() => shelve(each(), !each().archivedAt)}
                  >
                    {each().archivedAt ? own().bringBack : own().archive}
                  </button>
                </li>
              )}
            </ById>
          </ul>
        )}
      </Answered>
      <Show when={asking()}>
        {(asked) => (
          <OrganisationDialog
            of={asked().of}
            counties={counties()}
            onKept={look}
            onClose={() => setAsking(undefined)}
          />
        )}
      </Show>
    </Section>
  )
}
