import { A, useParams } from '@solidjs/router'
import { For, Show } from 'solid-js'
import type { WorkshopId } from '../../shared/ids.ts'
import type { HeldRole } from '../../shared/roles.ts'
import { documentsOf, workshop as workshopOf } from '../ask.ts'
import { Frame } from '../people/Frame.tsx'
import { useSession } from '../people/session.tsx'
import { headingCame } from '../ui/begin-page.ts'
import { createAsked } from '../ui/create-asked.ts'
import { keepFocus } from '../ui/keep-focus.ts'
import { titled } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { managingWords } from '../words/managing/words.ts'
import { words } from '../words/words.ts'
import * as ask from './ask-managing.ts'
import { CourseSection } from './CourseSection.tsx'
import './managing.css'
import { ParticularsForm } from './ParticularsForm.tsx'
import { PartiesSection } from './PartiesSection.tsx'
import { periodInWords } from './period.ts'
import { stepsTo } from './steps.ts'

/** Looking after a workshop: what it is called, who takes part, who facilitates, and its end. */
export default function ManagePage() {
  const params = useParams()
  const session = useSession()
  const id = () => params.id as WorkshopId
  const isOperator = () => session.me().grants.some(({ role }) => role === 'operator')
  const workshop = createAsked(id, workshopOf)
  // Whoever may not look after the workshop is told so by this answer.
  const people = createAsked(id, ask.peopleOfWorkshop)
  const organisations = createAsked(() => true, ask.organisations)
  // Operators see none of them.
  const documents = createAsked(id, (of) => documentsOf(of).catch(() => []))
  titled(() => managingWords().arranging.title)

  const facilitators = () =>
    (people() ?? []).flatMap(({ name, roles }) =>
      roles.filter(({ role, workshop }) => role === 'facilitator' && workshop === id()).map((held) => ({ name, held })),
    )
  const heldAs = (held: HeldRole) =>
    [held.function, held.deputy ? managingWords().deputy : '', periodInWords(held)].filter(Boolean).join(' · ')

  return (
    <Frame steps={stepsTo(workshop(), managingWords().arranging.title, isOperator())}>
      <main ref={keepFocus} class="page managing" id="content">
        <Show when={people() && workshop()} fallback={<Waiting words={words().loading} />}>
          {(here) => (
            <>
              <header>
                <h1 ref={headingCame} tabindex="-1">
                  {managingWords().arranging.title}
                </h1>
                <p class="lead">{here().title}</p>
              </header>
              <Show when={here().id} keyed>
                <ParticularsForm workshop={here()} documents={documents() ?? []} onKept={workshop.set} />
              </Show>
              <PartiesSection
                workshop={here()}
                organisations={organisations() ?? []}
                onChange={() => void workshop.look()}
              />
              <Section
                heading={managingWords().arranging.facilitators}
                action={
                  <A class="button" href={`/workshops/${here().id}/people`}>
                    {managingWords().workshops.people}
                  </A>
                }
              >
                <ul class="rows">
                  <For each={facilitators()} fallback={<li>{managingWords().arranging.noFacilitator}</li>}>
                    {({ name, held }) => (
                      <li>
                        <div>
                          {name}
                          <p class="meta">{heldAs(held)}</p>
                        </div>
                      </li>
                    )}
                  </For>
                </ul>
              </Section>
              <CourseSection workshop={here()} onChange={() => void workshop.look()} />
            </>
          )}
        </Show>
      </main>
    </Frame>
  )
}
