import { bullets, heading, numbers, paragraph, table } from '../../../../shared/text/blocks.ts'
import type { DemoClause } from '../demo-document.ts'

export const steering: readonly DemoClause[] = [
  {
    key: 'monitoring',
    title: 'Bildungsmonitoring',
    writtenBy: 'hellwegland',
    blocks: [
      paragraph(
        'Wer steuern will, muss hinsehen. Bildungsmonitoring sammelt Daten über Einrichtungen, Teilnahme, Übergänge und Abschlüsse, ordnet sie und macht sie für Entscheidungen nutzbar. Es ruht auf zwei Säulen: einem regelmäßigen Bericht mit gleichbleibenden Kennzahlen und vertieften Untersuchungen zu einzelnen Fragen.',
      ),
      paragraph('Für den gemeinsamen Bericht haben sich die Kreise auf wenige Größen geeinigt:'),
      table([
        ['Kennzahl', 'Quelle', 'Abstand', 'Dient Ziel'],
        ['Plätze im Ganztag je hundert Kinder', 'Schulträger', 'jährlich', '1'],
        ['Anteil der Wartenden', 'Jugendämter', 'jährlich', '1'],
        ['Übergänge nach Bildungsgang', 'amtliche Schulstatistik', 'jährlich', '2'],
        ['Wechsel innerhalb der Erprobungsstufe', 'amtliche Schulstatistik', 'alle zwei Jahre', '2'],
        ['Jugendliche ohne Anschluss', 'Berufskollegs, Agentur für Arbeit', 'jährlich', '2'],
        ['Selbsteinschätzung nach Merkmalen', 'Standorte, zusammengefasst', 'alle zwei Jahre', '1 und 3'],
      ]),
      paragraph(
        'Kleine Zahlen werden nicht veröffentlicht. Sobald weniger als fünf Personen hinter einem Wert stehen, erscheint an dessen Stelle ein Strich, und benachbarte Angaben werden so gerundet, dass niemand zurückrechnen kann.',
      ),
      paragraph(
        'Daten sprechen nicht für sich. Vor jeder Veröffentlichung deuten Fachleute aus Schule, Jugendhilfe und Verwaltung die Ergebnisse in einer Werkstattsitzung. Erst aus diesem Gespräch entstehen Empfehlungen. Vertiefende Fragen für das kommende Jahr legt der Lenkungskreis fest; Vorschläge dafür kann jede Kommune einreichen.',
      ),
    ],
  },
  {
    key: 'planning',
    title: 'Schulentwicklungsplanung und Jugendhilfeplanung verbinden',
    writtenBy: 'lennetal',
    blocks: [
      paragraph(
        'Zwei Planungen blicken auf dieselben Kinder. Die eine fragt nach Zügen, Klassen und Gebäuden, die andere nach Plätzen, Hilfen und Angeboten. Rechnen beide mit unterschiedlichen Geburtenzahlen, entstehen am Ende entweder leere Räume oder fehlende Plätze.',
      ),
      paragraph(
        'Künftig beginnt jede Planungsrunde mit einer gemeinsamen Vorausberechnung. Die Statistikstelle des Kreises liefert sie bis Ende März, getrennt nach Ortsteilen und mit einer Spannweite statt einer einzigen Zahl. Neubaugebiete, Zuzüge und absehbare Schließungen fließen als offene Annahmen ein, die jeder nachlesen kann.',
      ),
      numbers([
        'Schulverwaltung und Jugendhilfeplanung legen einen Kalender mit denselben Stichtagen fest.',
        'Entwürfe werden ausgetauscht, solange sie noch Bleistiftskizzen sind.',
        'Jeder Schulentwicklungsplan enthält ein Kapitel zum Ganztag, jeder Jugendhilfeplan eines zur Schule.',
        'Beide Fachausschüsse beraten die Kapitel in einer gemeinsamen Sitzung.',
      ]),
      paragraph(
        'Die Verzahnung kostet anfangs zusätzliche Stunden. Nach den Erfahrungen aus dem Lennetal (Demo) zahlt sie sich spätestens beim zweiten Durchgang aus, weil Rückfragen entfallen und Beschlussvorlagen zusammenpassen.',
      ),
    ],
  },
  {
    key: 'measures',
    title: 'Maßnahmen und Meilensteine',
    blocks: [
      paragraph(
        'Ein Rahmenkonzept wird glaubwürdig durch das, was in den ersten beiden Jahren geschieht. Die Kreise haben sich deshalb auf zwölf Maßnahmen begrenzt. Jede hat eine verantwortliche Stelle, einen Meilenstein und ein Merkmal, an dem sich ihr Abschluss erkennen lässt.',
      ),
      table([
        ['Nr.', 'Maßnahme', 'Verantwortlich', 'Meilenstein', 'Abgeschlossen, wenn'],
        ['1', 'Selbsteinschätzung erproben', 'LEN', 'Mai 2027', 'zwanzig Standorte teilgenommen haben'],
        ['2', 'Besuchsteams schulen', 'LEN', 'September 2027', 'zwölf Fachleute bereitstehen'],
        ['3', 'Musterkooperationsvertrag entwickeln', 'EGB', 'März 2027', 'alle Jugendämter ihn empfehlen'],
        ['4', 'Grundkurs für Quereinsteigende', 'HWL', 'August 2027', 'der erste Jahrgang abgeschlossen hat'],
        ['5', 'Ferienverbünde gründen', 'LEN', 'Januar 2028', 'jede Kommune einem angehört'],
        ['6', 'Einheitlicher Übergabebogen', 'HWL', 'April 2027', 'er in allen Kitas vorliegt'],
        ['7', 'Broschüre zu Bildungsgängen', 'LEN', 'Oktober 2027', 'sie in fünf Sprachen erschienen ist'],
        ['8', 'Stellenübersicht Schulsozialarbeit', 'EGB', 'Juni 2027', 'sie jährlich erneuert wird'],
        ['9', 'Vereinsbörse im Netz', 'LEN', 'Februar 2028', 'hundert Angebote eingetragen sind'],
        ['10', 'Leistungen der Assistenz bündeln', 'EGB', 'Dezember 2027', 'ein gemeinsamer Antrag genügt'],
        ['11', 'Erster Bildungsbericht', 'HWL', 'November 2028', 'die Gremien ihn beraten haben'],
        ['12', 'Gemeinsame Vorausberechnung', 'alle', 'März 2028', 'beide Planungen sie verwenden'],
      ]),
      paragraph(
        'Gerät ein Vorhaben in Verzug, wird das im nächsten Bericht ohne Umschweife vermerkt. Eine neue Frist bedarf einer Begründung. Nach zweimaliger Verlängerung entscheidet der Lenkungskreis, ob die Maßnahme aufgegeben wird; das ist erlaubt und keine Schande.',
      ),
    ],
  },
  {
    key: 'resources',
    title: 'Finanzierung und Ressourcen',
    writtenBy: 'eggeberg',
    blocks: [
      paragraph(
        'Dieses Konzept begründet keine neuen Ausgaben, für die nicht an anderer Stelle beschlossen wurde. Es zeigt jedoch, welche Arbeit anfällt, und verschweigt nicht, dass sie Zeit und Geld kostet.',
      ),
      paragraph(
        'Die Begleitung durch die Transferagentur ist für die Kreise kostenfrei. Eigenes Personal bringen sie selbst auf. Veranstaltungen finden reihum in kreiseigenen Gebäuden statt. Honorare für Fachvorträge und der Druck von Broschüren werden nach Einwohnerzahl geteilt, Übersetzungen nach tatsächlichem Bedarf.',
      ),
      table([
        ['Posten (Beispielwerte je Jahr)', 'Lennetal', 'Hellwegland', 'Eggeberg'],
        ['Koordination, Stellenanteil', '0,5', '0,75', '0,5'],
        ['Veranstaltungen und Honorare', '9.000\u00a0€', '14.000\u00a0€', '6.000\u00a0€'],
        ['Veröffentlichungen', '3.500\u00a0€', '5.500\u00a0€', '2.500\u00a0€'],
        ['Datenaufbereitung, Stellenanteil', '0,25', '0,5', '0,25'],
      ]),
      paragraph(
        'Förderprogramme können Vorhaben beschleunigen. Bevor ein Antrag gestellt wird, klärt das Bildungsbüro drei Fragen: Passt das Programm zu einem unserer Ziele? Wer führt die Arbeit fort, wenn die Förderung endet? Lohnt der Verwaltungsaufwand? Lautet eine Antwort nein, wird auf das Geld verzichtet.',
      ),
      paragraph(
        'Der Kreis Eggeberg (Demo) stellt die Bereitstellung seiner Stellenanteile unter den Vorbehalt der Haushaltsberatungen für 2027. Dieser Hinweis bleibt im Text, bis der Kreistag entschieden hat.',
      ),
    ],
  },
  {
    key: 'privacy',
    title: 'Datenschutz und Vertraulichkeit',
    blocks: [
      paragraph(
        'Daten über Kinder verdienen den höchsten Schutz. Für die Steuerung auf Kreisebene genügen zusammengefasste Angaben; Namen, Geburtsdaten oder Aktenzeichen haben dort nichts zu suchen. Personenbezogene Informationen bleiben bei den Einrichtungen, die ein Kind begleiten.',
      ),
      bullets([
        'Für jede regelmäßige Erhebung liegt eine kurze Beschreibung vor: Zweck, Rechtsgrundlage, Umfang, Löschfrist.',
        'Einwilligungen sind freiwillig, verständlich formuliert und jederzeit widerrufbar.',
        'Fachkräfte erfahren bei der Einarbeitung, was sie weitergeben dürfen und was nicht.',
        'Besteht der Verdacht auf eine Gefährdung, gelten die Regeln des Kinderschutzes und nicht die der gewöhnlichen Zusammenarbeit.',
      ]),
      paragraph(
        'Vertraulich sind auch Gespräche zwischen den Kreisen. Entwürfe und Einschätzungen, die noch nicht freigegeben sind, werden keinem Dritten gezeigt. Protokolle beschränken sich auf Ergebnisse. Wer an einer Sitzung teilgenommen hat, wird nach Funktion aufgeführt.',
      ),
      paragraph(
        'Die behördlichen Datenschutzbeauftragten der drei Kreise haben zugesagt, Muster gemeinsam zu prüfen. Ein Vordruck, der einmal für gut befunden wurde, kann damit überall verwendet werden.',
      ),
    ],
  },
  {
    key: 'publicity',
    title: 'Information der Öffentlichkeit',
    writtenBy: 'hellwegland',
    blocks: [
      paragraph(
        'Bildungspolitik gelingt nicht hinter verschlossenen Türen. Einmal im Jahr veröffentlichen die Kreise eine kurze Bilanz, die auf wenigen Seiten zeigt, was erreicht wurde, was aussteht und was sich als falsch herausgestellt hat. Sie erscheint im Netz, liegt in Büchereien aus und wird auf der Bildungskonferenz vorgestellt.',
      ),
      heading(3, 'Verständlich schreiben'),
      paragraph(
        'Texte für Familien vermeiden Abkürzungen und Fachwörter. Ein Testlesen durch drei Personen, die nicht in der Verwaltung arbeiten, gehört zur Freigabe. Wichtige Inhalte gibt es zusätzlich in Leichter Sprache und als Vorlesefassung.',
      ),
      heading(3, 'Bilder und Zahlen'),
      paragraph(
        'Fotos zeigen Kinder nur mit Zustimmung der Sorgeberechtigten und nie in Situationen, die ihnen später peinlich sein könnten. Jedes Bild trägt eine Beschreibung und einen Nachweis der Urheberschaft. Diagramme werden durch einen Satz ergänzt, der ihre Aussage in Worte fasst.',
      ),
      paragraph(
        'Anfragen der Presse zu gemeinsamen Vorhaben beantwortet derjenige Kreis, in dem sie eingehen; die anderen erhalten eine Nachricht. Zu Angelegenheiten eines Nachbarn äußert sich niemand ohne Absprache.',
      ),
    ],
  },
  {
    key: 'review',
    title: 'Zielüberprüfung und Fortschreibung',
    writtenBy: 'lennetal',
    blocks: [
      paragraph(
        'Konzepte altern. Was heute richtig ist, kann in drei Jahren überholt sein, weil Gesetze sich ändern, Geburtenzahlen anders verlaufen oder eine Idee sich nicht bewährt hat. Die Kreise legen deshalb von vornherein fest, wann und wie sie dieses Papier überprüfen.',
      ),
      table([
        ['Zeitpunkt', 'Anlass', 'Ergebnis'],
        ['jährlich im Oktober', 'Blick auf Maßnahmen und Kennzahlen', 'Vermerk von zwei Seiten'],
        ['Herbst 2028', 'Zwischenbilanz vor dem letzten Ausbauschritt', 'Bericht an die Kreistage'],
        ['Herbst 2030', 'gründliche Überprüfung aller Abschnitte', 'Entwurf einer neuen Fassung'],
        ['bei Bedarf', 'wesentliche Änderung der Rechtslage', 'Ergänzung einzelner Klauseln'],
      ]),
      paragraph(
        'Bei der Überprüfung kommen auch diejenigen zu Wort, die das Konzept im Alltag umsetzen. Dazu dienen eine kurze Befragung der Standorte, zwei Gesprächsrunden mit Eltern und eine Kinderkonferenz. Rückmeldungen werden danach sortiert, ob sie das Ziel, den Weg oder die Darstellung betreffen.',
      ),
      paragraph(
        'Jede neue Fassung erhält eine Gegenüberstellung mit der bisherigen. Gremien sollen auf einen Blick erkennen, was sich geändert hat, wer die Änderung angeregt hat und weshalb sie vorgeschlagen wird. Daneben steht eine Lesefassung ohne Markierungen.',
      ),
    ],
  },
  {
    key: 'adoption',
    title: 'Beratungsfolge und Inkrafttreten',
    blocks: [
      paragraph(
        'Das Rahmenkonzept wird in jedem Kreis eigenständig beraten. Vorgesehen ist die folgende Reihenfolge, von der die Kreise abweichen dürfen, wenn ihre Hauptsatzung es verlangt.',
      ),
      numbers([
        'Der Lenkungskreis berät den Entwurf und gibt ihn zur Beteiligung der Kommunen frei.',
        'Die Räte der Städte und Gemeinden erhalten Gelegenheit zur Stellungnahme.',
        'Der Jugendhilfeausschuss beschließt über die Abschnitte, die in seine Zuständigkeit fallen.',
        'Der Schulausschuss berät den Text insgesamt und gibt eine Empfehlung ab.',
        'Der Kreistag verabschiedet das Konzept oder verweist es mit Hinweisen zurück.',
      ]),
      paragraph(
        'Beschließt ein Kreistag Änderungen, entsteht eine neue Fassung, zu der sich die beiden übrigen Kreise verhalten müssen. Um Schleifen zu vermeiden, sammeln die Bildungsbüros Änderungswünsche aus allen Gremien und legen sie gebündelt vor.',
      ),
      paragraph(
        'In Kraft tritt das Konzept mit dem ersten Tag des Monats, der auf den letzten Beschluss folgt. Es gilt, bis eine spätere Fassung es ersetzt oder ein Kreis seinen Austritt erklärt. Bis dahin handelt es sich um einen Entwurf, der zitiert, aber nicht als beschlossen bezeichnet werden darf.',
      ),
    ],
  },
]

export const annexes: readonly DemoClause[] = [
  {
    key: 'terms',
    title: 'Anlage\u00a01: Begriffe',
    annex: true,
    blocks: [
      paragraph(
        'Die Erläuterungen gelten für dieses Konzept. In anderen Zusammenhängen können die Wörter enger oder weiter gefasst sein.',
      ),
      table([
        ['Begriff', 'Bedeutung in diesem Konzept'],
        ['Bildungslandschaft', 'das Zusammenspiel aller Orte und Menschen, die in einem Gebiet zur Bildung beitragen'],
        ['Ganztag', 'verlässliche Förderung von Kindern im Grundschulalter über Vor- und Nachmittag hinweg'],
        ['Standort', 'eine Schule mit dem dazugehörigen Angebot am Nachmittag'],
        ['Fachkraft', 'wer im Angebot pädagogisch arbeitet, gleich mit welcher Ausbildung'],
        ['Lernzeit', 'begleitete Übungsphase, die an die Stelle von Hausaufgaben tritt'],
        ['Übergangskreis', 'örtliche Runde von Kitas, Schule und Träger, die den Schulanfang vorbereitet'],
        ['Ferienverbund', 'mehrere Kommunen, die ihr Programm in der unterrichtsfreien Zeit abstimmen'],
        ['Selbsteinschätzung', 'gemeinsame Betrachtung der acht Merkmale durch das Team eines Standorts'],
        ['Besuchsteam', 'zwei geschulte Personen, die auf Einladung beobachten und Rückmeldung geben'],
        ['Leitungsrunde', 'Treffen der drei Lenkungskreise auf Ebene ihrer Sprecherinnen und Sprecher'],
      ]),
    ],
  },
  {
    key: 'schedule',
    title: 'Anlage\u00a02: Gemeinsamer Zeitplan',
    annex: true,
    blocks: [
      paragraph(
        'Der Plan fasst Termine aus den vorstehenden Abschnitten zusammen und nennt Beratungen, soweit sie bereits feststehen.',
      ),
      table([
        ['Zeitraum', 'Gemeinsam', 'Lennetal', 'Hellwegland', 'Eggeberg'],
        [
          'Winter 2026/27',
          'Workshop\u00a02 der Werkstatt',
          'Beratung im Lenkungskreis',
          'Beteiligung der Kommunen',
          'Haushaltsberatung',
        ],
        [
          'Frühjahr 2027',
          'Übergabebogen fertig',
          'Erprobung der Selbsteinschätzung',
          'Schulausschuss',
          'Mustervertrag liegt vor',
        ],
        ['Sommer 2027', 'Workshop\u00a03 der Werkstatt', 'Kreistag', 'Kreistag', 'Jugendhilfeausschuss'],
        ['Herbst 2027', 'erste Zielüberprüfung', 'Broschüre erscheint', 'Grundkurs beginnt', 'Kreistag'],
        [
          'Winter 2027/28',
          'Ferienverbünde stehen',
          'Börse geht ans Netz',
          'Fachtag zu Übergängen',
          'Antrag auf Assistenz vereinfacht',
        ],
        [
          'Frühjahr 2028',
          'Vorausberechnung liegt vor',
          'Schulentwicklungsplan',
          'Jugendhilfeplan',
          'Rundgang zu Barrieren',
        ],
        ['Herbst 2028', 'Zwischenbilanz und Bericht', 'Bildungskonferenz', 'Bildungskonferenz', 'Bildungskonferenz'],
        [
          'August 2029',
          'Anspruch für alle vier Jahrgänge',
          'Bilanz der Plätze',
          'Bilanz der Plätze',
          'Bilanz der Plätze',
        ],
      ]),
      paragraph(
        'Verschiebt sich ein Termin, ändert das Bildungsbüro des betreffenden Kreises die Zeile selbst und unterrichtet die Nachbarn.',
      ),
    ],
  },
]
