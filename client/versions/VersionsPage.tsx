import { A, useNavigate, useParams } from '@solidjs/router'
import { createMemo, createResource, createSignal, For, Show } from 'solid-js'
import type { Document } from '../../shared/documents.ts'
import type { DocumentId } from '../../shared/ids.ts'
import { mayInDocument, standingInDocument } from '../../shared/may.ts'
import type { VersionSummary } from '../../shared/versions.ts'
import * as ask from '../ask.ts'
import { comparisonAddress, type SideId } from '../comparing/side.ts'
import { CountyMark } from '../counties/CountyMark.tsx'
import { Frame } from '../people/Frame.tsx'
import { useSession } from '../people/session.tsx'
import { announce } from '../ui/announce.ts'
import { VersionIcon } from '../ui/Icon.tsx'
import { titled } from '../ui/Page.tsx'
import { comparingWords } from '../words/comparing/words.ts'
import { words } from '../words/words.ts'
import { ClauseFilter } from './ClauseFilter.tsx'
import { createChangedIn } from './create-changed-in.ts'
import { KeepVersionDialog } from './KeepVersionDialog.tsx'
import { TimelineEntry } from './TimelineEntry.tsx'
import { isVersionWanted, partiesOf, type TimelineFilter, timelineFilters } from './timeline-filter.ts'
import '../ui/entries.css'
import './timeline.css'

/** All versions of a document, newest first, below the draft: to find one, to read it, to compare any two. */
export default function VersionsPage() {
  const params = useParams()
  const id = () => params.id as DocumentId
  const [document] = createResource(id, ask.document)
  const [versions, { refetch }] = createResource(id, ask.versionsOf)
  const both = () => {
    const [one, all] = [document.latest, versions.latest]
    return one && all && { document: one, versions: all }
  }
  return (
    <Show when={both()}>
      {(read) => <Timeline document={read().document} versions={read().versions} onKept={() => void refetch()} />}
    </Show>
  )
}

function Timeline(props: {
  readonly document: Document
  readonly versions: readonly VersionSummary[]
  readonly onKept: () => void
}) {
  const session = useSession()
  const navigate = useNavigate()
  const [filter, setFilter] = createSignal<TimelineFilter>({ kind: 'all', by: null })
  const setKind = (kind: TimelineFilter['kind']) => setFilter((now) => ({ ...now, kind }))
  const setBy = (by: TimelineFilter['by']) => setFilter((now) => ({ ...now, by }))
  const changed = createChangedIn(() => props.document.id)
  const [keeps, setKeeps] = createSignal(false)
  const [from, setFrom] = createSignal<SideId | undefined>(props.versions[0]?.id)
  const [to, setTo] = createSignal<SideId>('draft')
  const own = () =>
    props.document.organisations.find((one) => session.me().organisations.some(({ id }) => id === one.id))
  const standing = createMemo(() => {
    return standingInDocument(session.me().grants, { ...props.document, workshop: props.document.workshop.id })
  })
  const makers = () =>
    props.document.organisations.filter(({ id }) => props.versions.some((version) => partiesOf(version).includes(id)))
  const shown = createMemo(() =>
    props.versions.filter((version) => changed.isIn(version.id) && isVersionWanted(version, filter(), own()?.id)),
  )
  const draft = () => `/documents/${props.document.id}`
  titled(() => `${words().versions.heading}: ${props.document.title}`)

  const compareChosen = (event: SubmitEvent) => {
    event.preventDefault()
    const [old, now] = [from(), to()]
    if (old) navigate(comparisonAddress(props.document.id, old, now))
  }

  return (
    <Frame
      steps={[{ title: words().kinds[props.document.kind], href: draft() }, { title: words().versions.heading }]}
      actions={
        <A class="button plain" href={draft()}>
          {words().versions.back}
        </A>
      }
      organisation={own()}
    >
      <main class="page entries-page" id="content">
        <header>
          <h1 tabindex="-1">{words().versions.heading}</h1>
          <p class="meta" lang="de">
            {props.document.title}
          </p>
          <Show when={props.versions.length > 0}>
            <p>
              <a href={`/api/documents/${props.document.id}/evidence`} download="">
                {comparingWords().timeline.evidence}
              </a>{' '}
              <span class="meta">{comparingWords().timeline.evidenceExplained}</span>
            </p>
          </Show>
        </header>
        <div class="timeline-tools">
          <fieldset class="segments" aria-label={comparingWords().timeline.filter}>
            <For each={timelineFilters}>
              {(one) => (
                <button type="button" aria-pressed={filter().kind === one} onClick={() => setKind(one)}>
                  {comparingWords().timeline.filters[one]}
                </button>
              )}
            </For>
          </fieldset>
          <fieldset class="segments" aria-label={comparingWords().timeline.by}>
            <button type="button" aria-pressed={filter().by === null} onClick={() => setBy(null)}>
              {comparingWords().timeline.everybody}
            </button>
            <For each={makers()}>
              {(one) => (
                <button type="button" aria-pressed={filter().by === one.id} onClick={() => setBy(one.id)}>
                  <CountyMark of={one} />
                </button>
              )}
            </For>
          </fieldset>
          <ClauseFilter clauses={props.document.clauses} document={props.document.id} changed={changed} />
          <Show when={mayInDocument(standing(), 'keep-version')}>
            <button type="button" class="button push" onClick={() => setKeeps(true)}>
              <VersionIcon size={16} />
              {words().versions.keep}
            </button>
          </Show>
        </div>
        <form onSubmit={compareChosen}>
          <ol class="timeline entries sheet" reversed>
            <TimelineEntry
              document={props.document}
              draft
              before={props.versions[0]}
              isFrom={from() === 'draft'}
              isTo={to() === 'draft'}
              onFrom={() => setFrom('draft')}
              onTo={() => setTo('draft')}
            />
            <For each={shown()}>
              {(version) => (
                <TimelineEntry
                  document={props.document}
                  version={version}
                  before={props.versions.find(({ number }) => number === version.number - 1)}
                  isFrom={from() === version.id}
                  isTo={to() === version.id}
                  onFrom={() => setFrom(version.id)}
                  onTo={() => setTo(version.id)}
                />
              )}
            </For>
          </ol>
          <Show when={shown().length === 0}>
            <p class="meta" role="status">
              {props.versions.length === 0 ? words().versions.none : comparingWords().timeline.noneShown}
            </p>
          </Show>
          <Show when={props.versions.length > 0}>
            <p class="timeline-compare">
              <button type="submit" class="button first">
                {comparingWords().timeline.compareChosen}
              </button>
            </p>
          </Show>
        </form>
        <Show when={keeps()}>
          <KeepVersionDialog
            document={props.document.id}
            onKept={(version) => {
              props.onKept()
              announce(words().versions.kept(version.number))
            }}
            onClose={() => setKeeps(false)}
          />
        </Show>
      </main>
    </Frame>
  )
}
