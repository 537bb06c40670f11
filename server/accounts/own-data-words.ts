import type { Language } from '../../shared/people.ts'

const de = {
  title: 'Ihre Daten',
  lead: (at: string) =>
    `Alles, was der Arbeitsraum am ${at} (UTC) zu Ihrer Person gespeichert hat, nach Tabellen der Datenbank. Die Texte der Dokumente gehören den Organisationen und stehen dort.`,
  withheld:
    'Ein Strich steht für Geheimnisse (Kennwort, Schlüssel, Links), für Adressen anderer und für Eingaben in der Form, in der das Programm sie ablegt.',
  table: 'Tabelle',
  tables: {
    user: 'Ihr Konto',
    actor: 'Die zufällige Kennung, unter der Ihre Beiträge stehen',
    session: 'Wo Sie angemeldet sind',
    account: 'Ihr Kennwort (nur, dass es eines gibt)',
    twoFactor: 'Ihr zweiter Faktor',
    accountLink: 'Links, die Ihnen geschickt wurden',
    signInFailure: 'Fehlgeschlagene Anmeldungen',
    roleGrant: 'Ihre Rollen',
    invitation: 'Einladungen von Ihnen und an Sie',
    auditEntry: 'Was über Sie oder von Ihnen protokolliert ist',
    document: 'Dokumente, die Sie angelegt haben',
    clauseLock: 'Klauseln, die Sie gesperrt haben',
    journalEntry: 'Ihre Eingaben der letzten 30 Tage',
    journalSeal: 'Wann Sie geschrieben haben',
    inserted: 'Stellen, die Sie geschrieben haben',
    deleted: 'Stellen, die Sie gestrichen haben',
    version: 'Fassungen, die Sie festgehalten haben',
    seen: 'Dokumente, die Sie als gesehen markiert haben',
    documentShare: 'Dokumente, die Sie freigegeben haben',
    guestLink: 'Gast-Links von Ihnen',
  },
}

const en: typeof de = {
  title: 'Your data',
  lead: (at) =>
    `Everything that the workspace stored about you at ${at} (UTC), by tables of the database. The texts of documents belong to the organisations and stand there.`,
  withheld:
    'A dash stands for secrets (password, keys, links), for addresses of others, and for what you typed in the form in which the program keeps it.',
  table: 'Table',
  tables: {
    user: 'Your account',
    actor: 'The random id under which your contributions stand',
    session: 'Where you are signed in',
    account: 'Your password (only that there is one)',
    twoFactor: 'Your second factor',
    accountLink: 'Links that were sent to you',
    signInFailure: 'Failed sign-ins',
    roleGrant: 'Your roles',
    invitation: 'Invitations by you and to you',
    auditEntry: 'What is on record about you or by you',
    document: 'Documents that you have created',
    clauseLock: 'Clauses that you have locked',
    journalEntry: 'What you typed in the last 30 days',
    journalSeal: 'When you have written',
    inserted: 'Places that you have written',
    deleted: 'Places that you have deleted',
    version: 'Versions that you have kept',
    seen: 'Documents that you have marked as seen',
    documentShare: 'Documents that you have shared',
    guestLink: 'Guest links of yours',
  },
}

/** What the page with a person's own data says around it. */
export const ownDataWords: Readonly<Record<Language, typeof de>> = { de, en }
