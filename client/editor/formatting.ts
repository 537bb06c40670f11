import { $createLinkNode, $isLinkNode, $toggleLink } from '@lexical/link'
import { $isListNode } from '@lexical/list'
import { $isHeadingNode, $isQuoteNode } from '@lexical/rich-text'
import { $findMatchingParent } from '@lexical/utils'
import {
  $createTextNode,
  $getNodeByKey,
  $getSelection,
  $isNodeSelection,
  $isRangeSelection,
  $setSelection,
  type BaseSelection,
  FORMAT_TEXT_COMMAND,
  type LexicalEditor,
} from 'lexical'
import type { BlockKind } from './blocks.ts'
import { $tableAround } from './in-table.ts'

/** The marks that the tools set; in the order of the tools. */
export const marks = ['bold', 'italic', 'underline', 'strikethrough', 'superscript', 'subscript'] as const
export type Mark = (typeof marks)[number]

/** How the text under the caret is set, as far as the toolbar shows it. */
export interface Format {
  readonly marks: ReadonlySet<Mark>
  readonly block: BlockKind
  /** Where the link under the caret leads; null outside of links. */
  readonly link: string | null
  readonly isInTable: boolean
}

export const plainFormat: Format = { marks: new Set(), block: 'text', link: null, isInTable: false }

const listKinds = { bullet: 'bullets', number: 'numbers', check: 'checks' } as const

/** To be called while reading the editor's state. */
export function $readFormat(): Format {
  const selection = $getSelection()
  if (selection === null || $isNodeSelection(selection)) return plainFormat
  // Else cells are selected.
  const node = $isRangeSelection(selection) ? selection.anchor.getNode() : selection.getNodes()[0]!
  const list = $findMatchingParent(node, $isListNode)
  const isHeading = $findMatchingParent(node, $isHeadingNode) !== null
  const isQuote = $findMatchingParent(node, $isQuoteNode) !== null
  return {
    marks: new Set(marks.filter((mark) => $isRangeSelection(selection) && selection.hasFormat(mark))),
    block: list ? listKinds[list.getListType()] : isHeading ? 'heading' : isQuote ? 'quote' : 'text',
    link: $findMatchingParent(node, $isLinkNode)?.getURL() ?? null,
    isInTable: $tableAround(node) !== null,
  }
}

export const toggleMark = (editor: LexicalEditor, mark: Mark) => editor.dispatchCommand(FORMAT_TEXT_COMMAND, mark)

/** The selection as it stands, to come back to after a dialog has had the focus. */
export const selectionOf = (editor: LexicalEditor): BaseSelection | null =>
  editor.getEditorState().read(() => $getSelection()?.clone() ?? null)

/** What is selected now: it has followed others' edits. `at` stands in for it where it was lost meanwhile. */
function $selectionSince(at: BaseSelection | null): BaseSelection | null {
  const now = $getSelection()
  if (now) return now
  if (!$isRangeSelection(at) || [at.anchor, at.focus].some(({ key }) => $getNodeByKey(key) === null)) return null
  const selection = at.clone()
  $setSelection(selection)
  return selection
}

/**
 * Makes what is selected a link; where nothing is selected, `title` or else the address itself becomes the text. Null
 * takes the link away. Words that others have removed since get none.
 *
 * @param at the selection as it was when the link was asked for
 */
export function setLink(
  editor: LexicalEditor,
  at: BaseSelection | null,
  url: string | null,
  title: string = url ?? '',
): void {
  editor.update(() => {
    const selection = $selectionSince(at)
    if (!$isRangeSelection(selection) || (selection.isCollapsed() && at?.isCollapsed() === false)) return
    const inLink = $findMatchingParent(selection.anchor.getNode(), $isLinkNode)
    if (url !== null && selection.isCollapsed() && inLink) inLink.setURL(url)
    else if (url !== null && selection.isCollapsed())
      selection.insertNodes([$createLinkNode(url).append($createTextNode(title))])
    else $toggleLink(url)
  })
  editor.focus()
}
