import { bullets, paragraph, table } from '../../../shared/text/blocks.ts'
import type { DemoDocument } from './demo-document.ts'

export const educationChainStandards: DemoDocument = {
  key: 'education-chain-standards',
  kind: 'knowledge-page',
  title: 'Standards entlang der Bildungskette',
  counties: 'all',
  clauses: [
    {
      key: 'idea',
      title: 'Warum Standards',
      blocks: [
        paragraph(
          'Familien sollen sich darauf verlassen können, dass bestimmte Dinge überall gelten. Ein Standard beschreibt dieses Mindestmaß in einem Satz, den auch Außenstehende verstehen. Er lässt offen, auf welchem Weg eine Einrichtung ihn erfüllt.',
        ),
      ],
    },
    {
      key: 'matrix',
      title: 'Stationen und Standards',
      writtenBy: 'hellwegland',
      blocks: [
        table([
          ['Station', 'Zusammenarbeit mit Eltern', 'Medienkompetenz', 'Übergang'],
          [
            'Kita',
            'Ein Entwicklungsgespräch im Jahr',
            'Medien kommen als Werkzeug und als Gesprächsthema vor',
            'Übergabegespräch mit der Grundschule, wenn die Eltern einwilligen',
          ],
          [
            'Grundschule',
            'Feste Ansprechperson für Vor- und Nachmittag',
            'Jedes Kind hat selbst ein Medienprodukt gestaltet',
            'Kennenlerntag an der aufnehmenden Schule',
          ],
          [
            'Weiterführende Schule',
            'Informationen in verständlicher Sprache',
            'Ausgebildete Medienscouts stehen bereit',
            'Beratung vor jeder Laufbahnentscheidung',
          ],
          [
            'Berufskolleg',
            'Einladung zu Beratung auch für Volljährige',
            'Berufsbezogene Anwendungen werden erprobt',
            'Anschlussgespräch vor dem Abschluss',
          ],
          [
            'Beruf oder Universität',
            'entfällt',
            'Angebote der Weiterbildung sind auffindbar',
            'Rückmeldung an die abgebende Schule',
          ],
        ]),
      ],
    },
    {
      key: 'status',
      title: 'Stand in den Kreisen',
      writtenBy: 'eggeberg',
      blocks: [
        table([
          ['Standard', 'LEN', 'HWL', 'EGB'],
          ['Übergabegespräch Kita und Grundschule', 'in drei Kommunen', 'kreisweit', 'in Vorbereitung'],
          ['Medienscouts', 'kreisweit', 'an elf Schulen', 'an sieben Schulen'],
          ['Anschlussgespräch', 'in Vorbereitung', 'kreisweit', 'kreisweit'],
        ]),
        paragraph(
          'Die Angaben sind Beispiele der Demokreise. Eine leere Stelle in der Tabelle ist ein Anlass zum Gespräch und keine schlechte Note.',
        ),
      ],
    },
    {
      key: 'review',
      title: 'Pflege der Standards',
      writtenBy: 'lennetal',
      blocks: [
        bullets([
          'Jeder Standard hat eine Arbeitsgruppe, die ihn verantwortet.',
          'Vorschläge für neue Standards kommen aus Einrichtungen und Gremien.',
          'Nach zwei Jahren wird gefragt, ob der Standard noch gebraucht wird.',
          'Entfällt einer, bleibt er mit Begründung im Archiv auffindbar.',
        ]),
      ],
    },
  ],
}
