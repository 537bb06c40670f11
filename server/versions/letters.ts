import type { Block, Inline, List } from '../../shared/text/canonical.ts'

/** How many characters (UTF-16 code units) all texts of these blocks have, breaks not counted. */
export const lettersIn = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => {
    if (block.type === 'rule') return sum
    if (block.type === 'list') return sum + lettersInLine([block])
    if (block.type !== 'table') return sum + lettersInLine(block.content)
    return block.rows.flatMap(({ cells }) => cells).reduce((all, cell) => all + lettersIn(cell.blocks), sum)
  }, 0)

const lettersInLine = (content: readonly (Inline | List)[]): number =>
  content.reduce((sum, part) => {
    if (part.type === 'text') return sum + part.text.length
    if (part.type === 'list') return part.items.reduce((all, item) => all + lettersInLine(item.content), sum)
    return part.type === 'link' ? sum + lettersInLine(part.content) : sum
  }, 0)
