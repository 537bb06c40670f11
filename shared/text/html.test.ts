import { expect, test } from 'vitest'
import type { Block, ClauseContent } from './canonical.ts'
import { clauseHtml, documentHtml } from './html.ts'

const html = (...blocks: Block[]) => clauseHtml('1', { format: 1, title: 'T', blocks }).replace('<h2>1 T</h2>', '')
const text = (words: string) => ({ type: 'text', text: words }) as const

test('A document is its title and its clauses, each under its number and heading; an annex has no number', () => {
  const content = (title: string): ClauseContent => ({
    format: 1,
    title,
    blocks: [{ type: 'paragraph', content: [text(`In ${title}.`)] }],
  })
  const clauses = [
    { number: '1', content: content('Präambel') },
    { number: null, content: content('Anlage') },
  ]
  expect(documentHtml('Vereinbarung', clauses)).toBe(
    '<h1>Vereinbarung</h1><h2>1 Präambel</h2><p>In Präambel.</p><h2>Anlage</h2><p>In Anlage.</p>',
  )
})

test('What people wrote never becomes markup', () => {
  const link = { type: 'link', url: 'https://a.de/?a="&b', content: [text('<b>')] } as const
  expect(html({ type: 'paragraph', content: [text('a < b & "c"'), link] })).toBe(
    '<p>a &lt; b &amp; &quot;c&quot;<a href="https://a.de/?a=&quot;&amp;b">&lt;b&gt;</a></p>',
  )
})

test('Marks, breaks, quotes, rules and headings keep their form, and no heading stands above its clause', () => {
  expect(
    html(
      { type: 'heading', level: 1, content: [text('Zwischen')] },
      {
        type: 'quote',
        content: [{ type: 'text', text: 'so', marks: ['bold', 'italic'] }, { type: 'break' }, text('da')],
      },
      { type: 'rule' },
    ),
  ).toBe('<h3>Zwischen</h3><blockquote><p><strong><em>so</em></strong><br>da</p></blockquote><hr>')
})

test('A deeper level lies in the item before it, and what is ticked says so', () => {
  const deeper = { type: 'list', kind: 'check', items: [{ checked: true, content: [text('b')] }] } as const
  expect(
    html({ type: 'list', kind: 'number', start: 3, items: [{ content: [text('a')] }, { content: [deeper] }] }),
  ).toBe('<ol start="3"><li>a<ul><li>☑ b</li></ul></li></ol>')
})

test('Tables keep their heads and their joined cells', () => {
  const blocks = [{ type: 'paragraph', content: [text('x')] }] as const
  expect(
    html({
      type: 'table',
      rows: [{ cells: [{ header: 'row', columns: 2, blocks }] }, { cells: [{ header: 'column', blocks }, { blocks }] }],
    }),
  ).toBe(
    '<table><tbody><tr><th scope="col" colspan="2"><p>x</p></th></tr>' +
      '<tr><th scope="row"><p>x</p></th><td><p>x</p></td></tr></tbody></table>',
  )
})
