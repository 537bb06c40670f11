import { type Accessor, createEffect, createSignal, onCleanup } from 'solid-js'
import type { Transaction, XmlElement } from 'yjs'
import type { ClauseId } from '../../shared/ids.ts'
import { clauseOf } from '../../shared/text/outline.ts'
import type { Unseen } from '../../shared/visits.ts'
import * as ask from '../ask.ts'
import type { DocumentView } from '../documents/document-view.tsx'

/** Whoever comes back to the window after so long may find that others have written meanwhile. */
const AWHILE_MS = 60_000

export interface Visit {
  /** What is new to the reader; undefined until the server has said. */
  readonly unseen: Accessor<Unseen | undefined>
  /** Says that they have seen the draft as it stands. */
  readonly seeAll: () => Promise<void>
}

/**
 * What has changed since somebody last said that they had seen it. Coming for the first time, they see all of it now. What
 * they write themselves is not new to them: it is remembered as seen when they leave, unless the clause was new to them.
 */
export function createVisit(view: DocumentView): Visit {
  const { id } = view.document()
  const [unseen, setUnseen] = createSignal<Unseen>()
  const written = new Set<ClauseId>()
  let lookedAt = 0

  async function look(): Promise<void> {
    lookedAt = Date.now()
    const found = await ask.unseen(id)
    if (found.at === null) await ask.see(id)
    setUnseen(found)
  }
  const lookSoon = () => void look().catch(() => {})
  lookSoon()

  const leave = () => {
    const known = unseen()
    if (!known) return
    const own = [...written].filter((clause) => !known.clauses.some((one) => one.id === clause))
    written.clear()
    if (own.length > 0) void ask.see(id, own).catch(() => {})
  }
  const turned = () => {
    if (document.visibilityState === 'hidden') leave()
    else if (Date.now() - lookedAt > AWHILE_MS) lookSoon()
  }
  document.addEventListener('visibilitychange', turned)
  onCleanup(() => {
    document.removeEventListener('visibilitychange', turned)
    leave()
  })

  createEffect(() => {
    const held = view.room.held()
    if (!held) return
    const { doc } = held
    const wrote = ({ local, changed }: Transaction) => {
      if (!local) return
      for (const type of changed.keys()) {
        const clause = clauseOf(doc, type as unknown as XmlElement)
        if (clause) written.add(clause)
      }
    }
    doc.on('afterTransaction', wrote)
    onCleanup(() => doc.off('afterTransaction', wrote))
  })

  return {
    unseen,
    async seeAll() {
      await ask.see(id)
      written.clear()
      setUnseen({ at: new Date().toISOString(), clauses: [] })
    },
  }
}
