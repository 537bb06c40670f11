import { bullets, heading, numbers, paragraph, table } from '../../../../shared/text/blocks.ts'
import type { DemoClause } from '../demo-document.ts'

export const structures: readonly DemoClause[] = [
  {
    key: 'levels',
    title: 'Ebenen und Gremien',
    writtenBy: 'hellwegland',
    blocks: [
      paragraph(
        'Regionale Bildungsnetzwerke arbeiten auf drei Ebenen. Die Regionale Bildungskonferenz versammelt alle Beteiligten und spricht Empfehlungen aus. Der Lenkungskreis trifft strategische Entscheidungen. Das Regionale Bildungsbüro setzt um, was vereinbart ist, und bereitet vor, was beraten werden soll.',
      ),
      table([
        ['Ebene', 'Wer mitwirkt', 'Aufgabe', 'Rhythmus'],
        [
          'Bildungskonferenz',
          'Schulen, Kitas, Träger, Kommunen, Kammern, Eltern, junge Menschen',
          'Themen aufgreifen, Empfehlungen geben',
          'einmal im Jahr',
        ],
        [
          'Lenkungskreis',
          'Kreis, Schulaufsicht, Kommunen, Jugendhilfe',
          'Ziele und Schwerpunkte beschließen',
          'viermal im Jahr',
        ],
        [
          'Bildungsbüro',
          'Beschäftigte des Kreises und abgeordnete Lehrkräfte',
          'koordinieren, beraten, auswerten',
          'laufend',
        ],
        ['Arbeitsgruppen', 'Fachleute nach Thema', 'Vorschläge ausarbeiten', 'befristet'],
      ]),
      paragraph(
        'Eine Arbeitsgruppe entsteht nur mit schriftlichem Auftrag. Darin stehen die Frage, das erwartete Ergebnis, die Mitglieder nach Funktion und ein Enddatum. Läuft die Frist ab, ohne dass ein Ergebnis vorliegt, entscheidet der Lenkungskreis, ob die Gruppe weiterarbeitet oder sich auflöst.',
      ),
      paragraph(
        'Die drei Kreise verzichten auf ein weiteres gemeinsames Gremium. Stattdessen treffen sich die Sprecherinnen und Sprecher der Lenkungskreise zweimal jährlich zu einer Leitungsrunde, zu der die Transferagentur einlädt.',
      ),
    ],
  },
  {
    key: 'roles',
    title: 'Rollen und Zuständigkeiten',
    blocks: [
      paragraph(
        'Viele Missverständnisse entstehen nicht aus Streit, sondern weil unklar ist, wer den ersten Schritt tut. Die folgende Übersicht ordnet typische Aufgaben. Sie beschreibt, wer eine Sache federführend vorantreibt, wer mitwirkt und wer zu informieren ist.',
      ),
      table([
        ['Aufgabe', 'Federführend', 'Mitwirkend', 'Zu informieren'],
        ['Bedarf an Plätzen ermitteln', 'Jugendamt', 'Schulträger, Bildungsbüro', 'Schulaufsicht'],
        ['Pädagogisches Konzept des Standorts', 'Schule und Träger', 'Eltern, Kinder', 'Schulträger'],
        ['Raumplanung', 'Schulträger', 'Schule, Träger, Bauamt', 'Jugendamt'],
        ['Fortbildung über Berufsgruppen hinweg', 'Bildungsbüro', 'Kompetenzteams, Träger', 'Kommunen'],
        ['Kreisweiter Bericht', 'Bildungsbüro', 'Statistikstelle, Fachämter', 'Gremien, Öffentlichkeit'],
        ['Fachaufsicht über Unterricht', 'Schulaufsicht', 'Schulleitung', 'nach Anlass'],
      ]),
      paragraph(
        'Federführung bedeutet Verantwortung für den Ablauf, nicht Entscheidung über den Kopf anderer hinweg. Wer federführend ist, lädt ein, hält Fristen im Blick und sorgt dafür, dass am Ende ein Ergebnis vorliegt.',
      ),
      paragraph(
        'Kleinere Kommunen können Aufgaben untereinander aufteilen oder den Kreis um Unterstützung bitten. Solche Absprachen werden formlos, aber schriftlich getroffen.',
      ),
    ],
  },
  {
    key: 'municipalities',
    title: 'Einbindung der kreisangehörigen Kommunen',
    writtenBy: 'lennetal',
    blocks: [
      paragraph(
        'Ohne die Städte und Gemeinden bleibt jedes Kreiskonzept Papier. Sie bauen, betreiben und bezahlen die meisten Schulen der Primarstufe, kennen die Vereine und hören als Erste, wenn ein Angebot nicht funktioniert. Die Kreise beteiligen sie daher, bevor ein Entwurf fertig ist, und nicht erst zur Kenntnisnahme.',
      ),
      paragraph('Vereinbart ist folgendes Vorgehen:'),
      numbers([
        'Die Fachämter der Kommunen erhalten zu Beginn eines Vorhabens eine Skizze von höchstens zwei Seiten.',
        'In einer gemeinsamen Sitzung werden Bedenken, Vorschläge und örtliche Besonderheiten gesammelt.',
        'Der Entwurf zeigt, welche Anregungen aufgenommen wurden und warum andere nicht.',
        'Nach der Beratung im Lenkungskreis haben die Räte mindestens acht Wochen Zeit für eine eigene Befassung.',
      ]),
      paragraph(
        'Für Gemeinden mit weniger als 10.000 Einwohnerinnen und Einwohnern richten die Bildungsbüros eine Sprechstunde ein. Dort geht es um ganz praktische Fragen: Wie berechnet man einen Raumbedarf, welche Förderung passt, welche Nachbargemeinde hat ein ähnliches Vorhaben schon hinter sich?',
      ),
      paragraph(
        'Einzelne Kommunen dürfen schneller sein als die übrigen. Sie erproben Neues, berichten darüber und helfen anderen, die später folgen. Wer nicht mitmachen will, muss das nicht begründen, verliert dadurch aber auch kein Stimmrecht in gemeinsamen Angelegenheiten.',
      ),
    ],
  },
  {
    key: 'school-authorities',
    title: 'Zusammenwirken von Schulträgern und Schulaufsicht',
    blocks: [
      paragraph(
        'Schulträger verantworten Gebäude, Ausstattung und das nicht lehrende Personal. Die Schulaufsicht achtet auf Unterricht, Lehrkräfteeinsatz und die Umsetzung der Vorgaben des Landes. Im Ganztag greifen beide Bereiche ineinander: Eine veränderte Stundentafel braucht andere Räume, ein Neubau ermöglicht ein anderes pädagogisches Konzept.',
      ),
      paragraph(
        'Bislang erfahren beide Seiten voneinander häufig erst, wenn Pläne kaum noch zu ändern sind. Die Kreise schlagen deshalb eine feste Abstimmung in jedem Herbst vor. Auf den Tisch kommen Bauvorhaben, Schulentwicklungspläne, Personalfragen mit Folgen für den Nachmittag und Rückmeldungen aus den Schulen.',
      ),
      bullets([
        'Die Einladung verschickt das Bildungsbüro vier Wochen vorher mit einer vorläufigen Liste der Themen.',
        'Jede Schule kann über ihre Leitung Punkte anmelden.',
        'Ergebnisse werden am selben Tag in Stichworten gesichert und innerhalb einer Woche verschickt.',
        'Offene Fragen erhalten eine Person, die sie klärt, und einen Termin.',
      ]),
      paragraph(
        'Die Schulaufsicht hat an diesem Konzept beratend mitgelesen. Sie ist nicht Auftraggeberin und wird durch den Text zu nichts verpflichtet, was über ihre Aufgaben hinausgeht.',
      ),
    ],
  },
  {
    key: 'youth-welfare',
    title: 'Jugendhilfe und freie Träger',
    writtenBy: 'eggeberg',
    blocks: [
      paragraph(
        'Freie Träger stellen in den drei Kreisen den größten Teil der Fachkräfte im Ganztag. Zu ihnen gehören Wohlfahrtsverbände, Kirchengemeinden, Fördervereine und kleine Elterninitiativen. Ihre Vielfalt ist gewollt, denn sie gibt Eltern eine Wahl und bringt unterschiedliche Erfahrungen ein.',
      ),
      paragraph(
        'Vielfalt braucht verlässliche Bedingungen. Träger müssen wissen, mit welchen Mitteln sie im kommenden Jahr rechnen können, welche Räume ihnen zur Verfügung stehen und wer im Konfliktfall vermittelt. Ein Muster für Kooperationsverträge, das Schule, Träger und Kommune gemeinsam unterschreiben, soll diese Punkte künftig einheitlich regeln.',
      ),
      heading(3, 'Partnerschaft auf Augenhöhe'),
      paragraph(
        'Fachkräfte der Jugendhilfe werden zu Konferenzen eingeladen, die ihre Arbeit berühren, und ihre Zeit dafür gilt als Arbeitszeit. Schulleitungen wiederum wirken bei der Auswahl des Trägers mit. Meinungsverschiedenheiten klären zunächst die Beteiligten am Ort; erst danach wird das Jugendamt um Vermittlung gebeten.',
      ),
      heading(3, 'Schutz von Kindern'),
      paragraph(
        'Jeder Standort verfügt über ein Schutzkonzept, das für den ganzen Tag gilt. Zuständige Personen sind allen bekannt, auch den Kindern. Das Jugendamt bietet Beratung durch erfahrene Fachkräfte an und wertet einmal jährlich mit den Trägern aus, ob Meldewege verständlich sind.',
      ),
    ],
  },
  {
    key: 'children-participate',
    title: 'Beteiligung von Kindern und Jugendlichen',
    writtenBy: 'eggeberg',
    blocks: [
      paragraph(
        'Kinder sind Fachleute für ihren Alltag. Sie wissen, wo es zu laut ist, welches Essen übrig bleibt und welches Angebot nur auf dem Papier gut klingt. Ihre Beteiligung ist kein Zusatz für ruhige Zeiten, sondern eine Quelle für bessere Entscheidungen.',
      ),
      paragraph('Die Kreise unterscheiden vier Stufen und benennen bei jedem Vorhaben, welche gemeint ist:'),
      table([
        ['Stufe', 'Was Kinder erleben', 'Beispiel'],
        ['Informiert werden', 'Man erklärt mir, was geplant ist.', 'Modell des neuen Schulhofs im Flur'],
        ['Gehört werden', 'Meine Meinung wird abgefragt und beantwortet.', 'Essensrat mit Aushang der Antworten'],
        ['Mitentscheiden', 'Wir stimmen über einen Teil selbst ab.', 'Auswahl der Arbeitsgemeinschaften'],
        ['Selbst gestalten', 'Wir planen und führen durch.', 'Kinderkonferenz mit eigenem Budget'],
      ]),
      paragraph(
        'Nicht jede Frage verlangt die höchste Stufe. Unredlich wäre es jedoch, Mitentscheidung anzukündigen und es bei einer Information zu belassen. Nach jeder Beteiligung erfahren die Kinder, was aus ihren Vorschlägen geworden ist, und zwar in einer Sprache, die sie verstehen.',
      ),
      paragraph(
        'Jugendliche werden zusätzlich auf Kreisebene einbezogen. Zur Bildungskonferenz entsenden die Schülervertretungen eigene Delegierte, die ein Drittel der Redezeit zum Thema Übergänge selbst gestalten.',
      ),
    ],
  },
  {
    key: 'families',
    title: 'Zusammenarbeit mit Eltern und Familien',
    writtenBy: 'lennetal',
    blocks: [
      paragraph(
        'Eltern vertrauen dem Ganztag ihre Kinder für viele Stunden an. Dieses Vertrauen wächst, wenn sie wissen, wer da ist, was geschieht und an wen sie sich wenden können. Für die Zusammenarbeit reicht deshalb ein Flyer nicht aus.',
      ),
      paragraph(
        'An jedem Standort soll eine Person benannt sein, die für Vormittag und Nachmittag gleichermaßen ansprechbar ist. Sprechzeiten liegen auch am frühen Abend. Einladungen werden in einfacher Sprache verfasst und bei Bedarf übersetzt, wobei ehrenamtliche Sprachmittlerinnen und Sprachmittler aus den Gemeinden helfen können.',
      ),
      paragraph('Als besonders wirksam haben sich in den Kreisen drei Formate erwiesen:'),
      bullets([
        'ein Elterncafé am Freitagnachmittag, zu dem auch jüngere Geschwister mitkommen dürfen,',
        'Hospitationstage, an denen Mütter und Väter eine Stunde im Ganztag miterleben,',
        'kurze Gespräche beim Abholen, für die eine Fachkraft ausdrücklich freigestellt ist.',
      ]),
      paragraph(
        'Familien in belastenden Lebenslagen erreichen solche Einladungen manchmal nicht. Hier bewähren sich Wege über Menschen, denen sie bereits vertrauen: die Hebamme, die Kita, der Sportverein, die Moschee- oder Kirchengemeinde. Datenschutz und Freiwilligkeit bleiben dabei selbstverständlich.',
      ),
    ],
  },
]
