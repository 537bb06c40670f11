import { bullets, heading, numbers, paragraph, table } from '../../../../shared/text/blocks.ts'
import type { DemoClause } from '../demo-document.ts'

export const learningRegion: readonly DemoClause[] = [
  {
    key: 'early-education',
    title: 'Frühe Bildung',
    writtenBy: 'hellwegland',
    blocks: [
      paragraph(
        'Lange vor dem ersten Schultag werden Grundlagen gelegt, auf denen alles Spätere aufbaut: Vertrauen, Neugier, Sprache, Ausdauer. Kitas und Kindertagespflege leisten diese Arbeit täglich und oft unter schwierigen Bedingungen. Ein Konzept für den Ganztag, das sie nicht erwähnt, finge zu spät an.',
      ),
      paragraph(
        'Familienzentren erreichen Eltern in einer Phase, in der viele Fragen neu sind. Krabbelgruppen, Beratung, Deutschkurse mit Kinderbetreuung und offene Nachmittage liegen hier unter einem Dach. Die Jugendämter prüfen, in welchen Quartieren ein weiteres Zentrum den größten Nutzen hätte, und stützen sich dabei auf Angaben zu Wohnlage und Inanspruchnahme, nicht auf den lautesten Wunsch.',
      ),
      bullets([
        'Besuchsdienste begrüßen Familien nach der Geburt und überreichen einen Wegweiser.',
        'Sprachbildung geschieht im Alltag der Gruppe und wird von Fachberatungen begleitet.',
        'Auffälligkeiten in der Entwicklung besprechen Kita und Eltern früh und ohne Vorwürfe.',
        'Plätze in Randlagen werden auch dann gehalten, wenn ein Jahrgang einmal kleiner ausfällt.',
      ]),
      paragraph(
        'Kita und Grundschule haben verschiedene Bildungspläne, aber ein gemeinsames Bild vom Kind. Um daran zu arbeiten, tauschen Fachkräfte für einen Tag den Arbeitsplatz. Aus diesen Besuchen sind im Hellwegland (Demo) mehr Ideen hervorgegangen als aus allen Arbeitspapieren zuvor.',
      ),
    ],
  },
  {
    key: 'europe',
    title: 'Europa und internationale Begegnung',
    writtenBy: 'eggeberg',
    blocks: [
      paragraph(
        'Junge Menschen aus der Region werden später mit Partnern in vielen Ländern arbeiten, auch wenn sie nie fortziehen. Begegnungen mit Gleichaltrigen anderer Sprachen gehören darum zum Bildungsauftrag und sollen nicht vom Geldbeutel abhängen.',
      ),
      paragraph(
        'Bestehende Städtepartnerschaften bieten einen guten Anfang. Sie leben häufig vom Einsatz weniger älterer Menschen und suchen Nachwuchs. Schulen und Jugendverbände knüpfen daran an, indem sie gemeinsame Vorhaben entwickeln, bei denen beide Seiten etwas voneinander brauchen: ein Theaterstück in zwei Sprachen, ein Vergleich der Flüsse vor der Haustür, ein Praktikum im Handwerk.',
      ),
      heading(3, 'Hilfe bei Anträgen'),
      paragraph(
        'Europäische Förderprogramme schrecken durch ihre Formulare ab. Je Kreis gibt es künftig eine Person, die Schulen durch das Verfahren begleitet und Erfahrungen aus abgeschlossenen Projekten weitergibt. Zwei kleinere Schulen können sich einen Antrag teilen.',
      ),
      heading(3, 'Begegnung ohne Reise'),
      paragraph(
        'Nicht jede Begegnung verlangt einen Bus. Videogespräche, gemeinsame Wettbewerbe und Gäste aus dem eigenen Ort, die in einem anderen Land aufgewachsen sind, öffnen ebenfalls Türen. Berufskollegs bescheinigen Auszubildenden ihre Auslandszeit so, dass Betriebe den Wert erkennen.',
      ),
    ],
  },
  {
    key: 'lifelong-learning',
    title: 'Lernen im Lebenslauf',
    writtenBy: 'lennetal',
    blocks: [
      paragraph(
        'Erwachsene lernen, weil der Beruf es verlangt, weil eine Prüfung fehlt oder weil sie etwas verstehen wollen. Volkshochschulen, Familienbildungsstätten, Kammern und Kirchen halten dafür ein breites Programm bereit. Viele Menschen, denen es nützen würde, finden den Weg dorthin nicht.',
      ),
      paragraph(
        'Eine Ursache liegt in der Scham. Wer nicht sicher lesen und schreiben kann, meldet sich nicht freiwillig zu einem Kurs, der das im Titel trägt. Lerncafés in vertrauter Umgebung, Ansprache durch Kolleginnen und Kollegen im Betrieb und Angebote rund um den Alltag der Kinder haben sich als Türöffner erwiesen.',
      ),
      table([
        ['Anlass', 'Passendes Angebot', 'Wo Menschen davon erfahren'],
        ['Schulabschluss nachholen', 'Abendkurs mit Kinderbetreuung', 'Jobcenter, Familienzentrum'],
        ['Grundbildung', 'Lerncafé ohne Anmeldung', 'Betrieb, Hausarztpraxis'],
        ['Neu im Land', 'Sprachkurs und Begegnung', 'Ausländerbehörde, Nachbarschaft'],
        ['Digitale Fragen', 'Sprechstunde mit Jugendlichen', 'Bücherei, Seniorenbüro'],
        ['Ruhestand', 'Ausbildung zur Lernpatin oder zum Lernpaten', 'Ehrenamtsbörse'],
      ]),
      paragraph(
        'Eltern, die selbst lernen, geben ihren Kindern ein Beispiel. Aus diesem Grund öffnen Schulen abends ihre Räume für Kurse, und der Träger des Ganztags informiert Familien über Angebote in der Nähe. Beratung zur Weiterbildung ist in jedem Kreis kostenlos, neutral und ohne lange Wartezeit zu haben.',
      ),
    ],
  },
  {
    key: 'administration',
    title: 'Zusammenarbeit innerhalb der Kreisverwaltungen',
    writtenBy: 'hellwegland',
    blocks: [
      paragraph(
        'Bildung steht in keinem Kreishaus nur auf einer Tür. Schulverwaltung, Jugendamt, Sozialamt, Gesundheitsamt, Integrationszentrum, Kultur, Verkehr und Statistik berühren das Thema mit eigenen Aufgaben und eigenen Fristen. Von außen wirkt das mitunter wie acht Behörden statt einer.',
      ),
      paragraph(
        'Jeder Kreis richtet eine interne Runde ein, die alle sechs Wochen für neunzig Minuten zusammenkommt. Sie besteht aus Personen, die Entscheidungen vorbereiten, und wird vom Bildungsbüro einberufen. Ihre Tagesordnung hat drei feste Punkte: Was planen wir? Wo stehen wir einander im Weg? Welche Anfrage aus einer Kommune ist unbeantwortet?',
      ),
      numbers([
        'Vorlagen für Gremien, die mehrere Ämter betreffen, zeichnen diese gemeinsam.',
        'Erhebungen bei Schulen und Kitas werden in einen Jahreskalender eingetragen; nach drei Abfragen im selben Quartal ist Schluss.',
        'Neue Beschäftigte verbringen in den ersten Monaten je einen Tag in zwei anderen Ämtern.',
        'Für wiederkehrende Anliegen von Familien steht eine einzige Telefonnummer bereit.',
      ]),
      paragraph(
        'Die Verwaltungsleitung unterstützt diese Arbeit sichtbar. Sie fragt in Mitarbeitergesprächen nach gemeinsamen Ergebnissen und würdigt, wenn jemand eine Zuständigkeit abgibt, weil sie andernorts besser aufgehoben ist.',
      ),
    ],
  },
  {
    key: 'transfer',
    title: 'Wissen weitergeben',
    writtenBy: 'eggeberg',
    blocks: [
      paragraph(
        'Gute Lösungen verbreiten sich nicht von allein. Oft hängen sie an einzelnen Personen und verschwinden, sobald diese die Stelle wechseln. Die Kreise betrachten es als gemeinsame Aufgabe, Erfahrungen so festzuhalten, dass andere damit arbeiten können.',
      ),
      paragraph('Eine brauchbare Beschreibung passt auf zwei Seiten und beantwortet diese Fragen:'),
      bullets([
        'Welches Problem sollte gelöst werden, und für wen?',
        'Was wurde tatsächlich getan, in welcher Reihenfolge und mit welchem Aufwand?',
        'Was hat nicht funktioniert?',
        'Welche Bedingungen müssen erfüllt sein, damit es an einem anderen Ort gelingen kann?',
        'Wer gibt Auskunft? Genannt wird eine Stelle, keine Privatperson.',
      ]),
      paragraph(
        'Wissensseiten werden von dem Kreis gepflegt, der sie angelegt hat. Er legt fest, ob nur die eigene Verwaltung, die Werkstatt oder alle Interessierten sie lesen dürfen. Nach achtzehn Monaten ohne Änderung erhält die zuständige Stelle eine Erinnerung; antwortet sie nicht, wird die Seite als möglicherweise veraltet gekennzeichnet.',
      ),
      paragraph(
        'Schriftliches ersetzt kein Gespräch. Zweimal im Jahr reisen kleine Gruppen für einen Vormittag in einen Nachbarkreis, sehen sich eine Einrichtung an und beraten danach ihre eigene nächste Etappe. Gastgebende lernen dabei häufig ebenso viel wie Gäste, denn wer erklärt, sieht das Eigene neu.',
      ),
    ],
  },
  {
    key: 'examples',
    title: 'Drei Beispiele aus der Praxis',
    writtenBy: 'lennetal',
    blocks: [
      paragraph(
        'Die folgenden Schilderungen sind erfunden. Sie zeigen, wie Ideen dieses Konzepts im Alltag aussehen könnten.',
      ),
      heading(3, 'Die Bachschule: Ein Flur wird zum Marktplatz'),
      paragraph(
        'An der Bachschule im Lennetal (Demo) reichten die Räume nicht aus. Statt auf einen Anbau zu warten, räumte das Team den breiten Flur frei, stellte Sitzstufen auf und verlegte die Jacken in die Klassen. Seitdem finden dort Vorlesestunden, Ausstellungen und das freitägliche Singen statt. Die Feuerwehr hatte drei Auflagen, die in einer Woche erfüllt waren.',
      ),
      heading(3, 'Hellwegstadt: Ein Antrag weniger'),
      paragraph(
        'In Hellwegstadt (Demo) mussten Eltern für Essen, Ausflüge und Lernförderung drei Anträge bei zwei Ämtern stellen. Eine Sachbearbeiterin schlug vor, alle Angaben auf einem einzigen Bogen zu erfassen. Nach einem halben Jahr nutzten ihn dreimal so viele Familien wie zuvor, und die Bearbeitung dauerte nur noch neun statt dreißig Tage.',
      ),
      heading(3, 'Oberegge: Der Bus, der wartet'),
      paragraph(
        'Zwölf Kinder aus Oberegge (Demo) konnten nachmittags nicht bleiben, weil der letzte Bus um halb zwei fuhr. Das Verkehrsunternehmen bot an, eine wenig genutzte Fahrt um drei Stunden zu verschieben. Zuerst protestierten Fahrgäste, die zum Arzt wollten; ein Bürgerauto schließt nun diese Lücke. Bemerkenswert ist, dass niemand zusätzliches Geld brauchte.',
      ),
      paragraph(
        'Allen drei Geschichten ist gemeinsam, dass jemand eine scheinbar feststehende Regel hinterfragt hat. Solche Menschen brauchen Rückendeckung, bevor der Erfolg sicher ist.',
      ),
    ],
  },
  {
    key: 'risks',
    title: 'Risiken und Vorkehrungen',
    blocks: [
      paragraph(
        'Ein ehrliches Konzept spricht aus, woran es scheitern kann. Die Entwicklungsteams haben dazu in einer Sitzung angenommen, das Vorhaben sei nach drei Jahren misslungen, und rückblickend nach Gründen gesucht. Daraus entstand eine Liste, die regelmäßig durchgesehen wird.',
      ),
      table([
        ['Was schiefgehen könnte', 'Frühes Zeichen', 'Gegenmittel'],
        [
          'Der Ausbau überholt die Qualität',
          'Gruppen wachsen, Absprachen entfallen',
          'Mindestbedingungen vor jeder Erweiterung prüfen',
        ],
        [
          'Schlüsselpersonen gehen',
          'Wissen liegt bei einer einzigen Stelle',
          'Vertretungen einarbeiten, Abläufe beschreiben',
        ],
        ['Gremien verlieren das Interesse', 'Tagesordnungspunkte werden vertagt', 'kurze Berichte, Besuche vor Ort'],
        ['Kommunen fühlen sich übergangen', 'Stellungnahmen bleiben aus', 'früher fragen, Antworten veröffentlichen'],
        ['Zahlen werden missverstanden', 'Ranglisten in der Presse', 'Einordnung mitliefern, Gespräch anbieten'],
        ['Zu viele Vorhaben zugleich', 'Fristen verschieben sich reihenweise', 'Liste kürzen, Verzicht beschließen'],
      ]),
      paragraph(
        'Für jedes Risiko ist eine Person zuständig, die das frühe Zeichen beobachtet und sich meldet, sobald es auftritt. Eine Warnung gilt als Dienst an der Sache. Sie führt zu einem Gespräch und niemals zu einem Vorwurf.',
      ),
      paragraph(
        'Manche Gefahren liegen außerhalb des Einflusses der Kreise, etwa die Haushaltslage des Landes oder der allgemeine Mangel an Fachkräften. Hier bleibt nur, Annahmen offenzulegen und Spielräume zu bewahren. Verpflichtungen, die sich im Ernstfall nicht einhalten lassen, werden gar nicht erst eingegangen.',
      ),
    ],
  },
]
