import { bullets, heading, numbers, paragraph, table } from '../../../../shared/text/blocks.ts'
import type { DemoClause } from '../demo-document.ts'

export const transitions: readonly DemoClause[] = [
  {
    key: 'into-primary-school',
    title: 'Von der Kita in die Grundschule',
    writtenBy: 'hellwegland',
    blocks: [
      paragraph(
        'Mit der Einschulung ändert sich für ein Kind fast alles: der Weg, die Gruppe, die Sprache der Erwachsenen, die Erwartungen. Ein gelungener Übergang nimmt ihm diese Veränderung nicht ab, aber er macht sie vorhersehbar.',
      ),
      paragraph(
        'In jeder Kommune schließen sich Kitas, Grundschulen und Ganztagsträger zu einem Übergangskreis zusammen. Er trifft sich dreimal im Kitajahr. Im Herbst werden Termine abgestimmt, im Winter besuchen Lehrkräfte die Einrichtungen, im Frühsommer finden die Übergabegespräche statt. Grundlage dafür ist die Einwilligung der Eltern, die am Gespräch teilnehmen können.',
      ),
      table([
        ['Monat', 'Schritt', 'Beteiligte'],
        ['September', 'Elternabend zur Vorbereitung auf die Schulzeit', 'Kita, Schule, Ganztag'],
        ['November', 'Anmeldung mit kurzem Gespräch', 'Schule, Eltern, Kind'],
        ['Februar', 'Besuch der künftigen Lehrkraft in der Kita', 'Kita, Schule'],
        ['Mai', 'Übergabegespräch', 'Eltern, Kita, Schule, Ganztag'],
        ['Juni', 'Schnuppertag einschließlich Mittagessen', 'Kinder, alle Fachkräfte'],
        ['Oktober', 'Rückblick: Wie ist es gelaufen?', 'Übergangskreis'],
      ]),
      paragraph(
        'Weitergegeben wird, was dem Kind nützt: seine Stärken, seine Freundschaften, was ihm Sicherheit gibt. Vermutungen über die Familie gehören nicht in den Bogen. Vorlage und Einwilligung sind in allen drei Kreisen gleich, damit ein Umzug keine Lücke hinterlässt.',
      ),
    ],
  },
  {
    key: 'into-secondary-school',
    title: 'In die weiterführende Schule',
    writtenBy: 'lennetal',
    blocks: [
      paragraph(
        'Nach vier Jahren verlassen Kinder einen überschaubaren Ort und kommen an eine größere Schule, manchmal mit mehreren hundert Gleichaltrigen. Zugleich endet für viele die verlässliche Betreuung am Nachmittag. Gerade in den Klassen fünf und sechs entsteht dadurch eine Lücke, die Familien spüren.',
      ),
      paragraph(
        'Die Bildungsbüros bereiten gemeinsam mit den Schulen eine Broschüre vor, die alle Bildungsgänge im Kreis vorstellt. Sie verzichtet auf Werbung und beantwortet die Fragen, die Eltern tatsächlich stellen: Wie lange dauert die Fahrt? Gibt es ein Mittagessen? Was geschieht, wenn mein Kind Unterstützung braucht? Welche Abschlüsse sind möglich?',
      ),
      numbers([
        'Beratungsgespräche an der Grundschule beziehen die Beobachtungen des Ganztags ein, sofern die Eltern zustimmen.',
        'Jede aufnehmende Schule lädt zu einem Nachmittag ein, an dem Kinder und nicht Fachräume im Mittelpunkt stehen.',
        'In den ersten vier Wochen begleiten Patinnen und Paten aus der neunten Klasse die Neuen.',
        'Bis zu den Herbstferien melden die weiterführenden Schulen zurück, was ihnen im Anfangsunterricht aufgefallen ist.',
      ]),
      paragraph(
        'Besonderes Augenmerk gilt Schulwechseln während der laufenden Erprobungsstufe. Sie treffen Kinder oft unvorbereitet. Die Schulaufsicht und das Bildungsbüro prüfen, wie eine Beratung rechtzeitig einsetzen kann, bevor sich Misserfolge häufen.',
      ),
    ],
  },
  {
    key: 'into-work',
    title: 'Von der Schule in Ausbildung, Beruf und Studium',
    writtenBy: 'hellwegland',
    blocks: [
      paragraph(
        'Jugendliche wählen heute aus einer kaum überschaubaren Zahl von Berufen und Studiengängen. Betriebe suchen zur selben Zeit Nachwuchs und finden ihn nicht. Zwischen beiden Seiten fehlt es selten an Informationen, häufig aber an Begegnungen.',
      ),
      paragraph(
        'Berufliche Orientierung beginnt in Klasse acht mit einer Erkundung der eigenen Stärken. Es folgen Praxistage in mehreren Berufsfeldern, Betriebspraktika und eine Beratung, an der auf Wunsch Eltern teilnehmen. Am Ende steht ein Plan, den die Jugendlichen selbst formulieren und der ihnen gehört.',
      ),
      heading(3, 'Niemand geht verloren'),
      paragraph(
        'Wer die Schule ohne Anschluss verlässt, erhält innerhalb von sechs Wochen ein Angebot zum Gespräch. Berufskolleg, Jugendberufsagentur und Schulsozialarbeit verabreden, wer den Kontakt aufnimmt. Eine Weitergabe von Daten geschieht nur mit Einverständnis der jungen Menschen, bei Minderjährigen auch ihrer Sorgeberechtigten.',
      ),
      heading(3, 'Betriebe als Lernorte'),
      paragraph(
        'Handwerk, Industrie, Pflege und Verwaltung öffnen ihre Türen für eine „Woche der Werkstätten“. Kleine Firmen, die keine eigene Ausbildungsabteilung haben, werden von den Kammern unterstützt. Auch die Kreisverwaltungen zeigen, welche Berufe es bei ihnen gibt.',
      ),
      bullets([
        'Ausbildung und Studium werden gleichwertig vorgestellt.',
        'Freiwilligendienste und ein Jahr im Ausland gelten als sinnvolle Wege.',
        'Mädchen und Jungen begegnen Vorbildern in Berufen, die für ihr Geschlecht als untypisch gelten.',
      ]),
    ],
  },
  {
    key: 'social-work',
    title: 'Schulsozialarbeit',
    writtenBy: 'eggeberg',
    blocks: [
      paragraph(
        'Schulsozialarbeit ist an vielen Schulen zu einem festen Bestandteil geworden. Sie berät Kinder, Jugendliche und Eltern, begleitet Klassen, vermittelt in Konflikten und baut Brücken zur Jugendhilfe. Finanziert wird sie aus verschiedenen Quellen, und ebenso verschieden sind Arbeitgeber, Befristungen und Stellenprofile.',
      ),
      paragraph(
        'Für Außenstehende ist dadurch schwer zu erkennen, was sie erwarten dürfen. Die Kreise erfassen deshalb alle Stellen in einer gemeinsamen Übersicht. Enthalten sind Schule, Schulform, Träger, Umfang und Befristung, nicht aber Namen oder Fallzahlen einzelner Personen.',
      ),
      paragraph(
        'Auf dieser Grundlage werden Qualitätsstandards erarbeitet, die mindestens folgende Fragen beantworten:',
      ),
      bullets([
        'Welche Aufgaben gehören zum Kern der Tätigkeit, welche ausdrücklich nicht?',
        'Unter welchen Bedingungen ist vertrauliche Beratung möglich?',
        'Wie viele Kinder und Jugendliche kann eine Vollzeitstelle sinnvoll begleiten?',
        'Wer übernimmt die fachliche Anleitung und die Supervision?',
        'Wie wird die Arbeit in Schulkonferenz und Jugendhilfeausschuss dargestellt?',
      ]),
      paragraph(
        'Fachkräfte, die allein an einer Schule arbeiten, brauchen Kolleginnen und Kollegen andernorts. Vier regionale Runden mit fester Leitung ermöglichen Fallbesprechung, Vertretung bei längerer Krankheit und gemeinsame Fortbildung.',
      ),
    ],
  },
  {
    key: 'digital-change',
    title: 'Bildung im digitalen Wandel',
    writtenBy: 'lennetal',
    blocks: [
      paragraph(
        'Digitale Medien prägen den Alltag von Kindern, lange bevor sie eine Schule betreten. Bildung muss ihnen helfen, Werkzeuge zu beherrschen, Inhalte zu prüfen und zu entscheiden, wann ein Gerät besser ausgeschaltet bleibt. Der Ganztag bietet dafür Gelegenheiten, die über einzelne Unterrichtsstunden hinausgehen: Trickfilme drehen, ein Hörspiel schneiden, eine Wetterstation programmieren.',
      ),
      paragraph(
        'Gemeinsame Grundlage ist das Leitbild „Bildung im digitalen Wandel“, das in der Werkstatt entsteht. Dieses Rahmenkonzept wiederholt seine Leitsätze nicht, sondern nennt, was daraus für die Organisation folgt.',
      ),
      table([
        ['Bereich', 'Ebene Schule und Standort', 'Ebene Schulträger', 'Ebene Kreis'],
        ['Technische Hilfe', 'Erste Ansprechperson vor Ort', 'Fachleute für Geräte und Netze', 'Erfahrungsaustausch'],
        ['Medienkonzept', 'Erstellen und fortschreiben', 'Ausstattung abstimmen', 'Beratung'],
        ['Medienscouts', 'Auswahl und Begleitung', 'Räume und Geräte', 'Ausbildungstage'],
        ['Elternarbeit', 'Gesprächsabende', 'Einladung über die Gemeinde', 'Referentinnen und Referenten'],
      ]),
      paragraph(
        'Am Nachmittag gelten dieselben Regeln wie am Vormittag. Welche Daten ein Lernprogramm erhebt, prüft der Schulträger, bevor es eingeführt wird; pädagogische Fachkräfte dürfen keine eigenen Konten für Kinder anlegen. Geräte, die nach Hause mitgegeben werden, sind versichert und mit einer verständlichen Anleitung versehen.',
      ),
    ],
  },
  {
    key: 'inclusion',
    title: 'Inklusion und Teilhabe',
    writtenBy: 'eggeberg',
    blocks: [
      paragraph(
        'Der Anspruch auf Förderung gilt für jedes Kind. Dennoch scheitert die Teilnahme am Nachmittag mitunter daran, dass die Assistenz mittags endet, der Fahrdienst nur einmal fährt oder ein Ruheraum fehlt. Solche Hürden sind selten böser Wille; meistens sind sie die Folge getrennter Zuständigkeiten.',
      ),
      paragraph(
        'Die Sozial- und Jugendämter der Kreise verständigen sich darauf, Leistungen für den ganzen Tag aus einer Hand zu klären. Eltern sollen nicht zwei Anträge stellen und drei Gutachten einreichen müssen. Wo mehrere Kinder derselben Schule Unterstützung erhalten, kann ein Pool an Assistenzkräften flexibler helfen als eine starre Zuordnung.',
      ),
      heading(3, 'Barrieren erkennen'),
      paragraph(
        'Ein Rundgang mit Betroffenen zeigt mehr als jede Norm. Türen, Wege und Toiletten sind das eine, Lautstärke, Licht und unübersichtliche Abläufe das andere. Jede Kommune wählt jährlich einen Standort aus und dokumentiert, was sich mit geringem Aufwand verbessern lässt.',
      ),
      heading(3, 'Armut mitdenken'),
      paragraph(
        'Beiträge, Ausflüge, Bastelgeld und Sportkleidung summieren sich. Standorte führen eine Liste aller Kosten, die im Laufe eines Jahres auf Eltern zukommen, und überlegen, welche davon entfallen können. Kinder sollen nicht erklären müssen, weshalb sie an etwas nicht teilnehmen.',
      ),
      paragraph(
        'Ob Teilhabe gelingt, zeigt sich in den Freundschaften. Deshalb achten Fachkräfte darauf, dass Gruppen sich mischen und Einladungen zum Spielen alle erreichen.',
      ),
    ],
  },
  {
    key: 'language',
    title: 'Sprachbildung und Mehrsprachigkeit',
    writtenBy: 'hellwegland',
    blocks: [
      paragraph(
        'Sprache lernt man von Menschen, die zuhören. Der Ganztag bietet unzählige Anlässe dafür: beim Verhandeln über Spielregeln, beim Kochen, beim Vorlesen auf dem Sofa. Fachkräfte müssen dafür keine Sprachlehrkräfte sein, wohl aber wissen, wie sie Gespräche anregen und lebendig halten.',
      ),
      paragraph(
        'Mehrsprachigkeit gilt als Stärke. Kinder dürfen ihre Familiensprachen benutzen und erleben, dass Erwachsene sich dafür interessieren. Zugleich soll niemand aus einer Gruppe herausfallen, weil ihm Wörter fehlen.',
      ),
      bullets([
        'Büchereien stellen mehrsprachige Bücherkisten zusammen, die alle acht Wochen weiterwandern.',
        'Neu zugewanderte Kinder besuchen vom ersten Tag an Angebote mit anderen und nicht nur den Sprachkurs.',
        'Eine Mappe begleitet das Kind und zeigt, was es in welcher Sprache schon kann.',
        'Ehrenamtliche Vorleserinnen und Vorleser erhalten eine kurze Schulung.',
      ]),
      paragraph(
        'Für Jugendliche, die erst spät nach Deutschland kommen, ist die Zeit bis zum Abschluss knapp. Die Berufskollegs und die Kommunalen Integrationszentren entwickeln hierzu gemeinsame Kurse, in denen Fachsprache und praktische Arbeit verbunden sind.',
      ),
    ],
  },
  {
    key: 'culture-and-sport',
    title: 'Kultur, Sport und Ehrenamt als Bildungspartner',
    writtenBy: 'lennetal',
    blocks: [
      paragraph(
        'Vereine, Musikschulen, Museen, Feuerwehren und Naturschutzgruppen bringen Kindern Dinge bei, die in keinem Lehrplan stehen. Sie sehen den Ausbau des Ganztags mit gemischten Gefühlen: Einerseits erreichen sie neue Kinder, andererseits bleiben Übungsräume am Nachmittag leer, weil die Mitglieder noch in der Schule sind.',
      ),
      paragraph(
        'Eine faire Partnerschaft nimmt diese Sorge ernst. Angebote von Vereinen finden möglichst auf deren eigenen Anlagen statt und führen Kinder dorthin, wo sie später bleiben können. Standorte vergüten die Leistung nach nachvollziehbaren Sätzen, zahlen pünktlich und halten den Papierkram klein.',
      ),
      numbers([
        'Der Kreissportbund und der Kulturrat benennen je eine Person, die Schulen und Vereine zusammenbringt.',
        'Eine gemeinsame Börse im Netz zeigt, wer was an welchem Tag anbieten kann.',
        'Musterverträge regeln Aufsicht, Versicherung, Vertretung und Führungszeugnis.',
        'Nach einem Schuljahr bewerten Kinder, Verein und Standort das Angebot in einem kurzen Gespräch.',
      ]),
      paragraph(
        'Ehrenamt lässt sich nicht verordnen. Es wächst, wo Menschen Anerkennung erfahren und nicht für Aufgaben einspringen sollen, die eigentlich bezahlt werden müssten. Die Kreise laden Engagierte einmal im Jahr zu einem Abend ein, an dem sie nichts leisten müssen.',
      ),
    ],
  },
]
