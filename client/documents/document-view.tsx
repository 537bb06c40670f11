import { type Accessor, createContext, createMemo, createSignal, type JSX, useContext } from 'solid-js'
import type { Organisation } from '../../shared/counties.ts'
import type { DocumentHead } from '../../shared/documents.ts'
import type { ClauseId, OrganisationId } from '../../shared/ids.ts'
import { type DocumentAction, mayInDocument, type Standing } from '../../shared/may.ts'
import type { OutlineEntry } from '../../shared/text/outline.ts'
import type { TextUndo } from '../../shared/text/undo.ts'
import * as ask from '../ask.ts'
import { inkOf } from '../counties/CountyMark.tsx'
import type { Room } from '../room/create-room.ts'
import { announce } from '../ui/announce.ts'
import { sentenceFor } from '../words/refusal.ts'
import { words } from '../words/words.ts'
import { type Address, followAddress } from './address.ts'
import { clauseElement, clausesInSight } from './clause-element.ts'
import { createAfterPress, keepInPlace } from './keep-in-place.ts'
import { createStructure, type Structure } from './structure.ts'
import { createWriting, type Writing } from './writing.ts'

/** A question the page is asking in a dialog. */
export type Asking =
  | { readonly kind: 'keep-version' | 'rename' | 'keys' | 'share' }
  | { readonly kind: 'add-clause'; readonly after: ClauseId | undefined }
  | { readonly kind: 'rename-clause'; readonly clause: ClauseId }

/** What somebody wants of the find bar. Each wish is an object of its own: wished again, the bar has the focus again. */
interface Wish {
  readonly replaces: boolean
}

/** On narrow screens one part of the page is shown at a time. */
export type Pane = 'text' | 'outline' | 'margin'

/** What the parts of the document page share. */
export interface DocumentView extends Omit<Writing, 'focusOn'> {
  readonly document: Accessor<DocumentHead>
  readonly room: Room
  readonly may: (action: DocumentAction) => boolean
  readonly organisation: (id: OrganisationId) => Organisation | undefined
  readonly nameOf: (id: OrganisationId) => string
  /** The value of `data-ink`: which ink and pattern an organisation writes with. */
  readonly inkOf: (id: OrganisationId) => string
  /** The clause one is in: its tools are shown. */
  readonly current: Accessor<ClauseId | undefined>
  /** `surface` is what must not move on the screen while the clause opens its tools. */
  readonly setCurrent: (clause: ClauseId, surface?: Element) => void
  /** Brings a clause to the top of the page and puts the focus into it. */
  readonly goTo: (clause: ClauseId) => void
  readonly entry: (clause: ClauseId) => OutlineEntry | undefined
  /** „Ziffer 4“, with no-break space; for an annex its title. */
  readonly ref: (clause: ClauseId) => string
  /** The history of the text as it is held now. */
  readonly undo: Accessor<TextUndo | undefined>
  readonly setUndo: (undo: TextUndo | undefined) => void
  /** What the find bar was last opened for; undefined while it is closed. */
  readonly finding: Accessor<Wish | undefined>
  readonly find: (wish: Wish | undefined) => void
  readonly asking: Accessor<Asking | undefined>
  readonly ask: (asking: Asking | undefined) => void
  readonly pane: Accessor<Pane>
  readonly show: (pane: Pane) => void
  /** Runs a request that a person asked for; what the server refuses is said above the text. */
  readonly attempt: (act: () => Promise<unknown>) => Promise<void>
  readonly refusal: Accessor<unknown>
  readonly structure: Structure
  readonly address: Address
  /** The Yjs client of whoever is followed. */
  readonly followed: Accessor<number | undefined>
  readonly follow: (client: number | undefined) => void
  /** What the outline says of clauses that are new to whoever reads: „neu“, „geändert“. */
  readonly news: Accessor<ReadonlyMap<ClauseId, string>>
  readonly setNews: (news: ReadonlyMap<ClauseId, string>) => void
  /** Whether the whole document is open for writing, as moderation has set it. */
  readonly isOpen: Accessor<boolean>
  readonly switchEditing: () => Promise<void>
}

const ViewContext = createContext<DocumentView>()

export function useDocument(): DocumentView {
  const view = useContext(ViewContext)
  if (!view) throw new Error('useDocument belongs inside a document page')
  return view
}

export const ProvideDocument = (props: { readonly view: DocumentView; readonly children: JSX.Element }) => (
  <ViewContext.Provider value={props.view}>{props.children}</ViewContext.Provider>
)

export function createDocumentView(
  document: Accessor<DocumentHead>,
  room: Room,
  standing: Accessor<Standing | undefined>,
): DocumentView {
  const afterPress = createAfterPress()
  const [current, setCurrent] = createSignal<ClauseId>()
  const [asking, setAsking] = createSignal<Asking>()
  const [undo, setUndo] = createSignal<TextUndo>()
  const [finding, setFinding] = createSignal<Wish>()
  const [pane, setPane] = createSignal<Pane>('text')
  const [refusal, setRefusal] = createSignal<unknown>()
  const [followed, setFollowed] = createSignal<number>()
  const [news, setNews] = createSignal<ReadonlyMap<ClauseId, string>>(new Map())
  const entries = createMemo(() => new Map(room.outline().map((entry) => [entry.id, entry])))

  const organisation = (id: OrganisationId) => document().organisations.find((one) => one.id === id)
  const entry = (clause: ClauseId) => entries().get(clause)
  const isOpen = () => room.editing() === 'open'

  async function attempt(act: () => Promise<unknown>) {
    setRefusal(undefined)
    try {
      await act()
    } catch (why) {
      setRefusal(why)
      announce(sentenceFor(why))
    }
  }

  const { focusOn, ...writing } = createWriting({
    mayWrite: () => room.mayEdit(),
    isSeated: () => room.seatEdits() !== undefined,
    current,
    // The clause one is in, if it can be seen, else the first that can.
    inSight() {
      const inSight = clausesInSight(room.outline().map(({ id }) => id))
      return inSight.find((clause) => clause === current()) ?? inSight[0]
    },
    attempt,
  })

  const view: Omit<DocumentView, 'structure' | 'address'> = {
    document,
    room,
    may: (action) => mayInDocument(standing(), action),
    organisation,
    nameOf: (id) => organisation(id)?.name ?? '',
    inkOf(id) {
      const found = organisation(id)
      return found ? inkOf(found) : 'guest'
    },
    current,
    setCurrent(clause, surface) {
      if (current() !== clause) afterPress(() => keepInPlace(surface, () => setCurrent(clause)))
    },
    goTo(clause) {
      setPane('text')
      setCurrent(clause)
      clauseElement(clause)?.scrollIntoView({ block: 'start' })
      focusOn(clause)
    },
    entry,
    ref(clause) {
      const found = entry(clause)
      return words().clause.ref(found?.number ?? null, found?.title ?? '')
    },
    ...writing,
    undo,
    setUndo,
    finding,
    find(wish) {
      if (wish) setPane('text')
      setFinding(wish)
    },
    asking,
    ask: setAsking,
    pane,
    show: setPane,
    attempt,
    refusal,
    followed,
    follow: setFollowed,
    news,
    setNews,
    isOpen,
    switchEditing: () => attempt(() => ask.changeDocument(document().id, { editing: isOpen() ? 'closed' : 'open' })),
  }
  return {
    ...view,
    structure: createStructure({
      document: () => document().id,
      room,
      refOf: (number, title) => words().clause.ref(number, title),
      attempt,
      goTo: (clause) => requestAnimationFrame(() => view.goTo(clause)),
    }),
    address: followAddress(view),
  }
}
