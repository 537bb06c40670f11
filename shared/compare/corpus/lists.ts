import type { Pair } from './pair.ts'

/** Points, numbers and ticks. */
export const lists: readonly Pair[] = [
  {
    title: 'An item comes in',
    from: `
      1. Ziele vereinbaren
      2. Ergebnisse prüfen
    `,
    to: `
      1. Ziele vereinbaren
      2. Maßnahmen umsetzen
      3. Ergebnisse prüfen
    `,
    reading: `
        1. Ziele vereinbaren
      + 2. Maßnahmen umsetzen
        3. Ergebnisse prüfen
    `,
  },
  {
    title: 'A list is reordered',
    from: `
      - Übergang Schule und Beruf
      - Schulsozialarbeit
      - Medienbildung
      - Ganztag
    `,
    to: `
      - Schulsozialarbeit
      - Medienbildung
      - Ganztag
      - Übergang Schule und Beruf
    `,
    reading: `
      < - 
        - Schulsozialarbeit
        - Medienbildung
        - Ganztag
      > - Übergang Schule und Beruf
    `,
  },
  {
    title: 'An item goes one level deeper',
    from: `
      - Übergänge gestalten
      - von der Kita in die Schule
      - Medienbildung
    `,
    to: `
      - Übergänge gestalten
        - von der Kita in die Schule
      - Medienbildung
    `,
    reading: `
        - Übergänge gestalten
          - (Punkt 1 ⇒ Punkt 2) von der Kita in die Schule
        - Medienbildung
    `,
  },
  {
    title: 'Points become numbers',
    from: `
      - Ziele vereinbaren
      - Ergebnisse prüfen
    `,
    to: `
      1. Ziele vereinbaren
      2. Ergebnisse prüfen
    `,
    reading: `
        1. (Punkt 1 ⇒ Nummer 1) Ziele vereinbaren
        2. (Punkt 1 ⇒ Nummer 1) Ergebnisse prüfen
    `,
  },
  {
    title: 'An item is ticked',
    from: `
      [ ] Konzept abgestimmt
      [ ] Beschluss gefasst
    `,
    to: `
      [x] Konzept abgestimmt
      [ ] Beschluss gefasst
    `,
    reading: `
        [x] (offen 1 ⇒ erledigt 1) Konzept abgestimmt
        [ ] Beschluss gefasst
    `,
  },
  {
    title: 'An item is reworded',
    from: `
      1. Ziele vereinbaren
      2. Ergebnisse jährlich prüfen
    `,
    to: `
      1. Ziele vereinbaren
      2. Ergebnisse halbjährlich prüfen
    `,
    reading: `
        1. Ziele vereinbaren
        2. Ergebnisse [-jährlich-]{+halbjährlich+} prüfen
    `,
  },
  {
    title: 'A short item takes another form',
    from: `
      - Beratung
      - Koordination
    `,
    to: `
      - Beratungen
      - Koordination
    `,
    reading: `
        - [-Beratung-]{+Beratungen+}
        - Koordination
    `,
  },
  {
    title: 'An enumeration in a sentence becomes a list',
    from: 'Beteiligt sind die Schulaufsicht des Landes, die Jugendhilfe der Kreise sowie die Schulträger der Gemeinden.',
    to: `
      Beteiligt sind
      - die Schulaufsicht des Landes,
      - die Jugendhilfe der Kreise sowie
      - die Schulträger der Gemeinden.
    `,
    reading: `
        Beteiligt sind
      ÷ - die Schulaufsicht des Landes,
      ÷ - die Jugendhilfe der Kreise sowie
      ÷ - die Schulträger der Gemeinden.
    `,
  },
  {
    title: 'An item goes, and the next one is reworded',
    from: `
      - Schulsozialarbeit ausbauen
      - Medienbildung in allen Schulen verankern
      - Ganztag
    `,
    to: `
      - Medienbildung in allen Schulen und Kitas verankern
      - Ganztag
    `,
    reading: `
      - - Schulsozialarbeit ausbauen
        - Medienbildung in allen Schulen {+und Kitas +}verankern
        - Ganztag
    `,
  },
  {
    title: 'Lettered paragraphs come in another order',
    from: `
      Beteiligt werden:
      a) die Schulen in Trägerschaft des Kreises,
      b) die Träger der freien Jugendhilfe,
      c) die Kammern und Innungen der Region,
      d) die Agentur für Arbeit.
    `,
    to: `
      Beteiligt werden:
      a) die Kammern und Innungen der Region,
      b) die Schulen in Trägerschaft des Kreises,
      c) die Träger der freien Jugendhilfe,
      d) die Agentur für Arbeit.
    `,
    reading: `
        Beteiligt werden:
      > [-c-]{+a+}) die Kammern und Innungen der Region,
        [-a-]{+b+}) die Schulen in Trägerschaft des Kreises,
        [-b-]{+c+}) die Träger der freien Jugendhilfe,
      <
        d) die Agentur für Arbeit.
    `,
  },
  {
    title: 'The first number goes, and all others count one less',
    from: `
      1. Ziele vereinbaren
      2. Maßnahmen planen
      3. Ergebnisse prüfen
    `,
    to: `
      1. Maßnahmen planen
      2. Ergebnisse prüfen
    `,
    reading: `
      - 1. Ziele vereinbaren
        1. Maßnahmen planen
        2. Ergebnisse prüfen
    `,
  },
  {
    title: 'An enumeration grows at its end',
    from: `
      - Schulen,
      - Kindertagesstätten und
      - Vereine.
    `,
    to: `
      - Schulen,
      - Kindertagesstätten,
      - Vereine und
      - Kammern.
    `,
    reading: `
        - Schulen,
        - Kindertagesstätten[- und-]{+,+}
        - Vereine[-.-]{+ und+}
      + - Kammern.
    `,
  },
]
