import type { DocumentKind, DocumentState } from '../../shared/documents.ts'
import type { Standing } from '../../shared/may.ts'
import type { VersionKind } from '../../shared/versions.ts'
import type { WorkshopState } from '../../shared/workshops.ts'

const people = (count: number) => (count === 1 ? '1 Person' : `${count} Personen`)
const bodies = (count: number) => (count === 1 ? '1 Stelle' : `${count} Stellen`)
const changes = (count: number) => (count === 1 ? '1 Änderung wartet' : `${count} Änderungen warten`)

/** Where a clause is meant: „Ziffer 4“, or its title where it has no number. */
const clause = (number: string | null, title: string) => (number === null ? `„${title}“` : `Ziffer\u00a0${number}`)

/** Every sentence a person reads, in German. Other languages have the same shape, or they do not compile. */
export const de = {
  locale: 'de-DE',
  otherLanguages: { de: 'Deutsch', en: 'English' },

  product: 'Einklang',
  workspace: 'Arbeitsraum der Transferagentur',
  demoName: 'Vorführung',
  demo: 'Vorführung. Personen und Positionen sind erfunden, die mit „Demo“ bezeichneten Kreise auch.',
  toContent: 'Zum Inhalt',
  close: 'Schließen',
  cancel: 'Abbrechen',
  tryAgain: 'Noch einmal versuchen',
  loading: 'Wird geladen …',
  language: 'Sprache',
  account: 'Konto:',
  signOut: 'Abmelden',
  signOutFailed: 'Sie sind noch angemeldet.',

  myAccount: 'Mein Konto',
  legal: { imprint: 'Impressum', privacy: 'Datenschutz', accessibility: 'Barrierefreiheit' },

  titles: {
    signIn: 'Anmelden',
    workshops: 'Ihre Werkstätten',
    notFound: 'Nicht gefunden',
    page: (title: string) => `${title} – Einklang`,
  },

  problems: {
    unreachable: 'Der Server antwortet nicht. Nichts ist verloren.',
    'foreign-origin': 'Diese Adresse gehört nicht zum Arbeitsraum. Bitte öffnen Sie ihn unter seiner eigenen Adresse.',
    'signed-out': 'Ihre Sitzung ist beendet. Bitte melden Sie sich wieder an.',
    'sign-in-failed': 'E-Mail-Adresse und Kennwort passen nicht zusammen.',
    'too-many-attempts': 'Zu viele Versuche. Bitte warten Sie eine Weile.',
    'wrong-password': 'Das Kennwort stimmt nicht.',
    'wrong-code': 'Der Code stimmt nicht, oder er wurde schon benutzt.',
    'second-step-over': 'Die Anmeldung hat zu lange gedauert. Bitte beginnen Sie noch einmal mit dem Kennwort.',
    'being-set-up': 'Dieser Arbeitsraum wird gerade eingerichtet. Bitte kommen Sie später wieder.',
    'has-account':
      'Zu dieser Adresse gibt es schon ein Konto. Bitte melden Sie sich an und nehmen Sie die Einladung dann an.',
    'other-address': 'Die Einladung ist für eine andere E-Mail-Adresse als die, mit der Sie angemeldet sind.',
    'link-void': 'Dieser Link gilt nicht mehr. Er wurde schon benutzt, zurückgezogen oder ist abgelaufen.',
    'not-found': 'Das gibt es hier nicht, oder es ist nicht für Sie freigegeben.',
    'not-allowed': 'Dazu haben Sie hier nicht das Recht.',
    invalid: 'Etwas an der Eingabe passt nicht. Bitte prüfen Sie die Felder.',
    'too-large': 'Das ist zu groß und wurde nicht angenommen.',
    'editing-closed': 'Die Moderation hat das Dokument für Änderungen geschlossen.',
    'clause-locked': 'Die Moderation hat diese Klausel gesperrt.',
    'last-clause': 'Ein Dokument braucht mindestens eine Klausel.',
    'too-many-clauses': 'Mehr Klauseln nimmt ein Dokument nicht auf.',
    'nothing-kept': 'Von diesem Dokument ist noch keine Fassung festgehalten.',
    suspended: 'Ihr Zugang ist ausgesetzt. Bitte wenden Sie sich an Ihre Koordination oder an den Betrieb.',
    'last-coordinator':
      'Der Kreis hätte danach keine Koordination mehr. Bitte benennen Sie zuerst eine Nachfolgerin oder einen Nachfolger.',
    'last-operator':
      'Danach würde niemand mehr diesen Arbeitsraum betreiben. Bitte benennen Sie zuerst jemand anderen.',
    'operator-may-not-vote': 'Wer den Arbeitsraum betreibt, kann nicht zugleich für einen Kreis abstimmen.',
    'has-role-already': 'Diese Person hat die Rolle schon.',
    'workshop-closed': 'Die Werkstatt ist beendet. Ihre Dokumente können nur noch gelesen werden.',
    'group-closed': 'Die Arbeitsgruppe ist beendet. Ihre Dokumente können nur noch gelesen werden.',
    'no-ink-left': 'In einer Werkstatt können höchstens acht Kreise mitschreiben.',
    'nothing-changed': 'Der Text ist wortgleich mit der letzten Fassung. Es gibt nichts Neues festzuhalten.',
    damaged: 'Ein Teil dieses Dokuments ist auf dem Server beschädigt. Deshalb kann es nur gelesen werden.',
    'version-damaged':
      'Diese Fassung ist auf dem Server beschädigt. Sie wird nicht gezeigt, weil sie falsch sein könnte.',
    conflict: 'Jemand war schneller. Bitte sehen Sie den neuen Stand an und versuchen Sie es noch einmal.',
    'comparison-too-long': 'Der Vergleich dauert gerade zu lange. Bitte versuchen Sie es gleich noch einmal.',
    'not-saved': 'Der Server kann gerade nicht speichern. Bitte versuchen Sie es gleich noch einmal.',
    failed: 'Auf dem Server ist etwas schiefgegangen. Bitte versuchen Sie es noch einmal.',
  },
  waitMinutes: (minutes: number) =>
    minutes === 1
      ? 'Zu viele Versuche. In einer Minute können Sie sich wieder anmelden.'
      : `Zu viele Versuche. In ${minutes} Minuten können Sie sich wieder anmelden.`,

  signIn: {
    question: 'Auf was verständigen wir uns in der Region?',
    lead: 'Hier schreiben Kreise ihre Vereinbarungen gemeinsam, Satz für Satz.',
    heading: 'Anmelden',
    email: 'E-Mail-Adresse',
    password: 'Kennwort',
    emailMissing: 'Bitte geben Sie Ihre E-Mail-Adresse ein.',
    passwordMissing: 'Bitte geben Sie Ihr Kennwort ein.',
    forgotten: 'Kennwort vergessen',
    act: 'Anmelden',
    acting: 'Wird angemeldet …',
    invitation: 'Zugang nur auf Einladung der Moderation. Es wird ein Sitzungs-Cookie gesetzt, sonst nichts.',
    leftHead: 'Sie sind abgemeldet, aber dieser Browser hat Ihre Texte nicht gelöscht.',
    leftLead: 'Bitte löschen Sie in den Einstellungen des Browsers die Daten dieser Website.',
    again: 'Wieder anmelden',
    againLead: 'Ihre Sitzung ist beendet. Was Sie geschrieben haben, bleibt hier stehen, bis Sie angemeldet sind.',
  },

  notFound: {
    heading: 'Diese Seite gibt es nicht',
    lead: 'Die Adresse ist falsch, oder das Dokument ist nicht für Sie freigegeben.',
    back: 'Zu Ihren Werkstätten',
  },

  failure: {
    heading: 'Die Seite ließ sich nicht laden',
  },

  workshops: {
    heading: 'Ihre Werkstätten',
    empty: 'Sie gehören noch keiner Werkstatt an. Die Moderation lädt Sie ein, sobald eine beginnt.',
    peopleOf: (county: string) => `Personen: ${county}`,
    operate: 'Zum Betrieb',
    operator: 'Mit diesem Konto wird der Arbeitsraum technisch betreut. Dokumente sind damit nicht einsehbar.',
    states: { planned: 'geplant', running: 'läuft', closed: 'abgeschlossen' } satisfies Record<WorkshopState, string>,
  },

  workshop: {
    kind: 'Entwicklungswerkstatt',
    documents: 'Dokumente',
    newDocument: 'Neues Dokument',
    noDocuments: 'In dieser Werkstatt gibt es noch kein Dokument.',
    title: 'Titel',
    state: 'Stand',
    last: 'Zuletzt',
    untouched: 'noch unverändert',
    who: 'Wer mitwirkt',
    shared: ' · gemeinsam',
  },

  kinds: {
    'target-agreement': 'Zielvereinbarung',
    'guiding-principles': 'Leitbild',
    'knowledge-page': 'Wissensseite',
  } satisfies Record<DocumentKind, string>,

  states: { draft: 'Entwurf' } satisfies Record<DocumentState, string>,
  draftAfter: (version: number) => `\u00a0nach Fassung ${version}`,
  closedState: 'geschlossen',

  roles: {
    facilitator: 'Moderation',
    coordinator: 'Koordination',
    member: 'Mitglied',
    reviewer: 'Prüfung',
    'group-lead': 'Leitung der Arbeitsgruppe',
    'group-member': 'Arbeitsgruppe',
    delegate: 'Stimmführung',
    reader: 'Lesen',
  } satisfies Record<Standing['role'], string>,

  document: {
    opening: 'Dokument wird geöffnet …',
    text: (kind: string) => `Text: ${kind}`,
    outline: 'Gliederung',
    margin: 'Rand',
    textTab: 'Text',
    dock: 'Ansicht des Dokuments',
    here: (persons: number, organisations: number) => `Jetzt hier: ${people(persons)} aus ${bodies(organisations)}`,
    more: 'Weitere Aktionen',
    print: 'Drucken',
    keys: 'Tasten',
    share: 'Mitlesen lassen',
    rights: 'Was darf ich hier?',
    rename: 'Titel ändern',
    and: 'und die',
    readOnly: 'Sie lesen mit.',
    readOnlyLead: 'Ihr Konto darf dieses Dokument lesen, aber nicht ändern.',
    closed: 'Das Dokument ist geschlossen.',
    closedLead: 'Die Moderation hat die Bearbeitung geschlossen. Der Text bleibt lesbar.',
    nowClosed: 'Die Moderation hat das Dokument für Änderungen geschlossen.',
    nowOpen: 'Die Moderation hat das Dokument zur Bearbeitung geöffnet.',
    addClause: 'Klausel hinzufügen',
  },

  mode: {
    write: 'Schreiben',
    keys: 'Schreiben beginnen oder beenden (Strg + Eingabe)',
    nowWriting: 'Sie schreiben jetzt.',
    nowReading: 'Sie lesen jetzt.',
  },

  saved: {
    connecting: 'Verbindung wird gesucht …',
    reconnecting: 'verbindet wieder …',
    saved: 'gespeichert',
    saving: 'wird gespeichert …',
    notSaved: 'nicht gespeichert',
    offline: (waiting: number) => (waiting === 0 ? 'offline' : `offline – ${changes(waiting)}`),
    ended: 'nicht verbunden',
    notSavedHead: 'Der Server kann gerade nicht speichern.',
    notSavedLead:
      'Er versucht es jede Sekunde wieder. Bitte lassen Sie die Seite so lange offen. Wenn es länger dauert, kopieren Sie Ihren Text.',
  },

  way: {
    https: 'Verbindung über HTTPS',
    why: 'Ihr Netz lässt die übliche Verbindung nicht zu. Gespeichert wird genauso.',
  },

  clause: {
    ref: clause,
    menu: (ref: string) => `Aktionen zu ${ref}`,
    editor: (ref: string, title: string) => `${ref}, ${title}`,
    rename: 'Umbenennen',
    renameHead: (ref: string) => `${ref} umbenennen`,
    title: 'Überschrift',
    titleMissing: 'Bitte geben Sie eine Überschrift ein.',
    up: 'Nach oben',
    down: 'Nach unten',
    addAfter: 'Klausel danach einfügen',
    addHead: 'Neue Klausel',
    addAct: 'Klausel einfügen',
    remove: 'Entfernen',
    history: 'Verlauf dieser Klausel',
    lock: 'Sperren',
    unlock: 'Entsperren',
    save: 'Übernehmen',
    locked: 'gesperrt',
    lockedLead: 'Hier kann gerade niemand schreiben.',
    writing: 'schreibt mit',
    writingMany: 'schreiben mit',
    moved: (ref: string) => `Die Klausel ist jetzt ${ref}.`,
    nowLocked: (ref: string) => `${ref} ist jetzt gesperrt.`,
    nowUnlocked: (ref: string) => `${ref} ist wieder offen.`,
    startsWriting: (organisation: string, ref: string) => `${organisation} schreibt jetzt in ${ref}.`,
    changed: (ref: string) => `${ref} wurde geändert.`,
    undoLocked: 'Die letzte Änderung liegt in einer gesperrten Klausel und lässt sich nicht zurücknehmen.',
  },

  toolbar: {
    label: (ref: string) => `Text von ${ref} formatieren`,
    bold: 'Fett',
    boldFace: 'F',
    italic: 'Kursiv',
    italicFace: 'K',
    heading: 'Zwischenüberschrift',
    bullets: 'Aufzählung',
    numbers: 'Nummerierte Absätze',
    link: 'Verweis',
    more: 'Mehr',
    underline: 'Unterstrichen',
    underlineKeys: 'Strg + U',
    strikethrough: 'Durchgestrichen',
    superscript: 'Hochgestellt',
    subscript: 'Tiefgestellt',
    checks: 'Liste zum Abhaken',
    quote: 'Zitat',
    rule: 'Trennlinie',
    table: 'Tabelle',
    undo: 'Zurücknehmen',
    undoKeys: 'Strg + Z',
    redo: 'Wiederherstellen',
    redoKeys: 'Strg + Y',
    level: (level: number) => `Ebene ${level}`,
    linkHead: 'Verweis',
    linkSet: 'Verweis setzen',
    linkRemove: 'Verweis entfernen',
  },

  leave: {
    heading: 'Diese Seite verlassen?',
    unsaved: 'Ihre letzten Änderungen sind noch nicht gespeichert. Wenn Sie jetzt gehen, sind sie verloren.',
    drafts:
      'Auf dieser Seite steht Text von Ihnen, der nicht übernommen werden konnte. Wenn Sie jetzt gehen, ist er verloren.',
    stay: 'Hier bleiben',
    go: 'Trotzdem verlassen',
  },

  offline: {
    title: 'Offline',
    heading: 'Sie sind offline.',
    lead: 'Diese Seite braucht eine Verbindung zum Server.',
    documents: 'Auch ohne Verbindung lesen und schreiben Sie weiter in:',
    unsent: 'mit Änderungen, die noch warten',
    kept: 'Schreiben Sie weiter. Ihr Text liegt in diesem Browser, auch wenn Sie die Seite schließen, und wird nachgetragen, sobald wieder eine Verbindung besteht.',
    notKept:
      'Schreiben Sie weiter. Dieser Browser kann Ihren Text nicht aufbewahren: Er steht nur auf dieser Seite und wird nachgetragen. Bitte schließen Sie die Seite so lange nicht.',
    leave:
      'Ihre letzten Änderungen sind noch nicht beim Server. Sie bleiben in diesem Browser und werden nachgetragen, wenn Sie das Dokument hier wieder öffnen.',
    leaveDrafts:
      'Auf dieser Seite steht Text von Ihnen, der nicht übernommen werden konnte. Er bleibt in diesem Browser und steht hier, wenn Sie das Dokument wieder öffnen.',
    signOutHead: 'Hier warten noch Änderungen.',
    signOutLead: 'Wenn Sie sich abmelden, werden sie in diesem Browser gelöscht und sind verloren. Sie stehen in:',
    signOutAct: 'Abmelden und löschen',
    staySignedIn: 'Angemeldet bleiben',
    copyUnsaved: 'Nicht gespeicherten Text kopieren',
  },

  copying: {
    copied: 'Kopiert',
    byHand: 'Dieser Browser lässt das Kopieren nicht zu. Der Text ist ausgewählt: Strg + C kopiert ihn.',
  },

  late: {
    failed: 'Dieser Teil der Seite lässt sich gerade nicht anzeigen.',
  },

  drafts: {
    head: (ref: string) => `Ihre Änderung an ${ref} konnte nicht übernommen werden.`,
    why: {
      'clause-locked': 'Die Klausel wurde gesperrt, während Sie schrieben. Ihr Text ist erhalten:',
      'editing-closed': 'Das Dokument wurde geschlossen, während Sie schrieben. Ihr Text ist erhalten:',
      'not-allowed': 'Ihr Konto darf hier nur noch lesen. Ihr Text ist erhalten:',
      epoch: 'Das Dokument wurde inzwischen aus einer Sicherung wiederhergestellt. Ihr Text ist erhalten:',
      'too-large': 'Die Änderung war zu groß. Ihr Text ist erhalten:',
      damaged: 'Das Dokument ist auf dem Server beschädigt und nimmt nichts an. Ihr Text ist erhalten:',
      other: 'Der Server hat sie nicht angenommen. Ihr Text ist erhalten:',
      'text-gone': 'Den Absatz hatte gerade jemand gelöscht. Das haben Sie geschrieben:',
    },
    copy: 'Kopieren',
    discard: 'Verwerfen',
  },

  ended: {
    'not-found': 'Dieses Dokument gibt es nicht mehr, oder es ist nicht mehr für Sie freigegeben.',
    'too-many':
      'Sie haben dieses Dokument schon auf sehr vielen Seiten offen. Bitte schließen Sie einige davon und laden Sie diese Seite neu.',
    outdated:
      'Diese Seite ist älter als der Server. Bitte kopieren Sie, was noch nicht gespeichert ist, und laden Sie die Seite neu.',
    reload: 'Seite neu laden',
    lowered: 'Sie dürfen dieses Dokument jetzt nur noch lesen.',
    large: 'Das Dokument wird sehr groß. Bitte teilen Sie es auf, bevor es keine Änderungen mehr aufnimmt.',
  },

  damaged: {
    head: 'Ein Teil dieses Dokuments ist auf dem Server beschädigt.',
    lead: 'Sie sehen, was davon sicher unversehrt ist. Damit nichts weiter verloren geht, kann niemand hier schreiben. Bitte sagen Sie dem technischen Betrieb Bescheid; der Schaden ist dort vermerkt.',
  },

  versions: {
    heading: 'Fassungen',
    none: 'Noch keine Fassung festgehalten.',
    guestLink: 'Gastlink',
    number: (number: number) => `Fassung ${number}`,
    keep: 'Fassung festhalten',
    kept: (number: number) => `Fassung ${number} ist festgehalten.`,
    keptBy: (number: number, organisation: string) => `${organisation} hat Fassung ${number} festgehalten.`,
    read: (number: number, label: string) => `Fassung ${number} lesen: ${label}`,
    fingerprint: 'Prüfsumme des Textes',
    restored: (number: number, isWhole: boolean) =>
      `${isWhole ? '' : 'Eine Klausel aus '}Fassung ${number} wiederhergestellt`,
    back: 'Zum Entwurf',
    all: 'Alle Fassungen',
    changesSince: 'Änderungen seit der letzten Fassung',
    kinds: {
      automatic: 'automatisch',
      named: 'festgehalten',
      restored: 'wiederhergestellt',
      frozen: 'zur Zeichnung',
    } satisfies Record<VersionKind, string>,
  },

  moderation: {
    heading: 'Moderation',
    open: 'Bearbeitung offen',
    closed: 'Bearbeitung geschlossen',
    openAct: 'Bearbeitung öffnen',
    closeAct: 'Bearbeitung schließen',
    lead: 'Alle sehen sofort, wenn Sie das Dokument oder eine Klausel sperren.',
  },

  imprint: {
    printed: 'gedruckt am',
    newest: 'Zuletzt festgehalten:',
    noVersion: 'Noch keine Fassung festgehalten',
  },

  structure: {
    needsConnection: 'Gliederung ändern braucht eine Verbindung.',
    removed: (ref: string) => `${ref} ist entfernt.`,
    removedSaid: (ref: string) => `${ref} ist entfernt. Mit Strg + Z holen Sie sie zurück.`,
    bringBack: 'Rückgängig',
    dismiss: 'Hinweis schließen',
    isBack: (ref: string) => `${ref} ist wieder da.`,
    isFirst: 'Die Klausel ist schon die erste.',
    isLast: 'Die Klausel ist schon die letzte.',
    copyLink: (isAnnex: boolean): string => (isAnnex ? 'Link zur Anlage kopieren' : 'Link zur Ziffer kopieren'),
    linkCopied: (ref: string) => `Der Link zu ${ref} ist kopiert.`,
    linkNotCopied: (ref: string) =>
      `Dieser Browser lässt das Kopieren nicht zu. Der Link zu ${ref} steht jetzt in der Adresszeile.`,
    unknown: 'Die Klausel, auf die der Link zeigt, steht nicht in diesem Dokument. Vielleicht wurde sie entfernt.',
    keys: 'Alt + Umschalt + ↑ ↓',
  },

  travel: {
    wholeSelected: (clauses: number) =>
      clauses === 1
        ? 'Das ganze Dokument ist ausgewählt, 1 Klausel.'
        : `Das ganze Dokument ist ausgewählt, ${clauses} Klauseln.`,
    wholeCopied: 'Das ganze Dokument ist kopiert.',
  },

  presence: {
    heading: 'Jetzt hier',
    you: '(Sie)',
    nowhere: 'liest',
    isIn: (ref: string) => `ist bei ${ref}`,
    writesIn: (ref: string) => `schreibt in ${ref}`,
    goTo: 'Hingehen',
    goToNamed: (who: string, ref: string) => `Hingehen: ${who}, ${ref}`,
    follow: 'Folgen',
    followNamed: (who: string) => `Folgen: ${who}`,
    unfollow: 'Nicht mehr folgen',
    following: 'Mitlesen',
    follows: (who: string) => `Sie folgen: ${who}.`,
    followsNoMore: 'Sie folgen nicht mehr.',
    followedLeft: (who: string) => `${who} ist nicht mehr hier. Sie folgen nicht mehr.`,
    came: (organisation: string) => `${organisation} ist jetzt hier.`,
    went: (organisation: string) => `${organisation} ist nicht mehr hier.`,
    mentions: 'Ansagen, was andere tun',
    mentionsOn: 'Es wird wieder angesagt, was andere tun.',
    mentionsOff: 'Es wird nicht mehr angesagt, was andere tun.',
  },

  keyList: {
    heading: 'Tasten',
    openKeys: 'Strg + /',
  },

  dates: {
    today: (time: string) => `heute, ${time}`,
    yesterday: (time: string) => `gestern, ${time}`,
  },
}

export type Words = typeof de
