import type { ActorId, ClauseId, DocumentId, OrganisationId } from '../../../shared/ids.ts'
import { paragraph } from '../../../shared/text/blocks.ts'
import { buildDocument } from '../../../shared/text/build-document.ts'
import type { Author, Journal } from '../journal.ts'
import { type LobbyOptions, makeLobby } from '../lobby.ts'
import type { Seat } from '../membership.ts'
import { makeMemoryJournal } from '../memory-journal.ts'
import type { RoomFacts } from '../room.ts'
import type { Timers } from '../timers.ts'
import { makePage, type Page } from './page.ts'

const id = <Id extends string>(kind: number, n: number): Id =>
  `0190abc${kind}-0000-7000-8000-${String(n).padStart(12, '0')}` as Id

export const documentId = id<DocumentId>(1, 1)
export const clauses = [1, 2, 3].map((n) => id<ClauseId>(2, n)) as [ClauseId, ClauseId, ClauseId]
export const organisation = (n: number) => id<OrganisationId>(3, n)

export const author = (n: number): Author => ({ actor: id<ActorId>(4, n), organisation: organisation(n) })

/** A seat of the nth county. */
export const seat = (n: number, mayEdit = true): Seat => ({
  ...author(n),
  mayEdit,
  person: {
    organisation: organisation(n),
    shortName: `K${n}`,
    place: 1,
    name: `Koordination ${n}`,
    role: 'coordinator',
  },
})

export interface TownHallOptions {
  readonly journal?: Journal
  readonly timers?: Timers
  readonly idleMs?: number
  readonly facts?: Partial<RoomFacts>
  readonly onEmpty?: LobbyOptions['onEmpty']
  readonly onClosed?: LobbyOptions['onClosed']
}

export type TownHall = Awaited<ReturnType<typeof openTownHall>>

/** A lobby with one document of three clauses, and pages that come into its room. */
export async function openTownHall({
  journal = makeMemoryJournal(),
  timers,
  idleMs,
  facts,
  onEmpty,
  onClosed,
}: TownHallOptions = {}) {
  const pages: Page[] = []
  const dropped: unknown[] = []
  const makeLobbyHere = () =>
    makeLobby({
      journal,
      facts: async () => ({ editing: 'open', locks: [], epoch: 1, ...facts }),
      ...(timers && { timers }),
      ...(onEmpty && { onEmpty }),
      ...(onClosed && { onClosed }),
      ...(idleMs !== undefined && { idleMs }),
      report: (_, cause) => dropped.push(cause),
    })
  const lobby = makeLobbyHere()
  if ((await journal.read(documentId)).updates.length === 0) {
    const texts = clauses.map((clause, n) => ({
      ...{ id: clause, order: `a${n}`, title: `Klausel ${n + 1}` },
      blocks: [paragraph('Anfang.')],
    }))
    await lobby.inRoom(documentId, (room) => room.change(author(9), (doc) => buildDocument(doc, texts)))
  }
  const hall = {
    lobby,
    journal,
    dropped,
    /** Lets a page in, again or for the first time. */
    async admit(page: Page, as = seat(1)): Promise<Page> {
      page.seated(await lobby.join(documentId, page.open(), as))
      return page
    },
    /** A page that has got the text. */
    async page(as = seat(1)): Promise<Page> {
      const page = makePage()
      pages.push(page)
      await hall.admit(page, as)
      for (const start = Date.now(); !page.isSynced; await turn())
        if (Date.now() - start > 5_000) never('the page is not synced')
      return page
    },
    /** Another lobby over the same journal, as after a restart. */
    again: () => openTownHall({ journal, ...(timers && { timers }), ...(facts && { facts }) }),
    words: (clause: ClauseId): Promise<string> =>
      lobby.inRoom(documentId, (room) => room.read((doc) => String(doc.getMap('clauses').get(clause)))),
    async close(): Promise<void> {
      for (const page of pages) page.destroy()
      await lobby.closeAll()
    },
  }
  return hall
}

const turn = () => new Promise((resolve) => setImmediate(resolve))

function never(why: string): never {
  throw new Error(why)
}
