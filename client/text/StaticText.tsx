import { For, type JSX } from 'solid-js'
import type { Block, Inline, List, ListItem, Table } from '../../shared/text/canonical.ts'
import { classOfMarks } from './mark-classes.ts'
import './text.css'

// Blocks are never changed, only replaced, so they are drawn by plain functions: nothing in them needs to be followed,
// and a long document is there at once.

const line = (content: readonly Inline[]): JSX.Element => content.map(inline)

function inline(part: Inline): JSX.Element {
  if (part.type === 'break') return <br />
  const inside = part.type === 'text' ? part.text : line(part.content)
  if (part.type === 'text') return part.marks?.length ? <span class={classOfMarks(part.marks)}>{inside}</span> : inside
  return (
    <a href={part.url} title={part.title} rel="noreferrer">
      {inside}
    </a>
  )
}

/** An item's own words, or the list one level deeper that stands in its place. */
function item({ content, checked }: ListItem): JSX.Element {
  const isNested = content.some((part) => part.type === 'list')
  const inside = content.map((part) => (part.type === 'list' ? list(part) : inline(part)))
  return <li classList={{ nested: isNested, checked: checked === true }}>{inside}</li>
}

function list({ kind, start, items }: List): JSX.Element {
  const inside = items.map(item)
  const style = start ? { 'counter-reset': `paragraph ${start - 1}` } : undefined
  return kind === 'number' ? (
    <ol style={style}>{inside}</ol>
  ) : (
    <ul class={kind === 'check' ? 'checklist' : undefined} style={style}>
      {inside}
    </ul>
  )
}

type Row = Table['rows'][number]

/** How many rows at the top only head their columns: on paper they stand above the rows of every page. */
function headRows({ rows }: Table): number {
  const isHead = ({ cells }: Row) =>
    cells.every(({ header, rows = 1 }) => rows === 1 && (header === 'row' || header === 'both'))
  const first = rows.findIndex((row) => !isHead(row))
  return Math.max(0, first)
}

function cell({ header, columns = 1, rows = 1, blocks }: Row['cells'][number]): JSX.Element {
  const inside = blocks.map(drawn)
  return header ? (
    <th scope={header === 'column' ? 'row' : 'col'} colSpan={columns} rowSpan={rows}>
      {inside}
    </th>
  ) : (
    <td colSpan={columns} rowSpan={rows}>
      {inside}
    </td>
  )
}

function row({ cells }: Row): JSX.Element {
  const inside = cells.map(cell)
  return <tr>{inside}</tr>
}

function table(of: Table): JSX.Element {
  const heads = headRows(of)
  const widths = of.columnWidths?.map((width) => <col style={{ width: `${width}px` }} />)
  const head = of.rows.slice(0, heads).map(row)
  const body = of.rows.slice(heads).map(row)
  return (
    <div class="table-frame" tabindex="0">
      <table>
        {widths && <colgroup>{widths}</colgroup>}
        {heads > 0 && <thead>{head}</thead>}
        <tbody>{body}</tbody>
      </table>
    </div>
  )
}

function heading({ level, content }: Extract<Block, { type: 'heading' }>): JSX.Element {
  const inside = line(content)
  if (level <= 3) return <h3>{inside}</h3>
  if (level === 4) return <h4>{inside}</h4>
  return level === 5 ? <h5>{inside}</h5> : <h6>{inside}</h6>
}

function drawn(block: Block): JSX.Element {
  if (block.type === 'rule') return <hr />
  if (block.type === 'list') return list(block)
  if (block.type === 'table') return table(block)
  if (block.type === 'heading') return heading(block)
  const inside = line(block.content)
  return block.type === 'quote' ? <blockquote>{inside}</blockquote> : <p>{inside}</p>
}

/** Text in the canonical format, as it reads and without an editor. A block that is the same object is not drawn again. */
export function StaticText(props: { readonly blocks: readonly Block[] }): JSX.Element {
  return <For each={props.blocks}>{drawn}</For>
}
