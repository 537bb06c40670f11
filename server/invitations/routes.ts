import { z } from 'zod'
import {
  Invitation,
  InvitationShown,
  InvitationToken,
  Joining,
  MadeInvitation,
  NewInvitation,
} from '../../shared/invitations.ts'
import { type AnyEndpoint, endpoint } from '../http/endpoint.ts'
import { openEndpoint } from '../http/open-endpoint.ts'
import type { Inviting } from './inviting.ts'

export function invitationEndpoints(inviting: Inviting): AnyEndpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/invitations',
      summary: 'Invitations of the last 30 days to roles that one may give',
      answer: z.array(Invitation),
      find: async (person) => person,
      handle: ({ person }) => inviting.list(person),
    }),
    endpoint({
      method: 'post',
      path: '/invitations',
      summary: 'Invite somebody by their address to a role that one may give; the link works once, for seven days',
      status: 201,
      body: NewInvitation,
      answer: MadeInvitation,
      find: async (person) => person,
      handle: ({ person, body }) => inviting.invite(person, body),
    }),
    endpoint({
      method: 'delete',
      path: '/invitations/:invitationId',
      summary: 'Withdraw an invitation that is open',
      status: 204,
      find: (person, { invitationId }) => inviting.find(person, invitationId),
      handle: ({ person, found }) => inviting.revoke(person, found),
    }),
    openEndpoint({
      method: 'post',
      path: '/invitation/look',
      summary: 'What an invitation is for, by its link',
      body: InvitationToken,
      answer: InvitationShown,
      handle: ({ token }) => inviting.look(token),
    }),
    openEndpoint({
      method: 'post',
      path: '/invitation/join',
      summary: 'Accept an invitation with a new account',
      status: 204,
      body: Joining,
      handle: (joining) => inviting.join(joining),
    }),
    endpoint({
      method: 'post',
      path: '/invitation/accept',
      summary: 'Accept an invitation with the account that one is signed in with',
      status: 204,
      body: InvitationToken,
      find: async (person) => person,
      handle: ({ person, body }) => inviting.acceptAs(person, body.token),
    }),
  ]
}
