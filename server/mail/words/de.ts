import type { Role } from '../../../shared/may.ts'
import type { Paragraph } from '../letter.ts'

const link = (address: string, words: string): Paragraph => ({ link: address, words })
const ignore = 'Wenn Sie das nicht veranlasst haben, brauchen Sie nichts zu tun.'

/** What the mails say, in German. Other languages have the same shape, or they do not compile. */
export const de = {
  foot: (host: string) => `Diese Nachricht hat der Arbeitsraum ${host} verschickt. Antworten darauf liest niemand.`,

  roles: {
    operator: 'Betrieb',
    facilitator: 'Moderation',
    coordinator: 'Koordination',
    member: 'Mitglied',
    reviewer: 'Prüfung',
    reader: 'Lesen',
    'group-lead': 'Leitung der Arbeitsgruppe',
    'group-member': 'Arbeitsgruppe',
    delegate: 'Stimmführung',
  } satisfies Record<Role, string>,

  invitation: ({ by, role, where, until, address }: Invited) => ({
    subject: `Einladung: ${where}`,
    paragraphs: [
      'Guten Tag,',
      `${by} lädt Sie ein, in „${where}“ mitzuarbeiten (${role}). Dort schreiben Kreise ihre Vereinbarungen gemeinsam.`,
      link(address, 'Einladung ansehen und annehmen'),
      `Die Einladung gilt bis zum ${until} und kann einmal angenommen werden.`,
      'Wenn Sie nicht wissen, worum es geht, brauchen Sie nichts zu tun. Ihre Adresse wird dann gelöscht.',
    ],
  }),
  newPassword: (address: string) => ({
    subject: 'Neues Kennwort setzen',
    paragraphs: [
      'Guten Tag,',
      'für Ihr Konto wurde ein neues Kennwort angefordert. Hier setzen Sie es:',
      link(address, 'Neues Kennwort setzen'),
      'Der Link gilt eine Stunde und kann einmal benutzt werden. Danach sind Sie überall abgemeldet.',
      `${ignore} Ihr Kennwort bleibt, wie es ist.`,
    ],
  }),
  passwordChanged: () => ({
    subject: 'Ihr Kennwort wurde geändert',
    paragraphs: [
      'Guten Tag,',
      'das Kennwort Ihres Kontos wurde soeben geändert. Andere Sitzungen sind beendet.',
      'Wenn Sie das nicht waren, setzen Sie bitte sofort ein neues Kennwort: auf der Seite „Anmelden“ mit „Kennwort vergessen“.',
    ],
  }),
  newAddress: (address: string) => ({
    subject: 'Neue E-Mail-Adresse bestätigen',
    paragraphs: [
      'Guten Tag,',
      'diese Adresse soll die E-Mail-Adresse Ihres Kontos werden. Bitte bestätigen Sie das:',
      link(address, 'Adresse bestätigen'),
      `Der Link gilt eine Stunde. ${ignore}`,
    ],
  }),
  addressChanged: () => ({
    subject: 'Ihre E-Mail-Adresse wurde geändert',
    paragraphs: [
      'Guten Tag,',
      'für Ihr Konto gilt jetzt eine andere E-Mail-Adresse. An diese hier wird nichts mehr geschickt.',
      'Wenn Sie das nicht waren, wenden Sie sich bitte sofort an die Moderation Ihrer Werkstatt oder an den technischen Betrieb.',
    ],
  }),
  mailTest: () => ({
    subject: 'Probe des E-Mail-Versands',
    paragraphs: [
      'Guten Tag,',
      'diese E-Mail haben Sie sich auf der Seite „Betrieb“ selbst geschickt. Sie ist angekommen: Der Versand funktioniert.',
    ],
  }),
  secondFactor: (state: 'on' | 'off') => ({
    subject: state === 'on' ? 'Zweiter Faktor eingerichtet' : 'Zweiter Faktor ausgeschaltet',
    paragraphs: [
      'Guten Tag,',
      state === 'on'
        ? 'ab jetzt fragt die Anmeldung zusätzlich nach einem Code aus Ihrer App.'
        : 'die Anmeldung fragt nicht mehr nach einem Code. Es genügt wieder das Kennwort.',
      'Wenn Sie das nicht waren, setzen Sie bitte sofort ein neues Kennwort und wenden sich an den technischen Betrieb.',
    ],
  }),
}

export interface Invited {
  /** The organisation that invites; never a person's name. */
  readonly by: string
  readonly role: string
  /** The workshop, organisation or document that it is for. */
  readonly where: string
  readonly until: string
  readonly address: string
}

export type MailWords = typeof de
