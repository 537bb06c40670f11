import type { Account, AddressChange, PasswordChange } from '../../shared/accounts.ts'
import type { GrantId } from '../../shared/ids.ts'
import type { Invitation, InvitationShown, Joining, MadeInvitation, NewInvitation } from '../../shared/invitations.ts'
import type { LegalTextChange, LegalTexts } from '../../shared/legal.ts'
import type { FirstAccount } from '../../shared/setup.ts'
import { get, request } from '../ask.ts'

// What the pages about accounts and ways in ask for; it comes with those pages, not with every page.

export const account = () => get<Account>('/api/me/account')
export const changePassword = (change: PasswordChange) => request<void>('PUT', '/api/me/password', change)
export const changeAddress = (change: AddressChange) => request<void>('POST', '/api/me/address', change)
export const eraseMe = (password: string) => request<void>('POST', '/api/me/erasure', { password })
export const leaveRole = (id: GrantId) => request<void>('DELETE', `/api/roles/${id}`)
export const endSession = (id: string) => request<void>('DELETE', `/api/me/sessions/${id}`)
export const endOtherSessions = () => request<void>('DELETE', '/api/me/sessions')
export const invitations = () => get<readonly Invitation[]>('/api/invitations')
export const invite = (wish: NewInvitation) => request<MadeInvitation>('POST', '/api/invitations', wish)
export const revokeInvitation = (id: string) => request<void>('DELETE', `/api/invitations/${id}`)
export const lookAtInvitation = (token: string) => request<InvitationShown>('POST', '/api/invitation/look', { token })
export const joinByInvitation = (joining: Joining) => request<void>('POST', '/api/invitation/join', joining)
export const acceptInvitation = (token: string) => request<void>('POST', '/api/invitation/accept', { token })
export const setUp = (first: FirstAccount) => request<void>('POST', '/api/setup', first)
export const legalTexts = () => get<LegalTexts>('/api/legal')
export const writeLegalText = (change: LegalTextChange) => request<void>('PUT', '/api/legal', change)
export const askNewPassword = (email: string) => request<void>('POST', '/api/new-password/ask', { email })
export const renewPassword = (token: string, password: string) =>
  request<void>('POST', '/api/new-password', { token, password })
export const confirmAddress = (token: string) => request<void>('POST', '/api/new-address', { token })
const secondFactor = <Answer>(act: string, body: object) => request<Answer>('POST', `/api/auth/two-factor/${act}`, body)
/** A code of the app, or else one of the backup codes. */
export const secondStep = (code: string) =>
  secondFactor<void>(/^[\d\s]+$/.test(code) ? 'verify-totp' : 'verify-backup-code', { code })
/** `totpURI` is what the picture for the app says. It counts once a code of it was shown, by `secondStep`. */
export const beginSecondFactor = (password: string) =>
  secondFactor<{ readonly totpURI: string; readonly backupCodes: readonly string[] }>('enable', { password })
export const newBackupCodes = (password: string) =>
  secondFactor<{ readonly backupCodes: readonly string[] }>('generate-backup-codes', { password })
export const endSecondFactor = (password: string) => secondFactor<void>('disable', { password })
