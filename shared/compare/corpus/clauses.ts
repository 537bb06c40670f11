import type { Pair } from './pair.ts'

/** What happens to clauses as a whole. */
export const clauses: readonly Pair[] = [
  {
    title: 'Nothing has changed',
    from: `
      # a: Ziele
      Die Kreise vernetzen sich.
      # b: Laufzeit
      Sie beträgt zwei Jahre.
    `,
    to: `
      # a: Ziele
      Die Kreise vernetzen sich.
      # b: Laufzeit
      Sie beträgt zwei Jahre.
    `,
    reading: `
      # Ziele =
      # Laufzeit =
    `,
  },
  {
    title: 'A clause comes in',
    from: `
      # a: Ziele
      Die Kreise vernetzen sich.
      # b: Laufzeit
      Sie beträgt zwei Jahre.
    `,
    to: `
      # a: Ziele
      Die Kreise vernetzen sich.
      # c: Kosten
      Jeder trägt die seinen.
      # b: Laufzeit
      Sie beträgt zwei Jahre.
    `,
    reading: `
      # Ziele =
      + # {+Kosten+}
      + Jeder trägt die seinen.
      # Laufzeit =
    `,
  },
  {
    title: 'A clause goes',
    from: `
      # a: Ziele
      Die Kreise vernetzen sich.
      # c: Kosten
      Jeder trägt die seinen.
      # b: Laufzeit
      Sie beträgt zwei Jahre.
    `,
    to: `
      # a: Ziele
      Die Kreise vernetzen sich.
      # b: Laufzeit
      Sie beträgt zwei Jahre.
    `,
    reading: `
      # Ziele =
      - # [-Kosten-]
      - Jeder trägt die seinen.
      # Laufzeit =
    `,
  },
  {
    title: 'A clause moves',
    from: `
      # a: Ziele
      Die Kreise vernetzen sich.
      # b: Laufzeit
      Sie beträgt zwei Jahre.
      # c: Kosten
      Jeder trägt die seinen.
    `,
    to: `
      # c: Kosten
      Jeder trägt die seinen.
      # a: Ziele
      Die Kreise vernetzen sich.
      # b: Laufzeit
      Sie beträgt zwei Jahre.
    `,
    reading: `
      > # Kosten (war 3) =
      # Ziele =
      # Laufzeit =
    `,
  },
  {
    title: 'A clause moves and is edited',
    from: `
      # a: Ziele
      Die Kreise vernetzen sich.
      # b: Laufzeit
      Sie beträgt zwei Jahre.
      # c: Kosten
      Jeder trägt die seinen.
    `,
    to: `
      # c: Kosten
      Jeder Kreis trägt die seinen.
      # a: Ziele
      Die Kreise vernetzen sich.
      # b: Laufzeit
      Sie beträgt zwei Jahre.
    `,
    reading: `
      > # Kosten (war 3)
        Jeder {+Kreis +}trägt die seinen.
      # Ziele =
      # Laufzeit =
    `,
  },
  {
    title: 'A clause has another title',
    from: `
      # a: Ziele
      Die Kreise vernetzen sich.
    `,
    to: `
      # a: Gemeinsame Ziele
      Die Kreise vernetzen sich.
    `,
    reading: `
      # {+Gemeinsame +}Ziele
        Die Kreise vernetzen sich.
    `,
  },
  {
    title: 'A clause is rewritten as a whole',
    from: `
      # a: Streitfragen
      Über Streitfragen entscheidet der Landrat des gastgebenden Kreises.
      Seine Entscheidung ist endgültig.
    `,
    to: `
      # a: Streitfragen
      Die Agentur lädt binnen vierzehn Tagen zu einem Gespräch ein.
      Kommt es zu keiner Einigung, endet die Zusammenarbeit in diesem Punkt.
    `,
    reading: `
      # Streitfragen
      - Über Streitfragen entscheidet der Landrat des gastgebenden Kreises.
      - Seine Entscheidung ist endgültig.
      + Die Agentur lädt binnen vierzehn Tagen zu einem Gespräch ein.
      + Kommt es zu keiner Einigung, endet die Zusammenarbeit in diesem Punkt.
    `,
  },
  {
    title: 'Two clauses become one',
    from: `
      # a: Ziele
      Die Kreise vernetzen sich untereinander und landesweit.
      # b: Wege
      Jeder Kreis benennt eine Ansprechperson im Bildungsbüro.
      # c: Laufzeit
      Sie beträgt zwei Jahre.
    `,
    to: `
      # a: Ziele und Wege
      Die Kreise vernetzen sich untereinander und landesweit.
      Jeder Kreis benennt eine Ansprechperson im Bildungsbüro.
      # c: Laufzeit
      Sie beträgt zwei Jahre.
    `,
    reading: `
      # Ziele{+ und Wege+}
        Die Kreise vernetzen sich untereinander und landesweit.
      > Jeder Kreis benennt eine Ansprechperson im Bildungsbüro.
      - # [-Wege-]
      <
      # Laufzeit =
    `,
  },
  {
    title: 'One clause becomes two',
    from: `
      # a: Ziele und Wege
      Die Kreise vernetzen sich untereinander und landesweit.
      Jeder Kreis benennt eine Ansprechperson im Bildungsbüro.
    `,
    to: `
      # a: Ziele
      Die Kreise vernetzen sich untereinander und landesweit.
      # b: Wege
      Jeder Kreis benennt eine Ansprechperson im Bildungsbüro.
    `,
    reading: `
      # Ziele[- und Wege-]
        Die Kreise vernetzen sich untereinander und landesweit.
      <
      + # {+Wege+}
      > Jeder Kreis benennt eine Ansprechperson im Bildungsbüro.
    `,
  },
  {
    title: 'Clauses of two agreements made from one template',
    from: `
      # a/ziele: Ziele
      Die Kreise vernetzen sich.
      # b/laufzeit: Laufzeit
      Sie beträgt zwei Jahre.
    `,
    to: `
      # x/ziele: Ziele
      Die Kreise vernetzen sich untereinander.
      # y/laufzeit: Laufzeit
      Sie beträgt drei Jahre.
    `,
    reading: `
      # Ziele
        Die Kreise vernetzen sich{+ untereinander+}.
      # Laufzeit
        Sie beträgt [-zwei-]{+drei+} Jahre.
    `,
  },
  {
    title: 'A clause that was written anew is known by its words',
    from: `
      # a: Wissenstransfer
      Ergebnisse der Entwicklungswerkstatt stehen den Bildungsregionen offen.
      # b: Laufzeit
      Sie beträgt zwei Jahre.
    `,
    to: `
      # x: Wissenstransfer
      Ergebnisse der Entwicklungswerkstatt stehen den Bildungsregionen in NRW offen.
      # b: Laufzeit
      Sie beträgt zwei Jahre.
    `,
    reading: `
      # Wissenstransfer
        Ergebnisse der Entwicklungswerkstatt stehen den Bildungsregionen {+in NRW +}offen.
      # Laufzeit =
    `,
  },
  {
    title: 'A sentence is taken from one clause to another',
    from: `
      # ziele: Ziele
      Die Kreise vernetzen ihre Bildungsbüros. Über Streitfragen berät zuerst die Lenkungsgruppe.
      # gremien: Gremien
      Die Lenkungsgruppe tagt zweimal im Jahr.
    `,
    to: `
      # ziele: Ziele
      Die Kreise vernetzen ihre Bildungsbüros.
      # gremien: Gremien
      Die Lenkungsgruppe tagt zweimal im Jahr. Über Streitfragen berät zuerst die Lenkungsgruppe.
    `,
    reading: `
      # Ziele
        Die Kreise vernetzen ihre Bildungsbüros.[↑ Über Streitfragen berät zuerst die Lenkungsgruppe.↑]
      # Gremien
        Die Lenkungsgruppe tagt zweimal im Jahr.{↓ Über Streitfragen berät zuerst die Lenkungsgruppe.↓}
    `,
  },
]
