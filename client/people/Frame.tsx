import { A } from '@solidjs/router'
import { type JSX, Show } from 'solid-js'
import * as ask from '../ask.ts'
import { CountyMark, type Marked } from '../counties/CountyMark.tsx'
import { PersonIcon } from '../ui/Icon.tsx'
import { Menu } from '../ui/Menu.tsx'
import { words } from '../words/words.ts'
import { DemoLine } from './DemoLine.tsx'
import { LanguageItems } from './LanguageChoice.tsx'
import { LegalLinks } from './LegalLinks.tsx'
import { useSession } from './session.tsx'

/** One step of the way to this page; the last one has no address. */
interface Step {
  readonly title: string
  readonly href?: string
}

/** The way to this page, as it stands in the bar. */
function Crumbs(props: { readonly steps: readonly Step[] }) {
  return (
    <nav class="crumb" aria-label={words().product}>
      {props.steps.map((step) =>
        step.href === undefined ? (
          <strong>{step.title}</strong>
        ) : (
          <>
            <A href={step.href}>{step.title}</A>
            <span class="sep" aria-hidden="true">
              /
            </span>
          </>
        ),
      )}
    </nav>
  )
}

/** The person who is signed in, with language and sign-out behind it. */
function Account(props: { readonly of?: Marked | undefined }) {
  const session = useSession()
  return (
    <Menu
      label={`${words().account} ${session.me().name}`}
      hasWords
      class="plain me"
      button={
        <>
          <span class="sr">{words().account}</span>
          <span class="name">{session.me().name}</span>
          <Show when={props.of} fallback={<PersonIcon size={20} />}>
            {(organisation) => <CountyMark of={organisation()} />}
          </Show>
        </>
      }
    >
      <p class="meta">{session.me().email}</p>
      <A role="menuitem" href="/account">
        {words().myAccount}
      </A>
      <hr />
      <LanguageItems onChosen={(language) => void ask.changeMe({ language }).catch(() => {})} />
      <hr />
      <button type="button" role="menuitem" onClick={() => void session.signOut()}>
        {words().signOut}
      </button>
    </Menu>
  )
}

/** What stands around every page: the way in, the bar, the content and the foot. */
export function Frame(props: {
  readonly steps: readonly Step[]
  /** In the bar, behind the way. */
  readonly bar?: JSX.Element
  /** At the end of the bar, before the account. */
  readonly actions?: JSX.Element
  readonly organisation?: Marked | undefined
  readonly children: JSX.Element
  /** Unless it says otherwise, it has one. */
  readonly hasFoot?: boolean
}) {
  const session = useSession()
  return (
    <>
      <a class="skip" href="#content">
        {words().toContent}
      </a>
      <DemoLine of={session.demo()} />
      <header class="top">
        <Crumbs steps={props.steps} />
        {props.bar}
        <div class="push row">
          {props.actions}
          <Account of={props.organisation} />
        </div>
      </header>
      {props.children}
      <Show when={props.hasFoot !== false}>
        <footer class="foot">
          <span>{words().workspace}</span>
          <LegalLinks />
        </footer>
      </Show>
    </>
  )
}
