import { A } from '@solidjs/router'
import { Show } from 'solid-js'
import { Frame } from '../people/Frame.tsx'
import { createAsked } from '../ui/create-asked.ts'
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
  const organisations = createAsked(() => true, ask.organisations)
  const workshops = createAsked(() => true, ask.allWorkshops)
  const people = createAsked(() => true, ask.everybody)
  const settings = createAsked(() => true, ask.settings)
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
        <WorkshopsSection workshops={workshops() ?? []} organisations={organisations() ?? []} />
        <OrganisationsSection organisations={organisations() ?? []} onChange={() => void organisations.look()} />
        <EverybodySection
          people={people() ?? []}
          organisations={organisations() ?? []}
          onChange={() => void people.look()}
        />
        <Show when={settings()}>{(set) => <SettingsSection auditDays={set().auditDays} />}</Show>
      </main>
    </Frame>
  )
}
