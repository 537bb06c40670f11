import { type Accessor, createEffect, createMemo, createSignal, onCleanup } from 'solid-js'
import type { NewClause } from '../../shared/documents.ts'
import type { ClauseId, DocumentId } from '../../shared/ids.ts'
import * as ask from '../ask.ts'
import type { Room } from '../room/create-room.ts'
import { announce } from '../ui/announce.ts'
import { words } from '../words/words.ts'

/** A clause that this page has removed, and can bring back. */
interface RemovedClause {
  readonly id: ClauseId
  /** „Ziffer 5“, as it was. */
  readonly ref: string
  readonly order: string
}

/** What one does to the clauses as a whole. It is the server that changes them, so it needs a connection. */
export interface Structure {
  /** Whether the server can be reached to change them now. */
  readonly isInReach: Accessor<boolean>
  /** What was removed last and is still away. */
  readonly removed: Accessor<RemovedClause | undefined>
  /** Behind which clause it stood; null for the beginning, undefined while nothing was removed. */
  readonly gap: Accessor<ClauseId | null | undefined>
  readonly add: (wish: NewClause) => Promise<unknown>
  readonly rename: (clause: ClauseId, title: string) => Promise<unknown>
  /** `after`: the clause that it is to follow; null puts it first. Says where it stands then. */
  readonly move: (clause: ClauseId, after: ClauseId | null) => Promise<void>
  readonly moveBy: (clause: ClauseId, by: 1 | -1) => Promise<void>
  readonly remove: (clause: ClauseId) => Promise<void>
  readonly bringBack: () => Promise<void>
  /** Gives up the way back that the page offers. */
  readonly dismiss: () => void
}

export function createStructure(options: {
  readonly document: () => DocumentId
  readonly room: Pick<Room, 'outline' | 'isJoined' | 'locks'>
  readonly refOf: (number: string | null, title: string) => string
  /** Runs a request and says what the server refuses. */
  readonly attempt: (act: () => Promise<unknown>) => Promise<void>
  /** Puts the focus into a clause that has come, or come back. */
  readonly goTo: (clause: ClauseId) => void
}): Structure {
  const { document, room, refOf, attempt, goTo } = options
  const [removed, setRemoved] = createSignal<RemovedClause>()
  const away = createMemo(() => {
    const last = removed()
    return last && !room.outline().some(({ id }) => id === last.id) ? last : undefined
  })
  const isInReach = createMemo(room.isJoined)
  const goWhenThere = createGoing(room, goTo)

  /** Every act ends the offer to undo the one before. */
  function act<Answer>(request: () => Promise<Answer>): Promise<Answer> {
    setRemoved(undefined)
    return request()
  }
  const ifInReach = async (request: () => Promise<unknown>): Promise<void> => {
    if (isInReach()) await attempt(request)
    else announce(words().structure.needsConnection)
  }

  const move = (clause: ClauseId, after: ClauseId | null) =>
    ifInReach(async () => {
      const { number, title } = await act(() => ask.changeClause(document(), clause, { after }))
      announce(words().clause.moved(refOf(number, title)))
    })

  return {
    isInReach,
    removed: away,
    gap: createMemo(() => {
      const last = away()
      if (!last) return undefined
      const before = room
        .outline()
        .filter(({ order, id }) => order < last.order || (order === last.order && id < last.id))
      return before.at(-1)?.id ?? null
    }),
    async add(wish) {
      const { id } = await act(() => ask.addClause(document(), wish))
      goWhenThere(id)
    },
    rename: (clause, title) => act(() => ask.changeClause(document(), clause, { title })),
    move,
    async moveBy(clause, by) {
      if (room.locks().has(clause)) return announce(words().problems['clause-locked'])
      const order = room.outline().map(({ id }) => id)
      const at = order.indexOf(clause)
      if (at + by < 0) return announce(words().structure.isFirst)
      if (at + by >= order.length) return announce(words().structure.isLast)
      // Above the one before: behind the one before that.
      await move(clause, by === 1 ? order[at + 1]! : (order[at - 2] ?? null))
    },
    remove: (clause) =>
      ifInReach(async () => {
        const entry = room.outline().find(({ id }) => id === clause)
        await act(() => ask.removeClause(document(), clause))
        if (!entry) return
        const ref = refOf(entry.number, entry.title)
        setRemoved({ id: clause, ref, order: entry.order })
        announce(words().structure.removedSaid(ref))
      }),
    async bringBack() {
      const last = removed()
      if (!last) return
      await ifInReach(async () => {
        const { number, title } = await ask.bringBackClause(document(), last.id)
        setRemoved(undefined)
        announce(words().structure.isBack(refOf(number, title)))
        goWhenThere(last.id)
      })
    },
    dismiss: () => setRemoved(undefined),
  }
}

/** So long somebody may be taken along to a clause they asked for; later they are at something else. */
const AWAITED_MS = 2_000

/** Goes to a clause once the room has told of it: that may be after the server has answered. */
function createGoing(room: Pick<Room, 'outline'>, goTo: (clause: ClauseId) => void): (clause: ClauseId) => void {
  const [awaited, setAwaited] = createSignal<ClauseId>()
  let timer: ReturnType<typeof setTimeout> | undefined
  createEffect(() => {
    const clause = awaited()
    if (!clause || !room.outline().some(({ id }) => id === clause)) return
    setAwaited(undefined)
    goTo(clause)
  })
  onCleanup(() => clearTimeout(timer))
  return (clause) => {
    setAwaited(clause)
    clearTimeout(timer)
    timer = setTimeout(() => setAwaited(undefined), AWAITED_MS)
  }
}
