import type { Template } from '../documents.ts'
import { blank } from './blank.ts'
import { guidingPrinciples } from './guiding-principles.ts'
import { knowledgePage } from './knowledge-page.ts'
import { targetAgreement } from './target-agreement.ts'
import type { DocumentTemplate } from './template.ts'

const byName: Readonly<Record<Template, DocumentTemplate>> = {
  'target-agreement': targetAgreement,
  'guiding-principles': guidingPrinciples,
  'knowledge-page': knowledgePage,
  blank,
}

export const templateOf = (name: Template): DocumentTemplate => byName[name]
