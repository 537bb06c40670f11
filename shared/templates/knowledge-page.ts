import { bullets, paragraph, table } from '../text/blocks.ts'
import type { DocumentTemplate } from './template.ts'

/** Wissensseite: what the counties have learned about one thing, so that others can use it. */
export const knowledgePage: DocumentTemplate = {
  kind: 'knowledge-page',
  clauses: [
    {
      templateClauseId: 'in-short',
      title: 'Kurz gesagt',
      blocks: [paragraph('[Zwei bis drei Sätze: Worum geht es, und was sollten alle wissen, die damit zu tun haben?]')],
    },
    {
      templateClauseId: 'background',
      title: 'Hintergrund',
      blocks: [
        paragraph(
          '[Woher kommt das Thema, welche Rechtsgrundlagen gelten, welche Begriffe werden verwendet? Gesetze bitte mit Paragraf und Stand nennen.]',
        ),
      ],
    },
    {
      templateClauseId: 'experience',
      title: 'Erfahrungen aus den Kreisen',
      blocks: [
        paragraph('Was sich bewährt hat:'),
        bullets(['[Erfahrung, Kreis, Jahr]']),
        paragraph('Was schwierig war und welche Umwege wir wieder verlassen haben:'),
        bullets(['[Erfahrung, Kreis, Jahr]']),
      ],
    },
    {
      templateClauseId: 'recommendation',
      title: 'Empfehlung',
      blocks: [paragraph('[Was raten wir einem Kreis, der heute damit beginnt? Welcher Schritt steht am Anfang?]')],
    },
    {
      templateClauseId: 'sources',
      title: 'Quellen und Ansprechstellen',
      blocks: [
        table([
          ['Quelle oder Stelle', 'Wofür', 'Stand'],
          ['[Name]', '[Worüber sie Auskunft gibt]', '[Monat Jahr]'],
        ]),
      ],
    },
  ],
}
