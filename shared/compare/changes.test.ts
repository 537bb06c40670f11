import { expect, test } from 'vitest'
import { changesOf } from './changes.ts'
import { compare } from './compare.ts'
import type { ComparedText } from './compared-text.ts'
import { textFrom } from './corpus/notation.ts'

const told = (from: string, to: string): string[] =>
  changesOf(compare(textFrom(from), textFrom(to))).map(
    ({ id, kind, before, after }) => `${id} ${kind}: ${before} → ${after}`,
  )

test('Changes are told in reading order, numbered within their clause', () => {
  const from = '# a: Ziele\nDie Kreise prüfen sie regelmäßig und berichten möglichst.\n# b: Laufzeit\nZwei Jahre.'
  const to =
    '# a: Ziele\nDie Kreise prüfen sie jährlich und *berichten*.\n# b: Laufzeit\nDrei Jahre.\n# c: Kosten\nKeine.'
  expect(told(from, to)).toEqual([
    'a.1 replaced: regelmäßig → jährlich',
    'a.2 formatted: berichten → berichten',
    'a.3 deleted: möglichst → ',
    'b.1 replaced: Zwei → Drei',
    'c.1 clause:  → Kosten',
  ])
})

test('What was moved is told once, where it is now', () => {
  const lines = [
    'Die Kreise vernetzen sich untereinander.',
    'Jeder benennt eine Ansprechperson.',
    'Ergebnisse sind offen.',
  ]
  expect(told(lines.join('\n'), [lines[1], lines[2], lines[0]].join('\n'))).toEqual([
    `a.1 moved: ${lines[0]} → ${lines[0]}`,
  ])
})

test('A split, another kind of line and a new row are changes of their own', () => {
  expect(told('Erst das eine tun. Dann das andere tun.', 'Erst das eine tun.\nDann das andere tun.')).toEqual([
    'a.1 split: Dann das andere tun. → Dann das andere tun.',
  ])
  expect(told('Zeitplan', '### Zeitplan')).toEqual(['a.1 reshaped: Zeitplan → Zeitplan'])
  expect(told('| Was | Wann |', '| Was | Wann |\n| Auftakt | 2027 |')).toEqual(['a.1 inserted:  → Auftakt | 2027'])
})

test('A row that moved is told once, with what changed in it after that', () => {
  const rows = [
    '| Auftakt im Kreishaus | Soest | 2027 |',
    '| Werkstatt | Eggeberg | 2027 |',
    '| Bericht | Lennetal | 2028 |',
  ]
  const later = '| Auftakt im Kreishaus | Soest | 2029 |'
  const head = '| Was | Wo | Wann |'
  expect(told([head, ...rows].join('\n'), [head, rows[1], rows[2], later].join('\n'))).toEqual([
    'a.1 moved: Auftakt im Kreishaus | Soest | 2027 → Auftakt im Kreishaus | Soest | 2029',
    'a.2 replaced: 2027 → 2029',
  ])
})

test('A row that heads the columns no more is one change, however many cells it has', () => {
  const from = textFrom('| Was | Wo | Wann |\n| Auftakt | Soest | 2027 |')
  const unheaded: ComparedText = JSON.parse(JSON.stringify(from).replaceAll('"header":"row",', ''))
  expect(changesOf(compare(from, unheaded)).map(({ id, kind }) => `${id} ${kind}`)).toEqual(['a.1 reshaped'])
})
