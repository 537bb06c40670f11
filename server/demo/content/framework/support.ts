import { bullets, heading, numbers, paragraph, table } from '../../../../shared/text/blocks.ts'
import type { DemoClause } from '../demo-document.ts'

export const support: readonly DemoClause[] = [
  {
    key: 'building',
    title: 'Bauen und Umbauen',
    writtenBy: 'hellwegland',
    blocks: [
      paragraph(
        'Ein Schulgebäude prägt Generationen. Fehler aus der Planung lassen sich später nur mit viel Geld korrigieren, gute Entscheidungen dagegen erleichtern den Alltag über Jahrzehnte. Deshalb beginnt jedes größere Vorhaben mit einer Phase, in der noch nichts gezeichnet wird.',
      ),
      paragraph(
        'In dieser sogenannten Phase null beschreiben künftige Nutzerinnen und Nutzer, wie sie leben und arbeiten möchten. Beteiligt sind Kollegium, Ganztagsteam, Kinder, Reinigung, Küche und Nachbarschaft. Erst aus ihren Tätigkeiten wird ein Raumprogramm abgeleitet, das Fachleute für Architektur anschließend in Entwürfe übersetzen.',
      ),
      numbers([
        'Auftrag und Kostenrahmen stehen fest, bevor die Beteiligung beginnt.',
        'Zwei Besuche in gebauten Beispielen gehören zum Pflichtprogramm.',
        'Flächen, die nur eine Stunde am Tag genutzt würden, werden in Frage gestellt.',
        'Barrierefreiheit, Akustik und Klima sind keine Wahlpositionen.',
        'Ein Jahr nach dem Einzug wird geprüft, ob sich die Erwartungen erfüllt haben.',
      ]),
      paragraph(
        'Nicht immer muss gebaut werden. Schallschluckende Decken, verschiebbare Wände, ein zweiter Ausgang zum Garten oder schlicht ein Belegungsplan bewirken manchmal mehr als ein Anbau. Die Kreise stellen kleinen Kommunen eine Erstberatung durch eine Fachkraft zur Verfügung, die beides kennt, Pädagogik und Bauordnung.',
      ),
    ],
  },
  {
    key: 'contracts',
    title: 'Trägerwahl und Verträge',
    writtenBy: 'eggeberg',
    blocks: [
      paragraph(
        'Kommunen können Angebote selbst betreiben oder einem freien Träger übertragen. Beide Wege haben Vorzüge. Eigene Teams lassen sich leichter mit anderen städtischen Aufgaben verbinden; freie Träger bringen Beweglichkeit, Ehrenamtliche und ein eigenes Profil mit.',
      ),
      paragraph(
        'Bei einem Wechsel leiden vor allem die Kinder, wenn vertraute Gesichter verschwinden. Ausschreibungen sollten darum seltener und mit langen Laufzeiten erfolgen. Neben dem Preis zählen pädagogisches Konzept, Personalbindung, Verwurzelung im Ort und die Bereitschaft, mit der Schule zusammenzuarbeiten.',
      ),
      table([
        ['Vertragsgegenstand', 'Was mindestens geregelt sein sollte'],
        ['Leistung', 'Öffnungszeiten, Gruppengröße, Ferien, Vertretung'],
        ['Personal', 'Qualifikation, Stundenumfang, Fortbildungstage'],
        ['Räume', 'Nutzungsrechte, Reinigung, Schlüssel, Haftung'],
        ['Mittel', 'Höhe, Abschläge, Verwendungsnachweis, Anpassung an Tarife'],
        ['Zusammenarbeit', 'Besprechungszeiten, Teilnahme an Konferenzen, Umgang mit Konflikten'],
        ['Ende', 'Kündigungsfristen, Übergabe, Schutz der laufenden Gruppen'],
      ]),
      paragraph(
        'Abrechnungen binden Kräfte, die im Gruppenraum fehlen. Die Jugendämter vereinheitlichen Formulare, verzichten auf doppelte Nachweise und prüfen stichprobenartig. Wer einmal korrekt abgerechnet hat, wird im Folgejahr nur noch vereinfacht kontrolliert.',
      ),
    ],
  },
  {
    key: 'counselling',
    title: 'Beratung und Unterstützung für Standorte',
    blocks: [
      paragraph(
        'Schulpsychologie, Erziehungsberatung, Frühförderung, Suchthilfe, Kompetenzteams und viele andere bieten Hilfe an. Für eine einzelne Fachkraft ist dieses Netz kaum zu überblicken. Sie braucht im entscheidenden Augenblick nicht zwanzig Adressen, sondern eine, bei der jemand abnimmt.',
      ),
      paragraph(
        'Die Kreise schaffen hierfür ein gemeinsames Verzeichnis, sortiert nach Anliegen statt nach Behörden. Wer dort nachsieht, findet zu jedem Stichwort einen ersten Schritt, eine Telefonzeit und einen Hinweis, ob die Eltern vorher zustimmen müssen. Aktualisiert wird es halbjährlich durch Rückruf bei sämtlichen Stellen.',
      ),
      heading(3, 'Fallberatung ohne Namen'),
      paragraph(
        'Viele Sorgen klären sich, wenn eine erfahrene Person zuhört und nachfragt. Einmal im Monat findet an wechselnden Orten eine offene Sprechstunde statt, in der Fachkräfte Situationen anonym schildern. Beraten wird in kleiner Runde nach einem festen Ablauf, den die Wissensseite über Methoden beschreibt.',
      ),
      heading(3, 'Begleitung von Entwicklungsvorhaben'),
      paragraph(
        'Möchte ein Standort sich grundlegend verändern, kann er für zwölf Monate eine Prozessbegleitung anfordern. Sie moderiert, strukturiert und hält den Spiegel vor, übernimmt jedoch keine Leitungsaufgaben. Voraussetzung ist ein Beschluss von Schulkonferenz und Träger, damit das Vorhaben nicht an einer einzelnen Person hängt.',
      ),
    ],
  },
  {
    key: 'libraries',
    title: 'Büchereien, Museen und Medienzentren',
    writtenBy: 'lennetal',
    blocks: [
      paragraph(
        'In mancher Gemeinde ist die Bücherei der letzte öffentliche Raum, in dem man sich aufhalten darf, ohne etwas zu kaufen. Sie bietet Wärme, Ruhe, Zeitungen, Spielkonsolen und Menschen, die weiterhelfen. Für Kinder, die zu Hause keinen Schreibtisch haben, ist das unbezahlbar.',
      ),
      paragraph(
        'Der Ganztag sollte diese Häuser nicht nachbauen, sondern zu ihnen hingehen. Gruppen besuchen die nächstgelegene Bücherei möglichst alle vierzehn Tage, stellen eigene Regale zusammen und empfehlen Titel weiter. Öffnungszeiten am späten Nachmittag erlauben es, dass Eltern dazukommen und gemeinsam ausgeliehen wird.',
      ),
      bullets([
        'Museen verleihen Koffer mit echten Gegenständen, die angefasst werden dürfen.',
        'Heimatvereine zeigen, wie man alte Fotos datiert und Zeitzeuginnen befragt.',
        'Das Medienzentrum verleiht Kameras und Mikrofone samt einer halbstündigen Einführung.',
        'Archive laden Zehnjährige ein, in Schulchroniken nach ihren Urgroßeltern zu suchen.',
      ]),
      paragraph(
        'Fahrende Angebote gleichen Entfernungen aus. Ein umgebauter Bus mit Büchern, Lupen und Werkbank macht im Eggeberg (Demo) an festen Tagen Halt. Seine Route legt eine kleine Jury fest, der vier Kinder und zwei Erwachsene angehören.',
      ),
    ],
  },
  {
    key: 'youth',
    title: 'Nach der Grundschule: Ganztag und Jugendarbeit',
    writtenBy: 'hellwegland',
    blocks: [
      paragraph(
        'Mit elf oder zwölf Jahren wollen junge Menschen weniger beaufsichtigt werden und brauchen Erwachsene doch weiterhin. Sie suchen Orte, an denen sie unter sich sind, etwas ausprobieren und Fehler machen dürfen. Schule kann solche Orte beherbergen, muss sie aber nicht alle selbst betreiben.',
      ),
      paragraph(
        'Jugendzentren, Verbände und Streetwork arbeiten nach den Grundsätzen der Freiwilligkeit und Offenheit. Diese Eigenart bleibt auch dann erhalten, wenn sie mit Schulen kooperieren. Anwesenheitslisten, Noten oder Strafen haben in der offenen Arbeit keinen Platz; umgekehrt übernehmen Jugendarbeiterinnen keine Aufsicht im Unterricht.',
      ),
      table([
        ['Alter', 'Was junge Menschen suchen', 'Antwort der Region'],
        ['10 bis 12 Jahre', 'Verlässlichkeit mit ersten Freiheiten', 'offener Treff in der Schule, Mittagstisch'],
        ['13 bis 15 Jahre', 'Gleichaltrige, Selbsterprobung', 'Jugendzentrum, Musik, Sport, Werkstatt'],
        ['16 bis 18 Jahre', 'Unabhängigkeit und Perspektive', 'selbst verwaltete Räume, Beratung, Reisen'],
      ]),
      paragraph(
        'Mobilität, freies Netz und lange Abende entscheiden darüber, ob Jugendliche im ländlichen Raum bleiben wollen. Die Jugendhilfeplanung fragt sie danach alle drei Jahre direkt und veröffentlicht die Antworten ungeglättet. Gemeinden erhalten daraus Vorschläge, die sich mit bescheidenen Mitteln verwirklichen lassen.',
      ),
    ],
  },
  {
    key: 'arrival',
    title: 'Ankommen: neu zugezogene Familien',
    writtenBy: 'eggeberg',
    blocks: [
      paragraph(
        'Familien ziehen aus unterschiedlichen Gründen zu. Manche folgen einer neuen Arbeit, manche fliehen vor Krieg, andere kehren nach Jahren in die Heimat der Großeltern zurück. Für ihre Kinder zählt in den ersten Wochen vor allem, ob jemand ihren Namen richtig ausspricht und neben ihnen sitzt.',
      ),
      paragraph(
        'Das Verfahren der Aufnahme soll überall gleich ablaufen, damit kein Kind monatelang ohne Platz bleibt:',
      ),
      numbers([
        'Das Einwohnermeldeamt überreicht bei der Anmeldung einen Wegweiser mit allen Kontakten.',
        'Binnen zehn Tagen führt das Kommunale Integrationszentrum ein Gespräch über Schullaufbahn und Sprachen.',
        'Die Schulaufsicht schlägt einen Platz vor, der in zumutbarer Entfernung liegt.',
        'Am ersten Tag begleitet ein Kind derselben Klasse das neue und zeigt ihm Haus, Hof und Essensausgabe.',
        'Sechs Wochen später sprechen Eltern und Schule darüber, wie der Anfang verlaufen ist.',
      ]),
      paragraph(
        'Wer Schlimmes erlebt hat, benötigt Zeit und Sicherheit. Fachkräfte drängen niemanden zum Erzählen. Sie achten auf Rückzug, Schreckhaftigkeit und Erschöpfung und holen sich rechtzeitig fachlichen Rat. Übersetzt wird grundsätzlich von geschulten Erwachsenen und nicht von Geschwistern, die dabei Dinge hören müssten, die nicht für sie bestimmt sind.',
      ),
    ],
  },
  {
    key: 'conference',
    title: 'Die Bildungskonferenz als Werkstatt',
    writtenBy: 'lennetal',
    blocks: [
      paragraph(
        'Konferenzen verlieren ihren Sinn, wenn zweihundert Menschen einen Tag lang Vorträgen zuhören. Die Bildungskonferenz der Kreise versteht sich als Arbeitstreffen, bei dem Beteiligte einander begegnen, Ergebnisse prüfen und Aufträge erteilen. Vorträge dauern höchstens zwanzig Minuten.',
      ),
      paragraph(
        'Über das Hauptthema entscheiden nicht die Veranstaltenden. Vertretungen der Schulen, der Kitas, der Träger, der Eltern, der Wirtschaft und weiterer Gruppen bringen Vorschläge ein. Anschließend wird ermittelt, welcher Vorschlag auf den geringsten Widerstand stößt. Zur Wahl steht stets auch die Möglichkeit, in diesem Jahr keine Konferenz abzuhalten.',
      ),
      table([
        ['Abschnitt des Tages', 'Dauer', 'Was am Ende vorliegt'],
        ['Rückschau auf frühere Aufträge', '45 Minuten', 'Liste: erledigt, in Arbeit, aufgegeben'],
        ['Einführung in das Thema', '20 Minuten', 'gemeinsame Begriffe'],
        ['Arbeitsgruppen, gemischt besetzt', '120 Minuten', 'je Gruppe höchstens drei Empfehlungen'],
        ['Markt der Möglichkeiten', '60 Minuten', 'Kontakte und Verabredungen'],
        ['Gewichtung im Plenum', '40 Minuten', 'Rangfolge der Empfehlungen'],
      ]),
      paragraph(
        'Jede angenommene Empfehlung bekommt eine Nummer und bleibt so lange auf der Liste, bis jemand sie aufgegriffen oder mit Begründung abgelehnt hat. Wer eine Idee eingebracht hat, kann also noch Jahre später nachsehen, was daraus geworden ist.',
      ),
    ],
  },
]
