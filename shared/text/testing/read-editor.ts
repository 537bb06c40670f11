import { $isHorizontalRuleNode } from '@lexical/extension'
import { $isLinkNode } from '@lexical/link'
import { $isListNode, type ListItemNode, type ListNode } from '@lexical/list'
import { $isHeadingNode, $isQuoteNode } from '@lexical/rich-text'
import { $isTableNode, type TableCellNode, type TableNode, type TableRowNode } from '@lexical/table'
import {
  $getRoot,
  $isLineBreakNode,
  $isParagraphNode,
  $isTextNode,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  type TextNode,
} from 'lexical'
import type { Align, Block, ClauseContent, Inline, List, Mark } from '../canonical.ts'
import { isSafeUrl } from '../safe-url.ts'

/** The canonical form read from what an editor shows: the second opinion that the codec is held to. */
export const readEditor = (editor: LexicalEditor, title: string): ClauseContent =>
  editor.read('latest', () => ({ format: 1, title, blocks: $blocks($getRoot()) }))

const $blocks = (parent: ElementNode): Block[] => parent.getChildren().flatMap($block)

function $block(node: LexicalNode): Block[] {
  if ($isHorizontalRuleNode(node)) return [{ type: 'rule' }]
  if ($isTableNode(node)) return $table(node)
  if ($isListNode(node)) return $list(node)
  if ($isHeadingNode(node)) {
    const level = Number(node.getTag()[1]) as 1 | 2 | 3 | 4 | 5 | 6
    return [{ type: 'heading', level, ...$shape(node), content: $inlines(node) as Inline[] }]
  }
  if ($isQuoteNode(node)) return [{ type: 'quote', ...$shape(node), content: $inlines(node) as Inline[] }]
  if ($isParagraphNode(node)) return [{ type: 'paragraph', ...$shape(node), content: $inlines(node) as Inline[] }]
  throw new Error(`${node.getType()} is no block`)
}

function $shape(node: ElementNode): { align?: Align; indent?: number } {
  const align = node.getFormatType()
  return { ...(align !== '' && { align }), ...(node.getIndent() > 0 && { indent: node.getIndent() }) }
}

function $list(node: ListNode): List[] {
  const kind = node.getListType()
  const items = (node.getChildren() as ListItemNode[]).map((item) => ({
    ...(kind === 'check' && item.getChecked() === true && { checked: true as const }),
    content: $inlines(item),
  }))
  const start = node.getStart()
  return items.length > 0 ? [{ type: 'list', kind, ...(start !== 1 && { start }), items }] : []
}

function $table(node: TableNode): Block[] {
  const widths = node.getColWidths()
  const rows = (node.getChildren() as TableRowNode[])
    .map((row) => ({ cells: (row.getChildren() as TableCellNode[]).map($cell) }))
    .filter(({ cells }) => cells.length > 0)
  return rows.length > 0 ? [{ type: 'table', ...(widths && { columnWidths: widths }), rows }] : []
}

function $cell(node: TableCellNode) {
  const header = ([undefined, 'row', 'column', 'both'] as const)[node.getHeaderStyles()]
  const blocks = $blocks(node)
  return {
    ...(header && { header }),
    ...(node.getColSpan() !== 1 && { columns: node.getColSpan() }),
    ...(node.getRowSpan() !== 1 && { rows: node.getRowSpan() }),
    blocks: blocks.length > 0 ? blocks : [{ type: 'paragraph' as const, content: [] }],
  }
}

const marks: readonly Mark[] = ['bold', 'code', 'italic', 'strikethrough', 'subscript', 'superscript', 'underline']

const $text = (node: TextNode): Inline => {
  const its = marks.filter((mark) => node.hasFormat(mark))
  return { type: 'text', text: node.getTextContent(), ...(its.length > 0 && { marks: its }) }
}

function $inlines(parent: ElementNode): (Inline | List)[] {
  const found: (Inline | List)[] = []
  for (const part of parent.getChildren().flatMap($inline)) {
    const last = found.at(-1)
    if (part.type === 'text' && last?.type === 'text' && String(part.marks) === String(last.marks)) {
      found[found.length - 1] = { ...last, text: last.text + part.text }
    } else if (part.type !== 'text' || part.text !== '') found.push(part)
  }
  // Half a surrogate pair is no text, here as in the codec.
  return found.map((part) =>
    part.type === 'text' ? { ...part, text: part.text.replace(/\p{Surrogate}/gu, '\ufffd') } : part,
  )
}

function $inline(node: LexicalNode): (Inline | List)[] {
  if ($isTextNode(node)) return [$text(node)]
  if ($isLineBreakNode(node)) return [{ type: 'break' }]
  if ($isListNode(node)) return $list(node)
  if (!$isLinkNode(node)) throw new Error(`${node.getType()} does not stand in a line`)
  const content = $inlines(node) as Inline[]
  const title = node.getTitle()
  // An undo can bring back a link whose address another page has changed meanwhile: it has none then, and is words.
  if (!isSafeUrl(node.getURL())) return content
  return content.length > 0 ? [{ type: 'link', url: node.getURL(), ...(title && { title }), content }] : []
}
