import { bullets, heading, numbers, paragraph, table } from '../../../shared/text/blocks.ts'
import type { DemoDocument } from './demo-document.ts'

export const methods: DemoDocument = {
  key: 'methods',
  kind: 'knowledge-page',
  title: 'Methoden: Konsensieren und kollegiale Beratung',
  counties: 'all',
  clauses: [
    {
      key: 'consensing',
      title: 'Konsensieren',
      blocks: [
        paragraph(
          'Beim Konsensieren wird nicht gefragt, wer für einen Vorschlag ist, sondern wie groß der Widerstand dagegen ausfällt. Gewählt wird, was in der Gruppe auf den geringsten Widerstand trifft.',
        ),
        heading(3, 'Ablauf'),
        numbers([
          'Die Frage wird so gestellt, dass mehrere Antworten möglich sind.',
          'Alle Vorschläge werden gesammelt und ohne Wertung erläutert.',
          'Die Passivlösung „Es bleibt, wie es ist“ kommt immer hinzu.',
          'Jede Person gibt jedem Vorschlag zwischen 0 (kein Widerstand) und 10 Punkten (nicht annehmbar).',
          'Die Bewertung bleibt verdeckt, bis alle abgegeben haben.',
          'Die Gruppe betrachtet das Ergebnis, hört die Gründe für hohe Werte und verbessert den Vorschlag.',
        ]),
        heading(3, 'Beispiel'),
        paragraph('Frage: In welchem Abstand überprüfen wir die Qualitätsmerkmale? Es haben zehn Personen bewertet.'),
        table([
          ['Vorschlag', 'Widerstand gesamt', 'höchster Einzelwert'],
          ['jährlich', '18', '6'],
          ['alle zwei Jahre', '27', '8'],
          ['zweimal im Jahr', '61', '10'],
          ['Es bleibt, wie es ist', '73', '10'],
        ]),
      ],
    },
    {
      key: 'peer-consulting',
      title: 'Kollegiale Beratung',
      writtenBy: 'hellwegland',
      blocks: [
        paragraph(
          'In der kollegialen Beratung hilft eine Gruppe einer Person bei einer Frage aus deren Alltag. Niemand muss dafür besondere Fachkenntnis mitbringen; der Ablauf sorgt für Ordnung.',
        ),
        heading(3, 'Rollen'),
        bullets([
          'Wer den Fall einbringt, schildert die Lage und stellt am Ende eine Schlüsselfrage.',
          'Die Moderation achtet auf Zeit und Reihenfolge.',
          'Die Beratenden hören zu, fragen nach und sammeln Ideen.',
        ]),
        heading(3, 'Sechs Phasen'),
        table([
          ['Phase', 'Was geschieht', 'Minuten'],
          ['1 Rollen klären', 'Fall und Moderation werden gewählt.', '5'],
          ['2 Fall schildern', 'Die Gruppe hört zu und stellt danach Verständnisfragen.', '10'],
          ['3 Schlüsselfrage', 'Die Frage wird in einem Satz aufgeschrieben.', '5'],
          ['4 Methode wählen', 'Die Gruppe entscheidet, wie sie berät, etwa mit einem Ideensturm.', '5'],
          ['5 Beraten', 'Die Beratenden sprechen, die fragende Person schweigt und notiert.', '15'],
          ['6 Abschluss', 'Was nehme ich mit, was probiere ich aus?', '5'],
        ]),
      ],
    },
    {
      key: 'future-workshop',
      title: 'Zukunftswerkstatt',
      writtenBy: 'eggeberg',
      blocks: [
        paragraph(
          'Eine Zukunftswerkstatt eignet sich, wenn eine Gruppe sich von gewohnten Lösungen entfernen will. Sie besteht aus Vorbereitung, Kritik, Fantasie, Verwirklichung und Nachbereitung.',
        ),
        paragraph(
          'In der Kritik wird gesammelt, was stört. In der Fantasie ist alles erlaubt, auch das Unbezahlbare. Erst in der Verwirklichung fragt die Gruppe, welcher Kern sich umsetzen lässt.',
        ),
      ],
    },
    {
      key: 'choice',
      title: 'Wann welche Methode passt',
      blocks: [
        table([
          ['Lage', 'Methode'],
          ['Mehrere Formulierungen stehen zur Wahl.', 'Konsensieren'],
          ['Ein Kreis kommt mit einem Vorhaben nicht weiter.', 'Kollegiale Beratung'],
          ['Es fehlt an neuen Ideen.', 'Zukunftswerkstatt'],
          ['Alle sind sich eigentlich einig.', 'Festhalten und weitergehen'],
        ]),
      ],
    },
  ],
}
