import { expect, test } from 'vitest'
import type { ClauseId, OrganisationId } from '../ids.ts'
import { bold, paragraph, table } from '../text/blocks.ts'
import type { Block } from '../text/canonical.ts'
import { compare } from './compare.ts'
import type { ComparedText, Credit } from './compared-text.ts'

const named = (name: string | undefined): OrganisationId | null => (name ? (name as OrganisationId) : null)

/** So many letters, and who inserted, deleted and formatted them. */
const by = (words: string, deeds: { inserted?: string; deleted?: string; formatted?: string }): Credit => ({
  length: words.length,
  insertedBy: named(deeds.inserted),
  deletedBy: named(deeds.deleted),
  formattedBy: named(deeds.formatted),
})

const textOf = (blocks: readonly Block[], credits?: readonly Credit[]): ComparedText => ({
  title: '',
  clauses: [
    {
      id: 'a' as ClauseId,
      number: '1',
      templateClauseId: null,
      content: { format: 1, title: '', blocks },
      ...(credits && { credits }),
    },
  ],
})

/** Every run that is not kept, with the names it carries. */
const told = (from: ComparedText, to: ComparedText): string[] =>
  compare(from, to).clauses.flatMap(({ blocks }) =>
    blocks.flatMap(({ change, organisations, runs }) => [
      ...(change.startsWith('moved') && change !== 'moved-away' ? [`${change} by ${organisations}`] : []),
      ...runs
        .filter(({ kind }) => kind !== 'kept')
        .map((run) => `${run.kind} ${run.text.trim()} by ${run.organisations}`),
    ]),
  )

test('What is inserted and what is deleted is theirs who did it, each part of it', () => {
  const from = textOf(
    [paragraph('Die Kreise prüfen regelmäßig die Ziele.')],
    [by('Die Kreise prüfen ', {}), by('regelmäßig', { deleted: 'hellwegland' }), by(' die Ziele.', {})],
  )
  const to = textOf(
    [paragraph('Die Kreise prüfen jährlich und gemeinsam die Ziele.')],
    [by('Die Kreise prüfen ', { inserted: 'agentur' }), by('jährlich ', { inserted: 'lennetal' })]
      .concat(by('und gemeinsam', { inserted: 'soest' }))
      .concat(by(' die Ziele.', { inserted: 'agentur' })),
  )
  expect(told(from, to)).toEqual([
    'deleted regelmäßig by hellwegland',
    'inserted jährlich by lennetal',
    'inserted und gemeinsam by soest',
  ])
  expect(compare(from, to).summary).toEqual({
    added: 3,
    removed: 1,
    changedClauses: 1,
    organisations: [
      { organisation: 'hellwegland', added: 0, removed: 1, clauses: 1 },
      { organisation: 'lennetal', added: 1, removed: 0, clauses: 1 },
      { organisation: 'soest', added: 2, removed: 0, clauses: 1 },
    ],
  })
})

test('A word in another form is theirs who changed its letters, not theirs who wrote the rest of it', () => {
  const from = textOf([paragraph('Das gemeinsame Ziel.')])
  const to = textOf(
    [paragraph('Das gemeinsamen Ziel.')],
    [
      by('Das gemeinsame', { inserted: 'agentur' }),
      by('n', { inserted: 'soest' }),
      by(' Ziel.', { inserted: 'agentur' }),
    ],
  )
  expect(told(from, to)).toEqual(['deleted gemeinsame by soest', 'inserted gemeinsamen by soest'])
})

test('A word whose letters were only taken away is theirs who took them', () => {
  const from = textOf(
    [paragraph('Das gemeinsamen Ziel.')],
    [by('Das gemeinsame', {}), by('n', { deleted: 'soest' }), by(' Ziel.', {})],
  )
  const to = textOf([paragraph('Das gemeinsame Ziel.')], [by('Das gemeinsame Ziel.', { inserted: 'agentur' })])
  expect(told(from, to)).toEqual(['deleted gemeinsamen by soest', 'inserted gemeinsame by soest'])
})

test('A line that moved is theirs who took it from its place', () => {
  const [one, two, three] = ['Die Kreise vernetzen sich.', 'Jeder Kreis berichtet.', 'Die Agentur begleitet das.']
  const blocks = [one, two, three].map((words) => paragraph(words))
  const from = textOf(blocks, [by(one!, { deleted: 'soest' })])
  const to = textOf([blocks[1]!, blocks[2]!, blocks[0]!], [by(two! + three!, { inserted: 'agentur' })])
  expect(told(from, to)).toEqual(['moved by soest'])
})

test('A line or a row that was set anew is theirs who carried its letters along, and nobody’s where several did', () => {
  const [one, two, three] = ['Die Kreise vernetzen sich.', 'Jeder Kreis berichtet.', 'Die Agentur begleitet das.']
  const carried = (words: string, ...names: string[]): Credit => ({
    ...by(words, { inserted: 'agentur' }),
    carriedBy: names as OrganisationId[],
  })
  const movers = (...names: string[]) => {
    const blocks = [one, two, three].map((words) => paragraph(words!))
    const to = textOf([blocks[1]!, blocks[2]!, blocks[0]!], [carried(two! + three!), carried(one!, ...names)])
    return told(textOf(blocks, [by(one! + two! + three!, {})]), to)
  }
  expect(movers('soest')).toEqual(['moved by soest'])
  expect(movers('soest', 'unna')).toEqual(['moved by '])
  const [head, first, ...others] = ['Maßnahme', 'Auftakt im Kreishaus', 'Werkstatt der Schulen', 'Bericht an alle']
  const tableOf = (...cells: readonly string[]) => table([head!, ...cells].map((cell) => [cell]))
  const comparison = compare(
    textOf([tableOf(first!, ...others)], [by([head, first, ...others].join(''), {})]),
    textOf([tableOf(...others, first!)], [carried([head, ...others].join('')), carried(first!, 'soest')]),
  )
  const [moved] = comparison.clauses[0]!.blocks.flatMap((block) => (block.type === 'table' ? block.rows : [])).slice(-1)
  expect(moved).toMatchObject({ change: 'moved', moved: { from: 1, organisations: ['soest'] } })
})

test('What looks otherwise is theirs who formatted it', () => {
  const words = 'verbindliche Ziele'
  const from = textOf([paragraph(words)], [by(words, {})])
  const to = textOf(
    [paragraph([bold(words)])],
    [
      by('verbindliche', { inserted: 'agentur', formatted: 'soest' }),
      by(' Ziele', { inserted: 'agentur', formatted: 'lennetal' }),
    ],
  )
  expect(told(from, to)).toEqual(['formatted verbindliche by soest', 'formatted Ziele by lennetal'])
})

test('Where nobody knows who it was, nobody is named, and the words are counted all the same', () => {
  const comparison = compare(textOf([paragraph('Die Ziele.')]), textOf([paragraph('Die gemeinsamen Ziele.')]))
  expect(comparison.summary.organisations).toEqual([{ organisation: null, added: 1, removed: 0, clauses: 1 }])
})

test('Breaks are not counted among the letters', () => {
  const from = textOf([paragraph('Kreis')])
  const to = textOf(
    [paragraph(['Kreis', { type: 'break' }, 'Soest Eggeberg'])],
    [
      by('Kreis', { inserted: 'agentur' }),
      by('Soest', { inserted: 'soest' }),
      by(' Eggeberg', { inserted: 'eggeberg' }),
    ],
  )
  expect(told(from, to).slice(-2)).toEqual(['inserted Soest by soest', 'inserted Eggeberg by eggeberg'])
})
