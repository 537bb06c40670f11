import { expect, test } from 'vitest'
import type { ClauseId, VersionId } from '../../shared/ids.ts'
import { versionTitle } from './version-title.ts'

const of = (clause: ClauseId | null) => ({ version: 'v5' as VersionId, number: 5, clause })

test('a version is called by its label, or by why it was kept; a restored one says what came back', () => {
  expect(versionTitle({ kind: 'named', label: 'Stand nach Workshop 1', restored: null })).toBe('Stand nach Workshop 1')
  expect(versionTitle({ kind: 'automatic', label: '', restored: null })).toBe('automatisch')
  expect(versionTitle({ kind: 'restored', label: 'Rückmeldung', restored: of(null) })).toBe(
    'Fassung 5 wiederhergestellt',
  )
  expect(versionTitle({ kind: 'restored', label: 'Rückmeldung', restored: of('c9' as ClauseId) })).toBe(
    'Eine Klausel aus Fassung 5 wiederhergestellt',
  )
})
