import { A, useParams, useSearchParams } from '@solidjs/router'
import { createEffect, createMemo, createResource, Match, Show, Switch } from 'solid-js'
import type { Document } from '../../shared/documents.ts'
import type { ClauseId, DocumentId } from '../../shared/ids.ts'
import { mayInDocument, standingInDocument } from '../../shared/may.ts'
import type { VersionSummary } from '../../shared/versions.ts'
import * as ask from '../ask.ts'
import { Frame } from '../people/Frame.tsx'
import { useSession } from '../people/session.tsx'
import { PlainWords, titled } from '../ui/Page.tsx'
import { comparingWords } from '../words/comparing/words.ts'
import { sentenceFor } from '../words/refusal.ts'
import { words } from '../words/words.ts'
import { createComparing } from './create-comparing.ts'
import { createRestoring } from './create-restoring.ts'
import { ReadComparison } from './ReadComparison.tsx'
import { RestoreNotice } from './RestoreNotice.tsx'
import { reasonsBetween } from './reasons.ts'
import { SidePicker } from './SidePicker.tsx'
import { askedSides, idOf, nameOf, type SideId } from './side.ts'
import '../documents/clause.css'
import '../text/text.css'
import './comparing.css'

/** Two texts of a document beside each other: what changed, and whose it is. */
export default function ComparisonPage() {
  const params = useParams()
  const id = () => params.id as DocumentId
  const [document, { refetch: readDocument }] = createResource(id, ask.document)
  const [versions, { refetch: readVersions }] = createResource(id, ask.versionsOf)
  const both = () => {
    const [one, all] = [document.latest, versions.latest]
    return one && all && { document: one, versions: all }
  }
  const readAgain = () => {
    void readDocument()
    void readVersions()
  }
  return (
    <Show when={both()}>
      {(read) => <Choose document={read().document} versions={read().versions} onDraft={readAgain} />}
    </Show>
  )
}

/** What has been restored is told above the text, in which one may have been far down. */
const bringIntoView = (section: HTMLElement) =>
  requestAnimationFrame(() => section.scrollIntoView({ block: 'nearest' }))

/** Which two texts it is about stands in the address. */
function Choose(props: {
  readonly document: Document
  readonly versions: readonly VersionSummary[]
  /** The draft has been brought back to something else. */
  readonly onDraft: () => void
}) {
  const session = useSession()
  const [search, setSearch] = useSearchParams<{ from?: string; to?: string }>()
  const sides = createMemo(() => {
    const asked = askedSides(search, props.versions)
    // What a dead link speaks of does not exist, as anywhere else.
    if (asked === 'unknown') throw new ask.Refused('not-found')
    return asked === 'no-version' ? undefined : asked
  })
  const own = () =>
    props.document.organisations.find((one) => session.me().organisations.some(({ id }) => id === one.id))
  const choose = (from: SideId, to: SideId) => setSearch({ from, to })
  // Which version is the newest changes; what somebody is reading here does not.
  createEffect(() => {
    const chosen = sides()
    if (chosen && search.from === undefined)
      setSearch({ from: idOf(chosen.from), to: idOf(chosen.to) }, { replace: true, scroll: false })
  })
  titled(() => {
    const chosen = sides()
    return chosen ? comparingWords().title(nameOf(chosen.from), nameOf(chosen.to)) : comparingWords().heading
  })
  return (
    <Frame
      steps={[
        { title: words().kinds[props.document.kind], href: `/documents/${props.document.id}` },
        { title: comparingWords().heading },
      ]}
      bar={
        <Show when={sides()}>
          {(chosen) => <SidePicker versions={props.versions} from={chosen().from} to={chosen().to} onSides={choose} />}
        </Show>
      }
      organisation={own()}
      hasFoot={false}
    >
      <Show
        when={sides()}
        fallback={
          <main class="page" id="content">
            <PlainWords heading={comparingWords().noVersion} lead={comparingWords().noVersionLead}>
              <A class="button first" href={`/documents/${props.document.id}`}>
                {words().versions.back}
              </A>
            </PlainWords>
          </main>
        }
      >
        {(chosen) => (
          <Compare document={props.document} versions={props.versions} sides={chosen()} onDraft={props.onDraft} />
        )}
      </Show>
    </Frame>
  )
}

type Chosen = Exclude<ReturnType<typeof askedSides>, string>

function Compare(props: {
  readonly document: Document
  readonly versions: readonly VersionSummary[]
  readonly sides: Chosen
  readonly onDraft: () => void
}) {
  const session = useSession()
  const from = createMemo(() => idOf(props.sides.from))
  const to = createMemo(() => idOf(props.sides.to))
  const comparing = createComparing(() => ({ document: props.document.id, from: from(), to: to() }))
  const restoring = createRestoring(
    () => props.document.id,
    () => {
      comparing.again()
      props.onDraft()
    },
  )
  const standing = createMemo(() => {
    return standingInDocument(session.me().grants, { ...props.document, workshop: props.document.workshop.id })
  })
  /** What was said in a version can come back to the draft. */
  const restore = () => {
    const { from, to } = props.sides
    if (from.kind !== 'version' || to.kind !== 'draft' || !mayInDocument(standing(), 'restore')) return undefined
    return (clause?: ClauseId) => {
      const named = done()?.clause(clause as ClauseId)
      const ref = words().clause.ref(named?.number.from ?? null, named?.title ?? '')
      const name = clause ? comparingWords().restoring.clauseOf(ref, nameOf(from)) : nameOf(from)
      void restoring.restore({ version: from.version.id, name, ...(clause && { clause }) })
    }
  }
  const at = <Kind extends ReturnType<typeof comparing.state>['kind']>(kind: Kind) => {
    const state = comparing.state()
    return state.kind === kind ? (state as Extract<typeof state, { kind: Kind }>) : undefined
  }
  const done = () => at('done')?.compared
  /** The only text that may be missing when the document and its versions are there. */
  const isNeverSeen = () => ask.isMissing(at('failed')?.why) && [from(), to()].includes('seen')
  /** Whoever has read what is new to them says so here. */
  const seeAll = () =>
    from() === 'seen' && to() === 'draft'
      ? (clauses: readonly ClauseId[]) => ask.see(props.document.id, clauses).then(comparing.again)
      : undefined
  const isSame = () => done()?.changes.length === 0 && !done()?.isRenamed
  return (
    <>
      <Show when={!['at-rest', 'under-way'].includes(restoring.state().kind)}>
        <section class="restored" aria-label={comparingWords().restoring.label} ref={bringIntoView}>
          <RestoreNotice document={props.document.id} restoring={restoring} />
        </section>
      </Show>
      <Switch>
        <Match when={at('under-way')}>
          <main class="page" id="content">
            <div class="sheet waiting" aria-busy="true">
              <p class="meta" role="status">
                {comparingWords().underWay}
              </p>
              <Show when={at('under-way')?.share} fallback={<progress aria-label={comparingWords().underWay} />}>
                {(share) => <progress aria-label={comparingWords().underWay} value={share()} />}
              </Show>
              <p>
                <button type="button" class="button" onClick={comparing.cancel}>
                  {comparingWords().cancel}
                </button>
              </p>
            </div>
          </main>
        </Match>
        <Match when={at('cancelled')}>
          <main class="page" id="content">
            <PlainWords heading={comparingWords().heading} lead={comparingWords().cancelled}>
              <button type="button" class="button first" onClick={comparing.again}>
                {comparingWords().startAgain}
              </button>
            </PlainWords>
          </main>
        </Match>
        <Match when={isNeverSeen()}>
          <main class="page" id="content">
            <PlainWords heading={comparingWords().visits.never} lead={comparingWords().visits.neverLead}>
              <A class="button first" href={`/documents/${props.document.id}`}>
                {words().versions.back}
              </A>
            </PlainWords>
          </main>
        </Match>
        <Match when={at('failed')}>
          {(failed) => (
            <main class="page" id="content">
              <PlainWords heading={comparingWords().failed} lead={sentenceFor(failed().why)}>
                <button type="button" class="button first" onClick={comparing.again}>
                  {words().tryAgain}
                </button>
              </PlainWords>
            </main>
          )}
        </Match>
        <Match when={isSame()}>
          <main class="page" id="content">
            <PlainWords
              heading={comparingWords().same}
              lead={
                from() === to()
                  ? comparingWords().sameSide
                  : comparingWords().sameLead(nameOf(props.sides.from), nameOf(props.sides.to))
              }
            >
              <A class="button first" href={`/documents/${props.document.id}`}>
                {words().versions.back}
              </A>
            </PlainWords>
          </main>
        </Match>
        <Match when={done()}>
          {(compared) => (
            <ReadComparison
              document={props.document}
              compared={compared()}
              from={props.sides.from}
              to={props.sides.to}
              reasons={reasonsBetween(props.sides.from, props.sides.to, props.versions)}
              onRestore={restore()}
              onSeen={seeAll()}
            />
          )}
        </Match>
      </Switch>
    </>
  )
}
