import { bullets, numbers, paragraph, table } from '../../../shared/text/blocks.ts'
import type { DemoDocument } from './demo-document.ts'

/** Kreis Soest, 9 October 2017: only what is publicly known of the conference, in words of our own. */
export const schoolSocialWork: DemoDocument = {
  key: 'school-social-work',
  kind: 'knowledge-page',
  title: 'Fachtagung Schulsozialarbeit',
  counties: 'all',
  clauses: [
    {
      key: 'event',
      title: 'Die Veranstaltung',
      writtenBy: 'soest',
      blocks: [
        paragraph(
          'Am 9.\u00a0Oktober 2017 kamen im Kreis Soest rund 60 Fachkräfte zu einer Fachtagung über Schulsozialarbeit zusammen. Ihre Ergebnisse sollte die Bildungskonferenz im Frühjahr 2018 aufgreifen.',
        ),
      ],
    },
    {
      key: 'results',
      title: 'Drei Ergebnisse',
      writtenBy: 'soest',
      blocks: [
        table([
          ['Kürzel', 'Ergebnis', 'Worum es geht'],
          [
            'E1',
            'Strukturierte Vernetzung',
            'Fachkräfte sollen sich über Schulformen und Träger hinweg verlässlich abstimmen können.',
          ],
          ['E2', 'Qualitätsstandards', 'Gemeinsame Standards sollen erarbeitet und gesichert werden.'],
          ['E3', 'Öffentliches Netzwerk', 'Schulsozialarbeit soll transparent und nach außen sichtbar sein.'],
        ]),
      ],
    },
    {
      key: 'next-steps',
      title: 'Wie es weitergehen sollte',
      writtenBy: 'soest',
      blocks: [
        numbers([
          'Eine Bestandserfassung nimmt alle Stellen auf, über alle Schulformen und die verschiedenen Träger hinweg.',
          'Eine Befragung richtet sich an alle Schulen.',
          'Impulse, Anregungen und Voraussetzungen aus der Tagung werden im Einzelnen ausgewertet.',
          'Die Bildungskonferenz erhält die Ergebnisse zur weiteren Beratung.',
        ]),
      ],
    },
    {
      key: 'working-group',
      title: 'Arbeitsgruppe',
      writtenBy: 'soest',
      blocks: [
        paragraph('In einer Arbeitsgruppe wirken unter anderem mit:'),
        bullets(['die Schulaufsicht,', 'die Jugendhilfe,', 'die Kommunen.']),
      ],
    },
    {
      key: 'inventory-form',
      title: 'Vorlage für eine Bestandserfassung (Demo)',
      writtenBy: 'lennetal',
      blocks: [
        paragraph(
          'Die folgende Vorlage hat der Kreis Lennetal (Demo) für seine eigene Erfassung entworfen. Schulen und Zahlen sind erfunden.',
        ),
        table([
          ['Schule', 'Schulform', 'Träger der Stelle', 'Stellenanteil', 'befristet'],
          ['Schule am Lenneufer', 'Grundschule', 'Kommune', '0,5', 'nein'],
          ['Bergschule', 'Grundschule', 'freier Träger', '0,5', 'bis 07/2028'],
          ['Talschule', 'Gesamtschule', 'Land', '1,0', 'nein'],
          ['Berufskolleg Lennetal', 'Berufskolleg', 'Kreis', '1,5', 'nein'],
        ]),
      ],
    },
  ],
}
