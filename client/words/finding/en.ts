import type { FindingWords } from './de.ts'

/** The same in English. */
export const en: FindingWords = {
  open: 'Find and replace',
  openKeys: 'Ctrl + F',
  label: 'Find in the document',
  find: 'Find',
  by: 'Replace with',
  count: (at: number, count: number) => (count === 0 ? 'no match' : `${at} of ${count}`),
  next: 'Next match',
  previous: 'Previous match',
  matchCase: 'Match case',
  matchCaseName: 'Match upper and lower case',
  wholeWords: 'Whole words',
  replace: 'Replace',
  replaceToo: 'Replace too',
  replaceAll: 'Replace all',
  said: (at: number, count: number, ref: string, around: string) => `Match ${at} of ${count}, ${ref}: ${around}`,
  locked: (ref: string) => `${ref} is locked. This match stays.`,
  replaced: (count: number) => (count === 1 ? '1 match is replaced.' : `${count} matches are replaced.`),
  left: (count: number) =>
    count === 1 ? '1 match in a locked clause stays.' : `${count} matches in locked clauses stay.`,
  undo: 'Undo',
  undone: 'The replacing is undone.',
  notUndone: 'This cannot be undone any more.',
  onlyReading: 'You are reading. To replace, begin with “Write” above (Ctrl + Enter).',
  mayNotWrite: 'You can find here. Replacing works only where you may write.',
}
