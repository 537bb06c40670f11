import { expect, test } from 'vitest'
import type { VersionSummary } from '../../shared/versions.ts'
import { keptBy } from './kept-by.ts'

test('whoever kept a version in somebody’s place is named so', () => {
  const by = (createdBy: object) => keptBy({ createdBy } as VersionSummary)
  expect(by({ role: 'coordinator' })).toBe('Koordination')
  expect(by({ role: 'coordinator', deputy: true })).toBe('Koordination in Vertretung')
})
