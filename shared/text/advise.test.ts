import { expect, test } from 'vitest'
import { templates } from '../documents.ts'
import { templateOf } from '../templates/templates.ts'
import { adviseOn } from './advise.ts'
import { bold, bullets, checks, heading, lineBreak, link, numbers, paragraph, rule, table } from './blocks.ts'
import type { Block, Table } from './canonical.ts'

const told = (...blocks: Block[]): string[] => adviseOn(blocks).map(({ kind, block }) => `${block} ${kind}`)
const text = paragraph('Die Kreise vereinbaren das Folgende.')

const withoutHeads: Table = {
  type: 'table',
  rows: [{ cells: [{ blocks: [paragraph('Maßnahme')] }] }, { cells: [{ blocks: [paragraph('Beratung')] }] }],
}

test('Headings go one level deeper at a time, and are not empty', () => {
  expect(told(heading(3, 'Ziele'), heading(4, 'Näher'), heading(3, 'Wege'))).toEqual([])
  expect(told(heading(4, 'Ziele'))).toEqual(['0 skipped-level'])
  expect(told(heading(3, 'Ziele'), text, heading(5, 'Näher'), heading(5, 'Ferner'))).toEqual(['2 skipped-level'])
  expect(told(heading(1, 'Wie in Word'))).toEqual([])
  expect(told(heading(3, ' '))).toEqual(['0 empty-heading'])
})

test('A table says what its columns or its rows are about', () => {
  expect(told(table([['Maßnahme'], ['Beratung']]))).toEqual([])
  expect(told(text, withoutHeads)).toEqual(['1 table-without-heads'])
  expect(adviseOn([withoutHeads])[0]?.words).toBe('Maßnahme')
  const rows = withoutHeads.rows.map(({ cells }) => ({
    cells: cells.map((cell) => ({ ...cell, header: 'column' as const })),
  }))
  expect(told({ type: 'table', rows })).toEqual([])
})

test('A link says where it leads', () => {
  const to = (words: string) => paragraph(['Siehe ', link('https://kreis.example/a', words), '.'])
  expect(told(to('Bericht des Kreises'))).toEqual([])
  expect(told(to(' '))).toEqual(['0 empty-link'])
  for (const words of ['hier', 'Hier.', '„link“', 'Mehr erfahren …']) expect(told(to(words))).toEqual(['0 vague-link'])
  expect(told(to('https://kreis.example/a'), to('www.kreis.example'))).toEqual(['0 bare-link', '1 bare-link'])
  expect(told(paragraph([link('mailto:a@kreis.example', 'a@kreis.example')]))).toEqual([])
})

test('Links are found in lists and in tables', () => {
  const here = link('/documents', 'hier')
  expect(told(bullets(['eins', bullets([[here]])]), table([['Kopf'], [[here]]]))).toEqual([
    '0 vague-link',
    '1 vague-link',
  ])
})

test('A bold line that stands for a heading is told, words in bold are not', () => {
  expect(told(paragraph([bold('Ziele')]), text)).toEqual(['0 bold-heading'])
  expect(told(paragraph([bold('Alle Kreise stimmen zu.')]), text)).toEqual([])
  expect(told(paragraph([bold('Ziele'), ' der Kreise']), text)).toEqual([])
  expect(told(text, paragraph([bold('Kreis Soest')]))).toEqual([])
})

test('Lists that were typed by hand are told once, dates and dashes are not', () => {
  expect(told(paragraph('1. Ziele'), paragraph('2. Wege'), paragraph('3. Mittel'))).toEqual(['0 typed-list'])
  expect(told(text, paragraph(['- eins', lineBreak, '- zwei']))).toEqual(['1 typed-list'])
  expect(told(paragraph('a) eins'), paragraph('b) zwei'), text, paragraph('(1) eins'), paragraph('(2) zwei'))).toEqual([
    '0 typed-list',
    '3 typed-list',
  ])
  expect(told(paragraph('1. Januar 2027 bis zum Ende'), text)).toEqual([])
  expect(told(numbers(['Ziele', 'Wege']), checks([{ words: 'eins', checked: false }]), rule)).toEqual([])
})

test.each(templates)('The template %s needs no advice', (name) => {
  expect(templateOf(name).clauses.flatMap(({ title, blocks }) => adviseOn(blocks).map((one) => [title, one]))).toEqual(
    [],
  )
})
