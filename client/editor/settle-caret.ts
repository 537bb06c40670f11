import { $createRangeSelectionFromDom, $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical'

/**
 * Lets an editor look where the caret is on the screen. The browser tells of a moved caret only a moment later; a key
 * pressed by then would act at the place before, and somebody's edit would put the caret back there.
 *
 * An editor that knows is left alone: looking again makes it forget a mark that was chosen for what is typed next.
 */
export function settleCaret(editor: LexicalEditor): void {
  if (document.activeElement !== editor.getRootElement() || editor.read('latest', () => $knowsCaret(editor))) return
  document.dispatchEvent(new Event('selectionchange'))
}

function $knowsCaret(editor: LexicalEditor): boolean {
  const known = $getSelection()
  // Cells or a rule: no caret.
  if (known !== null && !$isRangeSelection(known)) return true
  const shown = $createRangeSelectionFromDom(window.getSelection(), editor)
  if (shown === null) return true
  return known?.anchor.is(shown.anchor) === true && known.focus.is(shown.focus)
}
