import { TableNode } from '@lexical/table'
import { type LexicalEditor, mergeRegister } from 'lexical'

/**
 * Frames of wide tables are scrolled by the caret; where there is none, they can be reached by themselves. Not while one
 * writes: a click into the table would put the focus on its frame instead of into the text.
 */
export function keepTablesInReach(editor: LexicalEditor): () => void {
  const settle = () => {
    for (const frame of editor.getRootElement()?.querySelectorAll('.table-frame') ?? []) {
      if (editor.isEditable()) frame.removeAttribute('tabindex')
      else frame.setAttribute('tabindex', '0')
    }
  }
  return mergeRegister(editor.registerMutationListener(TableNode, settle), editor.registerEditableListener(settle))
}
