import { hashPassword, verifyPassword } from 'better-auth/crypto'
import type { Account, PasswordChange } from '../../shared/accounts.ts'
import { Problem } from '../../shared/problems.ts'
import { record } from '../audit/store.ts'
import { type Clock, isoTime } from '../clock.ts'
import type { Database } from '../database/kysely-dialect.ts'
import type { Storage } from '../database/storage.ts'
import type { Post } from '../mail/post.ts'
import type { WriteLetter } from '../mail/write-letter.ts'
import type { SignedIn } from '../people/people.ts'
import { hashOfToken, makeToken } from '../people/secret-token.ts'
import type { SignInLimits } from '../people/sign-in-limits.ts'
import { makeTurns } from '../people/turns.ts'
import { erase } from './erasing.ts'
import { packOwnData } from './own-data.ts'
import type { Accounts, NewLink, StoredAccount } from './store.ts'

const LINK_MS = 60 * 60_000
/** Of each kind and for one account, within the life of a link: nobody's mailbox is to be filled from outside. */
const MOST_LINKS = 3
const MOST_PACKING = 20

export interface AccountDependencies {
  readonly accounts: Accounts
  readonly storage: Storage
  readonly database: Database
  readonly limits: SignInLimits
  /** For the work that a password makes on purpose. */
  readonly inTurn: <T>(act: () => Promise<T>) => Promise<T>
  readonly post: Post
  readonly writeLetter: WriteLetter
  readonly publicUrl: string
  readonly clock: Clock
  readonly onSessionEnded: (session: string) => void
}

export type Accounting = ReturnType<typeof makeAccounting>

/** What people do with their own accounts: password, address, sessions. */
export function makeAccounting(dependencies: AccountDependencies) {
  const { accounts, storage, database, limits, inTurn, post, writeLetter, publicUrl, clock, onSessionEnded } =
    dependencies
  const now = () => isoTime(clock)
  // It reads every table, and holds all of it while it packs.
  const packInTurn = makeTurns(1, MOST_PACKING)
  const tell = (account: StoredAccount, say: Parameters<WriteLetter>[1], address = account.email) =>
    post.send({ name: account.name, address }, writeLetter(account.language, say))

  async function makeLink(account: StoredAccount, purpose: NewLink['purpose'], newAddress: string | null) {
    const token = makeToken()
    const expiresAt = new Date(clock.now() + LINK_MS).toISOString()
    const link = { tokenHash: hashOfToken(token), userId: account.userId, purpose, newAddress }
    const isKept = await accounts.keepLink({ ...link, createdAt: now(), expiresAt }, MOST_LINKS)
    return isKept ? `${publicUrl}/${purpose}#${token}` : undefined
  }

  /** @throws Problem `wrong-password`, `too-many-attempts` */
  async function prove(person: SignedIn, password: string): Promise<StoredAccount> {
    const account = await accounts.of(person.actor)
    if (!account) throw new Problem('wrong-password')
    const waitMs = await limits.waitAgain(account.email)
    if (waitMs > 0) throw new Problem('too-many-attempts', { retryAfterSeconds: Math.ceil(waitMs / 1000) })
    const isRight = await inTurn(() => verifyPassword({ hash: account.passwordHash, password }))
    if (!isRight) throw new Problem('wrong-password')
    await limits.succeeded(account.email)
    return account
  }

  return {
    prove,

    async overview(person: SignedIn): Promise<Account> {
      const account = await accounts.of(person.actor)
      const sessions = account ? await accounts.sessionsOf(account.userId, now()) : []
      return {
        hasSecondFactor: account?.hasSecondFactor ?? false,
        sessions: sessions.map(({ id, createdAt, expiresAt }) => ({
          ...{ id, since: createdAt, until: expiresAt, isThisOne: id === person.session.id },
        })),
      }
    },

    /** Sends a link if somebody has this address. Whoever asks is answered before this begins, whatever comes of it. */
    async sendNewPassword(email: string): Promise<void> {
      const account = await accounts.byAddress(email)
      const link = account && (await makeLink(account, 'new-password', null))
      if (link) await tell(account, (words) => words.newPassword(link))
    },
    /** @throws Problem `link-void` */
    async renewPassword(token: string, password: string): Promise<void> {
      const tokenHash = hashOfToken(token)
      const link = await accounts.linkBehind(tokenHash, 'new-password', now())
      if (!link) throw new Problem('link-void')
      const passwordHash = await inTurn(() => hashPassword(password))
      const ended = await accounts.renewPassword(tokenHash, link.account, passwordHash, now())
      if (!ended) throw new Problem('link-void')
      await limits.succeeded(link.account.email)
      for (const session of ended) onSessionEnded(session)
      await tell(link.account, (words) => words.passwordChanged())
    },
    /** @throws Problem `wrong-password`, `too-many-attempts` */
    async changePassword(person: SignedIn, { present, password }: PasswordChange): Promise<void> {
      const account = await prove(person, present)
      const passwordHash = await inTurn(() => hashPassword(password))
      const ended = await accounts.changePassword(account, passwordHash, person.session.id, now())
      for (const session of ended) onSessionEnded(session)
      await tell(account, (words) => words.passwordChanged())
    },

    /** Sends a link to an address that nobody has yet. Not to be awaited either: only its owner may learn of an account. */
    async sendNewAddress(account: StoredAccount, email: string): Promise<void> {
      if (await accounts.byAddress(email)) return
      const link = await makeLink(account, 'new-address', email)
      if (link) await tell(account, (words) => words.newAddress(link), email)
    },
    /** @throws Problem `link-void` */
    async changeAddress(token: string): Promise<void> {
      const tokenHash = hashOfToken(token)
      const link = await accounts.linkBehind(tokenHash, 'new-address', now())
      if (!link?.newAddress) throw new Problem('link-void')
      if (!(await accounts.changeAddress(tokenHash, link.account.userId, link.newAddress, now())))
        throw new Problem('link-void')
      await tell(link.account, (words) => words.addressChanged())
    },

    /** @throws Problem `not-found` */
    async endSession(person: SignedIn, id: string): Promise<void> {
      const account = await accounts.of(person.actor)
      if (!account || !(await accounts.endSession(account.userId, id))) throw new Problem('not-found')
      onSessionEnded(id)
    },
    async endOtherSessions(person: SignedIn): Promise<void> {
      const account = await accounts.of(person.actor)
      const ended = account ? await accounts.endOtherSessions(account.userId, person.session.id) : []
      for (const session of ended) onSessionEnded(session)
    },
    /** Everything that is tied to a person, as a zip. */
    async pack(person: SignedIn): Promise<Uint8Array<ArrayBuffer>> {
      const account = (await accounts.of(person.actor))!
      await storage.batch([record(database, { kind: 'data-exported', at: now(), actor: person.actor })])
      return packInTurn(() => packOwnData(storage, account, { language: account.language ?? 'de', at: now() }))
    },
    /**
     * For good, with the password once more. Whoever others depend on hands over first.
     *
     * @throws Problem `wrong-password`, `too-many-attempts`, `last-coordinator`, `last-operator`
     */
    async eraseOneself(person: SignedIn, password: string): Promise<void> {
      const account = await prove(person, password)
      const sessions = await accounts.sessionsOf(account.userId, now())
      const dependent = await erase(storage, account, now(), person.actor)
      if (dependent) throw new Problem(dependent.counties.length > 0 ? 'last-coordinator' : 'last-operator')
      for (const { id } of sessions) onSessionEnded(id)
      await post.forget(account.email)
    },
    tellSecondFactor: async (person: SignedIn, state: 'on' | 'off') => {
      const account = await accounts.of(person.actor)
      if (account) await tell(account, (words) => words.secondFactor(state))
    },
  }
}
