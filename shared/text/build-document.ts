import * as Y from 'yjs'
import type { ClauseId } from '../ids.ts'
import { paragraph } from './blocks.ts'
import type { Block } from './canonical.ts'
import { writeBlocks } from './codec.ts'
import { clausesOf, type OutlineEntry, writeOutlineEntry } from './outline.ts'

/** A clause to be made. Without blocks it begins with one empty paragraph, so that there is a place to write. */
export interface NewClauseText extends Omit<OutlineEntry, 'number'> {
  readonly blocks: readonly Block[]
}

/**
 * Writes clauses into a document that does not have them yet: a whole one, or one clause more. The server's part
 * alone: a key of the two maps that two clients set would lose one's text. `origin` is that of the transaction.
 */
export function buildDocument(doc: Y.Doc, clauses: readonly NewClauseText[], origin: unknown = buildDocument): void {
  doc.transact(() => {
    for (const { id, blocks, ...entry } of clauses) writeClause(doc, id, entry, blocks)
  }, origin)
}

function writeClause(
  doc: Y.Doc,
  id: ClauseId,
  { order, title, templateClauseId, annex }: Omit<OutlineEntry, 'id' | 'number'>,
  blocks: readonly Block[],
): void {
  // A root must have no name: that is how Lexical's binding knows it.
  const root = clausesOf(doc).set(id, new Y.XmlElement())
  writeBlocks(root, blocks.length > 0 ? blocks : [paragraph()])
  writeOutlineEntry(doc, id, { order, title, ...(templateClauseId && { templateClauseId }), ...(annex && { annex }) })
}
