import { type Accessor, createEffect, createSignal, on, onCleanup } from 'solid-js'
import type { Doc, Transaction } from 'yjs'
import type { ClauseId } from '../../shared/ids.ts'
import { type Advice, adviseOn } from '../../shared/text/advise.ts'
import { readClause } from '../../shared/text/codec.ts'
import { type Extent, extentOf } from '../../shared/text/extent.ts'
import { clauseOf, clauseRoot, type OutlineEntry } from '../../shared/text/outline.ts'
import { plainText } from '../../shared/text/plain-text.ts'
import type { DocumentView } from '../documents/document-view.tsx'

/** What there is to say about the text of a clause. */
export interface ClauseText {
  readonly clause: ClauseId
  readonly title: string
  /** The title counts: it is part of what is agreed. */
  readonly extent: Extent
  readonly advice: readonly Advice[]
}

/** The text is read when nobody has written for this long, or at the latest after four times as long. */
const QUIET_MS = 800

/** Reading takes the page for this long at once, so that nobody feels it. */
const SLICE_MS = 8

function readText(doc: Doc, { id, title }: OutlineEntry): ClauseText | undefined {
  const root = clauseRoot(doc, id)
  if (!root) return undefined
  const content = readClause(root, title)
  const extent = extentOf(`${title}\n${plainText(content)}`)
  return { clause: id, title, extent, advice: adviseOn(content.blocks) }
}

/**
 * What there is to say about every clause, in order, as it stood a moment ago: read when somebody who types pauses, or
 * now and then if nobody pauses, and only where the text has changed.
 */
export function createClauseTexts(view: DocumentView): Accessor<readonly ClauseText[]> {
  const [texts, setTexts] = createSignal<readonly ClauseText[]>([])
  const known = new Map<ClauseId, ClauseText>()
  let waiting: ReturnType<typeof setTimeout> | undefined
  let firstChange: number | undefined

  function read(): void {
    firstChange = undefined
    const doc = view.room.held()?.doc
    const outline = view.room.outline()
    const until = performance.now() + SLICE_MS
    for (const entry of outline) {
      if (!doc || known.get(entry.id)?.title === entry.title) continue
      const text = readText(doc, entry)
      if (text) known.set(entry.id, text)
      if (performance.now() < until) continue
      waiting = setTimeout(read)
      return
    }
    setTexts(outline.flatMap(({ id }) => known.get(id) ?? []))
  }
  function readSoon(): void {
    const now = performance.now()
    firstChange ??= now
    clearTimeout(waiting)
    waiting = setTimeout(read, Math.min(QUIET_MS, Math.max(0, firstChange + 4 * QUIET_MS - now)))
  }
  onCleanup(() => clearTimeout(waiting))

  createEffect(
    on(view.room.held, (held) => {
      if (!held) return
      const { doc } = held
      const changed = ({ changedParentTypes }: Transaction) => {
        if (changedParentTypes.size === 0) return
        for (const type of changedParentTypes.keys()) {
          const clause = clauseOf(doc, type)
          if (clause) known.delete(clause)
        }
        readSoon()
      }
      known.clear()
      read()
      doc.on('afterTransaction', changed)
      onCleanup(() => doc.off('afterTransaction', changed))
    }),
  )
  createEffect(on(view.room.outline, readSoon, { defer: true }))
  return texts
}
