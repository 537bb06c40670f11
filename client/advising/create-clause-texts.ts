import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js'
import type { Transaction } from 'yjs'
import type { ClauseId } from '../../shared/ids.ts'
import type { ClauseContent } from '../../shared/text/canonical.ts'
import { readClause } from '../../shared/text/codec.ts'
import { clauseOf, clauseRoot } from '../../shared/text/outline.ts'
import type { DocumentView } from '../documents/document-view.tsx'

export interface ClauseText {
  readonly clause: ClauseId
  readonly content: ClauseContent
}

/** The text is read again when nobody has written for this long, or at the latest after five times as long. */
const QUIET_MS = 800

/**
 * The text of every clause, in order, as it stood a moment ago: never read while somebody types, and only where it has
 * changed. A clause that has not changed stays the same object.
 */
export function createClauseTexts(view: DocumentView): Accessor<readonly ClauseText[]> {
  const [reading, setReading] = createSignal(0)
  const known = new Map<ClauseId, ClauseText>()
  let waiting: ReturnType<typeof setTimeout> | undefined
  let firstChange = 0
  const readSoon = () => {
    const now = performance.now()
    if (waiting === undefined) firstChange = now
    clearTimeout(waiting)
    waiting = setTimeout(read, now - firstChange > 4 * QUIET_MS ? 0 : QUIET_MS)
  }
  const read = () => {
    waiting = undefined
    setReading((before) => before + 1)
  }
  onCleanup(() => clearTimeout(waiting))

  createEffect(
    on(view.room.held, (held) => {
      if (!held) return
      const { doc } = held
      const changed = ({ changedParentTypes }: Transaction) => {
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

  return createMemo(() => {
    reading()
    const doc = view.room.held()?.doc
    return view.room.outline().flatMap(({ id, title }) => {
      const before = known.get(id)
      if (before?.content.title === title) return [before]
      const root = doc && clauseRoot(doc, id)
      if (!root) return []
      const text = { clause: id, content: readClause(root, title) }
      known.set(id, text)
      return [text]
    })
  })
}
