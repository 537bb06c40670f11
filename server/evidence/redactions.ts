import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Block, ClauseContent, Inline, List } from '../../shared/text/canonical.ts'

/** Passages that were made unreadable in one wording, for good. */
export interface Redaction {
  /** From 1 up, in this workspace */
  readonly number: number
  readonly clauseHash: string
  readonly remains: ClauseContent
  readonly reason: string
  /** ISO 8601 */
  readonly at: string
  readonly previousHash: string | null
  readonly hash: string
}

/** SHA-256 in hex over the RFC 8785 JSON of the entry. Written once, never changed. */
export const redactionHash = (entry: Omit<Redaction, 'hash'>): string =>
  createHash('sha256')
    .update(canonicalize({ format: 1, type: 'redaction', ...entry })!)
    .digest('hex')

/** The clause with each letter of a passage made a block; undefined if the passage does not occur in any of its lines. */
export function blackened(content: ClauseContent, passage: string): ClauseContent | undefined {
  const title = blackenedWords(content.title, [content.title], passage)[0]!
  const result: ClauseContent = { ...content, title, blocks: content.blocks.map((block) => inBlock(block, passage)) }
  return canonicalize(result) === canonicalize(content) ? undefined : result
}

function inBlock(block: Block, passage: string): Block {
  if (block.type === 'rule') return block
  if (block.type === 'list') return inList(block, passage)
  if (block.type !== 'table') return { ...block, content: inLine(block.content, passage) }
  const rows = block.rows.map(({ cells }) => ({
    cells: cells.map((cell) => ({ ...cell, blocks: cell.blocks.map((inner) => inBlock(inner, passage)) })),
  }))
  return { ...block, rows }
}

function inList(list: List, passage: string): List {
  const items = list.items.map((item) => ({
    ...item,
    content: item.content.flatMap((part): (Inline | List)[] =>
      part.type === 'list' ? [inList(part, passage)] : [part],
    ),
  }))
  return {
    ...list,
    items: items.map((item) => {
      const words = inLine(
        item.content.filter((part): part is Inline => part.type !== 'list'),
        passage,
      )
      let next = 0
      return { ...item, content: item.content.map((part) => (part.type === 'list' ? part : words[next++]!)) }
    }),
  }
}

/** A passage may go over the borders of runs and links. */
function inLine(line: readonly Inline[], passage: string): Inline[] {
  const texts: string[] = []
  const collect = (parts: readonly Inline[]): void => {
    for (const part of parts) {
      if (part.type === 'link') collect(part.content)
      else texts.push(part.type === 'text' ? part.text : '\n')
    }
  }
  collect(line)
  const words = blackenedWords(texts.join(''), texts, passage)
  let next = 0
  const rewrite = (parts: readonly Inline[]): Inline[] =>
    parts.map((part) => {
      if (part.type === 'link') return { ...part, content: rewrite(part.content) }
      const text = words[next++]!
      return part.type === 'text' ? { ...part, text } : part
    })
  return rewrite(line)
}

/** The pieces of a line, with every letter that belongs to the passage made blocks: as long as before, for the runs. */
function blackenedWords(line: string, pieces: readonly string[], passage: string): string[] {
  const black = line.replaceAll(passage, (found) => found.replaceAll(/\S/gu, (letter) => '█'.repeat(letter.length)))
  let at = 0
  return pieces.map((piece) => {
    at += piece.length
    return black.slice(at - piece.length, at)
  })
}
