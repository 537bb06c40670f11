import { paragraph } from '../../../shared/text/blocks.ts'

/** What the demo's working group is at: a paper that only its people see. */
export const workingGroup = { title: 'AG Inklusion im Ganztag' } as const

export const inclusionPaper = {
  kind: 'knowledge-page',
  title: 'Inklusion im Ganztag: Arbeitsstand',
  clauses: [
    {
      title: 'Auftrag der Arbeitsgruppe',
      blocks: [
        paragraph(
          'Die Arbeitsgruppe klärt bis zum Sommer, wie Kinder mit Unterstützungsbedarf am Ganztag teilnehmen können, und legt der Werkstatt einen Vorschlag vor.',
        ),
      ],
    },
    {
      title: 'Was wir schon wissen',
      blocks: [
        paragraph('An zwei von drei Standorten endet die Schulbegleitung mit dem Unterricht.'),
        paragraph('Räume für den Rückzug fehlen vor allem in den kleinen Grundschulen.'),
      ],
    },
    {
      title: 'Offene Fragen',
      blocks: [
        paragraph('Wer trägt die Kosten der Begleitung am Nachmittag?'),
        paragraph('Wie kommen Kinder ohne Elterntaxi nach Hause?'),
      ],
    },
  ],
} as const
