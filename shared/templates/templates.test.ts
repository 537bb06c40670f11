import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { templates } from '../documents.ts'
import type { ClauseId } from '../ids.ts'
import { buildDocument } from '../text/build-document.ts'
import { readClause } from '../text/codec.ts'
import { clauseRoot, readOutline } from '../text/outline.ts'
import { outsideGrammar } from '../text/testing/outside-grammar.ts'
import { templateOf } from './templates.ts'

test.each(templates)('The template %s is written and read again unchanged', (name) => {
  const { clauses } = templateOf(name)
  const doc = new Y.Doc()
  buildDocument(
    doc,
    clauses.map((clause, index) => ({
      ...clause,
      id: clause.templateClauseId as ClauseId,
      order: `a${String(index).padStart(2, '0')}`,
    })),
  )
  const outline = readOutline(doc)
  expect(outline.map(({ title }) => title)).toEqual(clauses.map(({ title }) => title))
  expect(outline.map(({ id }) => readClause(clauseRoot(doc, id)!, '').blocks)).toEqual(
    clauses.map(({ blocks }) => blocks),
  )
  expect(new Set(outline.map(({ id }) => id)).size).toBe(clauses.length)
  expect(
    outsideGrammar(doc, Y.encodeStateAsUpdate(doc)).filter((objection) => !objection.endsWith('outside of a clause')),
  ).toEqual([])
})

test('A target agreement has sixteen clauses and the plan of measures as its annex', () => {
  const { clauses } = templateOf('target-agreement')
  expect(clauses.filter(({ annex }) => !annex)).toHaveLength(16)
  expect(clauses.at(-1)).toMatchObject({ annex: true, title: 'Anlage: Maßnahmenplan' })
})
