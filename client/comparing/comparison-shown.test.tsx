import { render } from 'solid-js/web'
import { afterEach, expect, test } from 'vitest'
import { changesOf } from '../../shared/compare/changes.ts'
import { compare } from '../../shared/compare/compare.ts'
import type { ComparedText, Credit } from '../../shared/compare/compared-text.ts'
import type { ClauseId, OrganisationId } from '../../shared/ids.ts'
import { bold, bullets, numbers, paragraph, table } from '../../shared/text/blocks.ts'
import type { Block } from '../../shared/text/canonical.ts'
import type { VersionSummary } from '../../shared/versions.ts'
import { ChangeList } from './ChangeList.tsx'
import { compared } from './compared.ts'
import { DocumentRenamed } from './DocumentRenamed.tsx'
import { isWanted, noFilter } from './filter.ts'
import { InText } from './InText.tsx'
import { ProvideReading, type Reading } from './reading.tsx'
import { reasonsBetween } from './reasons.ts'
import { Synopsis } from './Synopsis.tsx'
import type { Side } from './side.ts'

const lennetal = 'LEN' as OrganisationId
const county = { name: 'Kreis Lennetal', shortName: 'LEN', place: 1, kind: 'county' } as const

/** Texts of one clause each, in which all that is new or gone is Lennetal's. */
const textOf = (title: string, ...blocks: readonly Block[]): ComparedText => ({
  title: 'Zielvereinbarung',
  clauses: [
    {
      ...{ id: 'goals' as ClauseId, number: '5', templateClauseId: null },
      content: { format: 1, title, blocks },
      credits: [{ length: 10_000, insertedBy: lennetal, deletedBy: lennetal, formattedBy: lennetal } satisfies Credit],
    },
  ],
})

let leave = () => {}
afterEach(() => leave())

function show(
  from: ComparedText,
  to: ComparedText,
  part: 'text' | 'synopsis' | 'list' | 'name',
  filter = noFilter,
  reasons?: readonly VersionSummary[],
): HTMLElement {
  const comparison = compare(from, to)
  const all = compared(comparison, changesOf(comparison))
  const wanted = all.changes.filter((change) => isWanted(change, all.clause(change.clause), filter))
  const reading: Reading = {
    compared: () => all,
    organisation: (id) => (id === lennetal ? county : undefined),
    wanted: () => wanted,
    isWanted: (change) => wanted.includes(change),
    current: () => wanted[0],
    goTo: () => {},
    turnOf: () => () => true,
    showsWhole: () => true,
    isLocked: () => false,
  }
  const page = document.body.appendChild(document.createElement('div'))
  const parts = {
    text: () => <InText />,
    synopsis: () => (
      <Synopsis title="Zielvereinbarung" from={{ kind: 'draft' }} to={{ kind: 'draft' }} reasons={reasons} />
    ),
    list: () => <ChangeList />,
    name: () => <DocumentRenamed />,
  }
  const unmount = render(() => <ProvideReading reading={reading}>{parts[part]()}</ProvideReading>, page)
  leave = () => {
    unmount()
    page.remove()
  }
  return page
}

/** What somebody hears. */
const heard = (part: Element | null): string => {
  const copy = part?.cloneNode(true) as Element | undefined
  for (const silent of copy?.querySelectorAll('[aria-hidden="true"], svg') ?? []) silent.remove()
  return (copy?.textContent ?? '').replace(/[\u2060\s]+/g, ' ').trim()
}

/** The words of the text itself, without anything that the comparison says about them. */
const wordsIn = (part: Element): string => {
  const copy = part.cloneNode(true) as Element
  for (const said of copy.querySelectorAll('.sr, .sign, .sig, .block-flag, .left-behind, svg')) said.remove()
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim()
}

const deadline = [
  textOf('Laufzeit', paragraph('Die Vereinbarung endet am 31. Juli 2028.'), paragraph('Sie gilt für alle Kreise.')),
  textOf('Laufzeit', paragraph('Die Vereinbarung endet am 31. Juli 2029.'), paragraph('Sie gilt für die Kreise.')),
] as const

test('a change is heard with what happened and who did it, and seen with sign, line and letters', () => {
  const page = show(...deadline, 'text')
  expect(heard(page.querySelector('p'))).toMatch(
    /am gestrichen von Kreis Lennetal: 31\. Juli 2028 ?eingefügt von Kreis Lennetal: 31\. Juli 2029\.$/,
  )
  const [gone, here] = page.querySelectorAll('.mark')
  expect([gone!.querySelector('.sign')!.textContent, here!.querySelector('.sign')!.textContent]).toEqual([
    '−\u2060',
    '+\u2060',
  ])
  expect(here!.querySelector('ins')).not.toBeNull()
  expect(gone!.querySelector('del')).not.toBeNull()
  expect(here!.getAttribute('data-ink')).toBe('1')
  expect(here!.querySelector('.sig')!.textContent).toBe('\u2060LEN')
})

test('whoever looks for changed numbers and dates finds the deadline and nothing else', () => {
  const page = show(...deadline, 'list', { ...noFilter, kind: 'numbers' })
  const changes = [...page.querySelectorAll('a')]
  expect(changes).toHaveLength(1)
  expect(heard(changes[0]!)).toContain('„31. Juli 2029“ statt „31. Juli 2028“')
})

test('a change of a blank or a break has a name in the list, though it has no words', () => {
  const before = paragraph(['Das Büro in Soest', { type: 'break' }, 'Hoher Weg'])
  const page = show(
    textOf('Ort', before, paragraph('Es tagt jährlich.')),
    textOf('Ort', paragraph('Das Büro in Soest Hoher Weg'), paragraph('Es tagt  jährlich.')),
    'list',
  )
  const told = [...page.querySelectorAll('a')].map(heard)
  expect(told).toEqual([expect.stringContaining('Zeilenumbruch'), expect.stringContaining('Leerzeichen')])
})

test('without a county its changes are still in the text, but not in the list', () => {
  const without = { ...noFilter, without: [lennetal] }
  expect(show(...deadline, 'list', without).querySelectorAll('a')).toHaveLength(0)
  leave()
  const marks = [...show(...deadline, 'text', without).querySelectorAll('.change')]
  expect(marks.length).toBeGreaterThan(0)
  expect(marks.every((mark) => mark.classList.contains('unwanted'))).toBe(true)
})

const pairs: Readonly<Record<string, readonly [readonly Block[], readonly Block[]]>> = {
  'a changed word': [[paragraph('Die Kreise prüfen jährlich.')], [paragraph('Die Kreise prüfen alle zwei Jahre.')]],
  'a paragraph that was split': [
    [paragraph('Die Kreise beraten gemeinsam über die Ziele. Sie berichten einander jährlich davon.')],
    [paragraph('Die Kreise beraten gemeinsam über die Ziele.'), paragraph('Sie berichten einander jährlich davon.')],
  ],
  'paragraphs that were joined': [
    [paragraph('Die Kreise beraten gemeinsam über die Ziele.'), paragraph('Sie berichten einander jährlich davon.')],
    [paragraph('Die Kreise beraten gemeinsam über die Ziele. Sie berichten einander jährlich davon.')],
  ],
  'a paragraph that moved': [
    [
      paragraph('Die Kreise beraten gemeinsam über die Ziele des Ganztags.'),
      paragraph('Jeder Kreis benennt eine Ansprechperson im Bildungsbüro.'),
      paragraph('Die Transferagentur begleitet alle Kreise kostenfrei.'),
    ],
    [
      paragraph('Die Transferagentur begleitet alle Kreise kostenfrei.'),
      paragraph('Die Kreise beraten gemeinsam über die Ziele des Ganztags.'),
      paragraph('Jeder Kreis benennt eine Ansprechperson im Bildungsbüro.'),
    ],
  ],
  'a list that grew': [
    [numbers(['Qualität entwickeln,', 'Übergänge gestalten.'])],
    [numbers(['Qualität entwickeln,', bullets(['auch in Horten,']), 'Räume teilen,', 'Übergänge gestalten.'])],
  ],
  'words that are bold now': [[paragraph('Das gilt ab sofort.')], [paragraph(['Das gilt ', bold('ab sofort'), '.'])]],
  'a table with a new column': [
    [
      table([
        ['Feld', 'Wer'],
        ['Ganztag', 'LEN'],
      ]),
    ],
    [
      table([
        ['Feld', 'Wer', 'Bis'],
        ['Ganztag', 'LEN', '2027'],
      ]),
    ],
  ],
  'a table with a row that moved and changed': [
    [
      table([
        ['Maßnahme im Kreis', 'Wann'],
        ['Auftakt im Kreishaus', '2027'],
        ['Werkstatt der Schulen', '2027'],
        ['Bericht an die Ausschüsse', '2028'],
      ]),
    ],
    [
      table([
        ['Maßnahme im Kreis', 'Wann'],
        ['Werkstatt der Schulen', '2027'],
        ['Bericht an die Ausschüsse', '2028'],
        ['Auftakt im Kreishaus', '2029'],
      ]),
    ],
  ],
  'a paragraph that is gone': [
    [paragraph('Die Kreise beraten.'), paragraph('Das bleibt vertraulich.')],
    [paragraph('Die Kreise beraten.')],
  ],
}

/** What the words of blocks are, cell by cell and item by item, as the synopsis has them. */
const plain = (blocks: readonly Block[]): string =>
  JSON.stringify(blocks)
    .match(/"text":"((?:[^"\\]|\\.)*)"/g)!
    .map((part) => JSON.parse(`{${part}}`).text as string)
    .join('')
    .replace(/\s+/g, '')

test.each(Object.entries(pairs))('the synopsis of %s has the old text left and the new one right', (_, [from, to]) => {
  const page = show(textOf('Ziele', ...from), textOf('Ziele', ...to), 'synopsis')
  const side = (n: 2 | 3) =>
    [...page.querySelectorAll(`tbody > tr:not(.synopsis-head) > td.clause-text:nth-child(${n})`)]
      .map(wordsIn)
      .join('')
      .replace(/\s+/g, '')
  expect([...side(2)].toSorted().join('')).toBe([...plain(from)].toSorted().join(''))
  expect(side(3)).toBe(plain(to))
})

test.each(Object.entries(pairs))('every change of %s has a place in the text to go to', (_, [from, to]) => {
  const [old, now] = [textOf('Ziele', ...from), textOf('Ziele', ...to)]
  const page = show(old, now, 'text')
  const ids = changesOf(compare(old, now)).map(({ id }) => id)
  expect(ids.length).toBeGreaterThan(0)
  for (const id of ids) expect(page.querySelector(`[data-change="${id}"]`)).not.toBeNull()
})

test('another name of the document is a difference, too, though nobody is on record for it', () => {
  const [from, to] = [deadline[0], { ...deadline[0], title: 'Kooperationsvereinbarung' }]
  expect(heard(show(from, to, 'name'))).toMatch(
    /^Das Dokument heißt jetzt anders.*gestrichen: Zielvereinbarung.*eingefügt: Kooperationsvereinbarung.*nicht festgehalten/,
  )
  leave()
  expect(heard(show(from, from, 'name'))).toBe('')
})

test('a row that moved says so where it is now, and where it stood is the way there', () => {
  const [from, to] = pairs['a table with a row that moved and changed']!
  const page = show(textOf('Ziele', ...from), textOf('Ziele', ...to), 'text')
  const rows = [...page.querySelectorAll('tr')].map(heard)
  expect(rows).toHaveLength(5)
  expect(rows[1]).toBe('Hier stand eine Zeile, die jetzt an anderer Stelle der Tabelle steht. Zur neuen Stelle')
  expect(rows[4]).toMatch(/^Zeile verschoben.*LEN.*Auftakt im Kreishaus/)
})

test('a synopsis with reasons has a column to write in, and says those that versions came with', () => {
  const [from, to] = [textOf('Ziele', paragraph('Bis Juli 2028.')), textOf('Ziele', paragraph('Bis Juli 2029.'))]
  const version = (number: number, note: string) => ({ id: `v${number}`, number, note, label: '' }) as VersionSummary
  const versions = [
    version(4, 'Nach dem Beschluss.'),
    version(3, ''),
    version(2, 'Laufzeit verlängert.'),
    version(1, 'Anfang.'),
  ]
  const side = (number: number): Side => ({ kind: 'version', version: versions.find((one) => one.number === number)! })
  const between = (one: Side, other: Side) => reasonsBetween(one, other, versions).map(({ number }) => number)
  expect(between(side(1), side(3))).toEqual([2])
  expect(between(side(1), { kind: 'draft' })).toEqual([2, 4])
  expect(between({ kind: 'draft' }, side(1))).toEqual([2, 4])
  expect(between({ kind: 'seen' }, { kind: 'draft' })).toEqual([])

  const page = show(from, to, 'synopsis', noFilter, reasonsBetween(side(1), side(3), versions))
  const heads = [...page.querySelectorAll('thead th')].map(heard)
  expect(heads.at(-1)).toBe('BegründungFassung 2: Laufzeit verlängert.')
  for (const row of page.querySelectorAll('tbody tr')) expect(row.lastElementChild?.className).toBe('reason')
  leave()
  expect(show(from, to, 'synopsis').querySelectorAll('.reason')).toHaveLength(0)
})
