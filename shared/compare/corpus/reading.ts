/**
 * A comparison as one reads it, in the notation in which the expectations are written. In a line: `[-gestrichen-]`,
 * `{+eingefügt+}`, `{~Wörter: +bold -italic~}` for other marks, `{~Wörter: → https://…~}` for another link, `{~Wörter: Schrift~}`
 * for the same words with other blanks, dashes or quotation marks, `[↑gestrichen↑]` and `{↓eingefügt↓}` for a sentence that was moved. Before
 * a line: `+` added, `-` removed, `>` moved to here, `<` moved away from here, `÷` split off the line before, `&` joined to
 * it; before a row or a cell of a table the same. `(vorher ⇒ nachher)` is another kind of line. A clause without any
 * change is its heading with `=`.
 */
import type {
  BlockComparison,
  CellComparison,
  ClauseComparison,
  Comparison,
  LineShape,
  Run,
  TableComparison,
} from '../comparison.ts'

export const readingOf = ({ clauses }: Comparison): string => clauses.flatMap(linesOfClause).join('\n')

const clauseSigns = {
  unchanged: '',
  edited: '',
  added: '+ ',
  removed: '- ',
  moved: '> ',
  'moved-edited': '> ',
} as const

function linesOfClause({ change, titleRuns, number, blocks }: ClauseComparison, _: number, all: unknown[]): string[] {
  const lines = blocks.flatMap(linesOfBlock)
  const title = words(titleRuns)
  if (all.length === 1 && title === '') return lines
  const cameFrom = change.startsWith('moved') ? ` (war ${number.from})` : ''
  const heading = `${clauseSigns[change]}# ${title}${cameFrom}`
  if (change === 'unchanged' || change === 'moved') return [`${heading} =`]
  return [heading, ...lines]
}

const blockSigns = {
  unchanged: '  ',
  edited: '  ',
  added: '+ ',
  removed: '- ',
  moved: '> ',
  'moved-edited': '> ',
  'moved-away': '< ',
} as const

function linesOfBlock(block: BlockComparison): string[] {
  const sign = blockSigns[block.change]
  if (block.type === 'table') return block.change === 'moved-away' ? [`${sign}Tabelle`] : linesOfTable(block, sign)
  const { shape, shapeBefore, isReshaped, seam, runs, change } = block
  const gutter = seam === 'split' ? '÷ ' : seam === 'merged' ? '& ' : sign
  const reshaped = isReshaped ? `(${nameOf(shapeBefore!)} ⇒ ${nameOf(shape)}) ` : ''
  const isWhole = change === 'added' || change === 'removed'
  return [`${gutter}${beginOf(shape)}${reshaped}${isWhole ? plain(runs) : words(runs)}`.trimEnd()]
}

function linesOfTable({ rows }: TableComparison, sign: string): string[] {
  const isWhole = sign !== '  '
  return rows.map(({ change, cells }) => {
    const gutter = isWhole ? sign : blockSigns[change]
    if (change === 'moved-away') return `${gutter}Zeile`
    const cellOf = (cell: CellComparison) => {
      const isAlone = !isWhole && change !== 'added' && change !== 'removed'
      const mark = isAlone ? blockSigns[cell.change].trim() : ''
      const text = cell.blocks.map(({ runs }) => (mark || !isAlone ? plain(runs) : words(runs))).join(' / ')
      return `${mark}${mark && ' '}${text}`
    }
    return `${gutter}| ${cells.map(cellOf).join(' | ')} |`
  })
}

function beginOf(shape: LineShape): string {
  switch (shape.kind) {
    case 'heading':
      return `${'#'.repeat(shape.level)} `
    case 'quote':
      return '» '
    case 'rule':
      return '---'
    case 'paragraph':
      return ''
    case 'item': {
      const signs = { bullet: '- ', number: `${shape.number}. `, check: shape.isChecked ? '[x] ' : '[ ] ' } as const
      return '  '.repeat(shape.level - 1) + signs[shape.list]
    }
  }
}

function nameOf(shape: LineShape): string {
  if (shape.kind === 'heading') return `Überschrift ${shape.level}`
  if (shape.kind === 'item') {
    const names = { bullet: 'Punkt', number: 'Nummer', check: shape.isChecked ? 'erledigt' : 'offen' } as const
    return `${names[shape.list]} ${shape.level}`
  }
  const names = { paragraph: 'Absatz', quote: 'Zitat', rule: 'Linie' } as const
  return `${names[shape.kind]}${'align' in shape ? ` ${shape.align}` : ''}${'indent' in shape ? ` ${shape.indent}` : ''}`
}

const seen = ({ text, isBreak }: Run): string =>
  isBreak ? '⏎' : text.replaceAll('\u00ad', '·').replaceAll('\u00a0', '~')

const plain = (runs: readonly Run[]): string => runs.map((run) => (run.move ? word(run) : seen(run))).join('')

/** Runs that differ only in marks or organisations are read as one. */
function words(runs: readonly Run[]): string {
  const read = runs.map(word).join('')
  return read.replaceAll('-][-', '').replaceAll('+}{+', '').replaceAll('↑][↑', '').replaceAll('↓}{↓', '')
}

function word(run: Run): string {
  const text = seen(run)
  if (run.kind === 'kept') return text
  if (run.kind === 'deleted') return run.move ? `[↑${text}↑]` : `[-${text}-]`
  if (run.kind === 'inserted') return run.move ? `{↓${text}↓}` : `{+${text}+}`
  return `{~${text}: ${formatOf(run)}~}`
}

function formatOf({ marks = [], link, before }: Run): string {
  const wasMarked = before?.marks ?? []
  const changes = [
    ...marks.filter((mark) => !wasMarked.includes(mark)).map((mark) => `+${mark}`),
    ...wasMarked.filter((mark) => !marks.includes(mark)).map((mark) => `-${mark}`),
  ]
  if (link?.url !== before?.link?.url) changes.push(`→ ${link?.url ?? '∅'}`)
  if (before?.text !== undefined) changes.push('Schrift')
  return changes.join(' ')
}
