import type { Pair } from './pair.ts'

/** A word, a number, a negation: what changes inside a sentence. */
export const words: readonly Pair[] = [
  {
    title: 'A word is replaced',
    from: 'Der Kreis trägt die Kosten der Koordination.',
    to: 'Der Kreis übernimmt die Kosten der Koordination.',
    reading: 'Der Kreis [-trägt-]{+übernimmt+} die Kosten der Koordination.',
  },
  {
    title: 'A typo is mended',
    from: 'Die Zusamenarbeit der Kreise wird jährlich überprüft.',
    to: 'Die Zusammenarbeit der Kreise wird jährlich überprüft.',
    reading: 'Die [-Zusamenarbeit-]{+Zusammenarbeit+} der Kreise wird jährlich überprüft.',
  },
  {
    title: 'Two typos far apart stay two changes',
    from: 'Die Kreise verpflichten sich zur Zusamenarbeit und legen dem Ausschuss einmal im Jahr einen Berricht vor.',
    to: 'Die Kreise verpflichten sich zur Zusammenarbeit und legen dem Ausschuss einmal im Jahr einen Bericht vor.',
    reading:
      'Die Kreise verpflichten sich zur [-Zusamenarbeit-]{+Zusammenarbeit+} und legen dem Ausschuss einmal im Jahr einen [-Berricht-]{+Bericht+} vor.',
  },
  {
    title: 'A number changes',
    from: 'Der Kreis stellt 2 Stellen für die Koordination bereit.',
    to: 'Der Kreis stellt 3 Stellen für die Koordination bereit.',
    reading: 'Der Kreis stellt [-2-]{+3+} Stellen für die Koordination bereit.',
  },
  {
    title: 'An amount changes whole, with its currency',
    from: 'Der Anteil beträgt 25.000 Euro im Jahr.',
    to: 'Der Anteil beträgt 30.000 Euro im Jahr.',
    reading: 'Der Anteil beträgt [-25.000 Euro-]{+30.000 Euro+} im Jahr.',
  },
  {
    title: 'A date changes whole',
    from: 'Die Vereinbarung läuft bis zum 31. Juli 2028.',
    to: 'Die Vereinbarung läuft bis zum 31. Juli 2029.',
    reading: 'Die Vereinbarung läuft bis zum [-31. Juli 2028-]{+31. Juli 2029+}.',
  },
  {
    title: 'A date in figures changes whole',
    from: 'Der Bericht ist bis 31.12.2027 vorzulegen.',
    to: 'Der Bericht ist bis 30.06.2028 vorzulegen.',
    reading: 'Der Bericht ist bis [-31.12.2027-]{+30.06.2028+} vorzulegen.',
  },
  {
    title: 'A deadline in words changes',
    from: 'Die Ziele werden nach zwölf Monaten überprüft.',
    to: 'Die Ziele werden nach sechs Monaten überprüft.',
    reading: 'Die Ziele werden nach [-zwölf-]{+sechs+} Monaten überprüft.',
  },
  {
    title: 'Two numbers next to each other stand out one by one',
    from: 'Bis 2027 richten die Kreise mit drei Stellen ein gemeinsames Büro ein.',
    to: 'Bis 2028 richten die Kreise mit vier Stellen ein gemeinsames Büro ein.',
    reading: 'Bis [-2027-]{+2028+} richten die Kreise mit [-drei-]{+vier+} Stellen ein gemeinsames Büro ein.',
  },
  {
    title: 'A number and a word around a kept preposition',
    from: 'Das Programm beginnt 2026 mit drei Schulen.',
    to: 'Das Programm beginnt 2027 mit fünf Schulen.',
    reading: 'Das Programm beginnt [-2026-]{+2027+} mit [-drei-]{+fünf+} Schulen.',
  },
  {
    title: 'A paragraph of a law changes',
    from: 'Es gilt § 5 Absatz 2 entsprechend.',
    to: 'Es gilt § 6 Absatz 2 entsprechend.',
    reading: 'Es gilt [-§ 5-]{+§ 6+} Absatz 2 entsprechend.',
  },
  {
    title: 'A percentage changes',
    from: 'Das Land trägt 50 % der Kosten, die Kreise tragen den Rest.',
    to: 'Das Land trägt 60 % der Kosten, die Kreise tragen den Rest.',
    reading: 'Das Land trägt [-50 %-]{+60 %+} der Kosten, die Kreise tragen den Rest.',
  },
  {
    title: 'A negation comes in',
    from: 'Die Daten werden an Dritte weitergegeben.',
    to: 'Die Daten werden nicht an Dritte weitergegeben.',
    reading: 'Die Daten werden {+nicht +}an Dritte weitergegeben.',
  },
  {
    title: 'A negation goes',
    from: 'Der Kreis haftet nicht für Schäden Dritter.',
    to: 'Der Kreis haftet für Schäden Dritter.',
    reading: 'Der Kreis haftet [-nicht -]für Schäden Dritter.',
  },
  {
    title: 'One becomes none',
    from: 'Die Agentur erhebt eine Gebühr.',
    to: 'Die Agentur erhebt keine Gebühr.',
    reading: 'Die Agentur erhebt [-eine-]{+keine+} Gebühr.',
  },
  {
    title: 'Binding becomes unbinding',
    from: 'Die Empfehlungen sind verbindlich.',
    to: 'Die Empfehlungen sind unverbindlich.',
    reading: 'Die Empfehlungen sind [-verbindlich-]{+unverbindlich+}.',
  },
  {
    title: 'Shall becomes may',
    from: 'Jeder Kreis muss eine Ansprechperson benennen.',
    to: 'Jeder Kreis kann eine Ansprechperson benennen.',
    reading: 'Jeder Kreis [-muss-]{+kann+} eine Ansprechperson benennen.',
  },
  {
    title: 'And becomes or',
    from: 'Der Vorstand und die Geschäftsführung vertreten den Verein.',
    to: 'Der Vorstand oder die Geschäftsführung vertreten den Verein.',
    reading: 'Der Vorstand [-und-]{+oder+} die Geschäftsführung vertreten den Verein.',
  },
  {
    title: 'A word comes in',
    from: 'Die Kreise entwickeln Qualitätsmerkmale für den Ganztag.',
    to: 'Die Kreise entwickeln gemeinsame Qualitätsmerkmale für den Ganztag.',
    reading: 'Die Kreise entwickeln {+gemeinsame +}Qualitätsmerkmale für den Ganztag.',
  },
  {
    title: 'A word goes',
    from: 'Der Ganztag wird möglichst mit der Schulentwicklungsplanung verzahnt.',
    to: 'Der Ganztag wird mit der Schulentwicklungsplanung verzahnt.',
    reading: 'Der Ganztag wird [-möglichst -]mit der Schulentwicklungsplanung verzahnt.',
  },
  {
    title: 'A subordinate clause comes in with its commas',
    from: 'Die Parteien verständigen sich auf die Beiträge und auf die Begleitung durch die Transferagentur.',
    to: 'Die Parteien verständigen sich auf die Beiträge, die jeder Kreis leisten kann, und auf die Begleitung durch die Transferagentur.',
    reading:
      'Die Parteien verständigen sich auf die Beiträge{+, die jeder Kreis leisten kann,+} und auf die Begleitung durch die Transferagentur.',
  },
  {
    title: 'A condition is added at the end',
    from: 'Die Personalkosten trägt der Kreis.',
    to: 'Die Personalkosten trägt der Kreis, soweit das Land sie nicht erstattet.',
    reading: 'Die Personalkosten trägt der Kreis{+, soweit das Land sie nicht erstattet+}.',
  },
  {
    title: 'One more in an enumeration',
    from: 'Beteiligt sind Schule, Jugendhilfe und Sport.',
    to: 'Beteiligt sind Schule, Jugendhilfe, Kultur und Sport.',
    reading: 'Beteiligt sind Schule, Jugendhilfe{+, Kultur+} und Sport.',
  },
  {
    title: 'A group of words is replaced as a group',
    from: 'Der Kreis stellt Personal im Umfang von einer Stelle bereit.',
    to: 'Der Kreis stellt Personal im Umfang von mindestens zwei halben Stellen bereit.',
    reading: 'Der Kreis stellt Personal im Umfang von [-einer Stelle-]{+mindestens zwei halben Stellen+} bereit.',
  },
  {
    title: 'No little words are left standing between changes',
    from: 'Die Partner sorgen für die Umsetzung der Ziele in den Schulen.',
    to: 'Die Partner begleiten die Erreichung der Vorgaben in den Schulen.',
    reading:
      'Die Partner [-sorgen für die Umsetzung der Ziele-]{+begleiten die Erreichung der Vorgaben+} in den Schulen.',
  },
  {
    title: 'A word that two rewritten halves happen to share is no island',
    from: 'Die Kreise vereinbaren für die kommenden Schuljahre, dass der gastgebende Landrat rechtzeitig eine schriftliche Tagesordnung erstellt, verschickt und erläutert, damit die Sitzungen der Werkstatt gelingen.',
    to: 'Die Kreise vereinbaren für die kommenden Schuljahre, dass alle Beteiligten Vorschläge zur gemeinsamen Tagesordnung bei ihrer Ansprechperson anmelden können, damit die Sitzungen der Werkstatt gelingen.',
    reading:
      'Die Kreise vereinbaren für die kommenden Schuljahre, dass [-der gastgebende Landrat rechtzeitig eine schriftliche Tagesordnung erstellt, verschickt und erläutert-]{+alle Beteiligten Vorschläge zur gemeinsamen Tagesordnung bei ihrer Ansprechperson anmelden können+}, damit die Sitzungen der Werkstatt gelingen.',
  },
  {
    title: 'Inflected words next to each other are one change',
    from: 'Grundlage ist das gemeinsame Leitbild der Region.',
    to: 'Grundlage sind die gemeinsamen Leitbilder der Region.',
    reading: 'Grundlage [-ist das gemeinsame Leitbild-]{+sind die gemeinsamen Leitbilder+} der Region.',
  },
  {
    title: 'A long compound is one word',
    from: 'Die Schulentwicklungsplanungsverordnung ist zu beachten.',
    to: 'Die Schulentwicklungsplanungsrichtlinie ist zu beachten.',
    reading: 'Die [-Schulentwicklungsplanungsverordnung-]{+Schulentwicklungsplanungsrichtlinie+} ist zu beachten.',
  },
  {
    title: 'Words that hyphens join are one',
    from: 'Die E-Mail-Adresse der Geschäftsstelle wird veröffentlicht.',
    to: 'Die E-Mail-Anschrift der Geschäftsstelle wird veröffentlicht.',
    reading: 'Die [-E-Mail-Adresse-]{+E-Mail-Anschrift+} der Geschäftsstelle wird veröffentlicht.',
  },
  {
    title: 'A form that names all is one word',
    from: 'Die Lehrer arbeiten mit den Eltern zusammen.',
    to: 'Die Lehrer*innen arbeiten mit den Eltern zusammen.',
    reading: 'Die [-Lehrer-]{+Lehrer*innen+} arbeiten mit den Eltern zusammen.',
  },
  {
    title: 'Umlauts are letters like others',
    from: 'Für größere Maßnahmen gilt eine Frist.',
    to: 'Für grössere Massnahmen gilt eine Frist.',
    reading: 'Für [-größere Maßnahmen-]{+grössere Massnahmen+} gilt eine Frist.',
  },
  {
    title: 'A full stop becomes a semicolon',
    from: 'Die Kreise tauschen sich aus. Sie laden dazu ein.',
    to: 'Die Kreise tauschen sich aus; sie laden dazu ein.',
    reading: 'Die Kreise tauschen sich aus[-. Sie-]{+; sie+} laden dazu ein.',
  },
  {
    title: 'A comma comes in',
    from: 'Die Kreise vereinbaren gemeinsam zu handeln.',
    to: 'Die Kreise vereinbaren, gemeinsam zu handeln.',
    reading: 'Die Kreise vereinbaren{+,+} gemeinsam zu handeln.',
  },
  {
    title: 'A word is doubled by mistake',
    from: 'Die Kreise legen die Ziele fest.',
    to: 'Die Kreise legen die die Ziele fest.',
    reading: 'Die Kreise legen die {+die +}Ziele fest.',
  },
]
