import { z } from 'zod'
import { mayInInstance } from '../../shared/may.ts'
import { type DiskUse, Health, MailTest, WorkshopSize } from '../../shared/operation.ts'
import type { Audit } from '../audit/store.ts'
import { type AnyEndpoint, endpoint } from '../http/endpoint.ts'
import type { Post } from '../mail/post.ts'
import type { WriteLetter } from '../mail/write-letter.ts'
import type { SignedIn } from '../people/people.ts'
import type { Sizes } from './sizes-store.ts'

export interface OperationDependencies {
  readonly version: string
  readonly audit: Audit
  readonly sizes: Sizes
  readonly post: Post
  readonly writeLetter: WriteLetter
  /** Rejects while nothing can be written. */
  readonly writable: () => Promise<void>
  readonly diskUse: () => Promise<DiskUse>
}

/** What those look at who run the machine. */
export function operationEndpoints(dependencies: OperationDependencies): AnyEndpoint[] {
  const { version, audit, sizes, post, writeLetter, writable, diskUse } = dependencies
  const oneself = async (person: SignedIn) => person
  const allowed = ({ grants }: SignedIn) => mayInInstance(grants, 'see-operation')

  return [
    endpoint({
      method: 'get',
      path: '/instance/health',
      summary: 'Whether the database takes writes, how full the disk is, and when the last backup was made (operators)',
      answer: Health,
      find: oneself,
      allowed,
      handle: async (): Promise<Health> => {
        const [database, disk, backups] = await Promise.all([
          writable().then(
            () => 'writes' as const,
            () => 'refuses' as const,
          ),
          diskUse().catch(() => null),
          audit.read('everything', { kind: 'backup-made' }, { limit: 1 }),
        ])
        return { version, database, disk, lastBackupAt: backups[0]?.at ?? null, mails: post.mails }
      },
    }),
    endpoint({
      method: 'get',
      path: '/instance/storage',
      summary: 'What each workshop takes of the disk (operators)',
      answer: z.array(WorkshopSize),
      find: oneself,
      allowed,
      handle: () => sizes.ofWorkshops(),
    }),
    endpoint({
      method: 'post',
      path: '/instance/mail-test',
      summary: 'Send a mail to oneself, and say what became of it (operators)',
      body: z.strictObject({}),
      answer: MailTest,
      find: oneself,
      allowed,
      handle: async ({ person: { name, email, language } }) => {
        const letter = writeLetter(language, (words) => words.mailTest())
        return { address: email, delivery: await post.send({ name, address: email }, letter) }
      },
    }),
  ]
}
