import { useParams } from '@solidjs/router'
import { createEffect, createMemo, createSignal, getOwner, on, onCleanup, onMount, runWithOwner, Show } from 'solid-js'
import type { DocumentHead } from '../../shared/documents.ts'
import type { DocumentId } from '../../shared/ids.ts'
import { standingInDocument } from '../../shared/may.ts'
import type { Notice } from '../../shared/room-protocol.ts'
import * as ask from '../ask.ts'
import { ProvideLinkTargets } from '../editor/link-targets.ts'
import { keepHead, keepVersions } from '../offline/kept-heads.ts'
import { Frame } from '../people/Frame.tsx'
import { useSession } from '../people/session.tsx'
import { createRoom, type Room } from '../room/create-room.ts'
import { late } from '../ui/late.tsx'
import { titled } from '../ui/Page.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { words } from '../words/words.ts'
import { ClauseMenuItems } from './ClauseMenu.tsx'
import { Dock } from './Dock.tsx'
import { DocumentActions, DocumentMenuItems } from './DocumentActions.tsx'
import { DocumentStatus } from './DocumentStatus.tsx'
import { createDocumentView, ProvideDocument } from './document-view.tsx'
import { LeaveGuard } from './LeaveGuard.tsx'
import { Margin } from './Margin.tsx'
import { Outline } from './Outline.tsx'
import { type OpenedDocument, openDocument } from './open-document.ts'
import { Paper } from './Paper.tsx'
import { PeopleHere } from './PeopleHere.tsx'
import './document.css'
// Needed later, but here with the page: a style that comes in has the browser style a long document anew.
import '../advising/advising.css'
import '../editor/editor.css'
import '../finding/finding.css'

const Dialogs = late(() => import('./Dialogs.tsx').then((file) => file.Dialogs))
const FollowStrip = late(() => import('./FollowStrip.tsx').then((file) => file.FollowStrip))
const FindBar = late(() => import('../finding/FindBar.tsx').then((file) => file.FindBar))

/** How long a page that has just been opened is left to itself before it fetches what may be wanted later. */
const SETTLED_MS = 2000

/**
 * Reads what the document is, and opens it. Not with a resource: a page that waits inside a transition is built before
 * it is shown, and editors must not be made for a page that nobody sees.
 */
export default function DocumentPage() {
  const params = useParams()
  const session = useSession()
  const [opened, setOpened] = createSignal<OpenedDocument>()
  const [failure, setFailure] = createSignal<{ readonly why: unknown }>()
  createEffect(
    on(
      () => params.id as DocumentId | undefined,
      (id) => {
        setOpened(undefined)
        setFailure(undefined)
        if (id === undefined) return
        let isWanted = true
        let leave = () => {}
        onCleanup(() => {
          isWanted = false
          leave()
        })
        openDocument(session.me().actor, id).then(
          (answer) => {
            leave = () => void answer.copy?.close()
            if (isWanted) setOpened(answer)
            else leave()
          },
          (why) => isWanted && setFailure({ why }),
        )
      },
    ),
  )
  return (
    <Show
      when={opened()?.document.id}
      keyed
      fallback={
        <main class="page">
          <Show when={failure()} fallback={<Waiting words={words().document.opening} />}>
            {(failed) => {
              throw failed().why
            }}
          </Show>
        </main>
      }
    >
      <OpenDocument
        opened={opened() as OpenedDocument}
        onDocument={(change) => setOpened((now) => now && { ...now, document: { ...now.document, ...change } })}
      />
    </Show>
  )
}

/** Calls `then` as soon as the room is heard: what was opened without the server is looked up now. */
function whenFirstJoined(room: Room, then: () => Promise<void>): void {
  let isFirst = true
  createEffect(() => {
    if (!isFirst || !room.isJoined()) return
    isFirst = false
    void then().catch(() => {})
  })
}

/** Rooms are on the page's own origin. */
const roomServer = () => window.location.origin.replace(/^http/, 'ws')

/** The document in its room; composes the page. */
function OpenDocument(props: {
  readonly opened: OpenedDocument
  readonly onDocument: (change: Partial<DocumentHead>) => void
}) {
  const session = useSession()
  const { copy, text, isConfirmed } = props.opened
  const { id, epoch, editing, workshop, organisations } = props.opened.document
  const { actor } = session.me()
  const document = () => props.opened.document
  const onTitle = (title: string) => props.onDocument({ title })
  const standing = createMemo(() =>
    standingInDocument(session.me().grants, { ...props.opened.document, workshop: workshop.id }),
  )
  const atFirst = standing()
  const own = organisations.find((one) => one.id === atFirst?.organisation)
  const [versions, setVersions] = createSignal(props.opened.versions)
  async function readVersions() {
    const now = await ask.versionsOf(id).catch(() => undefined)
    if (!now) return
    setVersions(now)
    await keepVersions(actor, id, now)
  }

  const room = createRoom({
    document: id,
    epoch,
    editing,
    server: roomServer(),
    self: own && {
      organisation: own.id,
      shortName: own.shortName,
      place: own.place,
      name: session.me().name,
      role: atFirst?.role ?? 'reviewer',
    },
    lookAgain: () => ask.document(id),
    onSignedOut: session.ended,
    copy,
    text,
    onNotice(notice) {
      if (notice.kind === 'title') onTitle(notice.title)
      else if (notice.kind === 'version') void readVersions()
      // The room judges anew as soon as a right changes; the page learns here what else it may offer now.
      else if (notice.kind === 'seat' && notice.mayEdit !== view.may('edit')) void session.look()
      tell(notice)
    },
  })
  const view = createDocumentView(document, room, standing)
  let tell = (_notice: Notice) => {}
  const page = getOwner()
  let isLeft = false
  onCleanup(() => {
    isLeft = true
  })
  // Where it cannot be fetched, the text can be read and written all the same.
  void import('./attend.ts').then(
    ({ attend }) => {
      if (!isLeft)
        runWithOwner(page, () => {
          tell = attend(view, session.me().actor)
        })
    },
    () => {},
  )
  const readTargets = async () => (await import('./read-link-targets.ts')).readLinkTargets(view)
  titled(() => document().title)
  // By the time somebody looks for words, the bar is there to take them, without a connection too; so are questions.
  onMount(() => {
    const later = setTimeout(() => {
      for (const one of [FindBar, Dialogs, ClauseMenuItems, DocumentMenuItems]) void one.fetch().catch(() => {})
    }, SETTLED_MS)
    onCleanup(() => clearTimeout(later))
  })
  // Signed in again: what was typed meanwhile is still here, and goes to the room now.
  createEffect(on(session.over, (over) => !over && room.rejoin(), { defer: true }))
  // They stand beside the text, and come after it.
  createEffect(
    on(
      () => room.held() !== undefined,
      (isThere) => void (isThere && readVersions()),
    ),
  )
  whenFirstJoined(room, async () => {
    if (isConfirmed) return
    void readVersions()
    await session.look()
    const now = await ask.document(id)
    // Whoever has signed out meanwhile leaves nothing in this browser.
    if (isLeft) return
    props.onDocument(now)
    await keepHead(actor, now)
  })

  return (
    <ProvideDocument view={view}>
      <Frame
        steps={[
          { title: workshop.title, href: `/workshops/${workshop.id}` },
          { title: words().kinds[document().kind] },
        ]}
        bar={<DocumentStatus version={versions()[0]?.number ?? document().versions} />}
        actions={
          <>
            <PeopleHere />
            <DocumentActions />
          </>
        }
        organisation={own}
        hasFoot={false}
      >
        <Show when={view.finding()}>
          <FindBar />
        </Show>
        <Show when={view.asking()}>
          <Dialogs onTitle={onTitle} onVersion={() => void readVersions()} />
        </Show>
        <Show when={view.followed()} keyed>
          {(client) => <FollowStrip client={client} />}
        </Show>
        <ProvideLinkTargets value={readTargets}>
          <div class="doc" data-pane={view.pane()}>
            <Outline />
            <Paper newest={versions()[0]} />
            <Margin versions={versions()} />
          </div>
        </ProvideLinkTargets>
        <Dock />
        <LeaveGuard />
      </Frame>
    </ProvideDocument>
  )
}
