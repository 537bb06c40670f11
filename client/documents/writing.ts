import type { LexicalEditor } from 'lexical'
import { type Accessor, createEffect, createSignal, on, onCleanup } from 'solid-js'
import type { ClauseId } from '../../shared/ids.ts'
import { announce } from '../ui/announce.ts'
import { words } from '../words/words.ts'
import { clauseElement } from './clause-element.ts'
import { loadEditor } from './editor-code.ts'
import { placeCaret } from './place-caret.ts'

/** One reads until one says that one wants to write, so that nobody changes a text by accident. */
type Mode = 'reading' | 'writing'

/** A place in the window, in CSS pixels. */
interface Point {
  readonly x: number
  readonly y: number
}

/** Going over from reading to writing and back, and where the focus is then. */
export interface Writing {
  readonly mode: Accessor<Mode>
  /** Whether this page may begin to write now. */
  readonly mayWrite: Accessor<boolean>
  /** Begins to write in a clause: the given one, else the one that one is in or sees first; at `point`, if given. */
  readonly write: (clause?: ClauseId, point?: Point) => void
  readonly read: () => void
  /** The editors of clauses that have one now. */
  readonly editors: Map<ClauseId, LexicalEditor>
  /** The clause whose editor is to have the focus as soon as there is one. */
  readonly awaited: Accessor<ClauseId | undefined>
  /** To be called when that editor is there. */
  readonly arrived: (editor: LexicalEditor) => void
  /** Puts the focus into a clause: its editor, as soon as it has one, or the clause itself while one reads. */
  readonly focusOn: (clause: ClauseId, point?: Point) => void
}

export function createWriting(options: {
  readonly mayWrite: Accessor<boolean>
  /** Whether the room has said by now who may write. */
  readonly isSeated: Accessor<boolean>
  readonly current: Accessor<ClauseId | undefined>
  /** Where writing begins if nobody says where. */
  readonly inSight: () => ClauseId | undefined
  readonly attempt: (act: () => Promise<unknown>) => Promise<void>
}): Writing {
  const { mayWrite, isSeated, current, inSight, attempt } = options
  const [mode, setMode] = createSignal<Mode>('reading')
  const [awaited, setAwaited] = createSignal<{ readonly clause: ClauseId; readonly point: Point | undefined }>()
  const editors = new Map<ClauseId, LexicalEditor>()
  let isGone = false
  onCleanup(() => {
    isGone = true
  })

  const focusIn = (editor: LexicalEditor, point: Point | undefined) => {
    editor.getRootElement()?.focus({ preventScroll: true })
    if (point) placeCaret(point)
  }
  const focusOn = (clause: ClauseId, point?: Point) => {
    const editor = editors.get(clause)
    setAwaited(!editor && mode() === 'writing' ? { clause, point } : undefined)
    if (editor) focusIn(editor, point)
    else if (mode() === 'reading') clauseElement(clause)?.focus({ preventScroll: true })
  }

  /** The text is there a moment before the room: whoever wants to write by then begins as soon as it says that they may. */
  let wish = () => {}
  createEffect(on(isSeated, (isNow) => isNow && wish()))

  function write(clause = inSight(), point?: Point): void {
    if (!isSeated()) wish = () => write(clause, point)
    if (!mayWrite()) return
    void attempt(async () => {
      await loadEditor()
      // On a slow line that takes a while.
      if (isGone || !mayWrite()) return
      const before = mode()
      setMode('writing')
      if (clause) focusOn(clause, point)
      if (before === 'reading') announce(words().mode.nowWriting)
    })
  }

  return {
    mode,
    mayWrite,
    write,
    read() {
      const clause = current()
      const hadFocus = clause !== undefined && clauseElement(clause)?.contains(window.document.activeElement)
      setMode('reading')
      setAwaited(undefined)
      if (clause && hadFocus) focusOn(clause)
      announce(words().mode.nowReading)
    },
    editors,
    awaited: () => awaited()?.clause,
    arrived(editor) {
      const point = awaited()?.point
      setAwaited(undefined)
      focusIn(editor, point)
    },
    focusOn,
  }
}
