import type { Block, ClauseContent, Inline, List } from './canonical.ts'

/** The words of one line: marks and where a link leads fall away, a break is "\n". */
function wordsOf(content: readonly Inline[]): string {
  return content
    .map((inline) => {
      if (inline.type === 'text') return inline.text
      return inline.type === 'break' ? '\n' : wordsOf(inline.content)
    })
    .join('')
}

/** The lines of a list, one for each item that has words of its own; deeper levels follow their item. */
function linesOfList({ items }: List): string[] {
  return items.flatMap(({ content }) => {
    const lines: string[] = []
    let line: Inline[] = []
    const endLine = () => {
      lines.push(wordsOf(line))
      line = []
    }
    for (const part of content) {
      if (part.type !== 'list') line.push(part)
      else {
        endLine()
        lines.push(...linesOfList(part))
      }
    }
    endLine()
    return lines.filter((words) => words !== '')
  })
}

const linesOf = (block: Exclude<Block, { type: 'table' }>): string[] => {
  if (block.type === 'rule') return []
  return block.type === 'list' ? linesOfList(block) : [wordsOf(block.content)]
}

/**
 * The words of blocks in reading order, empty ones left out: each paragraph, heading, quote and list item is a text, a
 * table is its rows of cell texts. A cell's own blocks are joined by "\n"; a table without any words is left out.
 */
export function wording(blocks: readonly Block[]): (string | string[][])[] {
  return blocks.flatMap((block): (string | string[][])[] => {
    if (block.type !== 'table') return linesOf(block).filter((words) => words !== '')
    const rows = block.rows.map(({ cells }) => cells.map((cell) => wording(cell.blocks).map(asLines('\n')).join('\n')))
    return rows.flat().some((words) => words !== '') ? [rows] : []
  })
}

const asLines =
  (betweenCells: string) =>
  (words: string | string[][]): string =>
    typeof words === 'string' ? words : words.map((cells) => cells.join(betweenCells)).join('\n')

/** A clause as lines of text, for the API and for search: one for each block that has words; cells are parted by tabs. */
export const plainText = ({ blocks }: ClauseContent): string => wording(blocks).map(asLines('\t')).join('\n')
