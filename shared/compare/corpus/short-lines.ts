import type { Pair } from './pair.ts'

/** Lines of very few words, in which a number is most of what they say. */
export const shortLines: readonly Pair[] = [
  {
    title: 'The year changes in a line that says little else',
    from: 'Bis 2028.',
    to: 'Bis 2029.',
    reading: 'Bis [-2028-]{+2029+}.',
  },
  {
    title: 'The dates change in a line that is made of them',
    from: `
      Die Vereinbarung gilt
      Vom 1. August 2027 bis zum 31. Juli 2029.
      Sie kann verlängert werden.
    `,
    to: `
      Die Vereinbarung gilt
      Vom 1. August 2028 bis zum 31. Juli 2030.
      Sie kann verlängert werden.
    `,
    reading: `
        Die Vereinbarung gilt
        Vom [-1. August 2027-]{+1. August 2028+} bis zum [-31. Juli 2029-]{+31. Juli 2030+}.
        Sie kann verlängert werden.
    `,
  },
  {
    title: 'An item is nothing but an amount',
    from: `
      - Kreis Soest:
      - 25.000 Euro
    `,
    to: `
      - Kreis Soest:
      - 30.000 Euro
    `,
    reading: `
        - Kreis Soest:
        - [-25.000 Euro-]{+30.000 Euro+}
    `,
  },
  {
    title: 'An item names another paragraph of a law',
    from: `
      - § 5
      - Jugendhilfe
    `,
    to: `
      - § 6
      - Jugendhilfe
    `,
    reading: `
        - [-§ 5-]{+§ 6+}
        - Jugendhilfe
    `,
  },
  {
    title: 'Short items with numbers, each about something else, stay apart',
    from: `
      - Frist: 2028
      - Ganztag
    `,
    to: `
      - Anteil: 30 %
      - Ganztag
    `,
    reading: `
      - - Frist: 2028
      + - Anteil: 30 %
        - Ganztag
    `,
  },
  {
    title: 'Of short lines, the first goes and another comes last',
    from: `
      Bis 2027.
      Bis 2028.
      Bis 2029.
    `,
    to: `
      Bis 2028.
      Bis 2029.
      Bis 2030.
    `,
    reading: `
      - Bis 2027.
        Bis 2028.
        Bis 2029.
      + Bis 2030.
    `,
  },
  {
    title: 'A short line is negated',
    from: `
      Sitzungen:
      Öffentlich.
    `,
    to: `
      Sitzungen:
      Nicht öffentlich.
    `,
    reading: `
        Sitzungen:
        [-Öffentlich-]{+Nicht öffentlich+}.
    `,
  },
  {
    title: 'The year changes in a short sentence among others',
    from: 'Die Förderung ist befristet. Bis 2028. Danach tragen die Kreise die Kosten.',
    to: 'Die Förderung ist befristet. Bis 2029. Danach tragen die Kreise die Kosten.',
    reading: 'Die Förderung ist befristet. Bis [-2028-]{+2029+}. Danach tragen die Kreise die Kosten.',
  },
  {
    title: 'A deadline of a few words is put into other words',
    from: `
      Frist: 31. Juli 2028
      Ort: Soest
    `,
    to: `
      Frist: sechs Monate nach Beginn
      Ort: Soest
    `,
    reading: `
        Frist: [-31. Juli 2028-]{+sechs Monate nach Beginn+}
        Ort: Soest
    `,
  },
  {
    title: 'A number and its word change in a short line',
    from: `
      Stellen: zwei halbe
      Ort: Soest
    `,
    to: `
      Stellen: drei ganze
      Ort: Soest
    `,
    reading: `
        Stellen: [-zwei halbe-]{+drei ganze+}
        Ort: Soest
    `,
  },
]
