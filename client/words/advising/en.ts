import type { AdvisingWords } from './de.ts'

/** The same in English. */
export const en: AdvisingWords = {
  extent: {
    heading: 'Length',
    document: 'Document',
    selection: 'Selection',
    said: (count: number, words: string, characters: string) =>
      `${words}\u00a0${count === 1 ? 'word' : 'words'}, ${characters}\u00a0characters`,
  },
  advice: {
    heading: (count: number) => (count === 1 ? '1 note on accessibility' : `${count} notes on accessibility`),
    about: (words: string) => `“${words}”`,
    kinds: {
      'skipped-level': 'This heading skips a level.',
      'empty-heading': 'There is a heading without words here.',
      'bold-heading': 'This line is only bold. Set as a heading, it is one for screen readers too.',
      'typed-list': 'This list is numbered by hand. Set as a list, it is read out as one.',
      'table-without-heads': 'This table has no header row.',
      'empty-link': 'This link has no words.',
      'vague-link': 'This link does not say where it leads.',
      'bare-link': 'This link shows only the address. Words say where it leads.',
    },
    all: (count: number) => `Show all ${count}`,
    fewer: 'Show fewer',
    putAway: 'Hide notes',
    show: 'Show notes',
  },
}
