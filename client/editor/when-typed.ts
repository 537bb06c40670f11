import {
  $getSelection,
  $isRangeSelection,
  COLLABORATION_TAG,
  type EditorState,
  HISTORIC_TAG,
  type LexicalEditor,
  type TextNode,
} from 'lexical'
import type { TextUndo } from '../../shared/text/undo.ts'

/** Signs that somebody has just typed the last one of: the text they stand in, and where the caret is in it. */
export interface Typed {
  readonly text: TextNode
  readonly caret: number
}

/** Whether the caret stood one sign further to the front: what is pasted or comes from others is left as it is. */
const isTypedSince = (before: EditorState, caret: number): boolean =>
  before.read(() => {
    const selection = $getSelection()
    return $isRangeSelection(selection) && selection.isCollapsed() && selection.anchor.offset === caret - 1
  })

/** Makes signs what they stand for as soon as the last of them is typed. Undo brings back what was typed. */
export const whenTyped = <Found extends Typed>(
  editor: LexicalEditor,
  undo: TextUndo,
  $find: () => Found | undefined,
  $become: (found: Found) => void,
): (() => void) =>
  editor.registerUpdateListener(({ editorState, prevEditorState, dirtyLeaves, tags }) => {
    if (dirtyLeaves.size === 0 || tags.has(COLLABORATION_TAG) || tags.has(HISTORIC_TAG) || editor.isComposing()) return
    const found = editorState.read($find)
    if (!found || !dirtyLeaves.has(found.text.getKey()) || !isTypedSince(prevEditorState, found.caret)) return
    undo.endStep()
    editor.update(() => {
      const again = $find()
      if (again) $become(again)
    })
  })
