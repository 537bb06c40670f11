/** What the tools for writing say that come a moment after the text, in German. */
export const de = {
  links: {
    label: 'Adresse oder Worte aus einem Titel',
    hint: 'Zum Beispiel https://www.example.org, mailto: und eine E-Mail-Adresse, oder Worte aus dem Titel einer Ziffer oder eines Dokuments.',
    wrong:
      'Das ist keine Adresse, und nichts davon ist gewählt. Bitte wählen Sie aus der Liste, oder geben Sie eine Adresse mit https, http, mailto oder tel ein.',
    list: 'Ziffern und Dokumente',
    count: (count: number) => (count === 0 ? 'Kein Vorschlag' : count === 1 ? '1 Vorschlag' : `${count} Vorschläge`),
    leadsTo: (about: string, title: string) => `Führt zu: ${about}, ${title}`,
    annex: 'Anlage',
  },

  tables: {
    label: 'Tabelle ändern',
    rowAbove: 'Zeile davor',
    rowBelow: 'Zeile danach',
    columnBefore: 'Spalte davor',
    columnAfter: 'Spalte danach',
    headerRow: 'Kopfzeile',
    evenColumns: 'Spaltenbreiten zurücksetzen',
    removeRow: 'Zeile entfernen',
    removeColumn: 'Spalte entfernen',
    removeTable: 'Tabelle entfernen',
  },

  insert: {
    label: 'Einfügen',
    opened: 'Einfügen. Pfeiltasten wählen, Enter fügt ein, Esc schließt.',
  },

  pasting: {
    losses: {
      pictures: 'Bilder',
      colours: 'Farben',
      fonts: 'Schriftarten',
      links: 'unsichere Verweise',
    },
    leftOut: (losses: readonly string[]) => `Eingefügt. Nicht übernommen: ${new Intl.ListFormat('de').format(losses)}.`,
  },
}

export type ToolWords = typeof de
