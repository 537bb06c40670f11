import { $insertTableRowAtSelection, $isTableCellNode, $isTableRowNode } from '@lexical/table'
import { $findMatchingParent } from '@lexical/utils'
import {
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  KEY_TAB_COMMAND,
  type LexicalEditor,
} from 'lexical'
import type { TextUndo } from '../../shared/text/undo.ts'

/** Tab in the last cell of a table adds a row and goes into it, so that a table is filled without leaving the keys. */
export const registerNewRows = (editor: LexicalEditor, undo: TextUndo): (() => void) =>
  editor.registerCommand(
    KEY_TAB_COMMAND,
    (event) => {
      const selection = $getSelection()
      if (event.shiftKey || !editor.isEditable() || !$isRangeSelection(selection) || !selection.isCollapsed())
        return false
      const cell = $findMatchingParent(selection.anchor.getNode(), $isTableCellNode)
      const row = cell?.getParent()
      if (!cell || !$isTableRowNode(row) || cell.getNextSibling() || row.getNextSibling()) return false
      event.preventDefault()
      undo.endStep()
      $insertTableRowAtSelection(true)
      const added = row.getNextSibling()
      const first = $isTableRowNode(added) ? added.getFirstChild() : null
      if ($isElementNode(first)) first.selectStart()
      return true
    },
    COMMAND_PRIORITY_CRITICAL,
  )
