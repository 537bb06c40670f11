import type { Paragraph } from '../letter.ts'
import type { MailWords } from './de.ts'

const link = (address: string, words: string): Paragraph => ({ link: address, words })
const ignore = 'If you did not ask for this, there is nothing you need to do.'

/** The same in English. */
export const en: MailWords = {
  foot: (host) => `Sent by the workspace ${host}. Nobody reads replies to this message.`,

  roles: {
    operator: 'operation',
    facilitator: 'facilitation',
    coordinator: 'coordination',
    member: 'member',
    reviewer: 'review',
    reader: 'reading',
    'group-lead': 'lead of the working group',
    'group-member': 'working group',
    delegate: 'delegate',
  },

  invitation: ({ by, role, where, until, address }) => ({
    subject: `Invitation: ${where}`,
    paragraphs: [
      'Hello,',
      `${by} invites you to take part in “${where}” (${role}). Counties write their agreements together there.`,
      link(address, 'See and accept the invitation'),
      `The invitation is good until ${until} and can be accepted once.`,
      'If you do not know what this is about, there is nothing you need to do. Your address will then be deleted.',
    ],
  }),
  newPassword: (address) => ({
    subject: 'Set a new password',
    paragraphs: [
      'Hello,',
      'a new password was asked for your account. Set it here:',
      link(address, 'Set a new password'),
      'The link is good for one hour and can be used once. You will then be signed out everywhere.',
      `${ignore} Your password stays as it is.`,
    ],
  }),
  passwordChanged: () => ({
    subject: 'Your password was changed',
    paragraphs: [
      'Hello,',
      'the password of your account has just been changed. Other sessions have ended.',
      'If it was not you, please set a new password at once: “Forgot your password?” on the page “Sign in”.',
    ],
  }),
  newAddress: (address) => ({
    subject: 'Confirm your new e-mail address',
    paragraphs: [
      'Hello,',
      'this address is to become the e-mail address of your account. Please confirm that:',
      link(address, 'Confirm the address'),
      `The link is good for one hour. ${ignore}`,
    ],
  }),
  addressChanged: () => ({
    subject: 'Your e-mail address was changed',
    paragraphs: [
      'Hello,',
      'your account has another e-mail address now. Nothing more will be sent to this one.',
      'If it was not you, please turn to the facilitators of your workshop or to those who run the workspace at once.',
    ],
  }),
  mailTest: () => ({
    subject: 'Test of outgoing mail',
    paragraphs: [
      'Hello,',
      'you sent this mail to yourself from the page “Operation”. It has arrived: outgoing mail works.',
    ],
  }),
  secondFactor: (state) => ({
    subject: state === 'on' ? 'Second factor set up' : 'Second factor switched off',
    paragraphs: [
      'Hello,',
      state === 'on'
        ? 'from now on signing in also asks for a code from your app.'
        : 'signing in no longer asks for a code. The password is enough again.',
      'If it was not you, please set a new password at once and turn to those who run the workspace.',
    ],
  }),
}
