import { bullets, numbers, paragraph, table } from '../../../shared/text/blocks.ts'
import type { DemoDocument } from './demo-document.ts'

export const allDayEntitlement: DemoDocument = {
  key: 'all-day-entitlement',
  kind: 'knowledge-page',
  title: 'Rechtsanspruch Ganztag',
  counties: 'all',
  clauses: [
    {
      key: 'in-brief',
      title: 'Kurz gefasst',
      writtenBy: 'lennetal',
      blocks: [
        paragraph(
          'Kinder im Grundschulalter haben nach §\u00a024 Absatz\u00a04 SGB\u00a0VIII einen Anspruch auf Förderung in einer Tageseinrichtung. Er wird jahrgangsweise eingeführt: Seit August 2026 gilt er für die erste Klasse, ab August 2029 für alle vier Klassen.',
        ),
        bullets([
          'Umfang: acht Stunden an Werktagen.',
          'Schließzeit: höchstens vier Wochen im Jahr.',
          'Der Anspruch steht dem Kind zu. Ob es das Angebot nutzt, entscheiden die Eltern.',
        ]),
      ],
    },
    {
      key: 'stages',
      title: 'Welche Klassen wann einbezogen sind',
      writtenBy: 'lennetal',
      blocks: [
        table([
          ['Ab Schuljahr', 'Klassen mit Anspruch'],
          ['2026/27', '1'],
          ['2027/28', '1 und 2'],
          ['2028/29', '1 bis 3'],
          ['2029/30', '1 bis 4'],
        ]),
        paragraph(
          'Die Stufen betreffen den Anspruch. Plätze, die eine Kommune darüber hinaus anbietet, bleiben davon unberührt.',
        ),
      ],
    },
    {
      key: 'county-role',
      title: 'Was ein Kreis beitragen kann',
      writtenBy: 'eggeberg',
      blocks: [
        paragraph(
          'Die Aufgaben verteilen sich auf mehrere Schultern. Ein Kreis ist nicht an jeder Stelle zuständig, kann aber an vielen Stellen verbinden.',
        ),
        numbers([
          'Er führt Daten der Kommunen zusammen und macht Entwicklungen sichtbar.',
          'Er lädt Schulträger, Jugendhilfe und Schulaufsicht an einen Tisch.',
          'Er unterstützt kleine Kommunen bei Konzepten und Förderanträgen.',
          'Er organisiert Qualifizierung über Gemeindegrenzen hinweg.',
          'Er sorgt dafür, dass Beratungsangebote wie die Schulpsychologie im Ganztag bekannt sind.',
        ]),
      ],
    },
    {
      key: 'limits',
      title: 'Möglichkeiten und Grenzen',
      writtenBy: 'hellwegland',
      blocks: [
        paragraph(
          'In der Werkstatt wurden beide Listen gesammelt. Sie sind nicht abgestimmt und dürfen ergänzt werden.',
        ),
        table([
          ['Möglichkeiten', 'Grenzen'],
          ['gemeinsame Qualitätsmerkmale als Orientierung', 'keine Weisung gegenüber Schulträgern und Trägern'],
          ['kreisweite Fortbildungen', 'Freistellung entscheidet der Arbeitgeber'],
          ['abgestimmte Bedarfsabfrage', 'kleine Zahlen dürfen nicht auf einzelne Kinder schließen lassen'],
          ['Beratung zur Raumnutzung', 'Investitionen liegen bei den Kommunen'],
        ]),
      ],
    },
    {
      key: 'questions',
      title: 'Häufige Fragen aus den Kommunen',
      writtenBy: 'lennetal',
      blocks: [
        paragraph(
          'Muss jede Schule ein Angebot haben? Der Anspruch richtet sich nicht gegen die einzelne Schule. Entscheidend ist, dass ein erreichbarer Platz zur Verfügung steht.',
        ),
        paragraph(
          'Zählen Vereinsangebote mit? Sie können Teil eines abgestimmten Konzepts sein. Welche Voraussetzungen dafür gelten, sollte früh mit dem Jugendamt geklärt werden.',
        ),
        paragraph(
          'Was geschieht in den Ferien? Auch dort besteht der Anspruch, abgesehen von der zulässigen Schließzeit. Mehrere Kommunen können ein gemeinsames Angebot einrichten.',
        ),
      ],
    },
  ],
  edits: [
    {
      by: 'eggeberg',
      clause: 'questions',
      append: [
        paragraph(
          'Wer hilft bei der Planung? Die Bildungsbüros der Kreise sammeln Beispiele und nennen Ansprechstellen; diese Seite ersetzt keine Rechtsberatung.',
        ),
      ],
    },
  ],
}
