import { bullets, numbers, paragraph, table } from '../../../shared/text/blocks.ts'
import type { DemoDocument } from './demo-document.ts'

/** A county's own agreement: the other counties of the workshop do not see it. */
export const lennetalAgreement: DemoDocument = {
  key: 'lennetal-agreement',
  kind: 'target-agreement',
  title: 'Zielvereinbarung Kreis Lennetal mit der Transferagentur',
  counties: ['lennetal'],
  clauses: [
    {
      key: 'preamble',
      templateClauseId: 'preamble',
      title: 'Präambel',
      blocks: [
        paragraph(
          'Der Kreis Lennetal (Demo) und die Transferagentur arbeiten seit dem Auftakt der Entwicklungswerkstatt „Ganztag in Südwestfalen“ zusammen. Mit dieser Vereinbarung geben sie der Zusammenarbeit einen Rahmen, der über die Werkstatt hinausreicht: Der Kreis will Wissen aus anderen Regionen aufnehmen und eigenes weitergeben.',
        ),
        paragraph(
          'Die Parteien verstehen Bildung als gemeinsame Aufgabe von Kreis, Kommunen, Schulen, Jugendhilfe und Zivilgesellschaft. Sie setzen auf kleine, überprüfbare Schritte.',
        ),
      ],
    },
    {
      key: 'parties',
      templateClauseId: 'parties',
      title: 'Vertragsparteien',
      blocks: [
        paragraph(
          'Vertragsparteien sind der Kreis Lennetal (Demo), vertreten durch die Landrätin, und die Transferagentur, vertreten durch die Projektleitung. Für die laufende Arbeit handeln die Abteilungsleitung Bildung und die Koordination des Bildungsbüros.',
        ),
      ],
    },
    {
      key: 'starting-point',
      templateClauseId: 'starting-point',
      title: 'Ausgangslage',
      writtenBy: 'lennetal',
      blocks: [
        paragraph(
          'Zum Kreis Lennetal (Demo) gehören in diesem Beispiel neun Kommunen mit 41 Grundschulen, von denen 29 ein ganztägiges Angebot haben. Das Bildungsbüro ist mit zwei Stellen besetzt und der Abteilung Bildung zugeordnet.',
        ),
        paragraph(
          'Ein regelmäßiger Bildungsbericht fehlt noch. Schulentwicklungsplanung und Jugendhilfeplanung arbeiten mit verschiedenen Prognosen, so dass Aussagen über den künftigen Platzbedarf bislang auseinandergehen.',
        ),
      ],
    },
    {
      key: 'subject',
      templateClauseId: 'subject',
      title: 'Gegenstand',
      blocks: [
        paragraph(
          'Die Vereinbarung regelt, welche Ziele der Kreis mit Unterstützung der Transferagentur verfolgt, was jede Seite dazu beiträgt und wie beide den Fortschritt prüfen.',
        ),
      ],
    },
    {
      key: 'goals',
      templateClauseId: 'goals',
      title: 'Ziele',
      writtenBy: 'lennetal',
      blocks: [
        numbers([
          'Qualitätsentwicklung in der Bildungsregion: Der Kreis beschreibt bis Ende 2027, woran gute ganztägige Bildung im Lennetal erkennbar ist.',
          'Verzahnung: Schulentwicklungsplanung, Übergänge und individuelle Förderung werden in einem gemeinsamen Planungskalender geführt.',
          'Vernetzung: Das Bildungsbüro beteiligt sich am kreisweiten und am landesweiten Austausch und bringt je Schuljahr mindestens ein eigenes Praxisbeispiel ein.',
        ]),
      ],
    },
    {
      key: 'municipalities',
      title: 'Einbindung der kreisangehörigen Kommunen',
      writtenBy: 'lennetal',
      blocks: [
        paragraph(
          'Der Kreis erreicht seine Ziele nur gemeinsam mit den kreisangehörigen Kommunen. Sie werden durch die Konferenz der Schulträger beteiligt, erhalten Entwürfe vor der Beratung in den Kreisgremien und können Anmerkungen geben, die schriftlich beantwortet werden.',
        ),
        paragraph('Drei Kommunen unterschiedlicher Größe wirken als Pilotkommunen im Entwicklungsteam mit.'),
      ],
    },
    {
      key: 'agency-services',
      templateClauseId: 'agency-services',
      title: 'Leistungen der Transferagentur',
      blocks: [
        paragraph('Die Transferagentur leistet für den Kreis kostenfrei'),
        bullets([
          'eine Bestandsaufnahme des kommunalen Bildungsmanagements mit Ergebnisbericht,',
          'bis zu sechs Beratungstermine je Jahr mit der Koordination und der Leitungsebene,',
          'die Moderation eines Zielworkshops und einer jährlichen Zielüberprüfung,',
          'Zugang zu Qualifizierungen und zu den landesweiten Fachforen.',
        ]),
      ],
    },
    {
      key: 'county-contributions',
      templateClauseId: 'county-contributions',
      title: 'Beiträge des Kreises',
      writtenBy: 'lennetal',
      blocks: [
        numbers([
          'Die Koordination des Bildungsbüros bleibt während der Laufzeit mindestens mit einer vollen Stelle besetzt.',
          'Abteilungsleitung und Jugendamtsleitung nehmen an den Zielüberprüfungen persönlich teil.',
          'Räume, Verpflegung und Einladungen für Veranstaltungen im Kreis übernimmt der Kreis.',
          'Erfahrungen werden anderen Kreisen offen weitergegeben, auch wenn ein Vorhaben nicht gelungen ist.',
        ]),
      ],
    },
    {
      key: 'process',
      title: 'Ablauf der Begleitung',
      blocks: [
        table([
          ['Schritt', 'Inhalt', 'Zeitraum'],
          [
            'Auftragsklärung und Analyse',
            'Gespräche mit Leitung und Fachstellen, Bestandsaufnahme, Rückspiegelung',
            'Januar bis April 2027',
          ],
          [
            'Fach- und Strategieberatung',
            'Ziele schärfen, Maßnahmen planen, Beteiligte gewinnen',
            'Mai 2027 bis Juni 2028',
          ],
          [
            'Reflexion und Zielüberprüfung',
            'Stand betrachten, Folgerungen ziehen, Fortsetzung klären',
            'jährlich im Herbst',
          ],
        ]),
      ],
    },
    {
      key: 'confidentiality',
      templateClauseId: 'confidentiality',
      title: 'Daten und Vertraulichkeit',
      blocks: [
        paragraph(
          'Die Transferagentur behandelt interne Unterlagen des Kreises vertraulich. Personenbezogene Daten werden nur verarbeitet, soweit Terminabsprachen und Teilnahmelisten es erfordern, und spätestens ein Jahr nach dem Ende der Vereinbarung gelöscht.',
        ),
      ],
    },
    {
      key: 'public-relations',
      templateClauseId: 'public-relations',
      title: 'Öffentlichkeitsarbeit',
      blocks: [
        paragraph(
          'Zur Unterzeichnung veröffentlichen beide Parteien eine gemeinsame Mitteilung. Spätere Berichte stimmen sie rechtzeitig miteinander ab.',
        ),
      ],
    },
    {
      key: 'term',
      templateClauseId: 'term',
      title: 'Laufzeit und Beendigung',
      blocks: [
        paragraph(
          'Die Vereinbarung gilt vom 1.\u00a0Januar 2027 bis zum 31.\u00a0Dezember 2028. Sie verlängert sich nicht von selbst. Endet die Förderung der Transferagentur vorzeitig, können beide Seiten die Vereinbarung zum Monatsende auflösen.',
        ),
      ],
    },
    {
      key: 'signatures',
      templateClauseId: 'signatures',
      title: 'Unterschriften',
      blocks: [
        table([
          ['Partei', 'Funktion', 'Ort und Datum', 'Unterschrift'],
          ['Kreis Lennetal (Demo)', 'Landrätin', '', ''],
          ['Kreis Lennetal (Demo)', 'Abteilungsleitung Bildung', '', ''],
          ['Transferagentur', 'Projektleitung', '', ''],
        ]),
      ],
    },
  ],
  versions: [
    { label: 'Entwurf der Transferagentur', by: 'agency', afterEdits: 0 },
    {
      label: 'Fassung zur Zeichnung',
      note: 'Nach Rückmeldung der Schulträgerkonferenz. Zeichnungsfrist ist der 11.\u00a0Dezember.',
      by: 'lennetal',
      afterEdits: 1,
    },
  ],
  edits: [
    {
      by: 'lennetal',
      clause: 'municipalities',
      append: [
        paragraph(
          'Die Pilotkommunen werden vom Bürgermeisterkreis vorgeschlagen; ihr Aufwand wird in der jährlichen Zielüberprüfung mitbetrachtet.',
        ),
      ],
    },
  ],
}
