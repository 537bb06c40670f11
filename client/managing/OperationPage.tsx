import { A } from '@solidjs/router'
import { mayInInstance } from '../../shared/may.ts'
import { Refused } from '../ask.ts'
import { Frame } from '../people/Frame.tsx'
import { useSession } from '../people/session.tsx'
import { createAsked } from '../ui/create-asked.ts'
import { keepFocus } from '../ui/keep-focus.ts'
import { titled } from '../ui/Page.tsx'
import { managingWords } from '../words/managing/words.ts'
import { words } from '../words/words.ts'
import * as ask from './ask-managing.ts'
import { EverybodySection } from './EverybodySection.tsx'
import { HealthSection } from './HealthSection.tsx'
import { MailTestSection } from './MailTestSection.tsx'
import './managing.css'
import { OrganisationsSection } from './OrganisationsSection.tsx'
import { SettingsSection } from './SettingsSection.tsx'
import { StorageSection } from './StorageSection.tsx'
import { WorkshopsSection } from './WorkshopsSection.tsx'

/** What those see who run the workspace: who takes part and how it is, never what people write. */
export default function OperationPage() {
  const session = useSession()
  if (!mayInInstance(session.me().grants, 'see-operation')) throw new Refused('not-allowed')
  const organisations = createAsked(() => true, ask.organisations)
  titled(() => managingWords().operation.title)
  return (
    <Frame steps={[{ title: words().product, href: '/' }, { title: managingWords().operation.title }]}>
      <main ref={keepFocus} class="page managing" id="content">
        <header>
          <h1 tabindex="-1">{managingWords().operation.title}</h1>
          <p class="lead">{managingWords().operation.lead}</p>
          <div class="own-links">
            <A class="button" href="/audit">
              {managingWords().record.title}
            </A>
          </div>
        </header>
        <HealthSection />
        <WorkshopsSection organisations={organisations} />
        <OrganisationsSection organisations={organisations} />
        <EverybodySection organisations={organisations} />
        <StorageSection />
        <MailTestSection />
        <SettingsSection />
      </main>
    </Frame>
  )
}
