import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { LIMITS } from '../../../shared/documents.ts'
import type { ClauseId } from '../../../shared/ids.ts'
import { lineOfText } from '../../../shared/plain-text.ts'
import { templateOf } from '../../../shared/templates/templates.ts'
import { buildDocument } from '../../../shared/text/build-document.ts'
import type { Block } from '../../../shared/text/canonical.ts'
import { readClause, writeBlocks } from '../../../shared/text/codec.ts'
import { clauseRoot } from '../../../shared/text/outline.ts'
import { plainText } from '../../../shared/text/plain-text.ts'
import { exchange } from '../seed-demo.ts'
import type { DemoDocument } from './demo-document.ts'
import { demoDocuments } from './documents.ts'
import { frameworkConcept } from './framework-concept.ts'
import { demoOrganisations, demoPeople } from './people.ts'

const textOf = (title: string, blocks: readonly Block[]) => plainText({ format: 1, title, blocks })

/** Every block that ever stands in it, with the clause it stands in. */
const passagesOf = ({ clauses, edits = [] }: DemoDocument) => [
  ...clauses.map(({ key, title, blocks }) => ({ key, title, blocks })),
  ...edits.flatMap((edit) => ('append' in edit ? [{ key: edit.clause, title: edit.clause, blocks: edit.append }] : [])),
]

const linesOf = (document: DemoDocument) =>
  passagesOf(document).flatMap(({ title, blocks }) => textOf(title, blocks).split(/[\n\t]/))

describe.each(demoDocuments.map((document) => [document.key, document] as const))('%s', (_, document) => {
  test('has titles that fit, and a key of its own for each clause', () => {
    for (const title of [document.title, ...document.clauses.map(({ title }) => title)]) {
      expect(lineOfText(LIMITS.title).parse(title)).toBe(title)
    }
    expect(new Set(document.clauses.map(({ key }) => key)).size).toBe(document.clauses.length)
    expect(document.clauses.length).toBeLessThanOrEqual(LIMITS.clauses)
  })

  test('reads the same after it was written into a document', () => {
    for (const { key, title, blocks } of passagesOf(document)) {
      const doc = new Y.Doc()
      const id = key as ClauseId
      buildDocument(doc, [{ id, order: 'a0', title, blocks }])
      expect(readClause(clauseRoot(doc, id)!, title)).toEqual({ format: 1, title, blocks })
    }
  })

  test('has its additions below the text they add to, and its other words instead of words that stand there once', () => {
    for (const { key, title, blocks } of document.clauses) {
      const doc = new Y.Doc()
      const id = key as ClauseId
      buildDocument(doc, [{ id, order: 'a0', title, blocks }])
      const root = clauseRoot(doc, id)!
      for (const edit of (document.edits ?? []).filter(({ clause }) => clause === key)) {
        const before = readClause(root, title)
        if ('append' in edit) {
          writeBlocks(root, edit.append)
          expect(readClause(root, title).blocks).toEqual([...before.blocks, ...edit.append])
        } else {
          const { of, say } = edit.instead
          expect(plainText(before).split(of)).toHaveLength(2)
          doc.transact(() => exchange(root, of, say))
          expect(plainText(readClause(root, title))).toBe(plainText(before).replace(of, say))
        }
      }
    }
  })

  test('has whole rows in its tables', () => {
    for (const { blocks } of passagesOf(document)) {
      for (const block of blocks) {
        if (block.type !== 'table') continue
        const widths = new Set(block.rows.map(({ cells }) => cells.length))
        expect(widths.size).toBe(1)
      }
    }
  })

  test('is set with care', () => {
    for (const line of linesOf(document)) {
      expect(line).not.toMatch(/[§\p{Cc}] |\p{Cc}| {2}| [,.;:!?](?!\.)|["']|\.\.\./u)
      expect(line.trim()).toBe(line)
    }
  })

  test('changes, locks and keeps only what there is, in order', () => {
    const keys = document.clauses.map(({ key }) => key)
    const { edits = [], versions = [], locked = [] } = document
    for (const key of [...edits.map(({ clause }) => clause), ...locked]) expect(keys).toContain(key)
    // A version without a change since the last would be refused.
    const kept = versions.map(({ afterEdits }) => afterEdits)
    expect(kept).toEqual([...new Set(kept)].toSorted((a, b) => a - b))
    expect(kept.every((count) => count <= edits.length)).toBe(true)
  })

  test('follows the template of its kind where it says so', () => {
    const known = templateOf(document.kind).clauses.map(({ templateClauseId }) => templateClauseId)
    for (const { templateClauseId } of document.clauses) {
      if (templateClauseId !== undefined) expect(known).toContain(templateClauseId)
    }
  })

  test('is written by counties that it belongs to', () => {
    const { counties, clauses, edits = [], versions = [] } = document
    const authors = [...clauses.map(({ writtenBy }) => writtenBy), ...[...edits, ...versions].map(({ by }) => by)]
    for (const author of authors) {
      if (counties === 'all' || author === undefined || author === 'agency') continue
      expect(counties).toContain(author)
    }
  })
})

describe('the long document', () => {
  const words = linesOf(frameworkConcept).flatMap((line) => line.split(/\s+/).filter(Boolean))

  test('has the length of thirty printed pages', () => {
    expect(words.length).toBeGreaterThan(10_000)
    expect(words.length).toBeLessThan(12_000)
    expect(frameworkConcept.clauses.length).toBeGreaterThanOrEqual(25)
  })

  test('never says the same sentence twice', () => {
    const sentences = linesOf(frameworkConcept)
      .flatMap((line) => line.split(/(?<=[.!?:])\s+/))
      .filter((sentence) => sentence.length > 40)
    const repeated = sentences.filter((sentence, index) => sentences.indexOf(sentence) !== index)
    expect(repeated).toEqual([])
    expect(sentences.length).toBeGreaterThan(500)
  })
})

describe('the people of the demo', () => {
  test('have an address, an organisation and, as reviewers, documents that exist', () => {
    const organisations = demoOrganisations.map(({ key }) => key)
    const documents = demoDocuments.map(({ key }) => key)
    expect(new Set(demoPeople.map(({ email }) => email)).size).toBe(demoPeople.length)
    for (const person of demoPeople) {
      expect(person.email).toMatch(/^[a-z]+@[a-z]+\.example$/)
      expect(organisations).toContain(person.organisation)
      if (person.role === 'reviewer') for (const key of person.documents) expect(documents).toContain(key)
    }
  })

  test('come from organisations with inks of their own', () => {
    const places = demoOrganisations.map(({ place }) => place).filter((place) => place !== null)
    expect(new Set(places).size).toBe(places.length)
    expect(new Set(demoDocuments.map(({ key }) => key)).size).toBe(demoDocuments.length)
  })
})
