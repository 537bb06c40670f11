import type { Block, ClauseContent, Inline, List, ListItem, Mark, Table } from './canonical.ts'

/** The element of each mark; the outermost first. */
const elements: Record<Mark, string> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
  subscript: 'sub',
  superscript: 'sup',
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign]!)

const wrapped = (name: string, inside: string, attributes = ''): string => `<${name}${attributes}>${inside}</${name}>`

function inlineHtml(inline: Inline): string {
  if (inline.type === 'break') return '<br>'
  if (inline.type === 'link')
    return wrapped('a', inline.content.map(inlineHtml).join(''), ` href="${escaped(inline.url)}"`)
  return (inline.marks ?? []).reduceRight((inside, mark) => wrapped(elements[mark], inside), escaped(inline.text))
}

/** Items that are a deeper level belong, in HTML, into the item before them. */
function itemsHtml(items: readonly ListItem[], isCheck: boolean): string {
  const rows: string[] = []
  for (const { content, checked } of items) {
    const own = content.flatMap((part) => (part.type === 'list' ? [] : [inlineHtml(part)])).join('')
    const deeper = content.flatMap((part) => (part.type === 'list' ? [listHtml(part)] : [])).join('')
    const sign = isCheck ? (checked ? '☑ ' : '☐ ') : ''
    if (own === '' && deeper !== '' && rows.length > 0) rows[rows.length - 1] += deeper
    else rows.push(sign + own + deeper)
  }
  return rows.map((row) => wrapped('li', row)).join('')
}

const listHtml = ({ kind, start, items }: List): string =>
  wrapped(
    kind === 'number' ? 'ol' : 'ul',
    itemsHtml(items, kind === 'check'),
    kind === 'number' && start !== undefined ? ` start="${start}"` : '',
  )

function tableHtml({ rows }: Table): string {
  const cells = (row: Table['rows'][number]) =>
    row.cells.map(({ header, columns, rows: down, blocks }) => {
      const spans = `${columns ? ` colspan="${columns}"` : ''}${down ? ` rowspan="${down}"` : ''}`
      const scope = header ? ` scope="${header === 'column' ? 'row' : 'col'}"` : ''
      return wrapped(header ? 'th' : 'td', blocksHtml(blocks), scope + spans)
    })
  return wrapped('table', wrapped('tbody', rows.map((row) => wrapped('tr', cells(row).join(''))).join('')))
}

function blockHtml(block: Block): string {
  switch (block.type) {
    case 'rule':
      return '<hr>'
    case 'list':
      return listHtml(block)
    case 'table':
      return tableHtml(block)
    default: {
      const inside = block.content.map(inlineHtml).join('')
      if (block.type === 'heading') return wrapped(`h${Math.max(3, block.level)}`, inside)
      return block.type === 'quote' ? wrapped('blockquote', wrapped('p', inside)) : wrapped('p', inside)
    }
  }
}

const blocksHtml = (blocks: readonly Block[]): string => blocks.map(blockHtml).join('')

/** A clause under its heading, as other programs take it from the clipboard. */
export const clauseHtml = (number: string | null, { title, blocks }: ClauseContent): string =>
  wrapped('h2', escaped(number === null ? title : `${number} ${title}`)) + blocksHtml(blocks)

/** Clauses under the title of their document. */
export const documentHtml = (
  title: string,
  clauses: readonly { readonly number: string | null; readonly content: ClauseContent }[],
): string => wrapped('h1', escaped(title)) + clauses.map(({ number, content }) => clauseHtml(number, content)).join('')
