import { A, useParams } from '@solidjs/router'
import { createResource, createSignal, Show } from 'solid-js'
import type { DocumentId, VersionId } from '../../shared/ids.ts'
import { type DocumentAction, mayInDocument, standingInDocument } from '../../shared/may.ts'
import * as ask from '../ask.ts'
import { RestoreVersion } from '../comparing/RestoreVersion.tsx'
import { CountyMark } from '../counties/CountyMark.tsx'
import { Frame } from '../people/Frame.tsx'
import { useSession } from '../people/session.tsx'
import { late } from '../ui/late.tsx'
import { titled } from '../ui/Page.tsx'
import { comparingWords } from '../words/comparing/words.ts'
import { exactMoment } from '../words/dates.ts'
import { words } from '../words/words.ts'
import { FrozenClauses } from './FrozenClauses.tsx'
import { versionTitle } from './version-title.ts'
import './versions.css'

const GuestLinksDialog = late(async () => (await import('../managing/GuestLinksDialog.tsx')).default)

/** One version to read: what it is, and its text, which nobody can change. */
export default function VersionPage() {
  const params = useParams()
  const session = useSession()
  const [version] = createResource(() => params.versionId as VersionId, ask.version)
  const [document, { refetch }] = createResource(() => params.id as DocumentId, ask.document)
  const maker = () => document.latest?.organisations.find((one) => one.id === version()?.createdBy.organisation)
  const own = () =>
    document.latest?.organisations.find((one) =>
      session.me().organisations.some((organisation) => organisation.id === one.id),
    )
  const kind = () => {
    const of = document.latest
    return of && words().kinds[of.kind]
  }
  const [isSharing, setSharing] = createSignal(false)
  const may = (action: DocumentAction) => {
    const of = document.latest
    if (!of) return false
    const standing = standingInDocument(session.me().grants, { ...of, workshop: of.workshop.id })
    return mayInDocument(standing, action)
  }
  const draft = () => `/documents/${params.id}`
  titled(() => version() && `${words().versions.number(version()?.number ?? 0)}, ${version()?.title}`)

  return (
    <Frame
      steps={[
        { title: document.latest?.title ?? '', href: draft() },
        { title: words().versions.heading, href: `${draft()}/versions` },
        { title: words().versions.number(version()?.number ?? 0) },
      ]}
      actions={
        <>
          <Show when={may('share')}>
            <button type="button" class="button plain" onClick={() => setSharing(true)}>
              {words().versions.guestLink}
            </button>
          </Show>
          <A class="button plain" href={draft()}>
            {words().versions.back}
          </A>
        </>
      }
      organisation={own()}
    >
      <main class="frozen" id="content">
        <Show when={version()}>
          {(kept) => (
            <article class="sheet">
              <div class="frozen-bar">
                <p>
                  <b>{words().versions.number(kept().number)}</b>, {versionTitle(kept())}
                </p>
                <p class="row">
                  {comparingWords().timeline.frozenLead}
                  <Show when={maker()}>{(organisation) => <CountyMark of={organisation()} />}</Show>
                  {exactMoment(kept().createdAt)}
                </p>
                <Show when={kept().note}>
                  <p class="note">{kept().note}</p>
                </Show>
                <p class="ways">
                  <A href={`${draft()}/compare?from=${params.versionId}&to=draft`}>
                    {comparingWords().timeline.compareWithDraft}
                  </A>
                </p>
                <Show when={may('restore') && document.latest}>
                  {(of) => <RestoreVersion document={of()} version={kept()} onDraft={() => void refetch()} />}
                </Show>
                <p>
                  {words().versions.fingerprint}: <span class="hash">{kept().contentHash}</span>
                </p>
              </div>
              <header class="sheet-head">
                <Show when={kind() && !kept().title.startsWith(kind() ?? '')}>
                  <p class="kind">{kind()}</p>
                </Show>
                <h1 tabindex="-1" lang="de">
                  {kept().title}
                </h1>
              </header>
              <FrozenClauses clauses={kept().clauses} />
            </article>
          )}
        </Show>
        <Show when={isSharing() && version()}>
          {(kept) => <GuestLinksDialog version={kept().id} number={kept().number} onClose={() => setSharing(false)} />}
        </Show>
      </main>
    </Frame>
  )
}
