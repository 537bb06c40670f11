import { createHash, randomBytes } from 'node:crypto'
import type { GuestVersion } from '../../shared/sharing.ts'
import { soundVersion } from '../versions/sound.ts'
import type { Versions } from '../versions/store.ts'
import type { Sharing } from './store.ts'

/** What stands in a link: 256 bits that nobody can guess. */
export const newToken = (): string => randomBytes(32).toString('base64url')

export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex')

/** What a guest reads. Undefined alike for a link that never was, is over, was revoked, or whose workshop has ended. */
export async function openedByLink(
  sharing: Sharing,
  versions: Versions,
  token: string,
): Promise<GuestVersion | undefined> {
  const opened = await sharing.opens(hashOfToken(token))
  const found = opened && (await versions.find(opened.version))
  if (!found) return undefined
  const { title, number, label, createdAt, createdBy, contentHash, hash, clauses } = soundVersion(found)
  return {
    ...{ title, number, label, createdAt, contentHash, hash, expiresAt: opened.expiresAt },
    organisation: await sharing.nameOf(createdBy.organisation),
    clauses: clauses.map(({ number, title, content, text }) => ({ number, title, content, text })),
  }
}
