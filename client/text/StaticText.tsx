import { For, type JSX, Match, Show, Switch } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { Block, Inline, List, ListItem, Table } from '../../shared/text/canonical.ts'
import { classOfMarks } from './mark-classes.ts'
import './text.css'

function Line(props: { readonly content: readonly Inline[] }): JSX.Element {
  return (
    <For each={props.content}>
      {(inline) => {
        if (inline.type === 'break') return <br />
        if (inline.type === 'text')
          return inline.marks?.length ? <span class={classOfMarks(inline.marks)}>{inline.text}</span> : inline.text
        return (
          <a href={inline.url} title={inline.title} rel="noreferrer">
            <Line content={inline.content} />
          </a>
        )
      }}
    </For>
  )
}

/** An item's own words, or the list one level deeper that stands in its place. */
function Item(props: { readonly item: ListItem }): JSX.Element {
  const isNested = () => props.item.content.some((part) => part.type === 'list')
  return (
    <li classList={{ nested: isNested(), checked: props.item.checked === true }}>
      <For each={props.item.content}>
        {(part) => (part.type === 'list' ? <StaticList list={part} /> : <Line content={[part]} />)}
      </For>
    </li>
  )
}

function StaticList(props: { readonly list: List }): JSX.Element {
  return (
    <Dynamic
      component={props.list.kind === 'number' ? 'ol' : 'ul'}
      class={props.list.kind === 'check' ? 'checklist' : undefined}
      style={props.list.start ? { 'counter-reset': `paragraph ${props.list.start - 1}` } : undefined}
    >
      <For each={props.list.items}>{(item) => <Item item={item} />}</For>
    </Dynamic>
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

function StaticRow(props: { readonly row: Row }): JSX.Element {
  return (
    <tr>
      <For each={props.row.cells}>
        {(cell) => (
          <Dynamic
            component={cell.header ? 'th' : 'td'}
            scope={cell.header === 'column' ? 'row' : cell.header ? 'col' : undefined}
            colSpan={cell.columns ?? 1}
            rowSpan={cell.rows ?? 1}
          >
            <StaticText blocks={cell.blocks} />
          </Dynamic>
        )}
      </For>
    </tr>
  )
}

function StaticTable(props: { readonly table: Table }): JSX.Element {
  const heads = () => headRows(props.table)
  return (
    <div class="table-frame" tabindex="0">
      <table>
        <Show when={props.table.columnWidths}>
          {(widths) => (
            <colgroup>
              <For each={widths()}>{(width) => <col style={{ width: `${width}px` }} />}</For>
            </colgroup>
          )}
        </Show>
        <Show when={heads() > 0}>
          <thead>
            <For each={props.table.rows.slice(0, heads())}>{(row) => <StaticRow row={row} />}</For>
          </thead>
        </Show>
        <tbody>
          <For each={props.table.rows.slice(heads())}>{(row) => <StaticRow row={row} />}</For>
        </tbody>
      </table>
    </div>
  )
}

/** Text in the canonical format, as it reads and without an editor. A block that is the same object is not drawn again. */
export function StaticText(props: { readonly blocks: readonly Block[] }): JSX.Element {
  const lines = { paragraph: 'p', quote: 'blockquote' } as const
  return (
    <For each={props.blocks}>
      {(block) => (
        <Switch>
          <Match when={block.type === 'rule'}>
            <hr />
          </Match>
          <Match when={block.type === 'list' && block}>{(list) => <StaticList list={list()} />}</Match>
          <Match when={block.type === 'table' && block}>{(table) => <StaticTable table={table()} />}</Match>
          <Match when={block.type === 'heading' && block}>
            {(heading) => (
              <Dynamic component={`h${Math.max(3, heading().level)}` as 'h3'}>
                <Line content={heading().content} />
              </Dynamic>
            )}
          </Match>
          <Match when={(block.type === 'paragraph' || block.type === 'quote') && block}>
            {(line) => (
              <Dynamic component={lines[line().type]}>
                <Line content={line().content} />
              </Dynamic>
            )}
          </Match>
        </Switch>
      )}
    </For>
  )
}
