import { bullets, numbers, paragraph, table } from '../../../shared/text/blocks.ts'
import type { DemoDocument } from './demo-document.ts'

/** The document that four counties open first: an agreement under negotiation, after its fifth version. */
export const allDayAgreement: DemoDocument = {
  key: 'all-day-agreement',
  kind: 'target-agreement',
  title: 'Zielvereinbarung „Ganztag in Südwestfalen“',
  counties: 'all',
  clauses: [
    {
      key: 'preamble',
      templateClauseId: 'preamble',
      title: 'Präambel',
      writtenBy: 'agency',
      blocks: [
        paragraph(
          'Anlass dieser Vereinbarung ist die Entwicklungswerkstatt „Ganztag in Südwestfalen“. Seit August 2026 haben Kinder der ersten Klasse einen Anspruch auf ganztägige Förderung (§\u00a024 Absatz\u00a04 SGB\u00a0VIII); bis August 2029 gilt er für alle vier Grundschuljahrgänge. Die Kreise teilen ihr Erfahrungswissen offen und entwickeln ihre Bildungsregionen gemeinsam weiter.',
        ),
        paragraph(
          'Der Rechtsanspruch richtet sich an die Träger der öffentlichen Jugendhilfe, gelingen kann er nur mit vielen. Schulen, Schulträger, freie Träger, Jugendämter und Eltern bringen unterschiedliche Aufträge mit. Die Vertragsparteien wollen diese Aufträge nicht vermischen, sondern aufeinander abstimmen.',
        ),
        paragraph(
          'Zwei Leitfragen haben die Werkstatt zusammengeführt: Welchen Beitrag kann der Kreis leisten? Auf was verständigen wir uns in der Region? Diese Vereinbarung hält die Antworten fest, die von allen getragen werden. Was ein Kreis für sich allein regeln will, bleibt seiner eigenen Zielvereinbarung vorbehalten.',
        ),
      ],
    },
    {
      key: 'parties',
      templateClauseId: 'parties',
      title: 'Vertragsparteien',
      writtenBy: 'agency',
      blocks: [
        paragraph('Diese Vereinbarung schließen'),
        bullets([
          'der Kreis Lennetal (Demo), vertreten durch die Landrätin,',
          'der Kreis Hellwegland (Demo), vertreten durch den Landrat,',
          'der Kreis Eggeberg (Demo), vertreten durch die Landrätin,',
          'und die Transferagentur, vertreten durch ihre Projektleitung.',
        ]),
        paragraph(
          'Der Kreis Soest nimmt an der Entwicklungswerkstatt teil. Er hat im März 2023 eine eigene Zielvereinbarung mit der Transferagentur unterzeichnet und ist nicht Partei dieses Beispieltextes.',
        ),
        paragraph(
          'Die Parteien werden im Folgenden als „die Kreise“ und „die Transferagentur“ bezeichnet. Ansprechpersonen stehen nicht im Vertrag, sondern in einer Liste, die jede Partei selbst aktuell hält.',
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
          'Die Ausgangslage unterscheidet sich von Kreis zu Kreis und innerhalb der Kreise von Kommune zu Kommune. Neben Schulen, die seit vielen Jahren ganztägig arbeiten, stehen Standorte, an denen erst wenige Plätze bestehen. In ländlichen Ortsteilen bestimmen Schulwege und Busfahrpläne mit, welche Angebote Kinder überhaupt erreichen.',
        ),
        paragraph('In der Auftaktveranstaltung haben die Entwicklungsteams vier gemeinsame Herausforderungen benannt:'),
        bullets([
          'Fachkräfte werden überall gesucht, und die Kreise werben sie einander nicht gern ab.',
          'Räume werden am Vormittag und am Nachmittag unterschiedlich genutzt und verantwortet.',
          'Daten über Plätze, Bedarfe und Wartelisten liegen an verschiedenen Stellen und sind selten vergleichbar.',
          'Kleine Kommunen haben für die konzeptionelle Arbeit kaum eigenes Personal.',
        ]),
        paragraph(
          'Zugleich gibt es in jedem Kreis gute Beispiele, von denen die Nachbarn bislang wenig wissen. Diese Erfahrungen zugänglich zu machen, ist der schnellste gemeinsame Gewinn.',
        ),
      ],
    },
    {
      key: 'subject',
      templateClauseId: 'subject',
      title: 'Gegenstand',
      writtenBy: 'agency',
      blocks: [
        paragraph(
          'Die Vertragsparteien verständigen sich auf gemeinsame Ziele für den Ganztag, auf die Beiträge, die jeder Kreis leisten kann, und auf die Begleitung durch die Transferagentur. Die Zuständigkeiten der Schulträger und der Schulaufsicht bleiben unberührt.',
        ),
        paragraph(
          'Gegenstand ist die Zusammenarbeit der Kreise, nicht der Betrieb einzelner Angebote. Über Plätze, Gebühren und Trägerschaften entscheiden weiterhin die Stellen, die dafür zuständig sind.',
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
          'Die Kreise entwickeln Qualitätsmerkmale für den Ganztag und überprüfen sie regelmäßig im Kreis der Bildungsbüros.',
          'Der Ganztag wird möglichst mit der Schulentwicklungsplanung, der Gestaltung von Übergängen und der individuellen Förderung verzahnt.',
          'Die Kreise vernetzen sich untereinander und landesweit. Sie stellen Ergebnisse so bereit, dass andere sie nachnutzen können.',
        ]),
        paragraph(
          'Jedes Ziel erhält im Maßnahmenplan mindestens eine Maßnahme, eine verantwortliche Stelle und einen Zeitpunkt, an dem die Parteien den Stand gemeinsam betrachten. Ein Ziel gilt als erreicht, wenn alle Kreise dies in der Zielüberprüfung feststellen.',
        ),
      ],
    },
    {
      key: 'action-fields',
      templateClauseId: 'action-fields',
      title: 'Handlungsfelder und Maßnahmen',
      writtenBy: 'agency',
      blocks: [
        numbers([
          'Gemeinsame Handlungsfelder sind die Qualitätsentwicklung im Ganztag, die Gestaltung von Übergängen und die individuelle Förderung.',
          'Die kreisangehörigen Kommunen werden vor jeder Festlegung einbezogen. Maßnahmen, Fristen und Zuständigkeiten stehen im Maßnahmenplan (Anlage).',
          'Eine Maßnahme gilt erst als vereinbart, wenn die Kreise, die sie nennt, ihr zugestimmt haben. Bis dahin heißt sie im Maßnahmenplan „entwickelt“.',
        ]),
        paragraph('Die Handlungsfelder werden so verstanden:'),
        table([
          ['Handlungsfeld', 'Leitgedanke', 'Federführung'],
          [
            'Qualitätsentwicklung im Ganztag',
            'Ein gemeinsames Verständnis davon, was gute ganztägige Bildung ausmacht',
            'Kreis Lennetal (Demo)',
          ],
          [
            'Übergänge gestalten',
            'Kein Kind beginnt an einer neuen Einrichtung ohne abgestimmte Übergabe',
            'Kreis Hellwegland (Demo)',
          ],
          [
            'Individuelle Förderung',
            'Lernzeiten und Angebote richten sich nach dem Kind und nicht nach der Tageshälfte',
            'Kreis Eggeberg (Demo)',
          ],
        ]),
      ],
    },
    {
      key: 'agency-services',
      templateClauseId: 'agency-services',
      title: 'Leistungen der Transferagentur',
      writtenBy: 'agency',
      blocks: [
        paragraph(
          'Die Transferagentur begleitet die Kreise kostenfrei durch Bestandsaufnahme, Beratung, Prozessbegleitung, Moderation, Qualifizierung und Vernetzung.',
        ),
        paragraph('Im Einzelnen übernimmt sie'),
        bullets([
          'die Klärung des Auftrags und die Auswertung der Bestandsaufnahme mit jedem Kreis,',
          'die Vorbereitung, Moderation und Dokumentation von drei ganztägigen Workshops,',
          'die fachliche und strategische Beratung der Bildungsbüros zwischen den Workshops,',
          'die Vermittlung von Gesprächspartnerinnen und Gesprächspartnern aus anderen Regionen,',
          'die Einladung zur gemeinsamen Reflexion und Zielüberprüfung.',
        ]),
        paragraph(
          'Die Transferagentur vertritt keinen Kreis nach außen und entscheidet nicht über Inhalte. Sie achtet darauf, dass alle Kreise zu Wort kommen und Vereinbartes nachlesbar bleibt.',
        ),
      ],
    },
    {
      key: 'county-contributions',
      templateClauseId: 'county-contributions',
      title: 'Beiträge der Kreise',
      writtenBy: 'hellwegland',
      blocks: [
        paragraph(
          'Jeder Kreis benennt eine Ansprechperson und stellt für die Umsetzung Personal im Umfang von einer Stelle bereit. Die Personalkosten trägt der Kreis.',
        ),
        numbers([
          'Jeder Kreis entsendet ein Entwicklungsteam von drei bis fünf Personen, in dem Bildungsbüro, Schulverwaltung und Jugendhilfe vertreten sind.',
          'Die Leitungsebene gibt dem Team einen schriftlichen Auftrag und nimmt Zwischenergebnisse zur Kenntnis.',
          'Die Teams stellen einander Konzepte, Vorlagen und Auswertungen zur Verfügung, soweit keine Rechte Dritter entgegenstehen.',
          'Fällt ein Teammitglied länger aus, sorgt der Kreis für eine Vertretung, die den Stand der Arbeit kennt.',
        ]),
      ],
    },
    {
      key: 'cooperation',
      templateClauseId: 'cooperation',
      title: 'Zusammenarbeit und Steuerung',
      writtenBy: 'agency',
      blocks: [
        paragraph(
          'Die Parteien arbeiten in einer Entwicklungswerkstatt mit bis zu drei ganztägigen Workshops zusammen, die sich über höchstens anderthalb Jahre verteilen. Zwischen den Workshops treffen sich die Bildungsbüros nach Bedarf in kurzen digitalen Runden.',
        ),
        table([
          ['Ebene', 'Aufgabe', 'Rhythmus'],
          [
            'Leitungsrunde der Kreise',
            'gibt Aufträge, entscheidet über Ressourcen, nimmt Ergebnisse entgegen',
            'zweimal im Jahr',
          ],
          ['Entwicklungsteams', 'erarbeiten Inhalte und stimmen sie im eigenen Haus ab', 'zu jedem Workshop'],
          ['Bildungsbüros', 'halten den Maßnahmenplan aktuell und bereiten Termine vor', 'alle sechs Wochen'],
          ['Transferagentur', 'moderiert, dokumentiert und erinnert an Fristen', 'fortlaufend'],
        ]),
        paragraph(
          'Verbindlich wird nur, was alle Kreise im Konsens beschließen. Gelingt ein Konsens nicht, halten die Parteien die unterschiedlichen Positionen fest und legen fest, wann sie die Frage erneut aufrufen.',
        ),
      ],
    },
    {
      key: 'knowledge-transfer',
      templateClauseId: 'knowledge-transfer',
      title: 'Wissenstransfer und Umgang mit Ergebnissen',
      writtenBy: 'eggeberg',
      blocks: [
        paragraph(
          'Ergebnisse der Entwicklungswerkstatt stehen den Bildungsregionen offen. Jeder Kreis gibt seine Beiträge vorher frei.',
        ),
        paragraph(
          'Offen heißt auch, über Hürden und Irrwege zu sprechen. Solche Erfahrungen werden ohne Bezug auf einzelne Schulen, Träger oder Personen aufgeschrieben. Wer ein Ergebnis in einer anderen Region verwendet, nennt die Werkstatt als Quelle und meldet zurück, was sich bewährt hat.',
        ),
      ],
    },
    {
      key: 'confidentiality',
      templateClauseId: 'confidentiality',
      title: 'Daten und Vertraulichkeit',
      writtenBy: 'agency',
      blocks: [
        numbers([
          'In der Zusammenarbeit werden keine Daten einzelner Kinder, Eltern oder Beschäftigter ausgetauscht. Zahlen werden so zusammengefasst, dass niemand erkennbar ist.',
          'Entwürfe, Wortbeiträge und interne Einschätzungen bleiben in der Werkstatt, bis der betroffene Kreis sie freigibt.',
          'Protokolle halten Ergebnisse fest und nennen Kreise und Funktionen, keine Namen.',
          'Jede Partei bleibt für die Daten verantwortlich, die sie selbst erhebt. Wer eine Panne bemerkt, unterrichtet die übrigen Parteien ohne schuldhaftes Zögern.',
        ]),
      ],
    },
    {
      key: 'public-relations',
      templateClauseId: 'public-relations',
      title: 'Öffentlichkeitsarbeit',
      writtenBy: 'agency',
      blocks: [
        paragraph(
          'Über die Entwicklungswerkstatt berichten die Parteien abgestimmt. Pressemitteilungen zu gemeinsamen Ergebnissen gehen vor der Veröffentlichung an alle Kreise; wer innerhalb von fünf Arbeitstagen nicht widerspricht, ist einverstanden.',
        ),
        paragraph(
          'Fotos werden nur mit Einwilligung der Abgebildeten, mit Bildnachweis und mit einer Bildbeschreibung veröffentlicht. Über die eigene Arbeit informiert jeder Kreis, wie er es für richtig hält.',
        ),
      ],
    },
    {
      key: 'goal-review',
      templateClauseId: 'goal-review',
      title: 'Zielüberprüfung',
      writtenBy: 'lennetal',
      blocks: [
        paragraph(
          'Zwölf Monate nach der Unterzeichnung und danach in jedem Jahr prüfen die Parteien gemeinsam, welche Ziele erreicht sind, welche angepasst werden müssen und welche entfallen.',
        ),
        paragraph('Grundlage der Zielüberprüfung sind'),
        bullets([
          'der Stand jeder Maßnahme im Maßnahmenplan,',
          'eine kurze Selbsteinschätzung jedes Kreises zu den gemeinsamen Qualitätsmerkmalen,',
          'Rückmeldungen aus Kommunen, Schulen und von Trägern,',
          'die Zahlen, die den Kreisen ohnehin vorliegen.',
        ]),
        paragraph(
          'Das Ergebnis wird in einem Bericht von höchstens vier Seiten festgehalten. Neue strategische Ziele werden in einer Ergänzungsvereinbarung beschlossen und nicht stillschweigend in den bestehenden Text eingefügt.',
        ),
      ],
    },
    {
      key: 'term',
      templateClauseId: 'term',
      title: 'Laufzeit, Verlängerung und Beendigung',
      writtenBy: 'agency',
      blocks: [
        paragraph(
          'Die Vereinbarung beginnt mit dem Tag der letzten Unterschrift und endet am 31.\u00a0Juli 2028. Sie kann durch eine Ergänzungsvereinbarung verlängert werden, wenn alle Parteien dies spätestens drei Monate vor Ablauf beschließen.',
        ),
        paragraph(
          'Jede Partei kann die Vereinbarung mit einer Frist von drei Monaten zum Ende eines Schulhalbjahres kündigen. Die Vereinbarung gilt unter den übrigen Parteien weiter, solange mindestens zwei Kreise beteiligt sind. Freigegebene Ergebnisse bleiben auch nach dem Ende zugänglich.',
        ),
      ],
    },
    {
      key: 'final-provisions',
      templateClauseId: 'final-provisions',
      title: 'Schlussbestimmungen',
      writtenBy: 'agency',
      blocks: [
        numbers([
          'Änderungen und Ergänzungen bedürfen der Textform und der Zustimmung aller Parteien. Der Maßnahmenplan kann zwischen den Zielüberprüfungen von den Bildungsbüros einvernehmlich fortgeschrieben werden.',
          'Ansprüche Dritter werden durch diese Vereinbarung nicht begründet.',
          'Ist eine Bestimmung unwirksam, bleibt die Vereinbarung im Übrigen bestehen. Die Parteien ersetzen die unwirksame Bestimmung durch eine Regelung, die dem Gewollten am nächsten kommt.',
          'Die Beratung in den Gremien richtet sich nach den Hauptsatzungen der Kreise. Jeder Kreis teilt den anderen mit, wann sein Gremium beraten oder die Vereinbarung zur Kenntnis genommen hat.',
        ]),
      ],
    },
    {
      key: 'signatures',
      templateClauseId: 'signatures',
      title: 'Unterschriften',
      writtenBy: 'agency',
      blocks: [
        paragraph('Die Unterzeichnenden handeln für ihre Organisation in der genannten Funktion.'),
        table([
          ['Partei', 'Funktion', 'Ort und Datum', 'Unterschrift'],
          ['Kreis Lennetal (Demo)', 'Landrätin', '', ''],
          ['Kreis Hellwegland (Demo)', 'Landrat', '', ''],
          ['Kreis Eggeberg (Demo)', 'Landrätin', '', ''],
          ['Transferagentur', 'Projektleitung', '', ''],
        ]),
      ],
    },
    {
      key: 'plan-of-measures',
      templateClauseId: 'plan-of-measures',
      title: 'Anlage: Maßnahmenplan',
      annex: true,
      writtenBy: 'agency',
      blocks: [
        paragraph(
          'Der Maßnahmenplan ist Teil der Vereinbarung. Er nennt zu jedem Ziel die Maßnahmen, die zuständige Stelle, die Frist und das Merkmal, an dem sich der Erfolg zeigt.',
        ),
        table([
          ['Nr.', 'Ziel', 'Maßnahme', 'Zuständig', 'Bis', 'Woran erkennbar', 'Stand'],
          [
            '1',
            '1',
            'Qualitätsmerkmale sammeln und auf höchstens zehn verdichten',
            'LEN mit allen',
            'Februar 2027',
            'Merkmale liegen in einer gemeinsamen Fassung vor',
            'vereinbart',
          ],
          [
            '2',
            '1',
            'Selbsteinschätzung an je drei Standorten erproben',
            'HWL',
            'Juli 2027',
            'Neun Rückmeldungen sind ausgewertet',
            'entwickelt',
          ],
          [
            '3',
            '1',
            'Fortbildungsreihe für Leitungen im Ganztag anbieten',
            'TA',
            'Dezember 2027',
            'Vier Termine mit Teilnehmenden aus jedem Kreis',
            'vereinbart',
          ],
          [
            '4',
            '2',
            'Ganztag als festes Kapitel in die Schulentwicklungsplanung aufnehmen',
            'alle Kreise',
            'Juni 2027',
            'Kapitel in jedem neuen Plan enthalten',
            'vereinbart',
          ],
          [
            '5',
            '2',
            'Übergabegespräch zwischen Kita, Schule und Ganztag beschreiben',
            'HWL',
            'Mai 2027',
            'Leitfaden von zwei Seiten',
            'entwickelt',
          ],
          [
            '6',
            '2',
            'Lernzeiten am Vor- und Nachmittag gemeinsam planen',
            'EGB',
            'Februar 2028',
            'Beispiele aus sechs Schulen sind beschrieben',
            'entwickelt',
          ],
          [
            '7',
            '3',
            'Sammlung freigegebener Vorlagen aufbauen',
            'TA',
            'Januar 2027',
            'Je Kreis mindestens fünf Vorlagen',
            'vereinbart',
          ],
          [
            '8',
            '3',
            'Hospitationstage zwischen den Kreisen durchführen',
            'EGB',
            'Oktober 2027',
            'Sechs Hospitationen mit kurzem Bericht',
            'entwickelt',
          ],
          [
            '9',
            '3',
            'Ergebnisse in einer landesweiten Runde vorstellen',
            'TA',
            'November 2028',
            'Vortrag und veröffentlichte Handreichung',
            'entwickelt',
          ],
        ]),
      ],
    },
  ],
  edits: [
    {
      by: 'hellwegland',
      clause: 'goals',
      instead: { of: 'überprüfen sie regelmäßig', say: 'überprüfen sie jährlich' },
    },
    {
      by: 'lennetal',
      clause: 'goals',
      instead: { of: 'entwickeln Qualitätsmerkmale', say: 'entwickeln gemeinsame Qualitätsmerkmale' },
    },
    {
      by: 'hellwegland',
      clause: 'subject',
      append: [
        paragraph(
          'Leitend ist die Frage, welchen Beitrag der Kreis neben Schulträgern, Trägern und Schulaufsicht überhaupt leisten kann; ihre Möglichkeiten und Grenzen werden in der Werkstatt offen erörtert.',
        ),
      ],
    },
    {
      by: 'eggeberg',
      clause: 'goals',
      append: [
        paragraph(
          'Für die jährliche Überprüfung werden vorrangig Zahlen genutzt, die ohnehin vorliegen. Eine zusätzliche Abfrage bei den Schulen setzt einen gemeinsamen Beschluss der Kreise voraus.',
        ),
      ],
    },
    {
      by: 'hellwegland',
      clause: 'county-contributions',
      append: [
        paragraph(
          'Die halbe Stelle kann auf mehrere Personen verteilt werden, wenn eine von ihnen die Koordination übernimmt. Der Stellenplan 2027 des Kreises Hellwegland (Demo) ist noch nicht beschlossen.',
        ),
      ],
    },
    {
      by: 'eggeberg',
      clause: 'knowledge-transfer',
      instead: { of: 'Bildungsregionen offen', say: 'Bildungsregionen in NRW offen' },
    },
    {
      by: 'lennetal',
      clause: 'county-contributions',
      instead: { of: 'eine Ansprechperson', say: 'eine Ansprechperson im Bildungsbüro' },
    },
    {
      by: 'hellwegland',
      clause: 'county-contributions',
      instead: { of: 'von einer Stelle', say: 'von mindestens einer halben Stelle' },
    },
    { by: 'hellwegland', clause: 'term', instead: { of: '31.\u00a0Juli 2028', say: '31.\u00a0Juli 2029' } },
    { by: 'eggeberg', clause: 'goals', instead: { of: 'wird möglichst mit', say: 'wird mit' } },
    {
      by: 'eggeberg',
      clause: 'knowledge-transfer',
      append: [
        paragraph(
          'Eine Freigabe kann für den Kreis, für die Werkstatt oder für die Öffentlichkeit erteilt und jederzeit für künftige Veröffentlichungen zurückgenommen werden.',
        ),
      ],
    },
    {
      by: 'lennetal',
      clause: 'cooperation',
      append: [
        paragraph(
          'Der Maßnahmenplan wird vor jeder Runde der Bildungsbüros aktualisiert, damit die gemeinsame Zeit den offenen Fragen gehört.',
        ),
      ],
    },
    { by: 'lennetal', clause: 'plan-of-measures', instead: { of: 'Februar 2027', say: 'März 2027' } },
  ],
  versions: [
    {
      label: 'Stand nach dem Auftakt',
      note: 'Gemeinsamer Ausgangstext. Die kreisangehörigen Kommunen werden vor jeder Festlegung einbezogen (Auftakt, TOP\u00a03).',
      by: 'agency',
      afterEdits: 0,
    },
    {
      label: 'Stand nach Workshop\u00a01',
      note: 'Qualitätsmerkmale werden jährlich überprüft. Beratung in den Kreisen bis zum 30.\u00a0November.',
      by: 'agency',
      afterEdits: 5,
    },
    { label: 'Rückmeldung aus Lennetal', by: 'lennetal', afterEdits: 7 },
    {
      label: 'Rückmeldung aus Hellwegland',
      note: 'Die Laufzeit schließt nun das Schuljahr ein, nach dem der Anspruch für alle vier Jahrgänge gilt. Beim Personal ist eine halbe Stelle möglich.',
      by: 'hellwegland',
      afterEdits: 9,
    },
    { label: 'Rückmeldung aus Eggeberg', by: 'eggeberg', afterEdits: 11 },
  ],
  seenAfterEdits: 7,
  locked: ['action-fields'],
}
