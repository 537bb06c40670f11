import { bullets, paragraph, table } from '../../../shared/text/blocks.ts'
import type { DemoDocument } from './demo-document.ts'

export const actionFields: DemoDocument = {
  key: 'action-fields',
  kind: 'knowledge-page',
  title: 'Handlungsfelder im Überblick',
  counties: 'all',
  clauses: [
    {
      key: 'purpose',
      title: 'Wozu diese Seite dient',
      blocks: [
        paragraph(
          'Handlungsfelder ordnen, woran eine Bildungsregion arbeitet. Die Kreise verwenden teils andere Namen für Ähnliches; die Übersicht hilft, einander zu verstehen, bevor man sich einigt.',
        ),
      ],
    },
    {
      key: 'overview',
      title: 'Übersicht',
      writtenBy: 'hellwegland',
      blocks: [
        table([
          ['Kreis', 'Handlungsfelder', 'Querschnittsthemen'],
          [
            'Kreis Soest, Stand 2017',
            'Individuelle Förderung; Übergänge gestalten; Schulentwicklung unterstützen; nach Europa ausrichten',
            'Medienkompetenz; Schulsozialarbeit',
          ],
          [
            'Kreis Soest, Stand 2023',
            'Qualitätsentwicklung im Ganztag, verzahnt mit Schulentwicklungsplanung, Übergängen und individueller Förderung',
            'Vernetzung im Kreis und in NRW',
          ],
          ['Kreis Lennetal (Demo)', 'Ganztag gestalten; Übergänge begleiten; Familien erreichen', 'Datenbasierung'],
          [
            'Kreis Hellwegland (Demo)',
            'Frühe Bildung; Schule im Wandel; Beruf und Studium',
            'Digitaler Wandel; Inklusion',
          ],
          [
            'Kreis Eggeberg (Demo)',
            'Bildung vor Ort; Individuelle Förderung; Gesund aufwachsen',
            'Beteiligung junger Menschen',
          ],
        ]),
      ],
    },
    {
      key: 'all-day',
      title: 'Qualitätsentwicklung im Ganztag',
      writtenBy: 'lennetal',
      blocks: [
        paragraph(
          'Im Mittelpunkt steht die Frage, was Kinder an einem langen Tag brauchen. Dazu gehören verlässliche Beziehungen, anregende Angebote, Bewegung, Ruhe und ein gutes Essen.',
        ),
        bullets([
          'Wie arbeiten Lehrkräfte und pädagogische Fachkräfte zusammen?',
          'Woran erkennen Kinder und Eltern ein gutes Angebot?',
          'Wie fließt die Entwicklung des Ganztags in die Schulentwicklungsplanung ein?',
        ]),
      ],
    },
    {
      key: 'transitions',
      title: 'Übergänge gestalten',
      writtenBy: 'hellwegland',
      blocks: [
        paragraph(
          'Übergänge sind die Stellen, an denen Zuständigkeiten wechseln. Wer sie gestaltet, denkt die abgebende und die aufnehmende Seite zusammen und fragt, was das Kind mitbringt.',
        ),
        paragraph(
          'Drei Übergänge stehen im Vordergrund: von der Kita in die Grundschule, in die weiterführende Schule und in den Beruf.',
        ),
      ],
    },
    {
      key: 'individual-support',
      title: 'Individuelle Förderung',
      writtenBy: 'eggeberg',
      blocks: [
        paragraph(
          'Individuelle Förderung heißt, Stärken wahrzunehmen und Hindernisse früh zu bemerken. Der Ganztag bietet dafür Zeit, die der Unterricht am Vormittag oft nicht hat.',
        ),
      ],
    },
    {
      key: 'interlocking',
      title: 'Wie die Felder ineinandergreifen',
      blocks: [
        table([
          ['Wenn man hier ansetzt', 'wirkt es auch dort'],
          ['Raumkonzept im Ganztag', 'Schulentwicklungsplanung, Vereinsarbeit am Nachmittag'],
          ['Übergabegespräch Kita und Schule', 'Sprachbildung, Zusammenarbeit mit Eltern'],
          ['Gemeinsame Lernzeiten', 'Individuelle Förderung, Einsatz digitaler Medien'],
          ['Schulsozialarbeit', 'Übergang in den Beruf, Kinderschutz'],
        ]),
      ],
    },
  ],
}
