const counted = (count: number, one: string, many: string) => `${count}\u00a0${count === 1 ? one : many}`
const wordsOf = (count: number) => counted(count, 'Wort', 'Wörter')
/** In the dative: „in Fassung 3“, „in den Fassungen 3 und 4“, „in den Fassungen 3 bis 5“. */
const versions = (first: number, last: number) =>
  first === last ? `Fassung ${first}` : `den Fassungen ${first} ${last === first + 1 ? 'und' : 'bis'} ${last}`
const changesOf = (count: number) => counted(count, 'Änderung', 'Änderungen')

/** What the pages about versions and comparisons say, in German. They come with those pages, not with every page. */
export const de = {
  heading: 'Vergleich',
  title: (from: string, to: string) => `Vergleich: ${from} mit ${to}`,
  draft: 'Entwurf',
  draftNow: 'Entwurf, jetziger Stand',
  seen: 'Zuletzt gesehen',
  seenThen: 'Entwurf, wie Sie ihn zuletzt gesehen haben',
  version: (number: number) => `Fassung\u00a0${number}`,
  versionNamed: (number: number, label: string) => `Fassung ${number}: ${label}`,
  from: 'Bisher',
  to: 'Neu',
  with: 'mit',
  kept: (moment: string) => `vom ${moment}`,
  asDeputy: (role: string) => `${role} in Vertretung`,
  hash: 'Prüfsumme',

  views: { text: 'Im Text', synopsis: 'Synopse' },
  viewLabel: 'Darstellung',
  toolsLabel: 'Ansicht und Filter',
  wholeText: 'Ganzer Text',
  print: 'Synopse drucken',
  reasons: { heading: 'Begründung', choice: 'Spalte „Begründung“' },
  by: 'Von',
  nobody: 'nicht bekannt',
  clause: 'Ziffer',
  allClauses: 'alle Ziffern',
  kind: 'Art',
  kinds: {
    all: 'alle Änderungen',
    inserted: 'eingefügt',
    deleted: 'gestrichen',
    replaced: 'ersetzt',
    moved: 'verschoben',
    formatted: 'Form und Gliederung',
    numbers: 'Zahlen und Daten',
  },
  previous: 'Vorige Änderung (Umschalt + F8)',
  next: 'Nächste Änderung (F8)',
  step: (at: number, count: number) => `Änderung ${at} von ${count}`,
  count: changesOf,
  inClauses: (changed: number, all: number) => `in ${changed} von ${counted(all, 'Klausel', 'Klauseln')}`,
  shownOf: (shown: number, all: number) => `${shown} von ${changesOf(all)}`,
  noneShown: 'Zu dieser Auswahl gibt es keine Änderung.',
  showAll: 'Alle Änderungen zeigen',
  copyLink: 'Link zu dieser Änderung kopieren',
  linkCopied: 'Der Link zu dieser Änderung ist kopiert.',
  linkUnknown: 'Die Änderung, auf die der Link zeigt, gibt es in diesem Vergleich nicht.',

  said: (at: number, count: number, ref: string, who: string, what: string) =>
    `Änderung ${at} von ${count}, ${ref}${who === '' ? '' : `, ${who}`}: ${what}.`,
  what: {
    inserted: (after: string) => `„${after}“ eingefügt`,
    deleted: (before: string) => `„${before}“ gestrichen`,
    replaced: (before: string, after: string) => `„${before}“ ersetzt durch „${after}“`,
    moved: (text: string) => `„${text}“ verschoben`,
    formatted: (text: string) => `„${text}“ anders ausgezeichnet`,
    reshaped: (text: string) => `„${text}“ anders gegliedert`,
    split: (text: string) => `Absatz geteilt vor „${text}“`,
    merged: (text: string) => `„${text}“ an den Absatz davor angefügt`,
    clauseAdded: 'Klausel eingefügt',
    clauseRemoved: 'Klausel gestrichen',
    clauseMoved: (before: string) => `verschoben, war ${before}`,
    clauseRenamed: (before: string, after: string) => `Überschrift „${before}“ ersetzt durch „${after}“`,
  },
  short: {
    replaced: (before: string, after: string) => `„${after}“ statt „${before}“`,
    quoted: (text: string) => `„${text}“`,
    cut: (text: string) => `„${text} …“`,
  },
  kindSpoken: {
    inserted: 'eingefügt: ',
    deleted: 'gestrichen: ',
    replaced: 'ersetzt: ',
    moved: 'verschoben: ',
    formatted: 'anders ausgezeichnet: ',
    reshaped: 'anders gegliedert: ',
    split: 'geteilt: ',
    merged: 'zusammengefügt: ',
    clause: '',
  },

  ear: {
    inserted: (who: string) => (who === '' ? 'eingefügt: ' : `eingefügt von ${who}: `),
    deleted: (who: string) => (who === '' ? 'gestrichen: ' : `gestrichen von ${who}: `),
    formatted: (who: string) => (who === '' ? 'anders ausgezeichnet: ' : `anders ausgezeichnet von ${who}: `),
    movedHere: (who: string) => (who === '' ? 'hierher verschoben: ' : `hierher verschoben von ${who}: `),
    movedAway: (who: string) => (who === '' ? 'von hier verschoben: ' : `von hier verschoben durch ${who}: `),
    space: 'Leerzeichen',
    lineBreak: 'Zeilenumbruch',
  },
  renamed: {
    heading: 'Das Dokument heißt jetzt anders',
    byNobodyKnown: 'Wer es umbenannt hat, ist nicht festgehalten.',
  },
  flags: {
    added: 'neu',
    removed: 'gestrichen',
    movedFromClause: (ref: string) => `verschoben, war ${ref}`,
    movedBlock: (ref: string) => `verschoben, stand in ${ref}`,
    movedWithin: 'verschoben, stand an anderer Stelle dieser Klausel',
    movedAway: (ref: string) => `Hier stand ein Absatz, der jetzt in ${ref} steht.`,
    movedAwayWithin: 'Hier stand ein Absatz, der jetzt an anderer Stelle dieser Klausel steht.',
    toNewPlace: 'Zur neuen Stelle',
    split: 'hier beginnt jetzt ein eigener Absatz',
    merged: 'gehört jetzt zum Absatz davor',
    reshaped: (before: string, now: string) => `jetzt ${now}, war ${before}`,
    frames: 'Kopfzellen oder verbundene Zellen geändert',
    reshapedOnly: 'anders ausgerichtet oder eingerückt',
    stoodAs: (ref: string) => `stand als ${ref}`,
    standsAs: (ref: string) => `steht jetzt als ${ref}`,
    rowAdded: 'Zeile neu',
    rowRemoved: 'Zeile gestrichen',
    rowMoved: 'Zeile verschoben',
    rowMovedAway: 'Hier stand eine Zeile, die jetzt an anderer Stelle der Tabelle steht.',
    columnAdded: 'Spalte neu',
    columnRemoved: 'Spalte gestrichen',
  },
  shapes: {
    paragraph: 'Absatz',
    quote: 'Zitat',
    heading: 'Zwischenüberschrift',
    rule: 'Trennlinie',
    bullet: 'Aufzählung',
    number: 'nummerierter Absatz',
    check: 'Punkt zum Abhaken',
    level: (name: string, level: number) => `${name} der Ebene ${level}`,
    ticked: (name: string) => `${name}, erledigt`,
  },
  marks: {
    bold: 'fett',
    italic: 'kursiv',
    underline: 'unterstrichen',
    strikethrough: 'durchgestrichen',
    code: 'Schreibmaschine',
    subscript: 'tiefgestellt',
    superscript: 'hochgestellt',
  },
  looks: {
    now: (given: readonly string[]) => `jetzt ${given.join(', ')}`,
    noMore: (taken: readonly string[]) => `nicht mehr ${taken.join(', ')}`,
    linked: 'jetzt mit Verweis',
    unlinked: 'ohne Verweis',
    relinked: 'anderer Verweis',
    spaced: 'andere Leerzeichen, Striche oder Anführungszeichen',
  },

  amount: (added: number, removed: number) => {
    if (added === 0 && removed === 0) return 'ohne andere Wörter'
    if (removed === 0) return `${wordsOf(added)} neu`
    if (added === 0) return `${wordsOf(removed)} gestrichen`
    return `${wordsOf(added)} neu, ${removed} gestrichen`
  },
  amountIn: (amount: string, clauses: number) => `${amount}, in ${counted(clauses, 'Klausel', 'Klauseln')}`,
  summary: 'Wer hat was geändert',
  unchangedBlocks: (count: number) =>
    count === 1 ? '1 unveränderten Absatz zeigen' : `${count} unveränderte Absätze zeigen`,
  unchangedClauses: (count: number) =>
    count === 1 ? '1 unveränderte Klausel zeigen' : `${count} unveränderte Klauseln zeigen`,
  synopsisOf: (title: string) => `Synopse: ${title}`,
  synopsisNone: '–',

  keeping: {
    label: 'Bezeichnung',
    act: 'Festhalten',
    keepHead: 'Fassung festhalten',
    keepLead: 'Der jetzige Text wird unveränderlich abgelegt. Am Entwurf kann weiter geschrieben werden.',
    labelHint: 'Zum Beispiel: Stand nach Workshop 1',
    labelMissing: 'Bitte geben Sie eine Bezeichnung ein.',
    note: 'Anmerkung (freiwillig)',
  },

  timeline: {
    evidence: 'Prüfpaket herunterladen',
    evidenceExplained: 'Alle Fassungen zum Nachrechnen, auch ohne Netz und nach Jahren.',
    compareWithDraft: 'Mit dem Entwurf vergleichen',
    frozenLead: 'Unveränderlich festgehalten',
    filter: 'Welche Fassungen',
    filters: { all: 'alle', named: 'benannte', own: 'eigene' },
    by: 'Von wem',
    everybody: 'von allen',
    noneShown: 'Zu dieser Auswahl gibt es keine Fassung.',
    changedIn: 'Fassungen mit Änderungen in',
    inAnyClause: 'in allen Klauseln',
    sinceVersion: (number: number) => `Änderungen seit Fassung ${number}`,
    withDraft: 'Mit dem Entwurf vergleichen',
    compareChosen: 'Bisher und Neu vergleichen',
  },

  restoring: {
    label: 'Wiederherstellen',
    heading: (name: string) => `${name} wiederherstellen`,
    lead: (clauses: number) =>
      clauses === 0
        ? 'Das Dokument heißt danach wieder, wie es damals hieß. Der jetzige Entwurf wird vorher als Fassung festgehalten.'
        : clauses === 1
          ? '1 Klausel des Entwurfs sagt danach wieder, was sie damals sagte. Der jetzige Entwurf wird vorher als Fassung festgehalten.'
          : `${clauses} Klauseln des Entwurfs sagen danach wieder, was sie damals sagten. Der jetzige Entwurf wird vorher als Fassung festgehalten.`,
    locked: (refs: readonly string[]) =>
      `Das geht gerade nicht: Gesperrt ${refs.length === 1 ? 'ist' : 'sind'} ${new Intl.ListFormat('de').format(refs)}.`,
    act: (name: string) => `${name} wiederherstellen`,
    clause: 'Bisherigen Wortlaut wiederherstellen',
    clauseNamed: (ref: string) => `Bisherigen Wortlaut wiederherstellen: ${ref}`,
    clauseOf: (ref: string, name: string) => `${ref} aus ${name}`,
    clauseLocked: 'gesperrt',
    done: (name: string) => `${name} ist wiederhergestellt.`,
    keptAs: (number: number) =>
      `Der neue Stand ist Fassung ${number}. Alle, die das Dokument offen haben, sehen ihn schon.`,
    undo: 'Rückgängig',
    undone: 'Der Entwurf ist wieder, wie er vorher war. Beide Schritte bleiben in der Liste der Fassungen.',
    preview: (name: string) => `${name} wiederherstellen …`,
    refused: 'Das Wiederherstellen ging nicht.',
  },

  history: {
    heading: 'Verlauf',
    of: (ref: string) => `Verlauf von ${ref}`,
    lead: 'Jede Fassung, in der sich diese Klausel geändert hat, die neueste zuerst.',
    firstWording: 'erster Wortlaut',
    unchangedIn: (first: number, last: number) => `In ${versions(first, last)} unverändert`,
    unchangedInDraft: 'Im Entwurf unverändert',
    unchangedSince: (first: number, last: number) => `In ${versions(first, last)} und im Entwurf unverändert`,
    absentIn: (first: number, last: number) => `In ${versions(first, last)} nicht enthalten`,
    absentInDraft: 'Im Entwurf nicht enthalten',
    absentSince: (first: number, last: number) => `In ${versions(first, last)} und im Entwurf nicht enthalten`,
    noVersion: 'Diese Klausel steht noch in keiner Fassung',
    noVersionLead: 'Ihr Verlauf beginnt mit der nächsten Fassung, die festgehalten wird.',
    restoreLead: 'Der jetzige Entwurf wird vorher als Fassung festgehalten.',
    restore: 'Diesen Wortlaut wiederherstellen',
    restoreNamed: (name: string) => `Diesen Wortlaut wiederherstellen: ${name}`,
    print: 'Verlauf drucken',
    toClause: 'Zur Klausel',
  },

  visits: {
    heading: 'Neu für Sie',
    changed: (clauses: number, since: string) =>
      clauses === 1 ? `1 Klausel geändert seit ${since}` : `${clauses} Klauseln geändert seit ${since}`,
    seeAll: 'Alles gesehen',
    seeAllLead: 'Diese Änderungen gelten für Sie als neu, bis Sie sagen, dass Sie sie gesehen haben.',
    seen: 'Gemerkt: Sie haben den jetzigen Stand gesehen.',
    marks: { added: 'neu', edited: 'geändert' },
    never: 'Kein früherer Stand gemerkt',
    neverLead: 'Was Sie gesehen haben, merkt sich der Arbeitsraum, sobald Sie das Dokument zum ersten Mal öffnen.',
  },

  underWay: 'Die beiden Texte werden verglichen …',
  cancel: 'Abbrechen',
  cancelled: 'Der Vergleich ist abgebrochen.',
  startAgain: 'Noch einmal vergleichen',
  same: 'Kein Unterschied',
  sameLead: (from: string, to: string) => `${from} und ${to} sind wortgleich, auch in der Form.`,
  sameSide: 'Auf beiden Seiten ist dasselbe gewählt. Wählen Sie oben zwei verschiedene Stände.',
  noVersion: 'Noch keine Fassung',
  noVersionLead: 'Zum Vergleichen braucht es eine festgehaltene Fassung. Halten Sie im Entwurf eine fest.',
  failed: 'Der Vergleich ließ sich nicht laden.',
  outdated: 'Am Entwurf wurde inzwischen geschrieben. Dieser Vergleich zeigt den Stand von vorhin.',
  refresh: 'Neu vergleichen',
}

export type ComparingWords = typeof de
