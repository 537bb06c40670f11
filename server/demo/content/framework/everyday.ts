import { bullets, heading, numbers, paragraph, table } from '../../../../shared/text/blocks.ts'
import type { DemoClause } from '../demo-document.ts'

export const everyday: readonly DemoClause[] = [
  {
    key: 'teams',
    title: 'Multiprofessionelle Teams',
    writtenBy: 'lennetal',
    blocks: [
      paragraph(
        'An einem ganztägigen Standort arbeiten Menschen mit sehr verschiedenen Ausbildungen unter einem Dach. Lehrerinnen, Erzieher, Sozialpädagoginnen, Küchenkräfte, Hausmeister, Assistenzen und Freiwillige sehen dasselbe Kind in unterschiedlichen Situationen. Erst wenn sie ihre Eindrücke zusammenlegen, entsteht ein vollständiges Bild.',
      ),
      paragraph(
        'Ein Team wird man nicht durch einen Aushang im Lehrerzimmer. Es braucht eine gemeinsame Aufgabe, geklärte Rollen und die Erfahrung, dass die Sicht der anderen weiterhilft. Leitungen fördern dies, indem sie Entscheidungen zusammen vorbereiten und Konflikte ansprechen, bevor sie sich verfestigen.',
      ),
      heading(3, 'Was sich bewährt hat'),
      bullets([
        'Neue Beschäftigte gleich welcher Profession erhalten dieselbe Begrüßungsmappe und eine Woche zum Mitlaufen.',
        'Konferenzen beginnen mit einem Fall und nicht mit einer Liste von Mitteilungen.',
        'Schränke, Kopierer, Parkplätze und Zugangsdaten stehen allen zur Verfügung.',
        'Dienstpläne des Trägers und Vertretungspläne der Schule liegen nebeneinander.',
      ]),
      heading(3, 'Was noch schwerfällt'),
      paragraph(
        'Unterschiedliche Tarife, Urlaubsregeln und Weisungswege lassen sich vor Ort nicht auflösen. Sie sollten wenigstens bekannt sein, damit niemand Rücksichtnahme für Unwillen hält. Das Bildungsbüro sammelt solche Reibungspunkte und trägt sie den zuständigen Stellen des Landes vor.',
      ),
    ],
  },
  {
    key: 'small-schools',
    title: 'Kleine Schulen im ländlichen Raum',
    writtenBy: 'eggeberg',
    blocks: [
      paragraph(
        'Elf Grundschulen im Eggeberg (Demo) haben weniger als hundert Kinder. Für ihre Dörfer sind sie weit mehr als Unterrichtsorte: Hier probt der Chor, tagt der Ortsvorstand, feiert der Schützenverein. Ein Ganztag nach städtischem Muster passt nicht zu ihnen, weil für vier Gruppen am Nachmittag schlicht die Kinder fehlen.',
      ),
      paragraph('Drei Modelle werden erprobt und nach zwei Jahren verglichen:'),
      table([
        ['Modell', 'Kennzeichen', 'Stärke', 'Offene Frage'],
        [
          'Dorfnachmittag',
          'Vereine und Schule gestalten gemeinsam',
          'kurze Wege, hohe Bindung',
          'Verlässlichkeit bei Krankheit',
        ],
        ['Wanderteam', 'Fachkräfte betreuen zwei Orte im Wechsel', 'volle Stellen möglich', 'Fahrzeiten'],
        [
          'Zentraler Ort',
          'Bus bringt Kinder mittags zu einer größeren Schule',
          'breite Auswahl',
          'Abschied vom Heimatort',
        ],
      ]),
      paragraph(
        'Jahrgangsübergreifendes Lernen ist an solchen Orten kein Notbehelf. Ältere erklären Jüngeren, was sie selbst gerade verstanden haben, und wachsen dabei in Verantwortung hinein. Beratung durch die Schulaufsicht und Besuche bei erfahrenen Kollegien helfen, diese Form bewusst zu gestalten.',
      ),
      paragraph(
        'Ob eine Schule erhalten bleibt, entscheidet der Rat der Gemeinde. Das Konzept nimmt dazu keine Stellung, verlangt aber, dass Folgen für den Nachmittag vor einem Beschluss geprüft und offengelegt werden.',
      ),
    ],
  },
  {
    key: 'mobility',
    title: 'Wege und Beförderung',
    writtenBy: 'eggeberg',
    blocks: [
      paragraph(
        'Ein Platz, zu dem niemand hinkommt, ist keiner. Die Fahrpläne des Schülerverkehrs enden vielerorts mit der sechsten Stunde; wer länger bleibt, ist auf Eltern angewiesen. Damit entscheidet der Besitz eines Autos über Bildungschancen.',
      ),
      paragraph(
        'Die Kreise sind Aufgabenträger des öffentlichen Nahverkehrs und können an dieser Stelle unmittelbar etwas bewirken. Bei der nächsten Überarbeitung der Nahverkehrspläne wird jede Linie, die eine Schule mit Nachmittagsangebot bedient, auf eine Rückfahrt nach sechzehn Uhr untersucht. Wo sich ein großer Bus nicht füllt, kommen Rufbusse oder Sammeltaxis in Frage.',
      ),
      numbers([
        'Kommunen melden bis Februar, an welchen Tagen wie viele Kinder eine spätere Fahrt benötigen.',
        'Verkehrsunternehmen und Schulträger beraten die Ergebnisse mit dem Bildungsbüro.',
        'Änderungen werden so rechtzeitig bekannt gegeben, dass Familien sie bei der Anmeldung kennen.',
        'Nach dem ersten Halbjahr wird gezählt, ob die Fahrten genutzt werden.',
      ]),
      paragraph(
        'Kurze Strecken gehen Kinder am besten selbst. Schulwegpläne, Haltezonen in einiger Entfernung vom Schultor und Lotsendienste von Freiwilligen sorgen dafür, dass sie das gefahrlos können. Selbstständigkeit im Verkehr ist ein Lernziel und kein Nebenprodukt.',
      ),
    ],
  },
  {
    key: 'emergencies',
    title: 'Vorsorge für Ausfälle und Krisen',
    blocks: [
      paragraph(
        'Grippewellen, Hochwasser, Stromausfälle und plötzliche Kündigungen kommen selten angekündigt. Standorte, die vorher überlegt haben, wie sie reagieren, bleiben auch dann für Familien berechenbar.',
      ),
      table([
        ['Lage', 'Erste Maßnahme', 'Information der Eltern', 'Unterstützung durch den Kreis'],
        [
          'Mehrere Fachkräfte fallen aus',
          'Gruppen zusammenlegen, Angebote kürzen',
          'bis 9 Uhr desselben Tages',
          'Liste von Aushilfen',
        ],
        [
          'Gebäude nicht nutzbar',
          'Ausweichort aus dem Notfallplan',
          'sofort, mit Treffpunkt',
          'Vermittlung von Räumen',
        ],
        [
          'Träger stellt den Betrieb ein',
          'Kommune beruft eine Runde ein',
          'innerhalb einer Woche',
          'Übergangslösung mit anderen Trägern',
        ],
        [
          'Belastendes Ereignis',
          'Schutzraum, vertraute Personen',
          'abgestimmt mit der Schulleitung',
          'Schulpsychologie, Notfallseelsorge',
        ],
      ]),
      paragraph(
        'Ein Notfallplan umfasst höchstens vier Seiten, hängt an einer bekannten Stelle und wird jährlich durchgespielt. Telefonlisten bewahren Standorte getrennt davon und geschützt auf. Nach jedem Ernstfall setzt sich das Team zusammen und hält fest, was geholfen hat.',
      ),
      paragraph(
        'Kinder spüren Unsicherheit schneller, als Erwachsene glauben. Sie erhalten ehrliche Auskünfte, die zu ihrem Alter passen, und dürfen ihre Angst zeigen. Für Fachkräfte, die selbst betroffen sind, steht ein vertrauliches Gesprächsangebot außerhalb der Dienststelle bereit.',
      ),
    ],
  },
  {
    key: 'democracy',
    title: 'Demokratie im Alltag lernen',
    writtenBy: 'hellwegland',
    blocks: [
      paragraph(
        'Demokratie lässt sich nicht allein aus Büchern lernen. Kinder begreifen sie, wenn ihre Stimme zählt, wenn Regeln begründet werden und wenn Minderheiten Schutz erfahren. Dafür ist ein langer gemeinsamer Tag eine große Chance.',
      ),
      paragraph(
        'Klassenrat und Gruppenversammlung sind die kleinsten Einheiten. Hier werden Streitigkeiten besprochen, Dienste verteilt und Vorschläge gesammelt. Sprecherinnen und Sprecher tragen sie in ein Kinderparlament, das sich einmal im Monat trifft und einen eigenen Kostenrahmen von wenigen hundert Euro verwaltet. Eine erwachsene Person protokolliert, hat aber kein Stimmrecht.',
      ),
      bullets([
        'Abstimmungen werden vorbereitet: Worum geht es, was spricht dafür, was dagegen?',
        'Wer unterliegt, darf seine Meinung weiter vertreten und beim nächsten Mal neu einbringen.',
        'Ergebnisse hängen als Bild und Text aus, damit auch Erstklässlerinnen und Erstklässler sie verstehen.',
        'Vorschläge, die nicht umsetzbar sind, werden nicht belächelt, sondern erklärt.',
      ]),
      paragraph(
        'Ausgrenzung und Herabsetzung treten Fachkräfte entschieden entgegen. Sie beziehen sich auf Kinderrechte und Grundgesetz, ohne Kindern Haltungen ihrer Eltern vorzuwerfen. Fortbildungen zu Diskriminierung und zu Verschwörungserzählungen werden von den Kreisen gemeinsam angeboten und stehen Ehrenamtlichen ebenfalls offen.',
      ),
    ],
  },
  {
    key: 'sustainability',
    title: 'Natur erleben und nachhaltig handeln',
    writtenBy: 'lennetal',
    blocks: [
      paragraph(
        'Wald, Bach und Acker liegen in den drei Kreisen oft nur wenige Minuten von der Schule entfernt. Trotzdem verbringen viele Kinder ihre Nachmittage drinnen. Der Ganztag kann das ändern, wenn Draußensein selbstverständlich wird und nicht auf den Wandertag beschränkt bleibt.',
      ),
      paragraph(
        'Jeder Standort wählt einen Ort in der Natur, den er über das Jahr begleitet. Kinder messen Regen, zählen Vögel, pflanzen Hecken und sehen, was aus ihrer Arbeit wird. Försterinnen, Landwirte und Imker sind Gäste, die aus ihrem Beruf erzählen; mit den Biologischen Stationen werden feste Termine vereinbart.',
      ),
      heading(3, 'Vorbild im eigenen Haus'),
      paragraph(
        'Wer über Ressourcen spricht, sollte sparsam mit ihnen umgehen. Küchen wiegen die Speisereste, Energieteams spüren offene Fenster und brennende Lampen auf, und Bastelmaterial stammt zunächst aus dem, was schon da ist. Ein Teil des eingesparten Geldes bleibt den Kindern zur freien Verfügung.',
      ),
      heading(3, 'Zusammenhänge verstehen'),
      paragraph(
        'Fragen nach Gerechtigkeit gehören dazu. Woher kommt der Kakao, wer hat das Trikot genäht, warum ist Wasser nicht überall selbstverständlich? Antworten fallen selten eindeutig aus. Gerade deshalb eignen sich solche Themen für Projekte, in denen Kinder recherchieren, abwägen und zu eigenen Urteilen gelangen.',
      ),
    ],
  },
]
