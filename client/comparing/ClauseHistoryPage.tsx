import { A, useParams } from '@solidjs/router'
import { createMemo, createResource, For, Show } from 'solid-js'
import type { ClauseStep } from '../../shared/comparisons.ts'
import type { Document } from '../../shared/documents.ts'
import type { ClauseId, DocumentId } from '../../shared/ids.ts'
import { mayInDocument, standingInDocument } from '../../shared/may.ts'
import type { VersionSummary } from '../../shared/versions.ts'
import * as ask from '../ask.ts'
import { Frame } from '../people/Frame.tsx'
import { useSession } from '../people/session.tsx'
import { PrintIcon } from '../ui/LateIcon.tsx'
import { Notice } from '../ui/Notice.tsx'
import { titled } from '../ui/Page.tsx'
import { comparingWords } from '../words/comparing/words.ts'
import { words } from '../words/words.ts'
import { type HistoryEntry, historyOf } from './clause-history.ts'
import { createRestoring } from './create-restoring.ts'
import { HistoryStep } from './HistoryStep.tsx'
import { RestoreNotice } from './RestoreNotice.tsx'
import '../documents/clause.css'
import '../text/text.css'
import '../ui/entries.css'
import './history.css'

/** What a clause said in every version, each wording against the one before. */
export default function ClauseHistoryPage() {
  const params = useParams()
  const asked = () => ({ document: params.id as DocumentId, clause: params.clauseId as ClauseId })
  const [document, { refetch: readDocument }] = createResource(() => asked().document, ask.document)
  const [steps, { refetch: readSteps }] = createResource(asked, ({ document, clause }) =>
    ask.clauseHistory(document, clause),
  )
  const both = () => {
    const [one, all] = [document.latest, steps.latest]
    return one && all && { document: one, steps: all }
  }
  const readAgain = () => {
    void readDocument()
    void readSteps()
  }
  return (
    <Show when={both()}>
      {(read) => <History document={read().document} steps={read().steps} onDraft={readAgain} />}
    </Show>
  )
}

function History(props: {
  readonly document: Document
  readonly steps: readonly ClauseStep[]
  /** The draft has been brought back to something else. */
  readonly onDraft: () => void
}) {
  const session = useSession()
  const own = () =>
    props.document.organisations.find((one) => session.me().organisations.some(({ id }) => id === one.id))
  const entries = createMemo(() => historyOf(props.steps, props.document.versions))
  /** As it is called now, or was when it stood in the text last. */
  const clause = () => props.steps[0]!.clause
  const number = () => clause().number.to ?? clause().number.from
  const ref = () => words().clause.ref(number(), clause().title)
  const restoring = createRestoring(
    () => props.document.id,
    () => props.onDraft(),
  )
  const standing = createMemo(() =>
    standingInDocument(session.me().grants, { ...props.document, workshop: props.document.workshop.id }),
  )
  const restorer = (entry: Extract<HistoryEntry, { kind: 'step' }>) => {
    const { version, clause, isNow } = entry
    if (!version || isNow || clause.change === 'removed' || !mayInDocument(standing(), 'restore')) return undefined
    return () => void restoring.restore({ version: version.id, clause: clause.id, name: nameIn(version) })
  }
  const nameIn = ({ number }: VersionSummary) =>
    comparingWords().restoring.clauseOf(ref(), words().versions.number(number))
  const draft = () => `/documents/${props.document.id}`
  titled(() => `${comparingWords().history.of(ref())}, ${props.document.title}`)
  return (
    <Frame
      steps={[
        { title: words().kinds[props.document.kind], href: draft() },
        { title: comparingWords().history.heading },
      ]}
      actions={
        <A class="button plain" href={`${draft()}#clause-${clause().id}`}>
          {comparingWords().history.toClause}
        </A>
      }
      organisation={own()}
    >
      <main class="page entries-page history-page" id="content">
        <header>
          <h1 tabindex="-1">
            {comparingWords().history.of(ref())}
            <Show when={number() !== null}>
              , <span lang="de">{clause().title}</span>
            </Show>
          </h1>
          <p class="meta" lang="de">
            {props.document.title}
          </p>
          <p class="history-lead">
            {comparingWords().history.lead}
            <button type="button" class="button plain print-button" onClick={() => window.print()}>
              <PrintIcon />
              {comparingWords().history.print}
            </button>
          </p>
        </header>
        <RestoreNotice document={props.document.id} restoring={restoring} />
        <Show when={props.steps.every(({ version }) => !version)}>
          <Notice about="reading" head={comparingWords().history.noVersion}>
            {comparingWords().history.noVersionLead}
          </Notice>
        </Show>
        <ol class="history entries sheet">
          <For each={entries()}>
            {(entry) => (
              <Show
                when={entry.kind === 'step' && entry}
                fallback={<li class="same">{sameWords(entry as Extract<HistoryEntry, { kind: 'same' }>)}</li>}
              >
                {(step) => (
                  <li>
                    <HistoryStep document={props.document} step={step()} onRestore={restorer(step())} />
                  </li>
                )}
              </Show>
            )}
          </For>
        </ol>
      </main>
    </Frame>
  )
}

function sameWords({ versions, isDraftToo, isAbsent }: Extract<HistoryEntry, { kind: 'same' }>): string {
  const { history } = comparingWords()
  if (!versions) return isAbsent ? history.absentInDraft : history.unchangedInDraft
  const { first, last } = versions
  if (isDraftToo) return isAbsent ? history.absentSince(first, last) : history.unchangedSince(first, last)
  return isAbsent ? history.absentIn(first, last) : history.unchangedIn(first, last)
}
