import * as Y from 'yjs'
import type { ClauseId } from '../ids.ts'
import { clauseOf, clausesOf } from './outline.ts'

export type Undone =
  | { readonly state: 'done'; readonly clauses: readonly ClauseId[] }
  | { readonly state: 'nothing-left' }
  /** The step lies in clauses that are closed to changes; it stays the next one. */
  | { readonly state: 'closed'; readonly clauses: readonly ClauseId[] }

export interface TextUndo {
  readonly undo: () => Undone
  readonly redo: () => Undone
  readonly canUndo: () => boolean
  readonly canRedo: () => boolean
  /** Whatever is typed next is a step of its own. */
  readonly endStep: () => void
  /** Called whenever there is one step more or less; returns how to stop that. */
  readonly onChange: (listener: () => void) => () => void
  /** Changes the tree outside of any editor, as one step of the history. */
  readonly inOneStep: (change: () => void) => void
  /** Takes an editor's edits into the history, until the returned function is called; the origin is its binding. */
  readonly track: (origin: unknown) => () => void
  readonly close: () => void
}

const touched = 'clauses'

/**
 * One history for all clauses of a page, of one's own edits only. `isClosed` says whether a clause may no longer be
 * changed: a step into it would be refused by the room, so it is not taken.
 */
export function makeUndo(doc: Y.Doc, isClosed: (clause: ClauseId) => boolean): TextUndo {
  const stepOrigin = { name: 'one step' }
  const manager = new Y.UndoManager(clausesOf(doc), { trackedOrigins: new Set([stepOrigin]) })

  const clausesIn = (step: { meta: Map<unknown, unknown> }): ReadonlySet<ClauseId> =>
    (step.meta.get(touched) as ReadonlySet<ClauseId> | undefined) ?? new Set()

  const remember: Parameters<typeof manager.on<'stack-item-added'>>[1] = ({ stackItem, changedParentTypes }) => {
    const clauses = [...changedParentTypes.keys()].flatMap((type) => clauseOf(doc, type) ?? [])
    stackItem.meta.set(touched, new Set([...clausesIn(stackItem), ...clauses]))
  }
  manager.on('stack-item-added', remember)
  manager.on('stack-item-updated', remember)

  function take(stack: readonly { meta: Map<unknown, unknown> }[], act: () => unknown): Undone {
    const step = stack.at(-1)
    if (step === undefined) return { state: 'nothing-left' }
    const clauses = [...clausesIn(step)]
    const closed = clauses.filter(isClosed)
    if (closed.length > 0) return { state: 'closed', clauses: closed }
    act()
    return { state: 'done', clauses }
  }

  return {
    undo: () => take(manager.undoStack, () => manager.undo()),
    redo: () => take(manager.redoStack, () => manager.redo()),
    canUndo: () => manager.canUndo(),
    canRedo: () => manager.canRedo(),
    endStep: () => manager.stopCapturing(),
    onChange(listener) {
      const changes = ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const
      for (const change of changes) manager.on(change, listener)
      return () => {
        for (const change of changes) manager.off(change, listener)
      }
    },
    inOneStep(change) {
      manager.stopCapturing()
      doc.transact(change, stepOrigin)
      manager.stopCapturing()
    },
    track(origin) {
      manager.addTrackedOrigin(origin)
      return () => manager.removeTrackedOrigin(origin)
    },
    close: () => manager.destroy(),
  }
}
