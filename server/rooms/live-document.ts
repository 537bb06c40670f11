import * as Y from 'yjs'
import type { ClauseId } from '../../shared/ids.ts'
import { clauseOf } from '../../shared/text/outline.ts'
import { type Deletions, notNamedIn } from './decode.ts'
import type { Grave, IdRange, Past } from './journal.ts'
import { type Passage, type Passages, passagesIn } from './passages.ts'
import { joined, makeRuns } from './runs.ts'

/** What applying an edit did to the document. */
export interface Effect {
  /** The edit as Yjs took it in; absent if nothing changed. */
  readonly update: Uint8Array | undefined
  /** What Yjs did besides: marks that had become empty are cleaned away. The author does not have these. */
  readonly byProducts: readonly Uint8Array[]
  readonly inserted: readonly IdRange[]
  readonly deleted: readonly IdRange[]
  /** What it took out of texts and put into them. */
  readonly passages: Passages
  /** Words that fell with a paragraph whose deletion did not know them: whoever typed them should get them back. */
  readonly fallen: readonly FallenWords[]
}

export interface FallenWords {
  /** The Yjs client that typed them. */
  readonly client: number
  readonly clause: ClauseId
  readonly text: string
}

export type Outcome<T> = { readonly value: T } | { readonly cause: unknown }

export type LiveDocument = ReturnType<typeof makeLiveDocument>

/** The Y.Doc of a room, and what each edit does to it. */
export function makeLiveDocument(past: Past) {
  const doc = new Y.Doc()
  /** In which clause something was that is gone. */
  const graves = makeRuns<ClauseId>((a, b) => a === b)

  load(past.updates)
  if (isWaiting(doc)) throw new Error('The journal holds edits whose foundations are missing')
  for (const { clause, ...range } of past.graves) graves.add(range, clause)

  /** As one transaction, so that what was deleted can still be placed before its content is let go. */
  function load(updates: readonly Uint8Array[]): void {
    doc.on('afterTransaction', bury)
    doc.transact(() => {
      for (const update of updates) Y.applyUpdate(doc, update)
    }, 'journal')
    doc.off('afterTransaction', bury)
  }

  /** Remembers in which clause that was which a transaction deleted; answers with all of it. */
  function bury(transaction: Y.Transaction): { item: Y.Item | Y.GC; range: IdRange; clause: ClauseId | undefined }[] {
    return Array.from(deletedIn(transaction), ({ item, range }) => {
      const clause = item instanceof Y.Item ? clauseOf(doc, item.parent as Y.XmlElement) : undefined
      if (clause) graves.add(range, clause)
      return { item, range, clause }
    })
  }

  /** Does something to the document and tells what it did. `named`: what it deletes by name; all of it, if absent. */
  function observe(act: () => void, named?: Deletions): Effect {
    const updates: Uint8Array[] = []
    const insertions: IdRange[] = []
    const deletions: IdRange[] = []
    const fallen: FallenWords[] = []
    const passages: { -readonly [Way in keyof Passages]: Passage[] } = { gone: [], come: [] }
    const onTransaction = (transaction: Y.Transaction) => {
      const { gone, come } = passagesIn(transaction)
      passages.gone.push(...gone)
      passages.come.push(...come)
      insertions.push(...newIds(transaction))
      for (const { item, range, clause } of bury(transaction)) {
        deletions.push(range)
        if (!clause || !(item instanceof Y.Item) || !named) continue
        fallen.push(...fallenOf(item, range, named).map((words) => ({ ...words, clause })))
      }
    }
    const onUpdate = (update: Uint8Array) => updates.push(update)
    doc.on('afterTransaction', onTransaction)
    doc.on('update', onUpdate)
    try {
      act()
    } finally {
      doc.off('afterTransaction', onTransaction)
      doc.off('update', onUpdate)
    }
    const [update, ...byProducts] = updates
    return { update, byProducts, inserted: insertions, deleted: joined(deletions), passages, fallen }
  }

  return {
    doc,
    /**
     * Applies an edit that the gate let in.
     *
     * @throws Error if Yjs could not take it whole; the document can then no longer be trusted
     */
    apply(update: Uint8Array, deletions: Deletions): Effect {
      const effect = observe(() => Y.applyUpdate(doc, update, 'member'), deletions)
      if (isWaiting(doc)) throw new Error('Yjs could not place an edit that was let in')
      return effect
    },
    /** Lets `edit` write as this Yjs client. If it throws, what it had done until then has still been done. */
    write<T>(client: number, edit: (doc: Y.Doc) => T): { outcome: Outcome<T>; effect: Effect } {
      let outcome: Outcome<T> | undefined
      doc.clientID = client
      const effect = observe(() => {
        try {
          outcome = { value: doc.transact(() => edit(doc), 'server') }
        } catch (cause) {
          outcome = { cause }
        }
      })
      return { outcome: outcome!, effect }
    },
    /** In which clause each deleted text was. */
    graves: (): Grave[] => graves.all().map(({ value, ...range }) => ({ ...range, clause: value })),
    clauseOfDeleted: (client: number, clock: number): ClauseId | undefined => graves.at(client, clock),
  }
}

const isWaiting = ({ store }: Y.Doc) => store.pendingStructs !== null || store.pendingDs !== null

function newIds({ beforeState, afterState }: Y.Transaction): IdRange[] {
  const ranges: IdRange[] = []
  for (const [client, end] of afterState) {
    const clock = beforeState.get(client) ?? 0
    if (end > clock) ranges.push({ client, clock, length: end - clock })
  }
  return ranges
}

/** The structs that a transaction deleted, before their content is let go. */
function* deletedIn({ deleteSet, doc }: Y.Transaction): Generator<{ item: Y.Item | Y.GC; range: IdRange }> {
  for (const [client, ranges] of deleteSet.clients) {
    const structs = doc.store.clients.get(client) ?? []
    for (const { clock, len } of ranges) {
      for (let index = Y.findIndexSS(structs, clock); index < structs.length; index++) {
        const item = structs[index]!
        if (item.id.clock >= clock + len) break
        yield { item, range: { client, clock: item.id.clock, length: item.length } }
      }
    }
  }
}

/** The words of a deleted item that its deletion did not name. Yjs makes one item of what one person types in a row. */
function fallenOf({ content }: Y.Item, range: IdRange, named: Deletions): Omit<FallenWords, 'clause'>[] {
  if (!(content instanceof Y.ContentString)) return []
  return notNamedIn(named, range).map(({ client, clock, length }) => {
    const from = clock - range.clock
    return { client, text: content.str.slice(from, from + length) }
  })
}
