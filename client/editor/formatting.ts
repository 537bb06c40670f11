import { $createLinkNode, $isLinkNode, $toggleLink } from '@lexical/link'
import {
  $isListNode,
  INSERT_ORDERED_LIST_COMMAND,
  INSERT_UNORDERED_LIST_COMMAND,
  REMOVE_LIST_COMMAND,
} from '@lexical/list'
import { $createHeadingNode, $isHeadingNode } from '@lexical/rich-text'
import { $setBlocksType } from '@lexical/selection'
import {
  $createParagraphNode,
  $createTextNode,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  type BaseSelection,
  FORMAT_TEXT_COMMAND,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical'

/** How the text under the caret is set, as far as the toolbar shows it. */
export interface Format {
  readonly bold: boolean
  readonly italic: boolean
  readonly heading: boolean
  readonly list: 'bullet' | 'number' | null
  /** Where the link under the caret leads; null outside of links. */
  readonly link: string | null
}

export const plainFormat: Format = { bold: false, italic: false, heading: false, list: null, link: null }

/** The nearest node, from `node` upwards, that `is`. */
function nearest<Found extends LexicalNode>(
  node: LexicalNode,
  is: (node: LexicalNode | null | undefined) => node is Found,
): Found | null {
  for (let at: LexicalNode | null = node; at !== null; at = at.getParent()) if (is(at)) return at
  return null
}

/** To be called while reading the editor's state. */
export function $readFormat(): Format {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return plainFormat
  const node = selection.anchor.getNode()
  const kind = nearest(node, $isListNode)?.getListType()
  return {
    bold: selection.hasFormat('bold'),
    italic: selection.hasFormat('italic'),
    heading: nearest(node, $isHeadingNode) !== null,
    list: kind === 'bullet' || kind === 'number' ? kind : null,
    link: nearest(node, $isLinkNode)?.getURL() ?? null,
  }
}

export const toggleBold = (editor: LexicalEditor) => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold')
export const toggleItalic = (editor: LexicalEditor) => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'italic')

export function toggleList(editor: LexicalEditor, kind: 'bullet' | 'number', now: Format): void {
  if (now.list === kind) editor.dispatchCommand(REMOVE_LIST_COMMAND, undefined)
  else
    editor.dispatchCommand(kind === 'bullet' ? INSERT_UNORDERED_LIST_COMMAND : INSERT_ORDERED_LIST_COMMAND, undefined)
}

/** The clause's own title is a heading of the second level, so one inside it is of the third. */
export function toggleHeading(editor: LexicalEditor): void {
  editor.update(() => {
    const selection = $getSelection()
    if (!$isRangeSelection(selection)) return
    const isHeading = nearest(selection.anchor.getNode(), $isHeadingNode) !== null
    $setBlocksType(selection, () => (isHeading ? $createParagraphNode() : $createHeadingNode('h3')))
  })
}

/** The selection as it stands, to come back to after a dialog has had the focus. */
export const selectionOf = (editor: LexicalEditor): BaseSelection | null =>
  editor.getEditorState().read(() => $getSelection()?.clone() ?? null)

/** Makes what is selected a link; where nothing is selected, the address itself becomes the text. Null takes the link away. */
export function setLink(editor: LexicalEditor, at: BaseSelection | null, url: string | null): void {
  editor.update(() => {
    const selection = at?.clone() ?? null
    $setSelection(selection)
    if (!$isRangeSelection(selection)) return
    const inLink = nearest(selection.anchor.getNode(), $isLinkNode)
    if (url !== null && selection.isCollapsed() && inLink) inLink.setURL(url)
    else if (url !== null && selection.isCollapsed())
      selection.insertNodes([$createLinkNode(url).append($createTextNode(url))])
    else $toggleLink(url)
  })
  editor.focus()
}
