/**
 * The conversation between a page and a room: the y-websocket protocol, and beside it our own frames from 100 up,
 * which any other client ignores. A frame is a varUint type and a body.
 *
 *   0 sync              y-protocols sync: step 1, step 2, update
 *   1 presence          varUint8Array: an awareness update
 *   2 auth              never sent by us
 *   3 query presence    empty
 *   100 saved           varUint n: the first n edit-carrying frames of this socket (step 2 and update, in the order
 *                       sent) are on disk
 *   101 refused         varString JSON Refusal; the socket is closed with 4409 after it
 *   102 notice          varString JSON Notice: something beside the text
 *
 * Protocol version: `?v=` of the socket's address; the document's epoch: `?epoch=`.
 */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { Place } from './counties.ts'
import type { Editing } from './documents.ts'
import type { ClauseId, OrganisationId } from './ids.ts'

export const PROTOCOL_VERSION = 1

export const Frame = { sync: 0, presence: 1, auth: 2, queryPresence: 3, saved: 100, refused: 101, notice: 102 } as const

export const SyncStep = { state: 0, missing: 1, update: 2 } as const

/**
 * Bytes, members, levels, Yjs clients that one edit may bring something new of; a frame or document beyond them is
 * answered with 4413, a page too many with 4429.
 */
export const ROOM_LIMITS = {
  frameBytes: 4 * 1024 * 1024,
  documentBytesWarned: 2 * 1024 * 1024,
  documentBytes: 16 * 1024 * 1024,
  depth: 20,
  newClients: 1000,
  /** So many items may one edit bring that are new: nobody else in the room is heard while it is judged. */
  newItems: 50_000,
  /** So many items Yjs may walk past to find the places of an edit's own. */
  integrationSteps: 100_000,
  /** So many stretches of living text may one edit delete. */
  deletedRanges: 10_000,
  presenceBytes: 4096,
  members: 200,
  membersPerPerson: 50,
} as const

export const Close = {
  /** The session is over: sign in again, unsent edits are kept. */
  signedOut: 4401,
  /** No right to this room, or the right was lowered: rejoin to read if one may. */
  notAllowed: 4403,
  /** No such document, or not one's own. */
  notFound: 4404,
  /** An edit was refused: keep the text as a draft, take a fresh document, rejoin. */
  refused: 4409,
  tooLarge: 4413,
  /** This person has the document open on too many pages already. */
  tooMany: 4429,
  /** The page is older than the server understands. */
  outdated: 4426,
  malformed: 1003,
  restarting: 1012,
  busy: 4503,
} as const

export type Refusal = {
  readonly code:
    | 'clause-locked'
    | 'editing-closed'
    | 'not-allowed'
    | 'malformed'
    | 'not-yours'
    | 'incomplete'
    | 'too-large'
    | 'epoch'
    | 'damaged'
  readonly clauses: readonly ClauseId[]
}

export type Lock = {
  readonly clause: ClauseId
  readonly by: OrganisationId
  readonly at: string
  /** By somebody who acted in another's place ("in Vertretung"). */
  readonly deputy?: true
}

export type Notice =
  /** What this socket may do; sent right after joining and whenever it changes. */
  | { readonly kind: 'seat'; readonly mayEdit: boolean; readonly epoch: number }
  /** Sent right after joining and at every change. */
  | { readonly kind: 'locks'; readonly editing: Editing; readonly locks: readonly Lock[] }
  /** The disk does not take what was typed; it is tried again. `since` is ISO 8601. */
  | { readonly kind: 'not-saved'; readonly since: string }
  | { readonly kind: 'saved-again' }
  /** This socket's words went into a paragraph that somebody else had just deleted. */
  | { readonly kind: 'text-gone'; readonly clause: ClauseId; readonly text: string }
  | { readonly kind: 'version'; readonly number: number; readonly label: string; readonly by: OrganisationId }
  | { readonly kind: 'title'; readonly title: string }
  | { readonly kind: 'large'; readonly bytes: number }
  /** A part of the text cannot be read from the disk; the rest is shown, and nobody may write. Sent right after joining. */
  | { readonly kind: 'damaged' }

/** What the server writes into everyone's presence under `user`, from the sign-in. */
export interface PresentPerson {
  readonly organisation: OrganisationId
  readonly shortName: string
  readonly place: Place | null
  /** By function: "Koordination Bildungsbüro". */
  readonly name: string
  readonly role: string
}

/** @param step one of `SyncStep` */
export const syncFrame = (step: number, body: Uint8Array): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, Frame.sync)
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, body)
  })

export const savedFrame = (frames: number): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, Frame.saved)
    encoding.writeVarUint(encoder, frames)
  })

const jsonFrame = (type: number, body: unknown) =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, type)
    encoding.writeVarString(encoder, JSON.stringify(body))
  })

export const refusedFrame = (refusal: Refusal): Uint8Array => jsonFrame(Frame.refused, refusal)
export const noticeFrame = (notice: Notice): Uint8Array => jsonFrame(Frame.notice, notice)

/** The bodies of our own frames, for the page; `decoder` stands behind the type. */
export const readSaved = (decoder: decoding.Decoder): number => decoding.readVarUint(decoder)
export const readRefusal = (decoder: decoding.Decoder): Refusal => JSON.parse(decoding.readVarString(decoder))
export const readNotice = (decoder: decoding.Decoder): Notice => JSON.parse(decoding.readVarString(decoder))
