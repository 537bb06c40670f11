import type { Block, Inline, List, Table } from './canonical.ts'

/** What makes a text hard to read for those who hear it, or who jump through it by its structure. */
export const adviceKinds = [
  'skipped-level',
  'empty-heading',
  'bold-heading',
  'typed-list',
  'table-without-heads',
  'empty-link',
  'vague-link',
  'bare-link',
] as const
export type AdviceKind = (typeof adviceKinds)[number]

export interface Advice {
  readonly kind: AdviceKind
  /** Which of the blocks it is about, counted from 0. */
  readonly block: number
  /** The words it is about, to tell places apart; may be empty. */
  readonly words: string
}

type About = Omit<Advice, 'block'>

const wordsOf = (content: readonly (Inline | List)[]): string =>
  content
    .map((part) => (part.type === 'text' ? part.text : part.type === 'link' ? wordsOf(part.content) : '\n'))
    .join('')

/** Words that say nothing about where a link leads, for somebody who hears the links of a page one after the other. */
const vague = new Set(
  'hier|hier klicken|klicken sie hier|siehe hier|klick|link|dieser link|zum link|mehr|mehr lesen|mehr erfahren|weiter|weiterlesen|weitere informationen|seite|diese seite|website|webseite|download|pdf|here|click here|more|read more|this link'.split(
    '|',
  ),
)

function adviseOnLink(content: readonly Inline[], url: string): About[] {
  const words = wordsOf(content).replace(/\s+/g, ' ').trim()
  if (words === '') return [{ kind: 'empty-link', words: url }]
  if (vague.has(words.toLowerCase().replace(/[^\p{L}\p{N}]+$|^[^\p{L}\p{N}]+/gu, ''))) {
    return [{ kind: 'vague-link', words }]
  }
  const isAddress = words === url || /^(https?:\/\/|www\.)\S+$/i.test(words)
  return isAddress ? [{ kind: 'bare-link', words }] : []
}

const adviseOnLine = (content: readonly (Inline | List)[]): About[] =>
  content.flatMap((part) => {
    if (part.type === 'link') return adviseOnLink(part.content, part.url)
    return part.type === 'list' ? part.items.flatMap((item) => adviseOnLine(item.content)) : []
  })

function adviseOnTable({ rows }: Table): About[] {
  const links = rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => adviseOn(blocks))).filter(isAboutALink)
  const headsColumns = rows[0]?.cells.every(({ header }) => header === 'row' || header === 'both')
  const headsRows = rows.every(({ cells: [first] }) => first?.header === 'column' || first?.header === 'both')
  if (headsColumns || headsRows) return links
  const firstWords = rows[0]?.cells[0]?.blocks.map((block) => ('content' in block ? wordsOf(block.content) : ''))
  return [{ kind: 'table-without-heads', words: firstWords?.join(' ').trim() ?? '' }, ...links]
}

const isAboutALink = ({ kind }: About): boolean => kind.endsWith('-link')

/** A whole line in bold, short and without an end, is meant as a heading, and no machine knows. */
function isBoldHeading(block: Block, next: Block | undefined): boolean {
  if (block.type !== 'paragraph' || next === undefined || next.type === 'rule') return false
  const words = wordsOf(block.content).trim()
  const isBold = block.content.every(
    (part) => part.type === 'text' && (part.marks?.includes('bold') || part.text.trim() === ''),
  )
  return isBold && words !== '' && words.length <= 90 && !/[.;,!?:]$/.test(words)
}

/** The sign that somebody has typed in front of a line in order to make a list of it; its kind, not its number. */
function typedSign(line: string): string | undefined {
  const sign = /^\s*(?:(\d{1,3}[.)]|\(\d{1,3}\)|[a-z]\)|\([a-z]\))|[-–•*·])\s+\S/u.exec(line)?.[0]
  return sign?.trim().slice(0, -1).trim().replace(/\d+/, '1').replace(/[a-z]/, 'a')
}

/** Lines that follow each other with signs of one kind; a single one may be a date or a dash. */
function adviseOnTypedLists(blocks: readonly Block[]): Advice[] {
  const lines = blocks.flatMap((block, index) =>
    block.type === 'paragraph'
      ? wordsOf(block.content)
          .split('\n')
          .map((line) => ({ line, index, sign: typedSign(line) }))
      : [{ line: '', index, sign: undefined }],
  )
  return lines.flatMap(({ line, index, sign }, at) => {
    const begins = sign !== undefined && lines[at - 1]?.sign !== sign && lines[at + 1]?.sign === sign
    return begins ? [{ kind: 'typed-list', block: index, words: line.trim() }] : []
  })
}

/** Headings of a clause follow its own, which is of the second level; deeper ones come one level at a time. */
function adviseOnHeadings(blocks: readonly Block[]): Advice[] {
  let last = 2
  return blocks.flatMap((one, block): Advice[] => {
    if (one.type !== 'heading') return []
    const words = wordsOf(one.content).trim()
    if (words === '') return [{ kind: 'empty-heading', block, words }]
    const level = Math.max(3, one.level)
    const skips = level > last + 1
    last = level
    return skips ? [{ kind: 'skipped-level', block, words }] : []
  })
}

/** Everything that could be made easier to read in these blocks, in their order. */
export function adviseOn(blocks: readonly Block[]): Advice[] {
  const ofEach = blocks.flatMap((one, block) => {
    const about: About[] =
      one.type === 'table'
        ? adviseOnTable(one)
        : one.type === 'list'
          ? one.items.flatMap((item) => adviseOnLine(item.content))
          : one.type === 'rule'
            ? []
            : adviseOnLine(one.content)
    if (isBoldHeading(one, blocks[block + 1]) && one.type === 'paragraph') {
      about.unshift({ kind: 'bold-heading', words: wordsOf(one.content).trim() })
    }
    return about.map((advice) => ({ ...advice, block }))
  })
  const all = [...ofEach, ...adviseOnHeadings(blocks), ...adviseOnTypedLists(blocks)]
  return all.toSorted((a, b) => a.block - b.block)
}
