import type { Pair } from './pair.ts'

/** What binds: deadlines, duties, amounts, shares, and what is cited. */
export const terms: readonly Pair[] = [
  {
    title: 'A deadline is put off, and is no longer the latest',
    from: 'Der Zwischenbericht wird bis spätestens zum 31. März 2027 vorgelegt.',
    to: 'Der Zwischenbericht wird bis zum 30. Juni 2027 vorgelegt.',
    reading: 'Der Zwischenbericht wird bis [-spätestens -]zum [-31. März 2027-]{+30. Juni 2027+} vorgelegt.',
  },
  {
    title: 'Two duties in one sentence become others',
    from: 'Der Kreis soll die Ergebnisse veröffentlichen und kann Dritte an der Auswertung beteiligen.',
    to: 'Der Kreis muss die Ergebnisse veröffentlichen und darf Dritte an der Auswertung beteiligen.',
    reading:
      'Der Kreis [-soll-]{+muss+} die Ergebnisse veröffentlichen und [-kann-]{+darf+} Dritte an der Auswertung beteiligen.',
  },
  {
    title: 'A negation goes to the other verb',
    from: 'Die Daten werden nicht an Dritte weitergegeben und veröffentlicht.',
    to: 'Die Daten werden an Dritte weitergegeben und nicht veröffentlicht.',
    reading: 'Die Daten werden [-nicht -]an Dritte weitergegeben und {+nicht +}veröffentlicht.',
  },
  {
    title: 'And becomes and/or',
    from: 'Erstattet werden Kosten für Räume und Personal.',
    to: 'Erstattet werden Kosten für Räume und/oder Personal.',
    reading: 'Erstattet werden Kosten für Räume und{+/oder+} Personal.',
  },
  {
    title: 'The least becomes the most',
    from: 'Die Agentur finanziert mindestens drei halbe Stellen.',
    to: 'Die Agentur finanziert höchstens drei halbe Stellen.',
    reading: 'Die Agentur finanziert [-mindestens-]{+höchstens+} drei halbe Stellen.',
  },
  {
    title: 'An amount rises, and its currency is spelt out',
    from: 'Der Beitrag beträgt 12.000 € je Schuljahr.',
    to: 'Der Beitrag beträgt 12.500 Euro je Schuljahr.',
    reading: 'Der Beitrag beträgt [-12.000 €-]{+12.500 Euro+} je Schuljahr.',
  },
  {
    title: 'An amount changes in figures and in words',
    from: 'Der Beitrag beträgt 12.000 € (in Worten: zwölftausend Euro).',
    to: 'Der Beitrag beträgt 12.500 € (in Worten: zwölftausendfünfhundert Euro).',
    reading:
      'Der Beitrag beträgt [-12.000 €-]{+12.500 €+} (in Worten: [-zwölftausend-]{+zwölftausendfünfhundert+} Euro).',
  },
  {
    title: 'An amount with a dash for the cents is one amount',
    from: 'Die Umlage beträgt 30.000,- Euro im Jahr.',
    to: 'Die Umlage beträgt 35.000,- Euro im Jahr.',
    reading: 'Die Umlage beträgt [-30.000,- Euro-]{+35.000,- Euro+} im Jahr.',
  },
  {
    title: 'One of two shares changes',
    from: 'Der Anteil des Landes steigt von 40 % auf 60 %.',
    to: 'Der Anteil des Landes steigt von 45 % auf 60 %.',
    reading: 'Der Anteil des Landes steigt von [-40 %-]{+45 %+} auf 60 %.',
  },
  {
    title: 'A majority becomes another one',
    from: 'Die Lenkungsgruppe beschließt mit zwei Dritteln der Stimmen.',
    to: 'Die Lenkungsgruppe beschließt mit drei Vierteln der Stimmen.',
    reading: 'Die Lenkungsgruppe beschließt mit [-zwei Dritteln-]{+drei Vierteln+} der Stimmen.',
  },
  {
    title: 'A simple majority becomes a qualified one',
    from: 'Die Lenkungsgruppe beschließt mit einfacher Mehrheit der Stimmen.',
    to: 'Die Lenkungsgruppe beschließt mit einer Mehrheit von zwei Dritteln der Stimmen.',
    reading: 'Die Lenkungsgruppe beschließt mit [-einfacher-]{+einer+} Mehrheit {+von zwei Dritteln +}der Stimmen.',
  },
  {
    title: 'A post is half no more, in words and in figures',
    from: 'Jeder Kreis stellt eine halbe Stelle (0,5 VZÄ) bereit.',
    to: 'Jeder Kreis stellt eine ganze Stelle (1,0 VZÄ) bereit.',
    reading: 'Jeder Kreis stellt eine [-halbe-]{+ganze+} Stelle ([-0,5-]{+1,0+} VZÄ) bereit.',
  },
  {
    title: 'Another paragraph of the same section is cited',
    from: 'Die Beteiligung richtet sich nach § 45 Abs. 2 Satz 1 SchulG.',
    to: 'Die Beteiligung richtet sich nach § 45 Abs. 3 Satz 1 SchulG.',
    reading: 'Die Beteiligung richtet sich nach § 45 Abs. [-2-]{+3+} Satz 1 SchulG.',
  },
  {
    title: 'Another book of the law, and another letter',
    from: 'Maßgeblich sind § 79 Abs. 1 Buchst. a SGB VIII und der Landesplan.',
    to: 'Maßgeblich sind § 79 Abs. 1 Buchst. c SGB IX und der Landesplan.',
    reading: 'Maßgeblich sind § 79 Abs. 1 Buchst. [-a-]{+c+} SGB [-VIII-]{+IX+} und der Landesplan.',
  },
  {
    title: 'A date is written out',
    from: 'Die Vereinbarung endet am 31.12.2027 ohne Kündigung.',
    to: 'Die Vereinbarung endet am 31. Dezember 2027 ohne Kündigung.',
    reading: 'Die Vereinbarung endet am [-31.12.2027-]{+31. Dezember 2027+} ohne Kündigung.',
  },
  {
    title: 'A day and its weekday change',
    from: 'Die Werkstatt beginnt am Montag, dem 1. Februar 2027, um 9 Uhr.',
    to: 'Die Werkstatt beginnt am Dienstag, dem 2. Februar 2027, um 9.30 Uhr.',
    reading:
      'Die Werkstatt beginnt am [-Montag-]{+Dienstag+}, dem [-1. Februar 2027-]{+2. Februar 2027+}, um [-9 Uhr-]{+9.30 Uhr+}.',
  },
  {
    title: 'A term of notice changes at both ends',
    from: 'Sie kann mit einer Frist von drei Monaten zum Ende eines Kalenderjahres gekündigt werden.',
    to: 'Sie kann mit einer Frist von sechs Monaten zum Ende eines Schuljahres gekündigt werden.',
    reading:
      'Sie kann mit einer Frist von [-drei-]{+sechs+} Monaten zum Ende eines [-Kalenderjahres-]{+Schuljahres+} gekündigt werden.',
  },
  {
    title: 'Agreement becomes consultation',
    from: 'Das Konzept wird im Einvernehmen mit dem Schulträger festgelegt.',
    to: 'Das Konzept wird im Benehmen mit dem Schulträger festgelegt.',
    reading: 'Das Konzept wird im [-Einvernehmen-]{+Benehmen+} mit dem Schulträger festgelegt.',
  },
  {
    title: 'One county becomes two, and the verb with it',
    from: 'Die Kosten trägt der Kreis Lennetal.',
    to: 'Die Kosten tragen die Kreise Lennetal und Eggeberg.',
    reading: 'Die Kosten [-trägt der Kreis-]{+tragen die Kreise+} Lennetal{+ und Eggeberg+}.',
  },
  {
    title: 'A compound becomes two that share their end',
    from: 'Die Bildungsregion wird dauerhaft gestärkt.',
    to: 'Die Bildungs- und Kulturregion wird dauerhaft gestärkt.',
    reading: 'Die [-Bildungsregion-]{+Bildungs- und Kulturregion+} wird dauerhaft gestärkt.',
  },
  {
    title: 'A form that names all becomes two words',
    from: 'Die Schüler*innen wirken an der Planung mit.',
    to: 'Die Schülerinnen und Schüler wirken an der Planung mit.',
    reading: 'Die [-Schüler*innen-]{+Schülerinnen und Schüler+} wirken an der Planung mit.',
  },
  {
    title: 'A form that names all with a stroke is one word',
    from: 'Die Lehrer beraten die Eltern.',
    to: 'Die Lehrer/-innen beraten die Eltern.',
    reading: 'Die [-Lehrer-]{+Lehrer/-innen+} beraten die Eltern.',
  },
  {
    title: 'A school year and the one after change',
    from: 'Sie gilt vom 1. August 2026 bis 31. Juli 2028.',
    to: 'Sie gilt vom 1. August 2027 bis 31. Juli 2029.',
    reading: 'Sie gilt vom [-1. August 2026-]{+1. August 2027+} bis [-31. Juli 2028-]{+31. Juli 2029+}.',
  },
  {
    title: 'A number in words with its figure',
    from: 'Das Gremium hat zwei (2) Mitglieder je Kreis.',
    to: 'Das Gremium hat drei (3) Mitglieder je Kreis.',
    reading: 'Das Gremium hat [-zwei-]{+drei+} ([-2-]{+3+}) Mitglieder je Kreis.',
  },
  {
    title: 'The parties change their parts',
    from: 'Der Kreis benennt dem Land eine Ansprechperson.',
    to: 'Das Land benennt dem Kreis eine Ansprechperson.',
    reading: '[-Der Kreis-]{+Das Land+} benennt dem [-Land-]{+Kreis+} eine Ansprechperson.',
  },
  {
    title: 'What was allowed without is allowed with it only',
    from: 'Die Weitergabe ist ohne Zustimmung zulässig.',
    to: 'Die Weitergabe ist nur mit Zustimmung zulässig.',
    reading: 'Die Weitergabe ist [-ohne-]{+nur mit+} Zustimmung zulässig.',
  },
  {
    title: 'An exception comes in',
    from: 'Die Sitzungen sind öffentlich.',
    to: 'Die Sitzungen sind öffentlich, soweit nicht Personalangelegenheiten beraten werden.',
    reading: 'Die Sitzungen sind öffentlich{+, soweit nicht Personalangelegenheiten beraten werden+}.',
  },
  {
    title: 'Abbreviations are spelt out',
    from: 'Der Landrat bzw. die Landrätin lädt i. d. R. monatlich ein.',
    to: 'Der Landrat oder die Landrätin lädt in der Regel monatlich ein.',
    reading: 'Der Landrat [-bzw.-]{+oder+} die Landrätin lädt [-i. d. R.-]{+in der Regel+} monatlich ein.',
  },
  {
    title: 'A short name is introduced',
    from: 'Die Transferagentur Kommunales Bildungsmanagement berät die Kreise.',
    to: 'Die Transferagentur Kommunales Bildungsmanagement (im Folgenden: Agentur) berät die Kreise.',
    reading: 'Die Transferagentur Kommunales Bildungsmanagement {+(im Folgenden: Agentur) +}berät die Kreise.',
  },
  {
    title: 'A long sentence changes in four places',
    from: 'Die Transferagentur begleitet die Kreise bis zum 31. Juli 2028 bei der Einführung eines datenbasierten kommunalen Bildungsmanagements und trägt die hierfür anfallenden Kosten in Höhe von bis zu 12.000 € je Kreis und Schuljahr.',
    to: 'Die Transferagentur begleitet die Kreise bis zum 31. Juli 2029 bei der Einführung und Weiterentwicklung eines datenbasierten kommunalen Bildungsmanagements und trägt die hierfür anfallenden notwendigen Kosten in Höhe von höchstens 10.000 € je Kreis und Schuljahr.',
    reading:
      'Die Transferagentur begleitet die Kreise bis zum [-31. Juli 2028-]{+31. Juli 2029+} bei der Einführung {+und Weiterentwicklung +}eines datenbasierten kommunalen Bildungsmanagements und trägt die hierfür anfallenden {+notwendigen +}Kosten in Höhe von [-bis zu 12.000 €-]{+höchstens 10.000 €+} je Kreis und Schuljahr.',
  },
]
