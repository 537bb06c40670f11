import type { Pair } from './pair.ts'

/** The same words, looking otherwise: marks, links, blanks, hyphens. */
export const looks: readonly Pair[] = [
  {
    title: 'A word becomes bold',
    from: 'Die Kreise vereinbaren verbindliche Ziele.',
    to: 'Die Kreise vereinbaren *verbindliche* Ziele.',
    reading: 'Die Kreise vereinbaren {~verbindliche: +bold~} Ziele.',
  },
  {
    title: 'Bold becomes italic',
    from: 'Die Kreise vereinbaren *verbindliche* Ziele.',
    to: 'Die Kreise vereinbaren _verbindliche_ Ziele.',
    reading: 'Die Kreise vereinbaren {~verbindliche: +italic -bold~} Ziele.',
  },
  {
    title: 'Half a compound becomes bold',
    from: 'Das Bildungsbüro lädt ein.',
    to: 'Das *Bildungs*büro lädt ein.',
    reading: 'Das {~Bildungs: +bold~}büro lädt ein.',
  },
  {
    title: 'A word becomes bold and its neighbour changes',
    from: 'Die Kreise vereinbaren verbindliche Ziele.',
    to: 'Die Kreise vereinbaren *verbindliche* Maßnahmen.',
    reading: 'Die Kreise vereinbaren {~verbindliche: +bold~} [-Ziele-]{+Maßnahmen+}.',
  },
  {
    title: 'Words become a link',
    from: 'Näheres steht im Leitfaden der Agentur.',
    to: 'Näheres steht im [Leitfaden](https://agentur.example/leitfaden) der Agentur.',
    reading: 'Näheres steht im {~Leitfaden: → https://agentur.example/leitfaden~} der Agentur.',
  },
  {
    title: 'A link leads elsewhere',
    from: 'Näheres steht im [Leitfaden](https://agentur.example/2026) der Agentur.',
    to: 'Näheres steht im [Leitfaden](https://agentur.example/2027) der Agentur.',
    reading: 'Näheres steht im {~Leitfaden: → https://agentur.example/2027~} der Agentur.',
  },
  {
    title: 'The words of a link change',
    from: 'Näheres steht im [Leitfaden](https://agentur.example) der Agentur.',
    to: 'Näheres steht im [Handbuch](https://agentur.example) der Agentur.',
    reading: 'Näheres steht im [-Leitfaden-]{+Handbuch+} der Agentur.',
  },
  {
    title: 'A soft hyphen is no change of words',
    from: 'Die Schulentwicklungsplanung wird fortgeschrieben.',
    to: 'Die Schulentwicklungs·planung wird fortgeschrieben.',
    reading: 'Die {~Schulentwicklungs·planung: Schrift~} wird fortgeschrieben.',
  },
  {
    title: 'A blank that does not break is no change of words',
    from: 'Es gilt § 5 entsprechend.',
    to: 'Es gilt §~5 entsprechend.',
    reading: 'Es gilt {~§~5: Schrift~} entsprechend.',
  },
  {
    title: 'A blank that does not break, and a new number',
    from: 'Es gilt Absatz 2 dieser Vereinbarung.',
    to: 'Es gilt Absatz~3 dieser Vereinbarung.',
    reading: 'Es gilt Absatz{~~: Schrift~}[-2-]{+3+} dieser Vereinbarung.',
  },
  {
    title: 'Composed and decomposed letters are the same words',
    from: 'Die Fördermittel sind beantragt.',
    to: 'Die Fo\u0308rdermittel sind beantragt.',
    reading: 'Die {~Fo\u0308rdermittel: Schrift~} sind beantragt.',
  },
  {
    title: 'Two blanks become one',
    from: 'Die Kreise  vernetzen sich.',
    to: 'Die Kreise vernetzen sich.',
    reading: 'Die Kreise{~ : Schrift~}vernetzen sich.',
  },
  {
    title: 'Quotation marks of another kind are no change of words',
    from: 'Das Vorhaben "Bildung gemeinsam" beginnt im Herbst.',
    to: 'Das Vorhaben „Bildung gemeinsam“ beginnt im Herbst.',
    reading: 'Das Vorhaben {~„: Schrift~}Bildung gemeinsam{~“: Schrift~} beginnt im Herbst.',
  },
  {
    title: 'A dash of another length is no change of words',
    from: 'Für 2027-2029 gilt - wie bisher - der Verteilschlüssel.',
    to: 'Für 2027–2029 gilt – wie bisher – der Verteilschlüssel.',
    reading: 'Für {~2027–2029: Schrift~} gilt {~–: Schrift~} wie bisher {~–: Schrift~} der Verteilschlüssel.',
  },
]
