import * as Y from 'yjs'
import type { IdRange } from './journal.ts'

/** Words in the order in which they read, with the Yjs ids of their characters. */
export interface Passage {
  readonly text: string
  /** In the order of the text; together as long as it. */
  readonly ids: readonly IdRange[]
}

/** What a transaction took out of texts and what it put into them. */
export interface Passages {
  readonly gone: readonly Passage[]
  readonly come: readonly Passage[]
}

const none: Passages = { gone: [], come: [] }

type Parent = Y.AbstractType<unknown>

/** To be called before Yjs lets go of what was deleted. A single letter that is typed costs next to nothing. */
export function passagesIn(transaction: Y.Transaction): Passages {
  const parents = new Set([...parentsOfNew(transaction), ...parentsOfDeleted(transaction)])
  if (parents.size === 0) return none
  const gone = makeGathering()
  const come = makeGathering()
  for (const parent of parents) {
    for (let item = parent._start; item !== null; item = item.right) {
      if (!(item.content instanceof Y.ContentString)) continue
      const isNew = isNewIn(transaction, item)
      if (item.deleted) {
        if (!isNew && Y.isDeleted(transaction.deleteSet, item.id)) gone.add(item.id, item.content.str)
      } else if (isNew) come.add(item.id, item.content.str)
      else {
        gone.end()
        come.end()
      }
    }
    gone.end()
    come.end()
  }
  return { gone: gone.passages, come: come.passages }
}

const isNewIn = ({ beforeState }: Y.Transaction, { id }: Y.Item): boolean =>
  id.clock >= (beforeState.get(id.client) ?? 0)

/** Texts into which more than one letter came. */
function* parentsOfNew({ beforeState, afterState, doc }: Y.Transaction): Generator<Parent> {
  for (const [client, end] of afterState) {
    const start = beforeState.get(client) ?? 0
    if (end - start < 2) continue
    yield* parentsIn(doc, client, start, end)
  }
}

function* parentsOfDeleted({ deleteSet, beforeState, doc }: Y.Transaction): Generator<Parent> {
  for (const [client, ranges] of deleteSet.clients) {
    const known = beforeState.get(client) ?? 0
    for (const { clock, len } of ranges) if (clock < known) yield* parentsIn(doc, client, clock, clock + len)
  }
}

function* parentsIn({ store }: Y.Doc, client: number, start: number, end: number): Generator<Parent> {
  const structs = store.clients.get(client) ?? []
  for (let index = Y.findIndexSS(structs, start); index < structs.length; index++) {
    const item = structs[index]!
    if (item.id.clock >= end) return
    if (item instanceof Y.Item && item.content instanceof Y.ContentString) yield item.parent as Parent
  }
}

function makeGathering() {
  const passages: Passage[] = []
  let text = ''
  let ids: IdRange[] = []
  return {
    passages,
    add({ client, clock }: Y.ID, words: string): void {
      text += words
      ids.push({ client, clock, length: words.length })
    },
    end(): void {
      if (text !== '') passages.push({ text, ids })
      text = ''
      ids = []
    },
  }
}
