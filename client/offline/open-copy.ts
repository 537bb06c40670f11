import type { ActorId, DocumentId } from '../../shared/ids.ts'
import { type Copy, isUnsent, type Kept, type Particulars } from '../room/copy.ts'
import { type CopyKey, inTransaction, outcome, type Stores, within } from './database.ts'
import { type Release, takeSlot } from './slots.ts'
import { writeCopy } from './write-copy.ts'

/** More windows with one document nobody has open; a browser that refuses so many slots refuses all. */
const MOST_WINDOWS = 20

/** A copy that is this page's alone until it is closed. */
export type OpenedCopy = Copy & { readonly close: () => Promise<void> }

/**
 * Opens the copy of a document in this browser for this page, with what other pages left behind when they went. While
 * another page is open with the same document, this one gets a copy of its own that begins with the other's text.
 *
 * @param epoch the document's, if the server has said it; text of another one is kept only if there are unsent words
 * @returns undefined if this browser cannot keep anything
 */
export async function openCopy(
  actor: ActorId,
  document: DocumentId,
  epoch: number | undefined,
): Promise<OpenedCopy | undefined> {
  const released: Release[] = []
  try {
    const slots = await slotsOf(actor, document)
    const own = await takeFirst(actor, document, slots.preferred)
    released.push(own.release)
    const left: number[] = []
    for (const slot of slots.known) {
      if (slot === own.slot) continue
      const release = await takeSlot(actor, document, slot)
      if (!release) continue
      released.push(release)
      left.push(slot)
    }
    const key: CopyKey = [actor, document, own.slot]
    const { kept, rows } = await inTransaction('readwrite', ['copies', 'updates'], (stores) =>
      gather(stores, key, left, epoch),
    )
    for (const release of released.splice(1)) release()
    const copy = writeCopy(key, kept, rows)
    return { ...copy, close: () => copy.close().finally(own.release) }
  } catch {
    for (const release of released) release()
    return undefined
  }
}

const slotIn = (key: IDBValidKey): number => (key as unknown as CopyKey)[2]

/** The slots in use, and in which order a page should try for one: first those in which words wait. */
async function slotsOf(actor: ActorId, document: DocumentId) {
  const { keys, values } = await inTransaction('readonly', ['copies'], async ({ copies }) => ({
    keys: await outcome(copies.getAllKeys(within(actor, document))),
    values: (await outcome(copies.getAll(within(actor, document)))) as Particulars[],
  }))
  const known = keys.map(slotIn)
  const waiting = known.filter((_, index) => isUnsent(values[index] as Particulars))
  return { known, preferred: [...new Set([...waiting, 0, ...known])] }
}

async function takeFirst(actor: ActorId, document: DocumentId, preferred: readonly number[]) {
  for (const [index, slot] of preferred.entries()) {
    const release = await takeSlot(actor, document, slot, index === 0 ? 'handover' : 'none')
    if (release) return { slot, release }
  }
  const first = Math.max(...preferred) + 1
  for (let slot = first; slot < first + MOST_WINDOWS; slot++) {
    const release = await takeSlot(actor, document, slot)
    if (release) return { slot, release }
  }
  throw new Error('This browser gives no slot')
}

interface Gathered {
  readonly kept: Kept | undefined
  readonly rows: { readonly count: number; readonly next: number }
}

/** Brings what lies in `left` into the copy under `key`, all in one transaction, and reads it. */
async function gather(
  { copies, updates }: Stores<'copies' | 'updates'>,
  key: CopyKey,
  left: readonly number[],
  epoch: number | undefined,
): Promise<Gathered> {
  const [actor, document, own] = key
  const read = async (slot: number) => ({
    slot,
    said: (await outcome(copies.get([actor, document, slot]))) as Particulars | undefined,
    numbers: (await outcome(updates.getAllKeys(within(actor, document, slot)))) as unknown as (readonly [
      ...CopyKey,
      number: number,
    ])[],
    bytes: (await outcome(updates.getAll(within(actor, document, slot)))) as Uint8Array[],
  })
  const clear = (slot: number) => {
    copies.delete([actor, document, slot])
    updates.delete(within(actor, document, slot))
  }
  let mine = await read(own)
  if (mine.said && !isUnsent(mine.said) && epoch !== undefined && mine.said.epoch !== epoch) {
    clear(own)
    mine = { ...mine, said: undefined, numbers: [], bytes: [] }
  }
  let next = (mine.numbers.at(-1)?.[3] ?? -1) + 1
  let kept: Kept | undefined = mine.said && { ...mine.said, updates: mine.bytes }
  for (const slot of left) {
    const { said, bytes } = await read(slot)
    if (said && isUnsent(said)) {
      // Texts of two epochs never meet: this one waits for a page of its own.
      if (kept && kept.epoch !== said.epoch) continue
      for (const update of bytes) updates.put(update, [...key, next++])
      kept = together(kept, { ...said, updates: bytes })
    }
    clear(slot)
  }
  if (!kept) kept = await borrow(copies, updates, key, epoch, (update) => updates.put(update, [...key, next++]))
  const { updates: texts, ...said } = kept ?? { ...nothingSaid(epoch ?? 0), updates: [] }
  copies.put(said, [...key])
  return { kept, rows: { count: texts.length, next } }
}

const nothingSaid = (epoch: number): Particulars => ({
  ...{ epoch, changes: 0, touched: [], drafts: [] },
  ...{ mayEdit: undefined, editing: 'open', locks: [] },
})

function together(one: Kept | undefined, other: Kept): Kept {
  if (!one) return other
  const isKnown = ({ clause, text }: Kept['drafts'][number]) =>
    one.drafts.some((draft) => draft.clause === clause && draft.text === text)
  return {
    ...one,
    changes: one.changes + other.changes,
    touched: [...new Set([...one.touched, ...other.touched])],
    drafts: [...one.drafts, ...other.drafts.filter((draft) => !isKnown(draft))],
    updates: [...one.updates, ...other.updates],
  }
}

/** A copy that another page is using, to begin with. Words that wait in it may be sent by both: they arrive once. */
async function borrow(
  copies: IDBObjectStore,
  updates: IDBObjectStore,
  [actor, document]: CopyKey,
  epoch: number | undefined,
  put: (update: Uint8Array) => void,
): Promise<Kept | undefined> {
  for (const key of await outcome(copies.getAllKeys(within(actor, document)))) {
    const said = (await outcome(copies.get(key))) as Particulars
    if (epoch !== undefined && said.epoch !== epoch) continue
    const texts = (await outcome(updates.getAll(within(actor, document, slotIn(key))))) as Uint8Array[]
    if (texts.length === 0) continue
    for (const text of texts) put(text)
    return { ...said, drafts: [], updates: texts }
  }
  return undefined
}
