import type { AdviceKind } from '../../../shared/text/advise.ts'

/** What the margin says about the text, in German. Other languages have the same shape, or they do not compile. */
export const de = {
  extent: {
    heading: 'Umfang',
    document: 'Dokument',
    selection: 'Auswahl',
    said: (count: number, words: string, characters: string) =>
      `${words}\u00a0${count === 1 ? 'Wort' : 'Wörter'}, ${characters}\u00a0Zeichen`,
  },
  advice: {
    heading: (count: number) =>
      count === 1 ? '1 Hinweis zur Barrierefreiheit' : `${count} Hinweise zur Barrierefreiheit`,
    about: (words: string) => `„${words}“`,
    kinds: {
      'skipped-level': 'Diese Überschrift überspringt eine Ebene.',
      'empty-heading': 'Hier steht eine Überschrift ohne Worte.',
      'bold-heading': 'Diese Zeile ist nur fett. Als Zwischenüberschrift ist sie auch für Vorleseprogramme eine.',
      'typed-list': 'Diese Liste ist von Hand gezählt. Als Liste gesetzt wird sie auch so vorgelesen.',
      'table-without-heads': 'Diese Tabelle hat keine Kopfzeile.',
      'empty-link': 'Dieser Verweis hat keine Worte.',
      'vague-link': 'Dieser Verweis sagt nicht, wohin er führt.',
      'bare-link': 'Dieser Verweis zeigt nur die Adresse. Worte sagen, wohin er führt.',
    } satisfies Record<AdviceKind, string>,
    all: (count: number) => `Alle ${count} zeigen`,
    fewer: 'Weniger zeigen',
    putAway: 'Hinweise ausblenden',
    show: 'Hinweise zeigen',
  },
}

export type AdvisingWords = typeof de
