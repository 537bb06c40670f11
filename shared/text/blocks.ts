import type { Block, Cell, Inline, List, ListItem, Mark, Table } from './canonical.ts'

/** What may be said in one line: a string is plain text. */
export type Words = string | readonly (string | Inline)[]

const inlines = (words: Words): Inline[] =>
  (typeof words === 'string' ? [words] : words).flatMap((word) =>
    typeof word !== 'string' ? [word] : word === '' ? [] : [{ type: 'text', text: word }],
  )

/** A run with marks. */
export const marked = (text: string, ...marks: readonly Mark[]): Inline => ({
  type: 'text',
  text,
  marks: marks.toSorted(),
})
export const bold = (text: string): Inline => marked(text, 'bold')
export const italic = (text: string): Inline => marked(text, 'italic')
export const lineBreak: Inline = { type: 'break' }
export const link = (url: string, words: Words): Inline => ({ type: 'link', url, content: inlines(words) })

export const paragraph = (words: Words = ''): Block => ({ type: 'paragraph', content: inlines(words) })
export const quote = (words: Words): Block => ({ type: 'quote', content: inlines(words) })
export const rule: Block = { type: 'rule' }

export const heading = (level: 1 | 2 | 3 | 4 | 5 | 6, words: Words): Block => ({
  type: 'heading',
  level,
  content: inlines(words),
})

const isList = (item: Words | List): item is List => typeof item === 'object' && 'kind' in item

const items = (given: readonly (Words | List)[]): ListItem[] =>
  given.map((item) => ({ content: isList(item) ? [item] : inlines(item) }))

/** A list given as an item is one level deeper. */
export const bullets = (given: readonly (Words | List)[]): List => ({
  type: 'list',
  kind: 'bullet',
  items: items(given),
})
export const numbers = (given: readonly (Words | List)[], start = 1): List => ({
  type: 'list',
  kind: 'number',
  ...(start === 1 ? {} : { start }),
  items: items(given),
})
export const checks = (given: readonly { readonly words: Words; readonly checked: boolean }[]): List => ({
  type: 'list',
  kind: 'check',
  items: given.map(({ words, checked }) => ({
    ...(checked ? { checked: true as const } : {}),
    content: inlines(words),
  })),
})

/** A table whose first row heads its columns. */
export const table = (rows: readonly (readonly Words[])[]): Table => ({
  type: 'table',
  rows: rows.map((cells, index) => ({
    cells: cells.map(
      (words): Cell => ({ ...(index === 0 ? { header: 'row' as const } : {}), blocks: [paragraph(words)] }),
    ),
  })),
})
