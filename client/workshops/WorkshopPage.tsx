import { useParams } from '@solidjs/router'
import { createResource, createSignal, For, Show } from 'solid-js'
import type { Organisation } from '../../shared/counties.ts'
import type { WorkshopId } from '../../shared/ids.ts'
import { mayInWorkshop, standingInWorkshop } from '../../shared/may.ts'
import type { Workshop } from '../../shared/workshops.ts'
import * as ask from '../ask.ts'
import { CountyMark } from '../counties/CountyMark.tsx'
import { GroupsSection } from '../managing/GroupsSection.tsx'
import { Frame } from '../people/Frame.tsx'
import { useSession } from '../people/session.tsx'
import { PlusIcon } from '../ui/Icon.tsx'
import { titled } from '../ui/Page.tsx'
import { newDocumentWords } from '../words/new-document/words.ts'
import { words } from '../words/words.ts'
import { DocumentTable } from './DocumentTable.tsx'
import { NewDocumentDialog } from './NewDocumentDialog.tsx'
import { Particulars } from './Particulars.tsx'
import './workshops.css'

function TakingPart(props: { readonly workshop: Workshop }) {
  const functionsOf = (organisation: Organisation) =>
    props.workshop.people.find((people) => people.organisation === organisation.id)?.functions ?? []
  return (
    <section aria-labelledby="who">
      <div class="section-head">
        <h2 id="who">{words().workshop.who}</h2>
      </div>
      <ul class="taking-part">
        <For each={[...props.workshop.counties, ...props.workshop.others]}>
          {(organisation) => (
            <li>
              <CountyMark of={organisation} />
              <div>
                {organisation.name}
                <p class="meta">{functionsOf(organisation).join(', ')}</p>
              </div>
            </li>
          )}
        </For>
      </ul>
    </section>
  )
}

/** One workshop: its question, its documents, and who takes part. */
export function WorkshopPage() {
  const params = useParams()
  const session = useSession()
  const id = () => params.id as WorkshopId
  const [workshop] = createResource(id, ask.workshop)
  const [documents] = createResource(id, ask.documentsOf)
  const [adding, setAdding] = createSignal(false)
  titled(() => workshop()?.title)

  const organisations = (): readonly Organisation[] => {
    const here = workshop()
    return here ? [...here.counties, ...here.others] : []
  }
  const standing = () => {
    const here = workshop()
    const all = documents() ?? []
    if (!here) return undefined
    const scope = { id: here.id, counties: here.counties.map((county) => county.id) }
    return standingInWorkshop(session.me().grants, scope, {
      documents: all.map((document) => document.id),
      groups: all.flatMap(({ group }) => group ?? []),
      sharedWith: all.flatMap(({ sharedWith }) => sharedWith ?? []),
    })
  }
  const ownOrganisation = () => organisations().find((organisation) => organisation.id === standing()?.organisation)

  return (
    <Frame
      steps={[{ title: words().workshops.heading, href: '/' }, { title: workshop()?.title ?? '' }]}
      organisation={ownOrganisation()}
    >
      <main class="page" id="content">
        <Show when={workshop()}>
          {(here) => (
            <div class="two">
              <header class="lede">
                <p class="kind">{words().workshop.kind}</p>
                <h1 tabindex="-1">{here().title}</h1>
                <Show when={here().question}>
                  <p class="question">{here().question}</p>
                </Show>
              </header>
              <section class="documents" aria-labelledby="documents">
                <div class="section-head">
                  <h2 id="documents">{words().workshop.documents}</h2>
                  <Show when={mayInWorkshop(standing(), 'create-document')}>
                    <button type="button" class="button" onClick={() => setAdding(true)}>
                      <PlusIcon size={16} />
                      {words().workshop.newDocument}
                    </button>
                  </Show>
                </div>
                <DocumentTable
                  documents={documents() ?? []}
                  organisations={organisations()}
                  counties={here().counties.length}
                />
              </section>
              <aside class="beside">
                <Particulars workshop={here()} documents={documents() ?? []} />
                <TakingPart workshop={here()} />
                <GroupsSection workshop={here().id} mayForm={mayInWorkshop(standing(), 'form-group')} />
              </aside>
              <Show when={adding()}>
                <NewDocumentDialog
                  onCreate={(wish) => ask.createDocument(here().id, wish)}
                  note={newDocumentWords().sharedNote}
                  onClose={() => setAdding(false)}
                />
              </Show>
            </div>
          )}
        </Show>
      </main>
    </Frame>
  )
}
