import { Show } from 'solid-js'
import type { ClauseId } from '../../shared/ids.ts'
import { GripIcon } from '../ui/Icon.tsx'
import { clauseElement } from './clause-element.ts'
import { useDocument } from './document-view.tsx'
import './structure.css'

/** Which row of a list of clauses a grip belongs to: the clause in the text, or its line in the outline. */
type GripIn = 'text' | 'outline'

/**
 * What one holds a clause by to move it while one writes, with the mouse or after a long touch. Silent and out of the way of the
 * keyboard, which has the clause's menu and Alt + Umschalt + arrow for the same.
 */
export function Grip(props: { readonly clause: ClauseId; readonly in: GripIn }) {
  const view = useDocument()
  const isMovable = () =>
    view.mode() === 'writing' &&
    view.room.mayEdit() &&
    view.structure.isInReach() &&
    !view.room.locks().has(props.clause)
  const pressed = (event: PointerEvent) => {
    if (event.button !== 0) return
    // Neither the focus nor a selection follows the pointer.
    event.preventDefault()
    let isHeld = true
    const released = () => {
      isHeld = false
    }
    window.addEventListener('pointerup', released, { capture: true, once: true })
    void view.attempt(async () => {
      const { dragClause } = await import('./drag-clause.ts')
      window.removeEventListener('pointerup', released, { capture: true })
      if (!isHeld) return
      dragClause({
        clause: props.clause,
        pressed: event,
        rows: rowsIn(props.in),
        order: () => view.room.outline().map(({ id }) => id),
        onDrop: (after) => void view.structure.move(props.clause, after),
      })
    })
  }
  return (
    <Show when={isMovable()}>
      <span class="grip" aria-hidden="true" onPointerDown={pressed} onContextMenu={(event) => event.preventDefault()}>
        <GripIcon size={16} />
      </span>
    </Show>
  )
}

const rowsIn = (list: GripIn) => (clause: ClauseId) =>
  list === 'text' ? clauseElement(clause) : document.getElementById(`outline-${clause}`)
