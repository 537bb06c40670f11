import {
  Account,
  AddressChange,
  NewAddress,
  NewPassword,
  NewPasswordWish,
  PasswordChange,
  PasswordOnceMore,
} from '../../shared/accounts.ts'
import { type AnyEndpoint, endpoint } from '../http/endpoint.ts'
import { openEndpoint } from '../http/open-endpoint.ts'
import type { SignedIn } from '../people/people.ts'
import type { Accounting } from './accounts.ts'

const zip = 'application/zip'
const oneself = async (person: SignedIn) => person

/** @param report takes what goes wrong after the answer */
export function accountEndpoints(accounting: Accounting, report: (cause: unknown) => void): AnyEndpoint[] {
  /** Begun when the answer has left: how long it takes would tell who has an account. */
  const afterwards = (act: () => Promise<unknown>) => void setImmediate(() => void act().catch(report))
  return [
    openEndpoint({
      method: 'post',
      path: '/new-password/ask',
      summary: 'Have a link for a new password sent, if the address has an account; the answer does not say',
      status: 202,
      body: NewPasswordWish,
      handle: async ({ email }) => afterwards(() => accounting.sendNewPassword(email)),
    }),
    openEndpoint({
      method: 'post',
      path: '/new-password',
      summary: 'Set a new password by the link that came by mail; every session ends',
      status: 204,
      body: NewPassword,
      handle: ({ token, password }) => accounting.renewPassword(token, password),
    }),
    openEndpoint({
      method: 'post',
      path: '/new-address',
      summary: 'Confirm a new mail address by the link that came to it',
      status: 204,
      body: NewAddress,
      handle: ({ token }) => accounting.changeAddress(token),
    }),
    endpoint({
      method: 'get',
      path: '/me/account',
      summary: 'One’s own sessions, and whether there is a second factor',
      answer: Account,
      find: oneself,
      handle: ({ person }) => accounting.overview(person),
    }),
    endpoint({
      method: 'put',
      path: '/me/password',
      summary: 'Change one’s password, which needs the present one; other sessions end',
      status: 204,
      body: PasswordChange,
      find: oneself,
      handle: ({ person, body }) => accounting.changePassword(person, body),
    }),
    endpoint({
      method: 'post',
      path: '/me/address',
      summary: 'Have a link sent to a new mail address; it counts when the link is opened',
      status: 204,
      body: AddressChange,
      find: oneself,
      handle: async ({ person, body }) => {
        const account = await accounting.prove(person, body.password)
        afterwards(() => accounting.sendNewAddress(account, body.email))
      },
    }),
    endpoint({
      method: 'get',
      path: '/me/data',
      summary: 'Everything that is stored about oneself: JSON for programs and a page to read',
      file: zip,
      find: oneself,
      handle: async ({ person }) => new File([await accounting.pack(person)], 'meine-daten.zip', { type: zip }),
    }),
    endpoint({
      method: 'post',
      path: '/me/erasure',
      summary:
        'Erase oneself for good: name, address, ways to sign in and roles go, what one wrote stays for its county',
      status: 204,
      body: PasswordOnceMore,
      find: oneself,
      handle: ({ person, body }) => accounting.eraseOneself(person, body.password),
    }),
    endpoint({
      method: 'delete',
      path: '/me/sessions',
      summary: 'End all of one’s sessions but this one',
      status: 204,
      find: oneself,
      handle: ({ person }) => accounting.endOtherSessions(person),
    }),
    endpoint({
      method: 'delete',
      path: '/me/sessions/:sessionId',
      summary: 'End one of one’s sessions',
      status: 204,
      find: oneself,
      handle: ({ person, params }) => accounting.endSession(person, params.sessionId),
    }),
  ]
}
