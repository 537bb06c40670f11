import { bullets, heading, numbers, paragraph, table } from '../text/blocks.ts'
import type { DocumentTemplate } from './template.ts'

/** Zielvereinbarung of one or more counties with the transfer agency: sixteen clauses and the plan of measures. */
export const targetAgreement: DocumentTemplate = {
  kind: 'target-agreement',
  clauses: [
    {
      templateClauseId: 'preamble',
      title: 'Präambel',
      blocks: [
        paragraph(
          'Anlass dieser Vereinbarung ist [Anlass, zum Beispiel die Entwicklungswerkstatt „Titel“]. Die Vertragsparteien wollen ihr Erfahrungswissen teilen, voneinander lernen und die Bildungsangebote in ihrer Region gemeinsam weiterentwickeln.',
        ),
        paragraph(
          'Verbindlich ist, worauf sich alle Vertragsparteien verständigt haben. Die Zuständigkeiten der Schulträger, der Schulaufsicht und der Träger der öffentlichen Jugendhilfe bleiben unberührt.',
        ),
      ],
    },
    {
      templateClauseId: 'parties',
      title: 'Vertragsparteien',
      blocks: [
        paragraph('Diese Vereinbarung schließen'),
        bullets([
          'der Kreis [Name], vertreten durch [Funktion],',
          '[weitere Kreise, vertreten durch Funktion,]',
          'und die Transferagentur [Name], vertreten durch [Funktion].',
        ]),
        paragraph('Die Kreise und die Transferagentur werden im Folgenden gemeinsam als „Parteien“ bezeichnet.'),
      ],
    },
    {
      templateClauseId: 'starting-point',
      title: 'Ausgangslage',
      blocks: [
        paragraph(
          '[Was ist erreicht, was fehlt, was hat sich verändert? Bitte Zahlen mit Quelle und Stand angeben und Unterschiede zwischen den Kommunen benennen.]',
        ),
        paragraph('Daraus ergeben sich die folgenden gemeinsamen Herausforderungen:'),
        bullets(['[Herausforderung]', '[Herausforderung]']),
      ],
    },
    {
      templateClauseId: 'subject',
      title: 'Gegenstand',
      blocks: [
        paragraph(
          'Gegenstand der Vereinbarung ist die Zusammenarbeit der Parteien bei der Weiterentwicklung von [Thema]. Die Vereinbarung regelt die gemeinsamen Ziele, die Beiträge der Parteien und die Art der Zusammenarbeit.',
        ),
        paragraph('Sie begründet keine Ansprüche Dritter.'),
      ],
    },
    {
      templateClauseId: 'goals',
      title: 'Ziele',
      blocks: [
        paragraph('Die Parteien verfolgen die folgenden Ziele:'),
        numbers([
          'Die Qualität der Angebote in der Bildungsregion wird nach gemeinsamen Merkmalen weiterentwickelt. [Woran wird das bis wann erkennbar?]',
          'Die Entwicklung wird mit der Schulentwicklungsplanung, der Gestaltung der Übergänge und der individuellen Förderung verzahnt. [Woran wird das bis wann erkennbar?]',
          'Die Parteien vernetzen sich innerhalb der Region und landesweit. [Woran wird das bis wann erkennbar?]',
        ]),
        paragraph('Weitere Ziele können die Parteien während der Laufzeit gemeinsam aufnehmen.'),
      ],
    },
    {
      templateClauseId: 'action-fields',
      title: 'Handlungsfelder und Maßnahmen',
      blocks: [
        paragraph('Die Ziele werden in den folgenden Handlungsfeldern verfolgt:'),
        bullets(['[Handlungsfeld]', '[Handlungsfeld]', '[Handlungsfeld]']),
        paragraph(
          'Die einzelnen Maßnahmen stehen im Maßnahmenplan, der dieser Vereinbarung als Anlage beigefügt ist. Die Steuerungsgruppe schreibt ihn mindestens einmal im Jahr fort.',
        ),
      ],
    },
    {
      templateClauseId: 'agency-services',
      title: 'Leistungen der Transferagentur',
      blocks: [
        paragraph('Die Transferagentur unterstützt die Kreise mit den folgenden Leistungen:'),
        bullets([
          'Bestandsaufnahme und Analyse der Ausgangslage,',
          'fachliche und strategische Beratung,',
          'Begleitung und Moderation des Entwicklungsprozesses,',
          'Qualifizierung der beteiligten Fachkräfte,',
          'Vernetzung mit anderen Kreisen und mit Fachstellen.',
        ]),
        paragraph('Die Leistungen sind für die Kreise kostenfrei. [Umfang, Zeitraum, Ausnahmen]'),
      ],
    },
    {
      templateClauseId: 'county-contributions',
      title: 'Beiträge des Kreises',
      blocks: [
        paragraph('Jeder Kreis'),
        bullets([
          'benennt eine feste Ansprechperson und deren Vertretung,',
          'stellt für die Zusammenarbeit Arbeitszeit im Umfang von [Umfang] bereit,',
          'sorgt dafür, dass die Leitungsebene den Prozess trägt und über Ergebnisse unterrichtet wird,',
          'bindet die kreisangehörigen Kommunen ein,',
          'teilt sein Erfahrungswissen offen mit den anderen Parteien.',
        ]),
        paragraph('Personal- und Sachkosten, die einem Kreis entstehen, trägt er selbst.'),
      ],
    },
    {
      templateClauseId: 'cooperation',
      title: 'Zusammenarbeit, Ansprechpersonen, Steuerung',
      blocks: [
        heading(3, 'Steuerungsgruppe'),
        paragraph(
          'Die Parteien bilden eine Steuerungsgruppe, in die jede Partei [Anzahl] Personen entsendet. Sie tagt [Anzahl] Mal im Jahr. Beschlüsse fasst sie einvernehmlich.',
        ),
        heading(3, 'Ansprechpersonen'),
        paragraph(
          'Die Ansprechpersonen werden in einer gesonderten Liste geführt, die jede Partei selbst aktuell hält. Änderungen sind den anderen Parteien innerhalb von [Frist] mitzuteilen.',
        ),
      ],
    },
    {
      templateClauseId: 'knowledge-transfer',
      title: 'Wissenstransfer und Umgang mit Ergebnissen',
      blocks: [
        paragraph(
          'Konzepte, Arbeitshilfen und Erfahrungsberichte, die aus der Zusammenarbeit entstehen, dürfen alle Parteien nutzen und an ihre Verhältnisse anpassen. Dabei ist anzugeben, von wem die Ergebnisse stammen.',
        ),
        paragraph('Eine Weitergabe an Dritte setzt voraus, dass die Partei zustimmt, von der das Ergebnis stammt.'),
      ],
    },
    {
      templateClauseId: 'confidentiality',
      title: 'Daten- und Vertraulichkeitsschutz',
      blocks: [
        paragraph(
          'Die Parteien halten die Vorschriften zum Schutz personenbezogener Daten ein. Für die gemeinsame Arbeit werden vorrangig zusammengefasste Daten verwendet, die keinen Rückschluss auf einzelne Personen zulassen.',
        ),
        paragraph(
          'Was in der Zusammenarbeit vertraulich mitgeteilt wird, bleibt vertraulich. Das gilt auch nach dem Ende dieser Vereinbarung.',
        ),
      ],
    },
    {
      templateClauseId: 'public-relations',
      title: 'Öffentlichkeitsarbeit',
      blocks: [
        paragraph(
          'Die Parteien stimmen Veröffentlichungen über die Zusammenarbeit vorab miteinander ab und nennen dabei alle Parteien. Für die Abstimmung gilt eine Frist von [Frist]. Über ihre eigenen Angebote berichtet jede Partei selbst.',
        ),
      ],
    },
    {
      templateClauseId: 'goal-review',
      title: 'Zielüberprüfung',
      blocks: [
        paragraph(
          'Die Parteien überprüfen mindestens einmal im Jahr, zuerst am [Datum], wie weit die Ziele erreicht sind. Grundlage sind der Maßnahmenplan und die dort genannten Merkmale.',
        ),
        paragraph('Das Ergebnis wird schriftlich festgehalten und [Gremium] zur Kenntnis gegeben.'),
      ],
    },
    {
      templateClauseId: 'term',
      title: 'Laufzeit, Verlängerung, Beendigung',
      blocks: [
        paragraph(
          'Die Vereinbarung tritt am Tag nach der letzten Unterschrift in Kraft und gilt bis zum [Datum]. Sie kann einvernehmlich und in Textform verlängert werden.',
        ),
        paragraph(
          'Jede Partei kann ihre Beteiligung mit einer Frist von [Frist] zum [Zeitpunkt] beenden. Die Vereinbarung gilt dann zwischen den übrigen Parteien weiter, sofern mindestens [Anzahl] Kreise beteiligt bleiben.',
        ),
      ],
    },
    {
      templateClauseId: 'final-provisions',
      title: 'Schlussbestimmungen',
      blocks: [
        paragraph(
          'Änderungen und Ergänzungen bedürfen der Zustimmung aller Parteien und der Textform. Nebenabreden bestehen nicht.',
        ),
        paragraph(
          'Sollte eine Bestimmung unwirksam sein, bleiben die übrigen gültig. Die Parteien ersetzen die unwirksame Bestimmung durch eine wirksame, die dem gewollten Zweck am nächsten kommt.',
        ),
      ],
    },
    {
      templateClauseId: 'signatures',
      title: 'Unterschriften',
      blocks: [
        table([
          ['Partei', 'Funktion', 'Ort, Datum', 'Unterschrift'],
          ['Kreis [Name]', '[Funktion]', '', ''],
          ['Transferagentur [Name]', '[Funktion]', '', ''],
        ]),
      ],
    },
    {
      templateClauseId: 'plan-of-measures',
      title: 'Anlage: Maßnahmenplan',
      annex: true,
      blocks: [
        paragraph('Stand: [Datum]'),
        table([
          ['Nr.', 'Maßnahme', 'Ziel', 'Verantwortlich', 'Beginn', 'Abschluss', 'Woran wir es erkennen'],
          ['1', '[Maßnahme]', '[Ziel]', '[Partei, Funktion]', '[Monat Jahr]', '[Monat Jahr]', '[Merkmal]'],
          ['2', '[Maßnahme]', '[Ziel]', '[Partei, Funktion]', '[Monat Jahr]', '[Monat Jahr]', '[Merkmal]'],
          ['3', '[Maßnahme]', '[Ziel]', '[Partei, Funktion]', '[Monat Jahr]', '[Monat Jahr]', '[Merkmal]'],
        ]),
      ],
    },
  ],
}
