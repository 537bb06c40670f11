import type { Pair } from './pair.ts'

/** What happens to paragraphs, headings and quotes within a clause. */
export const paragraphs: readonly Pair[] = [
  {
    title: 'A paragraph comes in',
    from: `
      Die Kreise vernetzen sich untereinander.
      Ergebnisse werden veröffentlicht.
    `,
    to: `
      Die Kreise vernetzen sich untereinander.
      Jeder Kreis benennt eine Ansprechperson.
      Ergebnisse werden veröffentlicht.
    `,
    reading: `
        Die Kreise vernetzen sich untereinander.
      + Jeder Kreis benennt eine Ansprechperson.
        Ergebnisse werden veröffentlicht.
    `,
  },
  {
    title: 'A paragraph goes',
    from: `
      Die Kreise vernetzen sich untereinander.
      Jeder Kreis benennt eine Ansprechperson.
      Ergebnisse werden veröffentlicht.
    `,
    to: `
      Die Kreise vernetzen sich untereinander.
      Ergebnisse werden veröffentlicht.
    `,
    reading: `
        Die Kreise vernetzen sich untereinander.
      - Jeder Kreis benennt eine Ansprechperson.
        Ergebnisse werden veröffentlicht.
    `,
  },
  {
    title: 'A paragraph is split',
    from: 'Die Kreise vernetzen sich untereinander. Jeder Kreis benennt eine Ansprechperson.',
    to: `
      Die Kreise vernetzen sich untereinander.
      Jeder Kreis benennt eine Ansprechperson.
    `,
    reading: `
        Die Kreise vernetzen sich untereinander.
      ÷ Jeder Kreis benennt eine Ansprechperson.
    `,
  },
  {
    title: 'Two paragraphs are joined',
    from: `
      Die Kreise vernetzen sich untereinander.
      Jeder Kreis benennt eine Ansprechperson.
    `,
    to: 'Die Kreise vernetzen sich untereinander. Jeder Kreis benennt eine Ansprechperson.',
    reading: `
        Die Kreise vernetzen sich untereinander.
      & Jeder Kreis benennt eine Ansprechperson.
    `,
  },
  {
    title: 'A paragraph is split and reworded',
    from: 'Die Kreise vernetzen sich untereinander und landesweit. Jeder Kreis benennt eine Ansprechperson bis Ende 2027.',
    to: `
      Die Kreise vernetzen sich untereinander und bundesweit.
      Jeder Kreis benennt eine Ansprechperson bis Mitte 2027.
    `,
    reading: `
        Die Kreise vernetzen sich untereinander und [-landesweit-]{+bundesweit+}.
      ÷ Jeder Kreis benennt eine Ansprechperson bis [-Ende-]{+Mitte+} 2027.
    `,
  },
  {
    title: 'A paragraph is split into three',
    from: 'Die Kreise vernetzen sich untereinander. Jeder Kreis benennt eine Ansprechperson. Ergebnisse werden gemeinsam veröffentlicht.',
    to: `
      Die Kreise vernetzen sich untereinander.
      Jeder Kreis benennt eine Ansprechperson.
      Ergebnisse werden gemeinsam veröffentlicht.
    `,
    reading: `
        Die Kreise vernetzen sich untereinander.
      ÷ Jeder Kreis benennt eine Ansprechperson.
      ÷ Ergebnisse werden gemeinsam veröffentlicht.
    `,
  },
  {
    title: 'A paragraph moves',
    from: `
      Die Kreise vernetzen sich untereinander.
      Jeder Kreis benennt eine Ansprechperson.
      Ergebnisse werden veröffentlicht.
      Die Agentur begleitet die Umsetzung.
    `,
    to: `
      Jeder Kreis benennt eine Ansprechperson.
      Ergebnisse werden veröffentlicht.
      Die Agentur begleitet die Umsetzung.
      Die Kreise vernetzen sich untereinander.
    `,
    reading: `
      < 
        Jeder Kreis benennt eine Ansprechperson.
        Ergebnisse werden veröffentlicht.
        Die Agentur begleitet die Umsetzung.
      > Die Kreise vernetzen sich untereinander.
    `,
  },
  {
    title: 'A paragraph moves and is reworded',
    from: `
      Die Kreise vernetzen sich untereinander und berichten einmal im Jahr.
      Jeder Kreis benennt eine Ansprechperson.
      Ergebnisse werden veröffentlicht.
    `,
    to: `
      Jeder Kreis benennt eine Ansprechperson.
      Ergebnisse werden veröffentlicht.
      Die Kreise vernetzen sich untereinander und berichten zweimal im Jahr.
    `,
    reading: `
      < 
        Jeder Kreis benennt eine Ansprechperson.
        Ergebnisse werden veröffentlicht.
      > Die Kreise vernetzen sich untereinander und berichten [-einmal-]{+zweimal+} im Jahr.
    `,
  },
  {
    title: 'A paragraph is rewritten as a whole',
    from: `
      Die Kreise vernetzen sich untereinander.
      Über Streitfragen entscheidet der Landrat des gastgebenden Kreises allein.
      Ergebnisse werden veröffentlicht.
    `,
    to: `
      Die Kreise vernetzen sich untereinander.
      Kommt keine Einigung zustande, lädt die Agentur binnen vierzehn Tagen zum Gespräch ein.
      Ergebnisse werden veröffentlicht.
    `,
    reading: `
        Die Kreise vernetzen sich untereinander.
      - Über Streitfragen entscheidet der Landrat des gastgebenden Kreises allein.
      + Kommt keine Einigung zustande, lädt die Agentur binnen vierzehn Tagen zum Gespräch ein.
        Ergebnisse werden veröffentlicht.
    `,
  },
  {
    title: 'A paragraph becomes a heading',
    from: `
      Zeitplan
      Die Arbeit beginnt im Herbst.
    `,
    to: `
      ### Zeitplan
      Die Arbeit beginnt im Herbst.
    `,
    reading: `
        ### (Absatz ⇒ Überschrift 3) Zeitplan
        Die Arbeit beginnt im Herbst.
    `,
  },
  {
    title: 'A heading goes one level down and is reworded',
    from: `
      ### Zeitplan
      Die Arbeit beginnt im Herbst.
    `,
    to: `
      #### Zeitplan 2027
      Die Arbeit beginnt im Herbst.
    `,
    reading: `
        #### (Überschrift 3 ⇒ Überschrift 4) Zeitplan{+ 2027+}
        Die Arbeit beginnt im Herbst.
    `,
  },
  {
    title: 'A paragraph becomes a quote',
    from: 'Wir wollen gemeinsam lernen.',
    to: '» Wir wollen gemeinsam lernen.',
    reading: '» (Absatz ⇒ Zitat) Wir wollen gemeinsam lernen.',
  },
  {
    title: 'From empty to full',
    from: '∅',
    to: `
      Die Kreise vernetzen sich untereinander.
      Ergebnisse werden veröffentlicht.
    `,
    reading: `
      -
      + Die Kreise vernetzen sich untereinander.
      + Ergebnisse werden veröffentlicht.
    `,
  },
  {
    title: 'From full to empty',
    from: `
      Die Kreise vernetzen sich untereinander.
      Ergebnisse werden veröffentlicht.
    `,
    to: '∅',
    reading: `
      - Die Kreise vernetzen sich untereinander.
      - Ergebnisse werden veröffentlicht.
      +
    `,
  },
  {
    title: 'A rule comes in',
    from: `
      Die Kreise vernetzen sich.
      Ergebnisse werden veröffentlicht.
    `,
    to: `
      Die Kreise vernetzen sich.
      ---
      Ergebnisse werden veröffentlicht.
    `,
    reading: `
        Die Kreise vernetzen sich.
      + ---
        Ergebnisse werden veröffentlicht.
    `,
  },
  {
    title: 'An edited paragraph beside a new one',
    from: `
      Die Kreise vernetzen sich untereinander und tauschen ihre Erfahrungen aus.
      Ergebnisse werden veröffentlicht.
    `,
    to: `
      Die Agentur lädt zweimal im Jahr zu einer Werkstatt ein.
      Die Kreise vernetzen sich untereinander und tauschen ihre Ergebnisse aus.
      Ergebnisse werden veröffentlicht.
    `,
    reading: `
      + Die Agentur lädt zweimal im Jahr zu einer Werkstatt ein.
        Die Kreise vernetzen sich untereinander und tauschen ihre [-Erfahrungen-]{+Ergebnisse+} aus.
        Ergebnisse werden veröffentlicht.
    `,
  },
  {
    title: 'A numbered paragraph comes in, and the next one has another number',
    from: `
      (1) Der Verbund hat zwei Organe.
      (2) Die Organe beschließen mit einfacher Mehrheit.
      (3) Näheres regelt die Geschäftsordnung.
    `,
    to: `
      (1) Der Verbund hat zwei Organe.
      (2) Die Organe tagen öffentlich.
      (3) Die Organe beschließen mit einfacher Mehrheit.
      (4) Näheres regelt die Geschäftsordnung.
    `,
    reading: `
        (1) Der Verbund hat zwei Organe.
      + (2) Die Organe tagen öffentlich.
        ([-2-]{+3+}) Die Organe beschließen mit einfacher Mehrheit.
        ([-3-]{+4+}) Näheres regelt die Geschäftsordnung.
    `,
  },
  {
    title: 'A line of a paragraph becomes a paragraph of its own',
    from: 'Ansprechpartner ist das Bildungsbüro.⏎Es berichtet den Kreisen monatlich.',
    to: `
      Ansprechpartner ist das Bildungsbüro.
      Es berichtet den Kreisen monatlich.
    `,
    reading: `
        Ansprechpartner ist das Bildungsbüro.[-⏎-]
      ÷ Es berichtet den Kreisen monatlich.
    `,
  },
]
