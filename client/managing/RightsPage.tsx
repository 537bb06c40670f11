import { A, useLocation, useParams } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import type { DocumentId, WorkshopId } from '../../shared/ids.ts'
import type { DocumentRights, WorkshopRights } from '../../shared/rights.ts'
import { document as documentOf, workshop as workshopOf } from '../ask.ts'
import { Frame } from '../people/Frame.tsx'
import { useSession } from '../people/session.tsx'
import { headingCame } from '../ui/begin-page.ts'
import { createAsked } from '../ui/create-asked.ts'
import { titled } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { dayInWords, lastDayBefore } from '../words/days.ts'
import { managingWords } from '../words/managing/words.ts'
import { words } from '../words/words.ts'
import * as ask from './ask-managing.ts'
import './managing.css'

const own = () => managingWords().rights

/** What one may do in a document or in a workshop, by which role, until when, and who can change that. */
export default function RightsPage() {
  const isOfDocument = () => useLocation().pathname.startsWith('/documents/')
  return isOfDocument() ? <RightsInDocument /> : <RightsInWorkshop />
}

function RightsInDocument() {
  const id = useParams().id as DocumentId
  const rights = createAsked(() => id, ask.rightsInDocument)
  const document = createAsked(() => id, documentOf)
  const votes = () => {
    const county = document()?.organisations.find((each) => each.id === rights()?.votesFor)
    return county ? own().votes(county.name) : own().votesNot
  }
  return (
    <Rights
      of={document()?.title}
      address={`/documents/${id}`}
      back={own().toDocument}
      rights={rights()}
      sentences={own().inDocument}
    >
      <Show when={rights()?.hindered}>{(why) => <p>{own().hindered[why()]}</p>}</Show>
      <p>{votes()}</p>
    </Rights>
  )
}

function RightsInWorkshop() {
  const id = useParams().id as WorkshopId
  const rights = createAsked(() => id, ask.rightsInWorkshop)
  const workshop = createAsked(() => id, workshopOf)
  return (
    <Rights
      of={workshop()?.title}
      address={`/workshops/${id}${rights()?.role === 'operator' ? '/manage' : ''}`}
      back={own().toWorkshop}
      rights={rights()}
      sentences={own().inWorkshop}
    />
  )
}

function Rights(props: {
  readonly of: string | undefined
  readonly address: string
  readonly back: string
  readonly rights: DocumentRights | WorkshopRights | undefined
  /** Every action there is, in words that follow „Das dürfen Sie:“. */
  readonly sentences: Readonly<Record<string, string>>
  readonly children?: JSX.Element
}) {
  const session = useSession()
  titled(() => own().title)
  const organisation = () => session.me().organisations.find(({ id }) => id === props.rights?.organisation)?.name ?? ''
  const actions = (allowed: boolean) =>
    Object.entries(props.sentences).filter(([action]) => props.rights?.may.some((each) => each === action) === allowed)
  return (
    <Frame
      steps={[
        { title: words().workshops.heading, href: '/' },
        { title: props.of ?? '', href: props.address },
        { title: own().title },
      ]}
    >
      <main class="page managing" id="content">
        <Show when={props.rights} fallback={<Waiting words={words().loading} />}>
          {(rights) => (
            <>
              <header>
                <h1 ref={headingCame} tabindex="-1">
                  {own().title}
                </h1>
                <p class="lead">{own().because(managingWords().roleNames[rights().role], organisation())}</p>
                <p>
                  {rights().deputy ? `${own().asDeputy} ` : ''}
                  {rights().until ? own().until(dayInWords(lastDayBefore(rights().until ?? ''))) : own().open}
                </p>
                {props.children}
              </header>
              <Section heading={own().may}>
                <ActionList actions={actions(true)} />
              </Section>
              <Show when={actions(false).length > 0}>
                <Section heading={own().mayNot}>
                  <ActionList actions={actions(false)} />
                </Section>
              </Show>
              <Section heading={own().whoHead}>
                <p>{own().who[rights().role]}</p>
              </Section>
              <p>
                <A class="button" href={props.address}>
                  {props.back}
                </A>
              </p>
            </>
          )}
        </Show>
      </main>
    </Frame>
  )
}

function ActionList(props: { readonly actions: readonly (readonly [string, string])[] }) {
  return (
    <ul class="rows">
      <For each={props.actions} fallback={<li>–</li>}>
        {([, sentence]) => <li>{sentence}</li>}
      </For>
    </ul>
  )
}
