import { bullets, heading, numbers, paragraph, table } from '../../../../shared/text/blocks.ts'
import type { DemoClause } from '../demo-document.ts'

export const growing: readonly DemoClause[] = [
  {
    key: 'founding',
    title: 'Ein neues Angebot Schritt für Schritt aufbauen',
    writtenBy: 'eggeberg',
    blocks: [
      paragraph(
        'Wer zum ersten Mal ein Angebot am Nachmittag einrichtet, steht vor hundert Fragen gleichzeitig. Die folgende Reihenfolge stammt von Gemeinden, die diesen Weg hinter sich haben. Sie rechnet mit achtzehn Monaten vom ersten Gespräch bis zum ersten Mittagessen.',
      ),
      table([
        ['Monate vorher', 'Schritt', 'Typischer Stolperstein'],
        ['18', 'Bedarf in Kitas und unteren Klassen erfragen', 'Absichten ändern sich, wenn das Angebot konkret wird'],
        ['15', 'Grundsatzbeschluss im Rat', 'Betriebskosten werden unterschätzt'],
        ['14', 'Steuergruppe mit Schule, Eltern und Vereinen', 'zu viele Mitglieder'],
        ['12', 'Entscheidung über die Trägerschaft', 'Zeitdruck vor den Sommerferien'],
        ['9', 'Räume herrichten, Küche planen', 'Abnahme der Lüftung'],
        ['6', 'Leitung einstellen', 'Stelle ist zu klein bemessen'],
        ['4', 'Anmeldungen und Elternabend', 'unklare Abholzeiten'],
        ['1', 'Team zieht ein, Probetag mit Kindern', 'Schlüssel fehlen'],
      ]),
      paragraph(
        'Im ersten Halbjahr nach der Eröffnung darf nicht alles zugleich glänzen. Empfehlenswert ist ein schmales, zuverlässiges Programm, das im zweiten Halbjahr um Wünsche der Kinder erweitert wird. Eine Patenkommune steht während der gesamten Zeit am Telefon bereit.',
      ),
    ],
  },
  {
    key: 'recruiting',
    title: 'Fachkräfte gewinnen und halten',
    writtenBy: 'hellwegland',
    blocks: [
      paragraph(
        'Die Konkurrenz um pädagogisches Personal lässt sich nicht wegorganisieren, aber sie lässt sich fair gestalten. Die drei Kreise verzichten darauf, einander mit Prämien zu überbieten, und werben stattdessen gemeinsam für das Berufsfeld.',
      ),
      numbers([
        'Berufskollegs und Träger vereinbaren Ausbildungsplätze, bei denen Praxis und Theorie wöchentlich wechseln.',
        'Studierende im Praxissemester erhalten bei Bedarf ein Zimmer in einer Gastfamilie.',
        'Ehemalige, die Kinder großgezogen oder Angehörige gepflegt haben, werden angeschrieben und eingeladen.',
        'Ausländische Abschlüsse prüft eine Lotsenstelle, die Betroffene durch die Anerkennung begleitet.',
      ]),
      paragraph(
        'Noch wichtiger als Werbung ist, dass Beschäftigte gern bleiben. In Befragungen nennen sie drei Wünsche: verlässliche Dienstzeiten, Mitsprache und eine Leitung, die den Rücken freihält. Geld folgt auf dem vierten Rang. Träger, die diese Rangfolge beherzigen, berichten im Hellwegland (Demo) von deutlich weniger Kündigungen.',
      ),
    ],
  },
  {
    key: 'gender',
    title: 'Vielfalt der Lebensentwürfe',
    writtenBy: 'lennetal',
    blocks: [
      paragraph(
        'Kinder beobachten genau, wer in ihrer Umgebung kocht, repariert, tröstet und das Sagen hat. Ein Team, in dem Männer vorlesen und Frauen Regale bauen, erweitert ihre Vorstellung davon, was für sie selbst möglich ist. Deshalb wird bei der Besetzung von Stellen und der Verteilung von Aufgaben auf Mischung geachtet.',
      ),
      paragraph(
        'Familien bestehen aus Eltern und Kindern, aus Alleinerziehenden, aus zwei Müttern oder Vätern, aus Patchwork und Pflegeverhältnissen. Formulare, Feste und Bastelaktionen berücksichtigen das ohne großes Aufheben. Zum Muttertag etwa entsteht ein Gruß an einen Menschen, den das Kind gern hat.',
      ),
      bullets([
        'Spielmaterial und Bücher werden einmal jährlich daraufhin durchgesehen, wen sie zeigen und wen nicht.',
        'Schutzräume für Mädchen, für Jungen und für queere Jugendliche gehören zum Angebot der offenen Arbeit.',
        'Herabwürdigende Sprache wird benannt und besprochen, auch wenn sie als Scherz gemeint war.',
      ]),
    ],
  },
  {
    key: 'learning-whether-it-helps',
    title: 'Herausfinden, ob etwas hilft',
    writtenBy: 'hellwegland',
    blocks: [
      paragraph(
        'Dass sich alle bemüht haben, beweist noch keine Wirkung. Andererseits lässt sich nicht jede Verbesserung messen, und wer nur Messbares fördert, übersieht Wesentliches. Zwischen diesen Polen suchen die Kreise ein vernünftiges Maß.',
      ),
      heading(3, 'Vor dem Start'),
      paragraph(
        'Jedes Vorhaben formuliert in drei Sätzen, was sich für wen verändern soll, weshalb die gewählte Maßnahme dazu beitragen könnte und woran man ein Scheitern bemerken würde. Dieser dritte Satz fällt am schwersten und bewahrt am zuverlässigsten vor Selbsttäuschung.',
      ),
      heading(3, 'Währenddessen'),
      paragraph(
        'Kurze Rückmeldungen im laufenden Betrieb sind nützlicher als ein dicker Abschlussbericht. Nach sechs Wochen fragt die verantwortliche Stelle fünf Beteiligte, was anders gekommen ist als gedacht. Antworten werden notiert, und mindestens eine führt zu einer erkennbaren Anpassung.',
      ),
      heading(3, 'Am Ende'),
      paragraph(
        'Abschließend stehen drei Urteile zur Wahl: ausweiten, verändern oder beenden. Hochschulen der Umgebung unterstützen bei aufwendigeren Fragen mit Abschlussarbeiten und Lehrforschungsprojekten; veröffentlicht wird auch, was der ursprünglichen Erwartung widerspricht.',
      ),
    ],
  },
]
