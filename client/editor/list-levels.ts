import { $isListItemNode, type ListItemNode } from '@lexical/list'
import { $findMatchingParent } from '@lexical/utils'
import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  INDENT_CONTENT_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  OUTDENT_CONTENT_COMMAND,
} from 'lexical'

/** Levels below the first. More would leave no room for words on a phone. */
const deepest = 4

/** A level is begun below an item, so the first item of a list has none to go to. */
const canGoDeeper = (item: ListItemNode): boolean => item.getPreviousSibling() !== null && item.getIndent() < deepest

/**
 * Tab and Shift+Tab move an item of a list a level down and up. Everywhere else, and from the first level upwards, they
 * leave the editor as in any field. `tell` is given the new level, counted from 1.
 */
export const registerListLevels = (editor: LexicalEditor, tell: (level: number) => void): (() => void) =>
  editor.registerCommand(
    KEY_TAB_COMMAND,
    (event) => {
      const selection = $getSelection()
      if (!$isRangeSelection(selection)) return false
      const item = $findMatchingParent(selection.anchor.getNode(), $isListItemNode)
      if (!item || (event.shiftKey && item.getIndent() === 0)) return false
      event.preventDefault()
      if (event.shiftKey) editor.dispatchCommand(OUTDENT_CONTENT_COMMAND, undefined)
      else if (canGoDeeper(item)) editor.dispatchCommand(INDENT_CONTENT_COMMAND, undefined)
      tell(item.getIndent() + 1)
      return true
    },
    COMMAND_PRIORITY_LOW,
  )
