import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { ActorId } from '../../shared/ids.ts'
import { Frame, type PresentPerson, ROOM_LIMITS } from '../../shared/room-protocol.ts'
import type { Timers } from './timers.ts'

/** Somebody whose presence is shown. `mayShow` says whether a Yjs client id may be theirs. */
export interface Presenter {
  readonly actor: ActorId
  person(): PresentPerson
  send(frame: Uint8Array): void
  mayShow(client: number): boolean
}

/** So long a change waits for text that it could go along with, and for other changes. */
const SHOWN_WITHIN_MS = 30

/**
 * So long who says the same again waits for others who do. A page says it every 15 to 18 seconds, and the others take it
 * for gone when they have not heard it for 30.
 */
const RENEWED_WITHIN_MS = 5_000

/** Nobody needs so much to say where they are. */
const MOST_OWN_BYTES = 16 * 1024

/** Stock pages send back what they are told of the others, all in one. */
const MOST_BYTES = ROOM_LIMITS.members * ROOM_LIMITS.presenceBytes

/** So many client ids are remembered beyond those who are here: of whom shows ever more, the oldest are forgotten. */
const MOST_REMEMBERED = 10_000

/** What a page may say of itself; all else comes from the sign-in. */
const ownWords = ['focusing', 'anchorPos', 'focusPos', 'clause'] as const

interface Shown {
  readonly presenter: Presenter
  /** JSON of the state as everybody sees it; 'null' when it has gone. */
  readonly state: string
  readonly ownClock: number
  /** As everybody else gets it, under the room's own clock. */
  readonly bytes: Uint8Array
}

export type Presence = ReturnType<typeof makePresence>

/**
 * Who is here and where their carets are, in the form of y-protocols' awareness. A member is shown under one client id,
 * the first they named; what is claimed for others is passed over.
 *
 * Everybody else gets the room's clock, which comes from the time and so is ahead of that of any earlier room; what comes
 * in under such a clock is the echo of a stock page. Members get their own state back under their own clock: their
 * provider hears that the line is alive and changes nothing.
 */
export function makePresence(timers: Timers) {
  /** Pages count from zero. */
  const firstClock = timers.now()
  const shown = new Map<number, Shown>()
  const clientOf = new Map<Presenter, number>()
  const present = new Set<Presenter>()
  /** Whose socket showed a client id first, also when its line has broken since (R7). */
  const firstShownBy = new Map<number, ActorId>()
  /** Client ids to be shown: those with something new, and those that have said the same again. */
  const changed = new Set<number>()
  const renewed = new Set<number>()
  let lastClock = firstClock
  let cancel: (() => void) | undefined
  let cancelRenewing: (() => void) | undefined

  function tell(client: number, presenter: Presenter, state: string, ownClock: number): void {
    const isNew = shown.get(client)?.state !== state
    lastClock = Math.max(lastClock + 1, timers.now())
    shown.set(client, { presenter, state, ownClock, bytes: encoded(client, lastClock, state) })
    if (isNew) {
      changed.add(client)
      cancel ??= timers.after(SHOWN_WITHIN_MS, showChanges)
    } else {
      renewed.add(client)
      cancelRenewing ??= timers.after(RENEWED_WITHIN_MS, showRenewed)
    }
  }

  function showRenewed(): void {
    cancelRenewing = undefined
    for (const client of renewed) changed.add(client)
    showChanges()
  }

  function showChanges(): void {
    if (changed.size === 0) return
    cancel?.()
    cancel = undefined
    const clients = [...changed]
    changed.clear()
    for (const client of clients) renewed.delete(client)
    const frameFor = makeFrames(clients)
    for (const presenter of present) presenter.send(frameFor(presenter))
    for (const client of clients) if (shown.get(client)?.state === 'null') shown.delete(client)
  }

  /** What everybody gets of these clients, encoded once; each finds their own part put under their own clock. */
  function makeFrames(clients: readonly number[]): (presenter: Presenter) => Uint8Array {
    const parts = clients.map((client) => {
      const { presenter, state, bytes, ownClock } = shown.get(client)!
      return { presenter, bytes, ownBytes: () => encoded(client, ownClock, state) }
    })
    const owners = new Set(parts.map(({ presenter }) => presenter))
    const bytes = parts.map((part) => part.bytes)
    const whole = framed(bytes)
    return (presenter) => {
      if (!owners.has(presenter)) return whole
      return framed(parts.map((part, n) => (part.presenter === presenter ? part.ownBytes() : bytes[n]!)))
    }
  }

  /** Whether the client id is the presenter's, who may take it over from an older socket of theirs. */
  function takes(presenter: Presenter, client: number): boolean {
    const own = clientOf.get(presenter)
    if (own !== undefined) return own === client
    const before = shown.get(client)?.presenter
    if (!presenter.mayShow(client)) return false
    if (before) clientOf.delete(before)
    clientOf.set(presenter, client)
    remember(client, presenter.actor)
    return true
  }

  function remember(client: number, actor: ActorId): void {
    if (firstShownBy.has(client)) return
    firstShownBy.set(client, actor)
    if (firstShownBy.size > MOST_REMEMBERED) firstShownBy.delete(firstShownBy.keys().next().value!)
  }

  function hide(presenter: Presenter): void {
    const client = clientOf.get(presenter)
    const state = client === undefined ? undefined : shown.get(client)
    if (state && state.state !== 'null') tell(client!, presenter, 'null', state.ownClock)
  }

  return {
    join(presenter: Presenter): void {
      present.add(presenter)
    },
    leave(presenter: Presenter): void {
      present.delete(presenter)
      hide(presenter)
      clientOf.delete(presenter)
    },
    /** Shows everyone to one. */
    show(presenter: Presenter): void {
      const others = [...shown.values()].filter(
        ({ presenter: owner, state }) => owner !== presenter && state !== 'null',
      )
      if (others.length > 0) presenter.send(framed(others.map(({ bytes }) => bytes)))
    },
    /** @throws Error if the update cannot be read, or is larger than any page's */
    receive(presenter: Presenter, update: Uint8Array): void {
      if (update.length > MOST_BYTES) throw new Error('A presence is a few positions of each member')
      for (const { client, clock, json } of readStates(update)) {
        const isEcho = clock >= firstClock
        if (isEcho || !takes(presenter, client)) continue
        const before = shown.get(client)
        const state = stateIn(json)
        if (state === null) {
          if (before) tell(client, presenter, 'null', clock)
        } else tell(client, presenter, rewritten(state, presenter.person()), clock)
      }
    },
    /** The person behind a presenter is another now, in role or name. */
    refresh(presenter: Presenter): void {
      const client = clientOf.get(presenter)
      const before = client === undefined ? undefined : shown.get(client)
      if (!before || before.state === 'null') return
      tell(client!, presenter, rewritten(JSON.parse(before.state), presenter.person()), before.ownClock)
    },
    /**
     * To be called after text has been sent: a caret that has moved goes in the same write. Sent earlier it would stand
     * at a letter that nobody has yet.
     */
    goAlong: showChanges,
    /** Who was the first to be shown under a client id. */
    shownBy: (client: number): ActorId | undefined => firstShownBy.get(client) ?? shown.get(client)?.presenter.actor,
    close(): void {
      cancel?.()
      cancelRenewing?.()
    },
  }
}

const encoded = (client: number, clock: number, state: string): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarString(encoder, state)
  })

const framed = (parts: readonly Uint8Array[]): Uint8Array => {
  const head = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, parts.length)
  })
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, Frame.presence)
    encoding.writeVarUint8Array(encoder, Buffer.concat([head, ...parts]))
  })
}

type State = Record<string, unknown>

function readStates(update: Uint8Array): { client: number; clock: number; json: Uint8Array }[] {
  const decoder = decoding.createDecoder(update)
  const states = []
  for (let count = decoding.readVarUint(decoder); count > 0; count--) {
    const client = decoding.readVarUint(decoder)
    const clock = decoding.readVarUint(decoder)
    states.push({ client, clock, json: decoding.readVarUint8Array(decoder) })
  }
  return states
}

function stateIn(json: Uint8Array): State | null {
  if (json.length > MOST_OWN_BYTES) throw new Error('A presence is a few positions')
  const state: unknown = JSON.parse(Buffer.from(json).toString())
  const isRecord = typeof state === 'object' && !Array.isArray(state)
  if (!isRecord) throw new Error('A presence is a record or null')
  return state as State | null
}

function rewritten(state: State, person: PresentPerson): string {
  const said = ownWords.filter((key) => Object.hasOwn(state, key) && isSound(key, state[key]))
  const kept = Object.fromEntries(said.map((key) => [key, state[key]]))
  const server = { user: person, name: person.name, color: '' }
  const whole = JSON.stringify({ ...kept, ...server })
  return whole.length > ROOM_LIMITS.presenceBytes ? JSON.stringify(server) : whole
}

/** Others' pages look a position up in their text, and a broken one would throw there. */
const isSound = (key: (typeof ownWords)[number], value: unknown): boolean => {
  if (key === 'focusing') return typeof value === 'boolean'
  if (key === 'clause') return typeof value === 'string'
  return value === null || isPosition(value)
}

/** A Yjs relative position that hangs on an item, or on a type by its item; never on a root by its name. */
function isPosition(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const { type = null, item = null, tname = null, assoc = 0 } = value as State
  const isPlaced = isId(item) ? type === null || isId(type) : item === null && isId(type)
  return isPlaced && tname === null && Number.isSafeInteger(assoc)
}

function isId(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const { client, clock } = value as State
  return [client, clock].every((number) => Number.isSafeInteger(number) && (number as number) >= 0)
}
