import { bullets, heading, numbers, paragraph, table } from '../../../../shared/text/blocks.ts'
import type { DemoClause } from '../demo-document.ts'

export const foundations: readonly DemoClause[] = [
  {
    key: 'occasion',
    title: 'Anlass und Auftrag',
    blocks: [
      paragraph(
        'Bildung entsteht an vielen Orten: in der Familie, in der Kita, im Klassenzimmer, auf dem Sportplatz, in der Bücherei und am Küchentisch. Wer sie in einem Kreis gestalten will, hat deshalb nie allein die Schulen vor sich, sondern eine ganze Landschaft von Einrichtungen und Menschen. Dieses Rahmenkonzept beschreibt, wie drei Kreise ihre Bildungslandschaften gemeinsam ordnen wollen und welche Rolle der Ganztag darin spielt.',
      ),
      paragraph(
        'Den Auftrag dazu haben die Leitungen der Kreise Lennetal (Demo), Hellwegland (Demo) und Eggeberg (Demo) im Rahmen der Entwicklungswerkstatt „Ganztag in Südwestfalen“ erteilt. Sie wünschen sich ein Papier, das Gremien beraten können, das Fachleuten in der täglichen Arbeit hilft und das Bürgerinnen und Bürgern verständlich bleibt. Alle drei Kreise sind für die Vorführung erfunden; ihre Zahlen und Beschlüsse sind Beispiele.',
      ),
      paragraph(
        'Erarbeitet wurde der Text von den Entwicklungsteams der Kreise. Jeder Abschnitt hatte eine schreibende und eine gegenlesende Seite. Wo sich die Teams nicht einig waren, benennt das Konzept den Unterschied, anstatt ihn hinter einer weichen Formulierung zu verbergen.',
      ),
    ],
  },
  {
    key: 'scope',
    title: 'Geltungsbereich und Aufbau',
    blocks: [
      paragraph(
        'Das Konzept gilt für die Arbeit der Kreisverwaltungen und beschreibt Angebote an alle, die mit ihnen zusammenarbeiten. Es bindet weder Schulträger noch freie Träger, solange diese sich nicht durch eigene Beschlüsse oder Vereinbarungen anschließen.',
      ),
      paragraph('Der Aufbau folgt fünf Schritten:'),
      numbers([
        'Grundlagen klären, warum die Kreise handeln und wovon sie ausgehen.',
        'Strukturen zeigen, wer mit wem worüber spricht und entscheidet.',
        'Qualität beschreibt, was einen guten Ganztag ausmacht.',
        'Übergänge und Querschnittsthemen verbinden die Stationen der Bildungskette.',
        'Steuerung legt dar, wie Ziele verfolgt, Mittel eingesetzt und Ergebnisse geprüft werden.',
      ]),
      paragraph(
        'Jede Klausel lässt sich einzeln lesen und einzeln ändern. Verweise nennen immer die Überschrift, damit sie auch nach einer neuen Nummerierung stimmen. Begriffe, die im Alltag unterschiedlich gebraucht werden, erläutert die erste Anlage; die zweite enthält den gemeinsamen Zeitplan.',
      ),
    ],
  },
  {
    key: 'starting-point',
    title: 'Ausgangslage in den drei Kreisen',
    writtenBy: 'lennetal',
    blocks: [
      paragraph(
        'Die drei Kreise haben vieles gemeinsam und unterscheiden sich doch deutlich. Im Lennetal wechseln enge Täler mit kleinen Industriestädten. Das Hellwegland ist dichter besiedelt, gut angebunden und wächst. Der Eggeberg ist ländlich geprägt, seine Ortsteile liegen weit auseinander, und viele Wege sind ohne Auto kaum zu bewältigen.',
      ),
      table([
        ['Merkmal (Beispielwerte)', 'Lennetal', 'Hellwegland', 'Eggeberg'],
        ['Kommunen', '9', '12', '7'],
        ['Grundschulen', '41', '56', '28'],
        ['davon mit Ganztagsangebot', '29', '51', '17'],
        ['Kinder im Grundschulalter', '7.900', '13.400', '4.600'],
        ['Anteil mit Ganztagsplatz', '47\u00a0%', '58\u00a0%', '39\u00a0%'],
        ['Stellen im Bildungsbüro', '2,0', '3,5', '1,5'],
      ]),
      paragraph(
        'Hinter den Durchschnittswerten verbergen sich große Unterschiede zwischen den Gemeinden. In einer Stadt des Hellweglands besuchen drei von vier Grundschulkindern ein Angebot am Nachmittag, während in zwei Dörfern am Eggeberg bisher gar keines besteht. Zahlen aus dem Vorjahr zeigen außerdem, dass die Nachfrage dort am schnellsten steigt, wo ein gutes Angebot neu entsteht.',
      ),
      paragraph(
        'Personal ist in allen drei Kreisen knapp. Manche Träger besetzen Stellen mit Menschen, die aus anderen Berufen kommen und sich erst in die pädagogische Arbeit einfinden. Das kann eine Bereicherung sein, verlangt aber Begleitung. Gebäude stammen oft aus einer Zeit, in der Kinder mittags nach Hause gingen; Mensen, Rückzugsräume und Arbeitsplätze für Fachkräfte fehlen.',
      ),
    ],
  },
  {
    key: 'legal-frame',
    title: 'Rechtlicher Rahmen',
    blocks: [
      paragraph(
        'Der wichtigste Anstoß kommt aus dem Bundesrecht. §\u00a024 Absatz\u00a04 SGB\u00a0VIII gibt Kindern im Grundschulalter einen Anspruch auf ganztägige Förderung. Er begann im August 2026 mit der ersten Klasse und umfasst ab August 2029 alle vier Jahrgänge. Vorgesehen sind acht Stunden an Werktagen; Schließzeiten dürfen vier Wochen im Jahr nicht übersteigen.',
      ),
      paragraph(
        'Die Zusammenarbeit von Land und Kreis im Regionalen Bildungsnetzwerk stützt sich auf einen Kooperationsvertrag nach §\u00a078a SchulG NRW. Er bestimmt die Handlungsfelder und die Organisation des Netzwerks. Verbindlich ist dort, was im Konsens beschlossen wird; Rechte der Schulträger und der Schulaufsicht werden dadurch nicht berührt.',
      ),
      paragraph(
        'In der Kinder- und Jugendhilfe kommt dem Jugendhilfeausschuss eine eigene Stellung zu. Er hat nach §\u00a071 SGB\u00a0VIII ein Beschlussrecht im Rahmen der bereitgestellten Mittel und der Satzung. Für dieses Konzept heißt das: Abschnitte, die Aufgaben der Jugendhilfe betreffen, werden dort beraten, bevor der Kreistag entscheidet.',
      ),
      paragraph(
        'Dieser Überblick ersetzt keine Rechtsberatung. Er soll zeigen, welche Regeln den Spielraum der Kreise bestimmen und an welchen Stellen eine rechtliche Prüfung notwendig ist.',
      ),
    ],
  },
  {
    key: 'understanding',
    title: 'Unser Verständnis von Bildung',
    writtenBy: 'eggeberg',
    blocks: [
      paragraph(
        'Bildung ist mehr als der Erwerb von Wissen und Abschlüssen. Sie befähigt Menschen, ihr Leben selbstbestimmt zu führen, mit anderen zusammenzuleben und Verantwortung zu übernehmen. Kinder bilden sich nicht nur, wenn Erwachsene es planen, sondern auch beim Spielen, Streiten, Bauen und Nichtstun.',
      ),
      paragraph('Drei Formen des Lernens gehören zusammen:'),
      bullets([
        'Formale Bildung führt über Lehrpläne und Prüfungen zu anerkannten Abschlüssen.',
        'Non-formale Bildung geschieht freiwillig und angeleitet, zum Beispiel in der Musikschule, bei der Jugendfeuerwehr oder in der Ferienfreizeit.',
        'Informelle Bildung ergibt sich nebenbei, im Gespräch, in der Nachbarschaft und im Umgang mit Medien.',
      ]),
      paragraph(
        'Ein langer Schultag darf die beiden letzten Formen nicht verdrängen. Er gelingt, wenn er ihnen Raum gibt. Darum betrachten die Kreise den Ganztag nicht als verlängerten Vormittag, sondern als gestaltete Zeit, in der sich Unterricht, Spiel, Bewegung, Begegnung und Erholung abwechseln.',
      ),
      paragraph(
        'Bildung beginnt früh und hört nicht auf. Auch wenn dieses Konzept bei Kindern und Jugendlichen ansetzt, hat es die Erwachsenen im Blick, die mit ihnen leben und arbeiten. Ihre Weiterbildung ist eine der wirksamsten Investitionen in die nächste Generation.',
      ),
    ],
  },
  {
    key: 'a-day',
    title: 'Leitgedanke: Ein Dienstag im Mai 2031',
    writtenBy: 'eggeberg',
    blocks: [
      paragraph(
        'Stellen wir uns Mila vor, acht Jahre alt, dritte Klasse, zu Hause in einem Ortsteil mit vierhundert Menschen. Ihr Bus fährt um zwanzig nach sieben. In der Schule ist um diese Zeit schon jemand da, den sie seit zwei Jahren kennt, und im Ruheraum darf sie noch ein wenig lesen.',
      ),
      paragraph(
        'Am Vormittag rechnet, schreibt und forscht sie, unterbrochen von einer langen Pause, in der sie mit ihrer Freundin eine Höhle weiterbaut. Beim Mittagessen sitzen sechs Kinder an einem Tisch; Mila hat heute Dienst und füllt die Wassergläser. Danach arbeitet sie an ihrem Wochenplan. Eine Aufgabe versteht sie nicht, und der Lernpate aus der vierten Klasse braucht drei Anläufe, bis seine Erklärung stimmt.',
      ),
      paragraph(
        'Später geht ihre Gruppe hinüber zum Vereinsheim. Der Trainer trägt dieselbe Jacke wie am Samstag beim Turnier. Um vier bringt ein Kleinbus sie nach Hause. Ihre Mutter, die bis halb fünf im Pflegedienst arbeitet, musste an diesem Tag niemanden um einen Gefallen bitten.',
      ),
      paragraph(
        'Nichts daran ist spektakulär. Damit ein solcher Tag gelingt, müssen dennoch Fahrpläne, Dienstpläne, Verträge, Räume und Haltungen zueinander passen. Von dieser unsichtbaren Arbeit handeln die nächsten Abschnitte.',
      ),
    ],
  },
  {
    key: 'principles',
    title: 'Grundsätze der Zusammenarbeit',
    blocks: [
      paragraph('Für die Arbeit an diesem Konzept und für seine Umsetzung gelten sechs Grundsätze.'),
      heading(3, 'Vom Kind aus denken'),
      paragraph(
        'Zuständigkeiten sind für Verwaltungen wichtig, für ein Kind spielen sie keine Rolle. Jede Regelung wird deshalb daran gemessen, ob sie im Alltag der Kinder etwas verbessert.',
      ),
      heading(3, 'Unterschiede achten'),
      paragraph(
        'Was in einer Kreisstadt trägt, kann in einem Dorf ins Leere laufen. Gemeinsame Ziele dürfen auf verschiedenen Wegen erreicht werden, solange die Wege nachvollziehbar bleiben.',
      ),
      heading(3, 'Zuständigkeiten wahren'),
      paragraph(
        'Der Kreis lädt ein, verbindet und unterstützt. Er greift nicht in Entscheidungen ein, die anderen zustehen, und verspricht nichts, was andere bezahlen müssten.',
      ),
      heading(3, 'Offen über Fehler sprechen'),
      paragraph(
        'Ein Vorhaben, das nicht funktioniert hat, ist ein Ergebnis. Es wird aufgeschrieben, damit der Nachbarkreis es nicht wiederholt.',
      ),
      heading(3, 'Wenig, aber verlässlich'),
      paragraph(
        'Lieber werden drei Zusagen eingehalten als zehn angekündigt. Neue Vorhaben beginnen erst, wenn geklärt ist, welche Arbeit dafür entfallen kann.',
      ),
      heading(3, 'Nachlesbar entscheiden'),
      paragraph(
        'Beschlüsse stehen mit Datum und Begründung in einer Fassung, die sich später nicht mehr ändert. Wer neu hinzukommt, soll den Weg ohne Vorwissen verstehen können.',
      ),
    ],
  },
  {
    key: 'goals',
    title: 'Vier Ziele',
    writtenBy: 'hellwegland',
    blocks: [
      paragraph(
        'Aus Auftrag und Ausgangslage leiten die Kreise vier Ziele ab. Sie gelten bis zum Schuljahr 2031/32 und werden in den folgenden Abschnitten ausgeführt.',
      ),
      numbers([
        'Jedes Grundschulkind, dessen Eltern es wünschen, findet bis August 2029 einen erreichbaren Platz in einem Angebot, das die gemeinsamen Qualitätsmerkmale erfüllt.',
        'An jedem Übergang der Bildungskette gibt es ein abgestimmtes Verfahren, das Familien kennen und verstehen.',
        'Entscheidungen über Bildung stützen sich auf ein gemeinsames Bild der Lage, das mindestens alle zwei Jahre erneuert wird.',
        'Doppelte Strukturen werden abgebaut, damit Zeit und Geld dort ankommen, wo Kinder und Fachkräfte sie brauchen.',
      ]),
      paragraph(
        'Die Ziele stehen gleichrangig nebeneinander. Geraten sie in Konflikt, etwa weil ein schneller Ausbau zulasten der Qualität ginge, entscheidet darüber der Lenkungskreis und begründet seine Abwägung öffentlich.',
      ),
      paragraph(
        'Zu jedem Ziel gehören zwei oder drei Größen, an denen der Fortschritt abgelesen wird. Sie sind bewusst einfach gehalten und greifen auf Daten zurück, die es bereits gibt. Wo eine Zahl allein in die Irre führen könnte, steht ihr eine Einschätzung der Beteiligten zur Seite.',
      ),
    ],
  },
]
