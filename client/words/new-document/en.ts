import type { NewDocumentWords } from './de.ts'

export const en: NewDocumentWords = {
  heading: 'New document',
  kind: 'Kind',
  title: 'Title',
  titleMissing: 'Please enter a title.',
  template: 'Start with',
  act: 'Create document',
  sharedNote: 'The document belongs to all counties of the workshop.',
  templates: {
    'target-agreement': 'Target agreement with all the usual clauses',
    'guiding-principles': 'Guiding principles and goals',
    'knowledge-page': 'Knowledge page with an outline',
    blank: 'Blank, with one clause',
  },
}
