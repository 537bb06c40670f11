import { $createListItemNode, $createListNode, $insertList, type ListItemNode, type ListType } from '@lexical/list'
import { $createHeadingNode } from '@lexical/rich-text'
import { $setBlocksType } from '@lexical/selection'
import {
  $createTableCellNode,
  $createTableNode,
  $createTableRowNode,
  $isTableCellNode,
  TableCellHeaderStates,
  type TableCellNode,
} from '@lexical/table'
import { $findMatchingParent } from '@lexical/utils'
import { $createParagraphNode, $createTextNode, $getRoot, type ElementNode } from 'lexical'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LineComparison, TableComparison } from '../../shared/compare/comparison.ts'
import { ComparisonAnswer } from '../../shared/comparisons.ts'
import type { Document } from '../../shared/documents.ts'
import { makeThreeCounties, type ThreeCounties } from './testing/three-counties.ts'

let world: ThreeCounties
beforeAll(async () => {
  world = await makeThreeCounties()
})
afterAll(() => world.server.close())

const compared = async ({ id }: Document, from: string, to: string): Promise<ComparisonAnswer> =>
  ComparisonAnswer.parse((await world.anna.ask('GET', `/api/documents/${id}/compare?from=${from}&to=${to}`)).body)

test('a line that is moved, split, or made a heading or a list item is of whoever did that, not of its writer', async () => {
  const { document, a, b, c, leave } = await world.atWork()
  const lines = [
    'Ziele der Zusammenarbeit',
    'Die Kreise vernetzen sich untereinander.',
    'Jeder Kreis benennt eine Person.',
    'Die Agentur begleitet das. Sie berichtet im Herbst.',
    'Die Ergebnisse sind für alle Schulen offen.',
  ]
  await a.act(() => {
    $getRoot().clear()
    for (const line of lines) $getRoot().append($createParagraphNode().append($createTextNode(line)))
  })
  const first = await world.keep(document, 'Erste')
  const paragraph = (begin: string) =>
    $getRoot()
      .getChildren()
      .find((node) => node.getTextContent().startsWith(begin)) as ElementNode
  await b.act(() => $setBlocksType(paragraph('Ziele').select(), () => $createHeadingNode('h3')))
  await b.split('Sie berichtet')
  const second = await world.keep(document, 'Zweite')
  await c.act(() => void $getRoot().append(paragraph('Die Kreise')))
  await c.act(() => {
    const line = paragraph('Die Ergebnisse')
    line.replace($createListNode('bullet').append($createListItemNode().append(...line.getChildren())))
  })
  const names = await world.names()
  const told = async (from: string, to: string) =>
    (await compared(document, from, to)).clauses
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => {
        const line = block as unknown as LineComparison
        const what = [line.isReshaped && line.shape.kind, line.seam, line.movedFrom && 'moved'].filter(Boolean)
        const who = block.organisations.map(({ shortName }) => shortName)
        return what.length > 0 ? [`${what} by ${who}`] : []
      })
      .toSorted()
  expect(await told(first, second)).toEqual([`heading by ${names.b}`, `split by ${names.b}`])
  expect(await told(second, 'draft')).toEqual([`item by ${names.c}`, `moved by ${names.c}`])
  expect(await told('draft', second)).toEqual([`moved by ${names.c}`, `paragraph by ${names.c}`])
  // An editor may have set a line anew for somebody who meant another one: then nobody is named, and never the wrong one.
  const all = [`heading by ${names.b}`, `item by ${names.c}`, `moved by ${names.c}`, `split by ${names.b}`]
  const right = all.flatMap((one) => [one, one.replace(/ by .*/, ' by ')])
  const over = await told(first, 'draft')
  expect(over).toHaveLength(4)
  expect(right).toEqual(expect.arrayContaining(over))
  leave()
})

test('a tick, an alignment, the level of a heading and the kind of a list are of whoever changed them', async () => {
  const { document, a, b, c, leave } = await world.atWork()
  const line = (begin: string): ElementNode =>
    $getRoot()
      .getAllTextNodes()
      .find((node) => node.getTextContent().startsWith(begin))!
      .getParentOrThrow()
  const tick = (begin: string, isTicked: boolean) => (line(begin) as ListItemNode).setChecked(isTicked)
  await a.act(() => {
    const listOf = (kind: ListType, ...items: string[]) =>
      $createListNode(kind).append(...items.map((words) => $createListItemNode().append($createTextNode(words))))
    $getRoot()
      .clear()
      .append($createHeadingNode('h3').append($createTextNode('Zeitplan')))
      .append($createParagraphNode().append($createTextNode('Die Arbeit beginnt im Herbst.')))
      .append($createParagraphNode().append($createTextNode('Sie endet im Sommer.')))
      .append(listOf('check', 'Konzept abgestimmt', 'Beschluss gefasst', 'Bericht erstattet'))
      .append($createParagraphNode().append($createTextNode('Beteiligt sind')))
      .append(listOf('bullet', 'die Schulen', 'die Kitas'))
    tick('Bericht', true)
    line('Sie endet').setFormat('right')
  })
  const first = await world.keep(document, 'Erste')
  await b.act(() => tick('Konzept', true))
  await c.act(() => line('Die Arbeit').setFormat('center'))
  await c.act(() => tick('Bericht', false))
  await b.act(() => $setBlocksType(line('Zeitplan').select(), () => $createHeadingNode('h4')))
  await c.act(() => {
    line('die Schulen').select()
    $insertList('number')
  })
  await b.type(' und klar', 'endet')
  const second = await world.keep(document, 'Zweite')
  await b.act(() => tick('Beschluss', true))
  await c.act(() => void $getRoot().append(line('Beschluss').getParentOrThrow()))
  const told = async (from: string, to: string) =>
    (await compared(document, from, to)).clauses
      .flatMap(({ blocks }) => blocks)
      .filter((block) => (block as unknown as LineComparison).isReshaped)
      .map(({ runs, organisations }) => `${runs[0]!.text}: ${organisations.map(({ shortName }) => shortName)}`)
      .toSorted()
  const names = await world.names()
  const changes = [
    `Bericht erstattet: ${names.c}`,
    `Die Arbeit beginnt im Herbst.: ${names.c}`,
    `Konzept abgestimmt: ${names.b}`,
    `Zeitplan: ${names.b}`,
    `die Kitas: ${names.c}`,
    `die Schulen: ${names.c}`,
  ]
  expect(await told(first, second)).toEqual(changes)
  expect(await told(second, first)).toEqual(changes)
  // Whoever moves a line writes its tick anew: that it was ticked by another is not on record, and no name is better.
  expect(await told(second, 'draft')).toEqual(['Beschluss gefasst: '])
  leave()
})

test('what a cell heads, and how far it spans, is of whoever changed that; of several nobody is named', async () => {
  const { document, a, b, c, leave } = await world.atWork()
  const cell = (words: string): TableCellNode => {
    const text = $getRoot()
      .getAllTextNodes()
      .find((node) => node.getTextContent() === words)!
    return $findMatchingParent(text, $isTableCellNode)!
  }
  const heads = (words: string) => cell(words).setHeaderStyles(TableCellHeaderStates.ROW)
  await a.act(() => {
    const cellOf = (words: string) =>
      $createTableCellNode().append($createParagraphNode().append($createTextNode(words)))
    const rowOf = (...words: string[]) => $createTableRowNode().append(...words.map(cellOf))
    const table = $createTableNode().append(rowOf('Ziel', 'Frist'), rowOf('Mensa', '2027'), rowOf('Hof', '2028'))
    $getRoot().clear().append(table, $createParagraphNode())
    heads('Hof')
  })
  const first = await world.keep(document, 'Erste')
  await b.act(() => ['Ziel', 'Frist'].map(heads))
  await c.act(() => void cell('Mensa').setColSpan(2))
  await b.type(' und Garten', 'Hof')
  const second = await world.keep(document, 'Zweite')
  await b.act(() => void cell('2028').setHeaderStyles(TableCellHeaderStates.COLUMN))
  await c.act(() => void cell('2028').setHeaderStyles(TableCellHeaderStates.BOTH))
  await b.act(() => void cell('Ziel').setHeaderStyles(TableCellHeaderStates.BOTH))
  await c.act(() => void cell('Ziel').setHeaderStyles(TableCellHeaderStates.COLUMN))
  const told = async (from: string, to: string) =>
    (await compared(document, from, to)).clauses
      .flatMap(({ blocks }) => blocks as unknown as TableComparison[])
      .flatMap(({ rows = [] }) => rows.flatMap(({ cells }) => cells))
      .filter(({ frameBefore }) => frameBefore)
      .map(({ blocks, organisations }) => {
        const names = (organisations as unknown as { shortName: string }[]).map(({ shortName }) => shortName)
        return `${blocks[0]!.runs[0]!.text}: ${names}`
      })
  const names = await world.names()
  const changes = [`Ziel: ${names.b}`, `Frist: ${names.b}`, `Mensa: ${names.c}`]
  expect(await told(first, second)).toEqual(changes)
  expect(await told(second, first)).toEqual(changes)
  // What one has taken and another given anew is of both, and could be of either.
  expect(await told(second, 'draft')).toEqual(['Ziel: ', `2028: ${names.c}`])
  leave()
})
