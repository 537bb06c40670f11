import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import type { ClauseId } from '../../shared/ids.ts'
import type { Refusal } from '../../shared/room-protocol.ts'
import type { IdRange } from './journal.ts'
import { firstAfter } from './runs.ts'

/** What an edit deletes by name: for each client the ranges of clocks, in order and apart. */
export type Deletions = ReadonlyMap<number, readonly { readonly clock: number; readonly len: number }[]>

/** Thrown inside the gate; what it answers with. */
export class NotLetIn extends Error {
  readonly refusal: Refusal
  constructor(code: Refusal['code'], clauses: Iterable<ClauseId> = []) {
    super(code)
    this.refusal = { code, clauses: [...clauses] }
  }
}

export type Struct = Y.Item | Y.GC | Y.Skip
/** A Yjs id. */
export type Id = { readonly client: number; readonly clock: number }

/** Beyond this Yjs' own arithmetic on clocks is no longer safe. */
const MOST_CLOCK = 2 ** 40

/** An edit as it is looked at: for each client its structs in a row, and what it deletes. */
export interface Decoded {
  readonly sections: Map<number, Struct[]>
  readonly deletions: Deletions
}

/** @throws NotLetIn if it cannot be read, or says one thing to the gate and another to Yjs */
export function decode(update: Uint8Array): Decoded {
  const sections = new Map<number, Struct[]>()
  let sectionCount = 0
  let decoded: ReturnType<typeof Y.decodeUpdate>
  try {
    sectionCount = decoding.readVarUint(decoding.createDecoder(update))
    decoded = Y.decodeUpdate(update)
  } catch {
    throw new NotLetIn('malformed')
  }
  for (const struct of decoded.structs) {
    const { client, clock } = struct.id
    if (struct instanceof Y.Skip) throw new NotLetIn('incomplete')
    if (struct.length <= 0 || clock + struct.length > MOST_CLOCK) throw new NotLetIn('malformed')
    if (!Number.isSafeInteger(client)) throw new NotLetIn('malformed')
    const section = sections.get(client) ?? []
    const before = section.at(-1)
    if (before && before.id.clock + before.length !== clock) throw new NotLetIn('malformed')
    section.push(struct)
    sections.set(client, section)
  }
  // Of two sections for one client Yjs would apply the last, while both were looked at here.
  if (sections.size !== sectionCount) throw new NotLetIn('malformed')
  for (const ranges of decoded.ds.clients.values()) {
    let end = 0
    for (const { clock, len } of ranges) {
      // An empty range deletes nothing, but it splits the item it points into. Yjs writes ranges in order and apart;
      // each that lies over another would make it, and us, walk through the same items again.
      if (len <= 0 || clock < end || clock + len > MOST_CLOCK) throw new NotLetIn('malformed')
      end = clock + len
    }
  }
  return { sections, deletions: decoded.ds.clients }
}

/** Without what the document knows: even a known item is split at the neighbours it names when it is applied again. */
export function trimmed(doc: Y.Doc, update: Uint8Array, { sections }: Decoded): Uint8Array | undefined {
  const states = new Map<number, number>()
  let known = false
  for (const [client, [first]] of sections) {
    const state = Y.getState(doc.store, client)
    states.set(client, state)
    if (first!.id.clock < state) known = true
  }
  return known ? Y.diffUpdate(update, Y.encodeStateVector(states)) : undefined
}

/** What of a run of ids an edit does not delete by name: the rest lives, or falls with what it stood in. */
export function notNamedIn(deletions: Deletions, { client, clock, length }: IdRange): IdRange[] {
  const named = deletions.get(client) ?? []
  const end = clock + length
  const rest: IdRange[] = []
  let from = clock
  for (let index = Math.max(0, firstAfter(named, clock) - 1); from < end; index++) {
    const next = named[index]
    const until = Math.min(end, next?.clock ?? end)
    if (until > from) rest.push({ client, clock: from, length: until - from })
    from = next ? Math.max(from, next.clock + next.len) : end
  }
  return rest
}
