import { expect, test } from 'vitest'
import { compare } from '../../shared/compare/compare.ts'
import type { ComparedText } from '../../shared/compare/compared-text.ts'
import type { ClauseStep } from '../../shared/comparisons.ts'
import type { ClauseId } from '../../shared/ids.ts'
import { paragraph } from '../../shared/text/blocks.ts'
import { historyOf } from './clause-history.ts'

const textOf = (words?: string): ComparedText => ({
  title: '',
  clauses:
    words === undefined
      ? []
      : [
          {
            ...{ id: 'goals' as ClauseId, number: '5', templateClauseId: null },
            content: { format: 1, title: 'Ziele', blocks: [paragraph(words)] },
          },
        ],
})

/** As the server answers; null is the draft. */
const step = (number: number | null, before?: string, now?: string): ClauseStep => ({
  version: number === null ? null : ({ id: `v${number}`, number } as unknown as ClauseStep['version']),
  clause: compare(textOf(before), textOf(now)).clauses[0] as unknown as ClauseStep['clause'],
})

/** „5“, „(3–4)“, „entwurf“: the lines of a history in short. */
const told = (steps: readonly ClauseStep[], newest: number) =>
  historyOf(steps, newest).map((entry) => {
    if (entry.kind === 'step') return `${entry.version?.number ?? 'draft'}${entry.isNow ? ' now' : ''}`
    const { versions, isDraftToo, isAbsent } = entry
    return `${isAbsent ? 'without' : 'same'} ${versions ? `${versions.first}-${versions.last}` : ''}${isDraftToo ? '+draft' : ''}`
  })

test('a history names the versions between two changes, and what the draft says', () => {
  const [first, second, third] = ['Eins.', 'Eins, zwei.', 'Drei.']
  const kept = [step(5, first, second), step(2, undefined, first)]
  expect(told(kept, 5)).toEqual(['same +draft', '5 now', 'same 3-4', '2'])
  expect(told(kept, 7)).toEqual(['same 6-7+draft', '5 now', 'same 3-4', '2'])
  expect(told([step(null, second, third), ...kept], 7)).toEqual(['draft now', 'same 6-7', '5', 'same 3-4', '2'])
  expect(told([step(3, first, second), step(2, undefined, first)], 3)).toEqual(['same +draft', '3 now', '2'])
  expect(told([step(null, undefined, first)], 0)).toEqual(['draft now'])
})

test('a clause that was taken out stays away until it is back', () => {
  const steps = [step(6, undefined, 'Neu.'), step(3, 'Alt.'), step(1, undefined, 'Alt.')]
  expect(told(steps, 6)).toEqual(['same +draft', '6 now', 'without 4-5', '3', 'same 2-2', '1'])
  expect(told(steps.slice(1), 4)).toEqual(['without 4-4+draft', '3 now', 'same 2-2', '1'])
})

test('organisations come with their names and go on as ids, as in any comparison', () => {
  const changed = step(2, 'Eins.', 'Zwei.')
  const named = JSON.parse(JSON.stringify(changed), (key, value) =>
    key === 'organisations' && value.length === 0 ? [{ id: 'LEN', shortName: 'Lennetal' }] : value,
  ) as ClauseStep
  const [, entry] = historyOf([named], 2)
  expect(
    entry?.kind === 'step' && entry.clause.blocks[0]!.runs.every(({ organisations }) => organisations[0] === 'LEN'),
  ).toBe(true)
  expect(JSON.stringify(entry)).not.toContain('Lennetal')
})
