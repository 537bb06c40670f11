/**
 * The tree of a clause in Yjs ⇄ its canonical form, without Lexical. Reading takes any tree the grammar admits and
 * brings it to its one canonical form; writing gives the tree that Lexical itself would write.
 */
import * as Y from 'yjs'
import type { Block, Cell, ClauseContent, Inline, List, ListItem, Mark } from './canonical.ts'
import { alignments, markBits } from './grammar.ts'
import { isSafeUrl } from './safe-url.ts'
import { wellFormed } from './surrogates.ts'

type Paragraphlike = Extract<Block, { content: unknown }>

const marksByName = Object.entries(markBits) as [Mark, number][]
const headers = [undefined, 'row', 'column', 'both'] as const

/** What a clause says now, in its one canonical form. */
export const readClause = (root: Y.XmlElement, title: string): ClauseContent => ({
  format: 1,
  title,
  blocks: readBlocks(root),
})

const elementsIn = (parent: Y.XmlElement): Y.XmlElement[] =>
  parent.toArray().filter((child): child is Y.XmlElement => child instanceof Y.XmlElement)

const attributeOf = (element: Y.XmlElement, key: string): unknown => element.getAttribute(key)

function numberIn(element: Y.XmlElement, key: string, otherwise: number): number {
  const value = attributeOf(element, key)
  return typeof value === 'number' ? value : otherwise
}

/** What a clause, or a cell of a table, says now. */
export const readBlocks = (parent: Y.XmlElement): Block[] =>
  elementsIn(parent).flatMap((element) => readBlock(element) ?? [])

function readBlock(element: Y.XmlElement): Block | undefined {
  switch (element.nodeName) {
    case 'paragraph':
    case 'quote':
      return { type: element.nodeName, ...readShape(element), content: readInlines(element) }
    case 'heading': {
      const level = Number(String(attributeOf(element, '__tag') ?? 'h1').slice(1)) as 1 | 2 | 3 | 4 | 5 | 6
      return { type: 'heading', level, ...readShape(element), content: readInlines(element) }
    }
    case 'list':
      return readList(element)
    case 'table':
      return readTable(element)
    case 'horizontalrule':
      return { type: 'rule' }
    default:
      return undefined
  }
}

function readShape(element: Y.XmlElement): Pick<Paragraphlike, 'align' | 'indent'> {
  const align = alignments[numberIn(element, '__format', 0) - 1]
  const indent = numberIn(element, '__indent', 0)
  return { ...(align && { align }), ...(indent > 0 && { indent }) }
}

function readList(element: Y.XmlElement): List | undefined {
  const kind = (attributeOf(element, '__listType') ?? 'number') as List['kind']
  const start = numberIn(element, '__start', 1)
  const items = elementsIn(element).map((item): ListItem => {
    const isChecked = kind === 'check' && attributeOf(item, '__checked') === true
    return { ...(isChecked && { checked: true }), content: readContent(item) }
  })
  return items.length === 0 ? undefined : { type: 'list', kind, ...(start !== 1 && { start }), items }
}

function readTable(element: Y.XmlElement): Block | undefined {
  const widths = attributeOf(element, '__colWidths')
  const rows = elementsIn(element)
    .map((row) => ({ cells: elementsIn(row).map(readCell) }))
    .filter(({ cells }) => cells.length > 0)
  if (rows.length === 0) return undefined
  return { type: 'table', ...(Array.isArray(widths) && { columnWidths: widths as number[] }), rows }
}

function readCell(element: Y.XmlElement): Cell {
  const header = headers[numberIn(element, '__headerState', 0)]
  const columns = numberIn(element, '__colSpan', 1)
  const rows = numberIn(element, '__rowSpan', 1)
  const blocks = readBlocks(element)
  return {
    ...(header && { header }),
    ...(columns !== 1 && { columns }),
    ...(rows !== 1 && { rows }),
    blocks: blocks.length > 0 ? blocks : [{ type: 'paragraph', content: [] }],
  }
}

const readInlines = (parent: Y.XmlElement): Inline[] =>
  readContent(parent).flatMap((part) => (part.type === 'list' ? [] : [part]))

function readContent(parent: Y.XmlElement): (Inline | List)[] {
  return joined(
    parent.toArray().flatMap((child): (Inline | List)[] => {
      if (child instanceof Y.XmlText) return readRuns(child)
      if (!(child instanceof Y.XmlElement)) return []
      if (child.nodeName === 'linebreak') return [{ type: 'break' }]
      if (child.nodeName === 'link') return readLink(child)
      const list = child.nodeName === 'list' ? readList(child) : undefined
      return list ? [list] : []
    }),
  )
}

function readLink(element: Y.XmlElement): Inline[] {
  const content = readInlines(element)
  const url = attributeOf(element, '__url')
  const title = attributeOf(element, '__title')
  if (content.length === 0 || typeof url !== 'string' || !isSafeUrl(url)) return content
  return [{ type: 'link', url, ...(typeof title === 'string' && title !== '' && { title }), content }]
}

interface Run {
  readonly insert?: unknown
  readonly attributes?: { readonly p?: { readonly __format?: number } | null }
}

function readRuns(text: Y.XmlText): Inline[] {
  return (text.toDelta() as Run[]).flatMap(({ insert, attributes }): Inline[] => {
    if (typeof insert !== 'string') return []
    const bits = attributes?.p?.__format ?? 0
    const marks = marksByName.filter(([, bit]) => (bits & bit) !== 0).map(([mark]) => mark)
    return [{ type: 'text', text: insert, ...(marks.length > 0 && { marks }) }]
  })
}

/** Neighbouring runs with the same marks are one, and a run without text is none. */
function joined(parts: readonly (Inline | List)[]): (Inline | List)[] {
  const result: (Inline | List)[] = []
  for (const part of parts) {
    const last = result.at(-1)
    if (part.type !== 'text') result.push(part)
    else if (last?.type === 'text' && String(last.marks) === String(part.marks)) {
      result[result.length - 1] = { ...last, text: last.text + part.text }
    } else if (part.text !== '') result.push(part)
  }
  return result.map((part) => (part.type === 'text' ? { ...part, text: wellFormed(part.text) } : part))
}

/** Puts blocks below what a clause root holds already, as one change. */
export function writeBlocks(root: Y.XmlElement, blocks: readonly Block[]): void {
  root.insert(root.length, blocks.map(writeBlock))
}

type Node = Y.XmlElement | Y.XmlText
type Attributes = Readonly<Record<string, string | number | true | readonly number[] | undefined>>

/** An element with those attributes that are defined. */
function elementOf(name: string, attributes: Attributes, children: Node[]): Y.XmlElement {
  const element = new Y.XmlElement<Record<string, string | number | object>>(name)
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) element.setAttribute(key, value as object)
  if (children.length > 0) element.insert(0, children)
  return element as Y.XmlElement
}

const shapeOf = ({ align, indent }: Paragraphlike) => ({
  __format: align && alignments.indexOf(align) + 1,
  __indent: indent,
})

function writeBlock(block: Block): Y.XmlElement {
  switch (block.type) {
    case 'paragraph':
    case 'quote':
      return elementOf(block.type, shapeOf(block), writeContent(block.content))
    case 'heading': {
      const tag = block.level === 1 ? undefined : `h${block.level}`
      return elementOf('heading', { ...shapeOf(block), __tag: tag }, writeContent(block.content))
    }
    case 'list':
      return writeList(block)
    case 'table':
      return elementOf(
        'table',
        { __colWidths: block.columnWidths },
        block.rows.map(({ cells }) => elementOf('tablerow', {}, cells.map(writeCell))),
      )
    case 'rule':
      return elementOf('horizontalrule', {}, [])
  }
}

function writeList({ kind, start, items }: List): Y.XmlElement {
  const attributes = kind === 'number' ? { __start: start } : { __tag: 'ul', __listType: kind, __start: start }
  let value = start ?? 1
  const children = items.map(({ checked, content }) => {
    const item = elementOf(
      'listitem',
      { __value: value === 1 ? undefined : value, __checked: checked },
      writeContent(content),
    )
    // An item that only holds a deeper list shows no number, so it takes none.
    if (content[0]?.type !== 'list') value++
    return item
  })
  return elementOf('list', attributes, children)
}

const writeCell = ({ header, columns, rows, blocks }: Cell): Y.XmlElement =>
  elementOf(
    'tablecell',
    { __headerState: header && headers.indexOf(header), __colSpan: columns, __rowSpan: rows },
    blocks.map(writeBlock),
  )

/** Neighbouring runs share one XmlText. */
function writeContent(content: readonly (Inline | List)[]): Node[] {
  const nodes: Node[] = []
  let runs: Extract<Inline, { type: 'text' }>[] = []
  const endText = () => {
    if (runs.length > 0) nodes.push(writeRuns(runs))
    runs = []
  }
  for (const part of content) {
    if (part.type === 'text') runs.push(part)
    else {
      endText()
      nodes.push(writePart(part))
    }
  }
  endText()
  return nodes
}

function writePart(part: Exclude<Inline, { type: 'text' }> | List): Y.XmlElement {
  if (part.type === 'list') return writeList(part)
  if (part.type === 'break') return elementOf('linebreak', {}, [])
  return elementOf('link', { __url: part.url, __title: part.title }, writeContent(part.content))
}

function writeRuns(runs: readonly Extract<Inline, { type: 'text' }>[]): Y.XmlText {
  const text = new Y.XmlText()
  text.applyDelta(
    runs.map(({ text, marks = [] }, i) => {
      const bits = marks.reduce((sum, mark) => sum | markBits[mark], 0)
      return { insert: text, attributes: { ...(bits > 0 && { p: { __format: bits } }), ...(i > 0 && { i }) } }
    }),
  )
  return text
}
