import { bullets, numbers, paragraph, table } from '../../../shared/text/blocks.ts'
import type { DemoDocument } from './demo-document.ts'

/** Kreis Soest, February 2017: only what is publicly known of the resolution, in words of our own. */
export const strategicResolution: DemoDocument = {
  key: 'strategic-resolution',
  kind: 'knowledge-page',
  title: 'Beschluss des Bildungsrats „Strategische Ausrichtung 2017“',
  counties: 'all',
  clauses: [
    {
      key: 'occasion',
      title: 'Anlass und Gegenstand',
      writtenBy: 'soest',
      blocks: [
        paragraph(
          'Der Bildungsrat des Kreises Soest hat im Februar 2017 die strategische Ausrichtung der Bildungsregion präzisiert und Ziele formuliert. Diese Seite fasst das Ergebnis als Beispiel zusammen; sie gibt nicht den Wortlaut des Beschlusses wieder.',
        ),
        table([
          ['Angabe', 'Inhalt'],
          ['Gremium', 'Bildungsrat des Kreises Soest'],
          ['Zeitpunkt', 'Februar 2017'],
          ['Art', 'strategische Ausrichtung mit Zielen'],
          ['Nächste Bildungskonferenz', 'erstes Quartal 2018'],
        ]),
      ],
    },
    {
      key: 'action-fields',
      title: 'Vier Handlungsfelder',
      writtenBy: 'soest',
      blocks: [
        paragraph('Die Arbeit setzt auf vier bewährte Handlungsfelder:'),
        numbers([
          'Individuelle Förderung',
          'Übergänge gestalten',
          'Schulentwicklung unterstützen',
          'Nach Europa ausrichten',
        ]),
      ],
    },
    {
      key: 'goals',
      title: 'Ziele',
      writtenBy: 'soest',
      blocks: [
        bullets([
          'Die Quote der Schulabschlüsse soll stabil bleiben, und junge Menschen sollen einen ersten Berufsabschluss erreichen.',
          'Fachkräfte sollen gezielt qualifiziert und fortgebildet werden.',
          'Europäische Partnerschaftsprojekte sollen die Ausrichtung nach Europa stützen.',
        ]),
      ],
    },
    {
      key: 'media-literacy',
      title: 'Querschnittsthema Medienkompetenz',
      writtenBy: 'soest',
      blocks: [
        paragraph(
          'Medienkompetenz zieht sich als Querschnittsthema durch alle Handlungsfelder. Unter dem Motto „Lernen mit und über Medien“ sind alle Schulen und Kitas angesprochen. Für die Ausstattung kommt das Förderprogramm „Gute Schule 2020“ in Betracht.',
        ),
      ],
    },
    {
      key: 'conference',
      title: 'Thema der nächsten Bildungskonferenz',
      writtenBy: 'soest',
      blocks: [
        paragraph(
          'Zehn Gruppen haben sich auf ein Thema für die nächste Bildungskonferenz geeinigt: Schulsozialarbeit. Die Konferenz wurde für das erste Quartal 2018 vorgesehen. Aus den Schulen kam die Forderung nach zusätzlichen Initiativen.',
        ),
      ],
    },
  ],
  versions: [{ label: 'Zusammenfassung für die Werkstatt', by: 'soest', afterEdits: 0 }],
}
