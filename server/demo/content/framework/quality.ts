import { bullets, heading, numbers, paragraph, table } from '../../../../shared/text/blocks.ts'
import type { DemoClause } from '../demo-document.ts'

export const quality: readonly DemoClause[] = [
  {
    key: 'quality',
    title: 'Was wir unter Qualität im Ganztag verstehen',
    writtenBy: 'lennetal',
    blocks: [
      paragraph(
        'Über Qualität wird leicht gestritten, solange niemand sagt, woran man sie erkennt. Die Entwicklungsteams haben acht Merkmale gesammelt, die an jedem Standort beobachtet werden können. Sie beschreiben keine ideale Einrichtung, sondern das, was Kinder in allen Angeboten vorfinden sollen.',
      ),
      numbers([
        'Kinder haben feste Bezugspersonen, die auch am Nachmittag dieselben bleiben.',
        'Der Tag hat einen erkennbaren Rhythmus aus Anspannung und Erholung.',
        'Lehrkräfte und pädagogische Fachkräfte planen mindestens alle zwei Wochen gemeinsam.',
        'Es gibt Orte zum Toben, zum Arbeiten und zum Alleinsein.',
        'Das Mittagessen ist gesund, schmeckt und wird in Ruhe eingenommen.',
        'Angebote werden von den Kindern mit ausgewählt und nach einem Halbjahr überprüft.',
        'Kein Kind ist wegen einer Behinderung, seiner Herkunft oder der Lage seiner Familie ausgeschlossen.',
        'Beschwerden werden angenommen, beantwortet und als Hinweise genutzt.',
      ]),
      paragraph(
        'Die Selbsteinschätzung geschieht im Team des Standorts. Vier Stufen reichen aus: noch nicht begonnen, begonnen, weitgehend erreicht, gefestigt. Eine Veröffentlichung einzelner Ergebnisse ist ausgeschlossen, denn Ranglisten würden ehrliche Antworten verhindern. Auf Kreisebene wird lediglich sichtbar, bei welchen Merkmalen viele Standorte Unterstützung wünschen.',
      ),
      paragraph(
        'Wer möchte, kann sich von einem Team aus einer anderen Kommune besuchen lassen. Zwei Fachleute sehen einen Tag lang zu und geben anschließend eine Rückmeldung, die allein dem besuchten Standort gehört.',
      ),
    ],
  },
  {
    key: 'space-and-time',
    title: 'Räume und Zeiten',
    writtenBy: 'hellwegland',
    blocks: [
      paragraph(
        'Ein Klassenraum, der bis mittags der 3b gehört und danach einer Betreuungsgruppe, ist für beide nur halb nutzbar. Gute Raumkonzepte fragen daher zuerst, was Kinder über den Tag hinweg tun, und erst dann, wem ein Zimmer zugeordnet ist.',
      ),
      heading(3, 'Räume gemeinsam nutzen'),
      paragraph(
        'Bewährt haben sich Lerninseln, bewegliche Möbel und Regale mit festen Plätzen für das Material der verschiedenen Gruppen. Flure und Eingangshallen bieten mehr Möglichkeiten, als Brandschutzpläne auf den ersten Blick vermuten lassen; eine frühe Beratung durch die Bauaufsicht spart spätere Umplanung. Außerhalb des Schulgeländes kommen Turnhallen, Büchereien, Pfarrheime und Werkstätten in Betracht, wenn der Weg dorthin sicher ist.',
      ),
      heading(3, 'Den Tag gliedern'),
      paragraph('Das folgende Beispiel stammt aus einer Grundschule im Hellwegland (Demo) und ist keine Vorgabe:'),
      table([
        ['Uhrzeit', 'Montag bis Donnerstag', 'Freitag'],
        ['7.30 bis 8.15', 'offener Anfang', 'offener Anfang'],
        ['8.15 bis 11.45', 'Unterricht mit langer Spielpause', 'Unterricht und Klassenrat'],
        ['11.45 bis 13.15', 'Essen in zwei Gruppen, freies Spiel', 'Essen in zwei Gruppen, freies Spiel'],
        ['13.15 bis 14.15', 'Lernzeit mit Lehr- und Fachkräften', 'Projekte nach Wahl'],
        ['14.15 bis 16.00', 'Angebote, Vereine, Ruheraum', 'Ausklang, Elterncafé'],
      ]),
      paragraph(
        'Zeiten für Absprachen gehören in diesen Plan hinein. Werden sie an den Rand gedrängt, finden sie erfahrungsgemäß nach wenigen Monaten nicht mehr statt.',
      ),
    ],
  },
  {
    key: 'staff',
    title: 'Personal und Qualifizierung',
    writtenBy: 'hellwegland',
    blocks: [
      paragraph(
        'Gute Angebote leben von Menschen, die bleiben. In den vergangenen Jahren haben Träger vor allem Kräfte mit geringer Stundenzahl beschäftigt, weil die Arbeit sich auf wenige Mittagsstunden zusammendrängt. Das macht den Beruf unattraktiv und erschwert gemeinsame Planung.',
      ),
      paragraph(
        'Die Kreise werben dafür, Stellen größer zuzuschneiden. Möglich wird dies, wenn Fachkräfte auch am Vormittag mitarbeiten, etwa in der Lernbegleitung, oder wenn zwei Standorte sich eine Stelle teilen. Das Bildungsbüro stellt Beispiele für Arbeitsverträge und Dienstpläne zusammen, die sich in der Praxis bewährt haben.',
      ),
      heading(3, 'Drei Wege in den Beruf'),
      bullets([
        'Wer eine pädagogische Ausbildung mitbringt, erhält eine Einführung in die Besonderheiten der Schule.',
        'Personen aus anderen Berufen durchlaufen einen Grundkurs von 120 Stunden, verteilt auf ein Jahr und begleitet durch eine Mentorin oder einen Mentor.',
        'Ehrenamtliche nehmen an zwei Abenden zu Aufsicht, Kinderschutz und Erster Hilfe teil.',
      ]),
      heading(3, 'Gemeinsam lernen'),
      paragraph(
        'Fortbildungen richten sich grundsätzlich an gemischte Teams. Eine Lehrerin und ein Erzieher, die zusammen eine Veranstaltung besuchen, setzen danach mehr um als zwei, die einander nur davon erzählen. Themen und Termine veröffentlichen die drei Kreise in einem gemeinsamen Kalender; freie Plätze stehen den Nachbarn offen.',
      ),
      paragraph(
        'Leitungen im Ganztag erhalten ein eigenes Angebot. Sie führen Teams, verhandeln mit Schulleitungen und verantworten Budgets, ohne dass ihre Ausbildung sie darauf vorbereitet hätte.',
      ),
    ],
  },
  {
    key: 'meals-and-health',
    title: 'Essen, Bewegung und Gesundheit',
    writtenBy: 'eggeberg',
    blocks: [
      paragraph(
        'Mit vollem Magen lernt es sich besser, mit hastig gefülltem nicht. Das Mittagessen ist eine pädagogisch wertvolle Zeit, in der Kinder probieren, sich unterhalten und lernen, füreinander zu sorgen. Mindestens dreißig Minuten am Tisch sollten jedem Kind zustehen.',
      ),
      paragraph(
        'Die Speisepläne orientieren sich an anerkannten Standards für die Schulverpflegung. Kosten dürfen niemanden ausschließen: Standorte weisen bei der Anmeldung von sich aus auf Zuschüsse hin und helfen beim Ausfüllen der Anträge, möglichst ohne dass andere davon erfahren.',
      ),
      paragraph(
        'Bewegung beginnt auf dem Schulweg. Gehgemeinschaften, sichere Querungen und abschließbare Fahrradständer entlasten morgens die Straßen vor den Schulen. Am Nachmittag öffnen Höfe und Hallen für freies Spiel; Übungsleitungen aus Vereinen ergänzen das Angebot. Auch an Regentagen braucht es einen Raum, in dem gerannt werden darf.',
      ),
      table([
        ['Thema', 'Beitrag des Standorts', 'Beitrag des Kreises'],
        ['Verpflegung', 'Essensrat, ruhige Tischgruppen', 'Beratung bei Ausschreibungen'],
        ['Bewegung', 'täglich eine Stunde im Freien', 'Vermittlung von Übungsleitungen'],
        ['Zähne und Augen', 'Zeit für Untersuchungen', 'Termine des Gesundheitsamts'],
        ['Seelische Gesundheit', 'vertraute Ansprechperson', 'Schulpsychologie, Beratungsstellen'],
      ]),
      paragraph(
        'Gesund bleiben müssen auch die Erwachsenen. Lärm, enge Räume und ständige Vertretung machen krank; Träger und Schulträger prüfen deshalb bei jeder Begehung die Bedingungen, unter denen Fachkräfte arbeiten.',
      ),
    ],
  },
  {
    key: 'learning-time',
    title: 'Lernzeiten und individuelle Förderung',
    writtenBy: 'eggeberg',
    blocks: [
      paragraph(
        'Hausaufgaben haben sich im ganztägigen Schulleben überlebt. An ihre Stelle treten Lernzeiten, in denen Kinder üben, wiederholen und an eigenen Vorhaben arbeiten. Lehrkräfte stellen die Aufgaben so, dass ein Kind sie ohne elterliche Hilfe bewältigen kann, und erfahren anschließend, wo es hakte.',
      ),
      paragraph(
        'Individuelle Förderung meint nicht, dass jedes Kind allein vor einem Arbeitsblatt sitzt. Sie entsteht im Gespräch, im gegenseitigen Erklären und in Aufgaben, die verschiedene Lösungswege zulassen. Besonders Begabte brauchen Herausforderungen, ebenso wie Kinder mit Lernschwierigkeiten Ermutigung und passende Hilfen benötigen.',
      ),
      paragraph('Für die Lernzeit haben die Teams vier Bausteine beschrieben:'),
      bullets([
        'Ein Wochenplan zeigt dem Kind, was ansteht und was es schon geschafft hat.',
        'Lernpatinnen und Lernpaten aus höheren Klassen unterstützen jüngere.',
        'Eine Fachkraft beobachtet und notiert, ohne zu benoten.',
        'Jeden zweiten Freitag sprechen Lehr- und Fachkraft zehn Minuten über die Kinder, die ihnen aufgefallen sind.',
      ]),
      paragraph(
        'Am wirkungsvollsten ist Förderung, wenn sie früh einsetzt und nicht beschämt. Deshalb findet sie möglichst in der Gruppe statt. Einzelne Stunden außerhalb sind die Ausnahme und werden den Eltern erläutert.',
      ),
    ],
  },
  {
    key: 'holidays',
    title: 'Ferien und Randzeiten',
    writtenBy: 'lennetal',
    blocks: [
      paragraph(
        'Berufstätige Eltern müssen rund vierzehn Ferienwochen im Jahr überbrücken und haben selbst meist sechs Wochen Urlaub. Der Rechtsanspruch erfasst auch diese Zeit, von der zulässigen Schließung abgesehen. Eine einzelne kleine Gemeinde kann ein solches Programm kaum anbieten, mehrere zusammen schon.',
      ),
      paragraph(
        'Vorgesehen sind daher Ferienverbünde aus zwei bis vier Kommunen. Sie stimmen ihre Schließwochen aufeinander ab, nutzen wechselnde Standorte und teilen sich die Leitung. Für den Transport prüfen die Kreise, ob Schulbusse auch in den Ferien fahren können.',
      ),
      table([
        ['Ferien', 'Verbund Nord (Beispiel)', 'Verbund Süd (Beispiel)'],
        ['Ostern', 'beide Wochen geöffnet', 'zweite Woche geschlossen'],
        ['Sommer', 'vierte und fünfte Woche geschlossen', 'zweite und dritte Woche geschlossen'],
        ['Herbst', 'beide Wochen geöffnet', 'beide Wochen geöffnet'],
        ['Weihnachten', 'geschlossen', 'erste Woche geschlossen'],
      ]),
      paragraph(
        'Ferien sollen sich nach Ferien anfühlen. Ausflüge, Übernachtungen, Theaterprojekte und faule Tage im Freibad stehen gleichberechtigt neben Sprachcamps. Jugendverbände und Kultureinrichtungen werden früh angefragt, damit bewährte Freizeiten nicht durch neue Angebote verdrängt werden.',
      ),
      paragraph(
        'Randzeiten vor acht und nach sechzehn Uhr werden dort eingerichtet, wo mindestens acht Familien sie benötigen. Für geringere Zahlen suchen die Jugendämter nach Lösungen in der Kindertagespflege.',
      ),
    ],
  },
  {
    key: 'feedback',
    title: 'Beschwerden und Rückmeldungen',
    blocks: [
      paragraph(
        'Eine Einrichtung, über die sich niemand beschwert, ist nicht unbedingt gut; vielleicht fehlt nur der Briefkasten. Die Kreise möchten, dass Kritik leicht geäußert werden kann und nicht bei den falschen Stellen hängen bleibt.',
      ),
      numbers([
        'Erste Anlaufstelle ist die Person, um deren Arbeit es geht.',
        'Führt das Gespräch nicht weiter, vermittelt die Leitung des Standorts innerhalb von zehn Arbeitstagen.',
        'Danach können sich Eltern an den Träger oder den Schulträger wenden.',
        'Kinder finden in jedem Gebäude mindestens zwei Erwachsene, die als Vertrauenspersonen gewählt sind.',
      ]),
      paragraph(
        'Aus vielen einzelnen Hinweisen lässt sich lernen. Träger fassen sie einmal im Jahr nach Themen zusammen, ohne Namen zu nennen, und beraten mit den Elternvertretungen, was sich ändern soll. Häufen sich Klagen über denselben Punkt an mehreren Orten, setzt der Lenkungskreis das Thema auf seine Tagesordnung.',
      ),
      paragraph(
        'Auch Lob wird weitergegeben. Es kostet nichts, stärkt Teams und macht sichtbar, was andere nachahmen können.',
      ),
    ],
  },
]
