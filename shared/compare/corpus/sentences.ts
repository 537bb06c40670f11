import type { Pair } from './pair.ts'

/** What happens to sentences within a paragraph. */
export const sentences: readonly Pair[] = [
  {
    title: 'A sentence comes in between two',
    from: 'Die Kreise vernetzen sich. Ergebnisse werden veröffentlicht.',
    to: 'Die Kreise vernetzen sich. Sie treffen sich zweimal im Jahr. Ergebnisse werden veröffentlicht.',
    reading: 'Die Kreise vernetzen sich. {+Sie treffen sich zweimal im Jahr. +}Ergebnisse werden veröffentlicht.',
  },
  {
    title: 'A sentence is added at the end',
    from: 'Die Kreise vernetzen sich.',
    to: 'Die Kreise vernetzen sich. Sie treffen sich zweimal im Jahr.',
    reading: 'Die Kreise vernetzen sich.{+ Sie treffen sich zweimal im Jahr.+}',
  },
  {
    title: 'A sentence is added at the beginning',
    from: 'Ergebnisse werden veröffentlicht.',
    to: 'Die Kreise vernetzen sich. Ergebnisse werden veröffentlicht.',
    reading: '{+Die Kreise vernetzen sich. +}Ergebnisse werden veröffentlicht.',
  },
  {
    title: 'A sentence that begins like its neighbour comes in whole',
    from: 'Die Kreise benennen eine Ansprechperson. Die Kreise berichten jährlich.',
    to: 'Die Kreise benennen eine Ansprechperson. Die Kreise tragen die Kosten. Die Kreise berichten jährlich.',
    reading:
      'Die Kreise benennen eine Ansprechperson. {+Die Kreise tragen die Kosten. +}Die Kreise berichten jährlich.',
  },
  {
    title: 'A sentence goes',
    from: 'Die Kreise vernetzen sich. Sie treffen sich zweimal im Jahr. Ergebnisse werden veröffentlicht.',
    to: 'Die Kreise vernetzen sich. Ergebnisse werden veröffentlicht.',
    reading: 'Die Kreise vernetzen sich. [-Sie treffen sich zweimal im Jahr. -]Ergebnisse werden veröffentlicht.',
  },
  {
    title: 'A sentence is rewritten as a whole, its neighbours stay',
    from: 'Jeder Kreis benennt eine Ansprechperson. Über Streitfragen entscheidet der Landrat. Die Kosten trägt der Kreis.',
    to: 'Jeder Kreis benennt eine Ansprechperson. Kommt es zu keiner Einigung, vermittelt die Agentur. Die Kosten trägt der Kreis.',
    reading:
      'Jeder Kreis benennt eine Ansprechperson. [-Über Streitfragen entscheidet der Landrat-]{+Kommt es zu keiner Einigung, vermittelt die Agentur+}. Die Kosten trägt der Kreis.',
  },
  {
    title: 'Two sentences change places',
    from: 'Die Kreise berichten einmal im Jahr über ihre Arbeit. Jeder Kreis benennt dafür eine Ansprechperson im Bildungsbüro seines Hauses. Weiteres regelt die Geschäftsordnung.',
    to: 'Jeder Kreis benennt dafür eine Ansprechperson im Bildungsbüro seines Hauses. Die Kreise berichten einmal im Jahr über ihre Arbeit. Weiteres regelt die Geschäftsordnung.',
    reading:
      '[↑Die Kreise berichten einmal im Jahr über ihre Arbeit. ↑]Jeder Kreis benennt dafür eine Ansprechperson im Bildungsbüro seines Hauses. {↓Die Kreise berichten einmal im Jahr über ihre Arbeit. ↓}Weiteres regelt die Geschäftsordnung.',
  },
  {
    title: 'A sentence moves to another paragraph',
    from: `
      Die Kreise vernetzen sich. Ergebnisse stehen allen Bildungsregionen offen. Sie treffen sich zweimal im Jahr.
      Jeder Kreis gibt seine Beiträge vorher frei.
    `,
    to: `
      Die Kreise vernetzen sich. Sie treffen sich zweimal im Jahr.
      Jeder Kreis gibt seine Beiträge vorher frei. Ergebnisse stehen allen Bildungsregionen offen.
    `,
    reading: `
      Die Kreise vernetzen sich. [↑Ergebnisse stehen allen Bildungsregionen offen. ↑]Sie treffen sich zweimal im Jahr.
      Jeder Kreis gibt seine Beiträge vorher frei.{↓ Ergebnisse stehen allen Bildungsregionen offen.↓}
    `,
  },
  {
    title: 'Two sentences become one',
    from: 'Die Kreise treffen sich zweimal im Jahr. Die Einladung erfolgt durch die Agentur.',
    to: 'Die Kreise treffen sich zweimal im Jahr, die Einladung erfolgt durch die Agentur.',
    reading: 'Die Kreise treffen sich zweimal im Jahr[-. Die-]{+, die+} Einladung erfolgt durch die Agentur.',
  },
  {
    title: 'A break within a paragraph goes',
    from: 'Bildungsbüro⏎Kreis Soest⏎Hoher Weg',
    to: 'Bildungsbüro Kreis Soest⏎Hoher Weg',
    reading: 'Bildungsbüro[-⏎-]{+ +}Kreis Soest⏎Hoher Weg',
  },
  {
    title: 'A sentence changes in three places',
    from: 'Der Kreis Soest stellt bis Ende 2027 ein Konzept für die Bildungsregion auf und legt es dem Kreistag vor.',
    to: 'Der Kreis Soest stellt bis Mitte 2028 ein Rahmenkonzept für die Bildungsregion auf und legt es dem Ausschuss vor.',
    reading:
      'Der Kreis Soest stellt bis [-Ende 2027-]{+Mitte 2028+} ein [-Konzept-]{+Rahmenkonzept+} für die Bildungsregion auf und legt es dem [-Kreistag-]{+Ausschuss+} vor.',
  },
  {
    title: 'Two sentences change places, and one is reworded',
    from: 'Die Kosten trägt der Kreis. Die Räume stellt die Schule bereit. Näheres regelt der Anhang.',
    to: 'Die Räume stellt die Schule kostenfrei bereit. Die Kosten trägt der Kreis. Näheres regelt der Anhang.',
    reading:
      '[↑Die Kosten trägt der Kreis. ↑]Die Räume stellt die Schule {+kostenfrei +}bereit. {↓Die Kosten trägt der Kreis. ↓}Näheres regelt der Anhang.',
  },
  {
    title: 'A subordinate clause becomes a sentence',
    from: 'Die Kreise berichten jährlich, wobei der Bericht bis zum 31. März vorliegt.',
    to: 'Die Kreise berichten jährlich. Der Bericht liegt bis zum 31. März vor.',
    reading:
      'Die Kreise berichten jährlich[-, wobei der-]{+. Der+} Bericht {+liegt +}bis zum 31. März [-vorliegt-]{+vor+}.',
  },
  {
    title: 'A sentence is turned into the passive',
    from: 'Näheres regelt eine Geschäftsordnung. Der Kreis stellt die Räume bereit. Die Kosten trägt das Land.',
    to: 'Näheres regelt eine Geschäftsordnung. Die Räume werden vom Kreis bereitgestellt. Die Kosten trägt das Land.',
    reading:
      'Näheres regelt eine Geschäftsordnung. [-Der Kreis stellt die Räume bereit-]{+Die Räume werden vom Kreis bereitgestellt+}. Die Kosten trägt das Land.',
  },
]
