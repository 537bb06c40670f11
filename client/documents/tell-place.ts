import { createEffect } from 'solid-js'
import { presenceOf } from '../../shared/text/presence.ts'
import type { DocumentView } from './document-view.tsx'

/**
 * Tells the others which clause somebody who reads has gone to, so that they can come along. Not what one scrolls past:
 * that is nobody's business. While one writes, the editors tell where the caret is.
 */
export function tellPlace(view: Pick<DocumentView, 'room' | 'mode' | 'current'>): void {
  createEffect(() => {
    const awareness = view.room.held()?.provider.awareness
    const clause = view.current()
    if (!awareness || !clause || view.mode() === 'writing') return
    const before = awareness.getLocalState()
    if (presenceOf(before).clause === clause && presenceOf(before).focusing === false) return
    awareness.setLocalState({ ...before, clause, focusing: false, anchorPos: null, focusPos: null })
  })
}
