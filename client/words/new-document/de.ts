import type { Template } from '../../../shared/documents.ts'

/** What one is asked for a new document, in German. */
export const de = {
  heading: 'Neues Dokument',
  kind: 'Art',
  title: 'Titel',
  titleMissing: 'Bitte geben Sie einen Titel ein.',
  template: 'Beginnen mit',
  act: 'Dokument anlegen',
  sharedNote: 'Das Dokument gehört allen Kreisen der Werkstatt.',
  templates: {
    'target-agreement': 'Zielvereinbarung mit allen üblichen Klauseln',
    'guiding-principles': 'Leitbild mit Leitsätzen und Leitzielen',
    'knowledge-page': 'Wissensseite mit Gliederung',
    blank: 'Leer, mit einer Klausel',
  } satisfies Record<Template, string>,
}

export type NewDocumentWords = typeof de
