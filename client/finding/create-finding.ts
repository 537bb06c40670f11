import { type Accessor, batch, createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js'
import * as Y from 'yjs'
import type { ClauseId } from '../../shared/ids.ts'
import { findIn, type Sought } from '../../shared/text/find.ts'
import { clauseOf, clauseRoot } from '../../shared/text/outline.ts'
import { replaceIn } from '../../shared/text/replace.ts'
import { type Stretch, stretchesOf } from '../../shared/text/stretches.ts'
import { clausesInSight } from '../documents/clause-element.ts'
import type { DocumentView } from '../documents/document-view.tsx'

/** A place that was found: in which clause, in which of its stretches, and where in that. */
export interface Found {
  readonly clause: ClauseId
  readonly stretch: number
  readonly start: number
  readonly end: number
  readonly words: string
}

interface Replaced {
  readonly count: number
  /** Places that cannot be changed now: their clauses are locked. */
  readonly left: number
}

export interface Finding {
  readonly sought: Accessor<Sought>
  readonly seek: (change: Partial<Sought>) => void
  readonly found: Accessor<readonly Found[]>
  /** Which of the found places one is at, counted from 0; -1 where there is none. */
  readonly at: Accessor<number>
  readonly step: (by: 1 | -1) => void
  /** The words around the place one is at. */
  readonly around: () => string
  /** Replaces the place one is at, and goes to the next. False where its clause is locked. */
  readonly replaceOne: (by: string) => boolean
  readonly replaceAll: (by: string) => Replaced
}

/** Others' edits are taken in as often as this. */
const QUIET_MS = 150

type Place = Pick<Found, 'clause' | 'stretch' | 'start'>

/** The text of the document by clauses and stretches, read again only where it has changed. */
function createStretches(view: DocumentView) {
  const [changes, setChanges] = createSignal(0)
  const known = new Map<ClauseId, readonly Stretch[]>()
  let waiting: ReturnType<typeof setTimeout> | undefined
  const look = () => {
    clearTimeout(waiting)
    waiting = undefined
    setChanges((before) => before + 1)
  }
  createEffect(
    on(view.room.held, (held) => {
      if (!held) return
      const { doc } = held
      const changed = ({ changedParentTypes }: Y.Transaction) => {
        for (const type of changedParentTypes.keys()) {
          const clause = clauseOf(doc, type)
          if (clause) known.delete(clause)
        }
        waiting ??= setTimeout(look, QUIET_MS)
      }
      known.clear()
      look()
      doc.on('afterTransaction', changed)
      onCleanup(() => doc.off('afterTransaction', changed))
    }),
  )
  onCleanup(() => clearTimeout(waiting))

  function stretchesIn(clause: ClauseId): readonly Stretch[] {
    const before = known.get(clause)
    if (before) return before
    const doc = view.room.held()?.doc
    const root = doc && clauseRoot(doc, clause)
    const read = root ? stretchesOf(root) : []
    known.set(clause, read)
    return read
  }
  return { changes, look, stretchesIn }
}

/** Looks for words in the whole document for as long as its owner lives. */
export function createFinding(view: DocumentView): Finding {
  const { changes, look, stretchesIn } = createStretches(view)
  const [sought, setSought] = createSignal<Sought>({ words: '', matchesCase: false, wholeWords: false })
  const order = createMemo(() => view.room.outline().map(({ id }) => id))

  /** What was found in a clause stays found until its text, or what is sought, is another. */
  let known = new WeakMap<readonly Stretch[], readonly Found[]>()
  let knownFor: Sought | undefined
  function foundIn(clause: ClauseId, sought: Sought): readonly Found[] {
    if (knownFor !== sought) known = new WeakMap()
    knownFor = sought
    const stretches = stretchesIn(clause)
    const before = known.get(stretches)
    if (before) return before
    const places = stretches.flatMap(({ words }, stretch) =>
      findIn(words, sought).map(({ start, end }) => ({ clause, stretch, start, end, words: words.slice(start, end) })),
    )
    known.set(stretches, places)
    return places
  }
  const found = createMemo((): readonly Found[] => {
    changes()
    return order().flatMap((clause) => foundIn(clause, sought()))
  })

  /** The place one is at, tied to its first letter: what others write before it does not move one elsewhere. */
  const [first] = clausesInSight(order())
  let anchor: { readonly place: Place; readonly letter?: Y.RelativePosition } | undefined = first && {
    place: { clause: first, stretch: 0, start: 0 },
  }
  const [at, setAt] = createSignal(-1)

  function tieTo(place: Place): void {
    const part = stretchesIn(place.clause)[place.stretch]?.parts.find(
      ({ from, length }) => from <= place.start && place.start < from + length,
    )
    const letter = part && Y.createRelativePositionFromTypeIndex(part.text, place.start - part.from)
    anchor = letter ? { place, letter } : { place }
  }
  function anchored(): Place | undefined {
    const doc = view.room.held()?.doc
    const letter = doc && anchor?.letter && Y.createAbsolutePositionFromRelativePosition(anchor.letter, doc)
    if (!letter || !anchor) return anchor?.place
    const { clause } = anchor.place
    for (const [stretch, { parts }] of stretchesIn(clause).entries()) {
      const part = parts.find(({ text }) => text === letter.type)
      if (part) return { clause, stretch, start: part.from + letter.index }
    }
    return anchor.place
  }
  const isBefore = (a: Place, b: Place): boolean => {
    if (a.clause !== b.clause) return order().indexOf(a.clause) < order().indexOf(b.clause)
    return a.stretch === b.stretch ? a.start < b.start : a.stretch < b.stretch
  }
  createEffect(
    on(found, (all) => {
      const from = anchored()
      const next = from ? all.findIndex((place) => !isBefore(place, from)) : 0
      setAt(all.length === 0 ? -1 : Math.max(0, next))
    }),
  )

  const isLocked = ({ clause }: Found) => view.room.locks().has(clause)

  function step(by: 1 | -1): void {
    const all = found()
    if (all.length === 0) return
    const next = (at() + by + all.length) % all.length
    tieTo(all[next]!)
    setAt(next)
  }

  return {
    sought,
    // One goes on from where one last was, not from where half of the words led to.
    seek: (change) => setSought((before) => ({ ...before, ...change })),
    found,
    at,
    step,
    around() {
      const here = found()[at()]
      if (!here) return ''
      const words = stretchesIn(here.clause)[here.stretch]?.words ?? ''
      return words.slice(Math.max(0, here.start - 30), here.end + 40).trim()
    },
    replaceOne(by) {
      // What came in just now counts as well.
      look()
      const here = found()[at()]
      const stretch = here && stretchesIn(here.clause)[here.stretch]
      const undo = view.undo()
      if (!here || !stretch || !undo) return false
      if (isLocked(here)) {
        step(1)
        return false
      }
      batch(() => {
        undo.inOneStep(() => replaceIn(stretch, [here], by))
        tieTo({ ...here, start: here.start + by.length })
        look()
      })
      return true
    },
    replaceAll(by) {
      look()
      const undo = view.undo()
      const places = new Map<Stretch, Found[]>()
      let [count, left] = [0, 0]
      for (const place of found()) {
        const stretch = stretchesIn(place.clause)[place.stretch]
        if (!stretch || !undo || isLocked(place)) left += 1
        else {
          count += 1
          places.set(stretch, [...(places.get(stretch) ?? []), place])
        }
      }
      batch(() => {
        undo?.inOneStep(() => {
          for (const [stretch, spans] of places) replaceIn(stretch, spans, by)
        })
        look()
      })
      return { count, left }
    },
  }
}
