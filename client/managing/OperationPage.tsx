import { A } from '@solidjs/router'
import { createResource, Show } from 'solid-js'
import { Frame } from '../people/Frame.tsx'
import { titled } from '../ui/Page.tsx'
import { managingWords } from '../words/managing/words.ts'
import { words } from '../words/words.ts'
import * as ask from './ask-managing.ts'
import { EverybodySection } from './EverybodySection.tsx'
import './managing.css'
import { OrganisationsSection } from './OrganisationsSection.tsx'
import { SettingsSection } from './SettingsSection.tsx'
import { WorkshopsSection } from './WorkshopsSection.tsx'

/** What those see who run the workspace: who takes part, never what they write. */
export default function OperationPage() {
  const [organisations, { refetch: lookAtOrganisations }] = createResource(ask.organisations)
  const [workshops] = createResource(ask.allWorkshops)
  const [people, { refetch: lookAtPeople }] = createResource(ask.everybody)
  const [settings] = createResource(ask.settings)
  titled(() => managingWords().operation.title)
  return (
    <Frame steps={[{ title: words().product, href: '/' }, { title: managingWords().operation.title }]}>
      <main class="page managing" id="content">
        <header>
          <h1 tabindex="-1">{managingWords().operation.title}</h1>
          <p class="lead">{managingWords().operation.lead}</p>
          <div class="own-links">
            <A class="button" href="/audit">
              {managingWords().record.title}
            </A>
          </div>
        </header>
        <WorkshopsSection workshops={workshops.latest ?? []} organisations={organisations.latest ?? []} />
        <OrganisationsSection organisations={organisations.latest ?? []} onChange={() => void lookAtOrganisations()} />
        <EverybodySection
          people={people.latest ?? []}
          organisations={organisations.latest ?? []}
          onChange={() => void lookAtPeople()}
        />
        <Show when={settings()}>{(set) => <SettingsSection auditDays={set().auditDays} />}</Show>
      </main>
    </Frame>
  )
}
