import { A } from '@solidjs/router'
import { createSignal, For, Show } from 'solid-js'
import type { OrganisationEntry } from '../../shared/organisations.ts'
import { CountyMark } from '../counties/CountyMark.tsx'
import { Answered } from '../ui/Answered.tsx'
import { type Asked, createAsked } from '../ui/create-asked.ts'
import { PlusIcon } from '../ui/Icon.tsx'
import { Section } from '../ui/Section.tsx'
import { managingWords } from '../words/managing/words.ts'
import { words } from '../words/words.ts'
import * as ask from './ask-managing.ts'
import { OpenWorkshopDialog } from './OpenWorkshopDialog.tsx'

const own = () => managingWords().workshops

/** Every workshop, and the way to open one. Their documents are nobody's business here. */
export function WorkshopsSection(props: { readonly organisations: Asked<readonly OrganisationEntry[]> }) {
  const workshops = createAsked(() => true, ask.allWorkshops)
  const [opening, setOpening] = createSignal(false)
  return (
    <Section
      heading={own().heading}
      action={
        <button type="button" class="button" onClick={() => setOpening(true)}>
          <PlusIcon size={16} />
          {own().open}
        </button>
      }
    >
      <Answered to={workshops}>
        {(all) => (
          <ul class="rows">
            <For each={all()} fallback={<li>{own().empty}</li>}>
              {(workshop) => (
                <li>
                  <div>
                    <A href={`/workshops/${workshop.id}/manage`}>{workshop.title}</A>
                    <p class="meta row">
                      {words().workshops.states[workshop.state]}
                      <For each={[...workshop.counties, ...workshop.others]}>
                        {(party) => <CountyMark of={party} />}
                      </For>
                    </p>
                  </div>
                  <A
                    class="button"
                    href={`/workshops/${workshop.id}/people`}
                    aria-label={own().peopleNamed(workshop.title)}
                  >
                    {own().people}
                  </A>
                </li>
              )}
            </For>
          </ul>
        )}
      </Answered>
      <Show when={opening()}>
        <OpenWorkshopDialog organisations={props.organisations() ?? []} onClose={() => setOpening(false)} />
      </Show>
    </Section>
  )
}
