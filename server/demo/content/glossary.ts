import { numbers, paragraph, table } from '../../../shared/text/blocks.ts'
import type { DemoDocument } from './demo-document.ts'

export const glossary: DemoDocument = {
  key: 'glossary',
  kind: 'knowledge-page',
  title: 'Glossar DKBM: Begriffe des kommunalen Bildungsmanagements',
  counties: 'all',
  clauses: [
    {
      key: 'core-elements',
      title: 'DKBM und seine sechs Kernelemente',
      blocks: [
        paragraph(
          'DKBM steht für datenbasiertes kommunales Bildungsmanagement. Gemeint ist, dass ein Kreis die Bildungsangebote in seiner Region bewusst aufeinander abstimmt und seine Entscheidungen auf Daten stützt. Sechs Kernelemente gehören dazu:',
        ),
        numbers([
          'strategische Zieldefinition: Der Kreis weiß, was er erreichen will.',
          'Datenbasierung: Entscheidungen beruhen auf verlässlichen Informationen.',
          'interne und externe Kooperation: Ämter arbeiten untereinander und mit Partnern zusammen.',
          'Koordination: Eine Stelle hält die Fäden in der Hand.',
          'Qualitätsentwicklung: Angebote werden überprüft und verbessert.',
          'öffentlicher Diskurs: Ziele und Ergebnisse werden mit der Öffentlichkeit besprochen.',
        ]),
      ],
    },
    {
      key: 'bodies',
      title: 'Gremien und Stellen',
      writtenBy: 'lennetal',
      blocks: [
        table([
          ['Begriff', 'Bedeutung'],
          [
            'Regionale Bildungskonferenz',
            'Plattform aller Beteiligten eines Bildungsnetzwerks; spricht Empfehlungen aus',
          ],
          ['Lenkungskreis', 'strategisches Gremium des Bildungsnetzwerks; im Kreis Soest heißt es Bildungsrat'],
          ['Regionales Bildungsbüro (RBB)', 'operative Stelle, die Vorhaben vorbereitet, verbindet und nachhält'],
          [
            'Jugendhilfeausschuss',
            'Ausschuss nach §\u00a071 SGB\u00a0VIII; drei Fünftel der Stimmen liegen bei der Vertretungskörperschaft, zwei Fünftel werden auf Vorschlag freier Träger gewählt',
          ],
          ['Kreistag', 'gewählte Vertretung der Bürgerinnen und Bürger; gestaltet und kontrolliert'],
        ]),
      ],
    },
    {
      key: 'documents',
      title: 'Arten von Dokumenten',
      writtenBy: 'hellwegland',
      blocks: [
        table([
          ['Begriff', 'Bedeutung'],
          ['Zielvereinbarung', 'legt fest, was die Parteien gemeinsam erreichen wollen und was jede dazu beiträgt'],
          ['Ergänzungsvereinbarung', 'erweitert oder verlängert eine bestehende Zielvereinbarung'],
          [
            'Kooperationsvertrag',
            'regelt nach §\u00a078a SchulG NRW das Zusammenwirken von Land und Kreis im Bildungsnetzwerk',
          ],
          ['Leitbild', 'beschreibt langfristige Ziele und Grundsätze ohne einzelne Maßnahmen'],
          ['Rahmenkonzept', 'ordnet ein ganzes Aufgabenfeld und wird von einem Gremium verabschiedet'],
          ['Fassung', 'ein nummerierter, unveränderlicher Stand eines Dokuments'],
          ['Synopse', 'stellt zwei Fassungen nebeneinander und nennt die Gründe der Änderung'],
        ]),
      ],
    },
    {
      key: 'work',
      title: 'Wörter der gemeinsamen Arbeit',
      writtenBy: 'eggeberg',
      blocks: [
        table([
          ['Begriff', 'Bedeutung'],
          [
            'Entwicklungswerkstatt',
            'geschlossene Gruppe aus Teams mehrerer Kreise, die ein gemeinsames Thema über mehrere Workshops bearbeitet',
          ],
          ['Handlungsfeld', 'Bereich, in dem ein Kreis Ziele und Maßnahmen bündelt'],
          ['Maßnahme', 'ein einzelnes Vorhaben mit Zuständigkeit, Frist und erkennbarem Ergebnis'],
          ['Indikator', 'eine Größe, an der sich ablesen lässt, ob ein Ziel näher rückt'],
          ['Vorbehalt', 'Zustimmung unter einer genannten Bedingung'],
          ['Passivlösung', 'die Möglichkeit, dass alles bleibt, wie es ist; sie wird beim Konsensieren mit bewertet'],
        ]),
      ],
    },
    {
      key: 'differences',
      title: 'Gleiches Wort, andere Bedeutung',
      writtenBy: 'lennetal',
      blocks: [
        paragraph(
          'Manche Wörter bedeuten nicht in jedem Kreis dasselbe. „Bildungsbüro“ bezeichnet mal eine Stabsstelle der Kreisleitung, mal ein Sachgebiet der Schulverwaltung. Im Zweifel steht in einer Vereinbarung hinter dem Wort, welche Stelle gemeint ist.',
        ),
      ],
    },
  ],
}
