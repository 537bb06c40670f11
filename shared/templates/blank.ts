import { paragraph } from '../text/blocks.ts'
import type { DocumentTemplate } from './template.ts'

/** One clause with one empty paragraph. */
export const blank: DocumentTemplate = {
  kind: 'knowledge-page',
  clauses: [{ templateClauseId: 'text', title: 'Text', blocks: [paragraph()] }],
}
