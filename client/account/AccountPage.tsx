import { createResource, Show } from 'solid-js'
import { Frame } from '../people/Frame.tsx'
import { keepFocus } from '../ui/keep-focus.ts'
import { titled } from '../ui/Page.tsx'
import { accountWords } from '../words/account/words.ts'
import { words } from '../words/words.ts'
import * as askAccount from './ask-account.ts'
import './account.css'
import { AddressSection } from './AddressSection.tsx'
import { DataSection } from './DataSection.tsx'
import { FactorSection } from './FactorSection.tsx'
import { PasswordSection } from './PasswordSection.tsx'
import { RolesSection } from './RolesSection.tsx'
import { SelfSection } from './SelfSection.tsx'
import { SessionsSection } from './SessionsSection.tsx'

/** What only concerns oneself. */
export default function AccountPage() {
  const [account, { refetch }] = createResource(askAccount.account)
  const look = async () => void (await refetch())
  titled(() => accountWords().title)
  return (
    <Frame steps={[{ title: words().workshops.heading, href: '/' }, { title: accountWords().title }]}>
      <main ref={keepFocus} class="page account" id="content">
        <h1 tabindex="-1">{accountWords().title}</h1>
        <SelfSection />
        <AddressSection />
        <PasswordSection onSessionsEnded={() => void look()} />
        <Show when={account.latest}>
          {(now) => (
            <>
              <FactorSection isOn={now().hasSecondFactor} onChange={look} />
              <SessionsSection sessions={now().sessions} onChange={look} />
            </>
          )}
        </Show>
        <RolesSection />
        <DataSection />
      </main>
    </Frame>
  )
}
