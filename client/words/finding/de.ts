/** What the find bar says, in German. Other languages have the same shape, or they do not compile. */
export const de = {
  open: 'Suchen und ersetzen',
  openKeys: 'Strg + F',
  label: 'Im Dokument suchen',
  find: 'Suchen',
  by: 'Ersetzen durch',
  count: (at: number, count: number) => (count === 0 ? 'kein Treffer' : `${at} von ${count}`),
  next: 'Nächster Treffer',
  previous: 'Voriger Treffer',
  matchCase: 'Groß/klein',
  matchCaseName: 'Groß- und Kleinschreibung beachten',
  wholeWords: 'Ganze Wörter',
  replace: 'Ersetzen',
  replaceToo: 'Auch ersetzen',
  replaceAll: 'Alle ersetzen',
  said: (at: number, count: number, ref: string, around: string) => `Treffer ${at} von ${count}, ${ref}: ${around}`,
  locked: (ref: string) => `${ref} ist gesperrt. Dieser Treffer bleibt.`,
  replaced: (count: number) => (count === 1 ? '1 Treffer ist ersetzt.' : `${count} Treffer sind ersetzt.`),
  left: (count: number) =>
    count === 1 ? '1 Treffer in einer gesperrten Ziffer bleibt.' : `${count} Treffer in gesperrten Ziffern bleiben.`,
  undo: 'Zurücknehmen',
  undone: 'Das Ersetzen ist zurückgenommen.',
  notUndone: 'Das lässt sich nicht mehr zurücknehmen.',
  onlyReading: 'Sie lesen gerade. Zum Ersetzen beginnen Sie oben mit „Schreiben“ (Strg + Eingabe).',
  mayNotWrite: 'Hier können Sie suchen. Ersetzen geht nur, wo Sie schreiben dürfen.',
}

export type FindingWords = typeof de
