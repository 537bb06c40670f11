import type { Pair } from './pair.ts'

/** Rows, columns and cells. */
export const tables: readonly Pair[] = [
  {
    title: 'A cell changes',
    from: `
      | Maßnahme | Frist |
      | Auftakt | 31. Juli 2027 |
      | Bericht | 31. Juli 2028 |
    `,
    to: `
      | Maßnahme | Frist |
      | Auftakt | 31. Juli 2027 |
      | Bericht | 31. Dezember 2028 |
    `,
    reading: `
        | Maßnahme | Frist |
        | Auftakt | 31. Juli 2027 |
        | Bericht | [-31. Juli 2028-]{+31. Dezember 2028+} |
    `,
  },
  {
    title: 'A row comes in',
    from: `
      | Maßnahme | Frist |
      | Auftakt | 2027 |
      | Bericht | 2028 |
    `,
    to: `
      | Maßnahme | Frist |
      | Auftakt | 2027 |
      | Werkstatt | 2027 |
      | Bericht | 2028 |
    `,
    reading: `
        | Maßnahme | Frist |
        | Auftakt | 2027 |
      + | Werkstatt | 2027 |
        | Bericht | 2028 |
    `,
  },
  {
    title: 'A row goes',
    from: `
      | Maßnahme | Frist |
      | Auftakt | 2027 |
      | Werkstatt | 2027 |
      | Bericht | 2028 |
    `,
    to: `
      | Maßnahme | Frist |
      | Auftakt | 2027 |
      | Bericht | 2028 |
    `,
    reading: `
        | Maßnahme | Frist |
        | Auftakt | 2027 |
      - | Werkstatt | 2027 |
        | Bericht | 2028 |
    `,
  },
  {
    title: 'A column comes in',
    from: `
      | Maßnahme | Frist |
      | Auftakt | 2027 |
      | Bericht | 2028 |
    `,
    to: `
      | Maßnahme | Zuständig | Frist |
      | Auftakt | Kreis Soest | 2027 |
      | Bericht | Agentur | 2028 |
    `,
    reading: `
        | Maßnahme | + Zuständig | Frist |
        | Auftakt | + Kreis Soest | 2027 |
        | Bericht | + Agentur | 2028 |
    `,
  },
  {
    title: 'A column goes, and a cell changes',
    from: `
      | Maßnahme | Zuständig | Frist |
      | Auftakt | Kreis Soest | 2027 |
      | Bericht | Agentur | 2028 |
    `,
    to: `
      | Maßnahme | Frist |
      | Auftakt | 2027 |
      | Bericht | 2029 |
    `,
    reading: `
        | Maßnahme | - Zuständig | Frist |
        | Auftakt | - Kreis Soest | 2027 |
        | Bericht | - Agentur | [-2028-]{+2029+} |
    `,
  },
  {
    title: 'A table comes in below a paragraph',
    from: 'Die Maßnahmen sind:',
    to: `
      Die Maßnahmen sind:
      | Maßnahme | Frist |
      | Auftakt | 2027 |
    `,
    reading: `
        Die Maßnahmen sind:
      + | Maßnahme | Frist |
      + | Auftakt | 2027 |
    `,
  },
  {
    title: 'A cell is reworded in part',
    from: `
      | Maßnahme | Beschreibung |
      | Auftakt | Die Kreise treffen sich in Soest. |
    `,
    to: `
      | Maßnahme | Beschreibung |
      | Auftakt | Die Kreise treffen sich in Eggeberg. |
    `,
    reading: `
        | Maßnahme | Beschreibung |
        | Auftakt | Die Kreise treffen sich in [-Soest-]{+Eggeberg+}. |
    `,
  },
  {
    title: 'The head of a column is reworded',
    from: `
      | Maßnahme | bis |
      | Auftakt | 2027 |
      | Bericht | 2028 |
    `,
    to: `
      | Maßnahme | Frist |
      | Auftakt | 2027 |
      | Bericht | 2028 |
    `,
    reading: `
        | Maßnahme | [-bis-]{+Frist+} |
        | Auftakt | 2027 |
        | Bericht | 2028 |
    `,
  },
  {
    title: 'A row moves down',
    from: `
      | Maßnahme | Frist |
      | Auftakt | 2027 |
      | Werkstatt | 2027 |
      | Bericht | 2028 |
    `,
    to: `
      | Maßnahme | Frist |
      | Werkstatt | 2027 |
      | Bericht | 2028 |
      | Auftakt | 2027 |
    `,
    reading: `
        | Maßnahme | Frist |
      < Zeile
        | Werkstatt | 2027 |
        | Bericht | 2028 |
      > | Auftakt | 2027 |
    `,
  },
  {
    title: 'A row moves up, and its year changes',
    from: `
      | Maßnahme | Zuständig | Frist |
      | Auftaktveranstaltung im Kreishaus | Kreis Soest | 2027 |
      | Werkstatt | Agentur | 2027 |
      | Abschlussbericht an die Ausschüsse | Kreis Soest | 2028 |
    `,
    to: `
      | Maßnahme | Zuständig | Frist |
      | Abschlussbericht an die Ausschüsse | Kreis Soest | 2029 |
      | Auftaktveranstaltung im Kreishaus | Kreis Soest | 2027 |
      | Werkstatt | Agentur | 2027 |
    `,
    reading: `
        | Maßnahme | Zuständig | Frist |
      > | Abschlussbericht an die Ausschüsse | Kreis Soest | [-2028-]{+2029+} |
        | Auftaktveranstaltung im Kreishaus | Kreis Soest | 2027 |
        | Werkstatt | Agentur | 2027 |
      < Zeile
    `,
  },
  {
    title: 'A row moves, a column comes in, and a row goes',
    from: `
      | Maßnahme | Frist |
      | Auftakt im Kreishaus | 2027 |
      | Werkstatt mit den Schulen | 2027 |
      | Zwischenbericht | 2028 |
      | Bericht an die Ausschüsse | 2029 |
    `,
    to: `
      | Maßnahme | Frist | Kosten |
      | Werkstatt mit den Schulen | 2027 | keine |
      | Bericht an die Ausschüsse | 2029 | keine |
      | Auftakt im Kreishaus | 2027 | 500 Euro |
    `,
    reading: `
        | Maßnahme | Frist | + Kosten |
      < Zeile
        | Werkstatt mit den Schulen | 2027 | + keine |
      - | Zwischenbericht | 2028 |
        | Bericht an die Ausschüsse | 2029 | + keine |
      > | Auftakt im Kreishaus | 2027 | + 500 Euro |
    `,
  },
  {
    title: 'A column in another place has gone and come',
    from: `
      | Maßnahme | Zuständig | Frist |
      | Auftakt | Kreis Soest | 2027 |
      | Bericht | Agentur | 2028 |
    `,
    to: `
      | Zuständig | Maßnahme | Frist |
      | Kreis Soest | Auftakt | 2027 |
      | Agentur | Bericht | 2028 |
    `,
    reading: `
        | - Maßnahme | Zuständig | + Maßnahme | Frist |
        | - Auftakt | Kreis Soest | + Auftakt | 2027 |
        | - Bericht | Agentur | + Bericht | 2028 |
    `,
  },
  {
    title: 'A row moves while all amounts rise',
    from: `
      | Kreis | Anteil | Betrag |
      | Lennetal | 40 % | 12.000 € |
      | Hellwegland | 35 % | 10.500 € |
      | Eggebergland | 25 % | 7.500 € |
      | Summe | 100 % | 30.000 € |
    `,
    to: `
      | Kreis | Anteil | Betrag |
      | Hellwegland | 35 % | 12.250 € |
      | Eggebergland | 25 % | 8.750 € |
      | Lennetal | 40 % | 14.000 € |
      | Summe | 100 % | 35.000 € |
    `,
    reading: `
        | Kreis | Anteil | Betrag |
      < Zeile
        | Hellwegland | 35 % | [-10.500 €-]{+12.250 €+} |
        | Eggebergland | 25 % | [-7.500 €-]{+8.750 €+} |
      > | Lennetal | 40 % | [-12.000 €-]{+14.000 €+} |
        | Summe | 100 % | [-30.000 €-]{+35.000 €+} |
    `,
  },
]
