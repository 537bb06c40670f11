import { hashPassword } from 'better-auth/crypto'
import type { ActorId, GrantId } from '../../shared/ids.ts'
import type { Invitation, InvitationShown, Joining, MadeInvitation, NewInvitation } from '../../shared/invitations.ts'
import type { Grant, Tenure } from '../../shared/may.ts'
import { Problem } from '../../shared/problems.ts'
import { record } from '../audit/store.ts'
import { type Clock, isoTime } from '../clock.ts'
import type { Database } from '../database/kysely-dialect.ts'
import { type Statement, type Storage, StorageConflict } from '../database/storage.ts'
import type { Post } from '../mail/post.ts'
import type { WriteLetter } from '../mail/write-letter.ts'
import { newId } from '../new-id.ts'
import type { SignedIn } from '../people/people.ts'
import { hashOfToken, makeToken } from '../people/secret-token.ts'
import { grantStatement, type People, personStatements } from '../people/store.ts'
import { inUtc } from '../roles/giving.ts'
import type { Invitations, StoredInvitation } from './store.ts'

const DAY_MS = 24 * 60 * 60_000
const OPEN_MS = 7 * DAY_MS
const LISTED_MS = 30 * DAY_MS
/** Of one person in a day, withdrawn ones as well: nobody is to make a mailing of it. */
const MOST_A_DAY = 100

export interface InvitingDependencies {
  readonly invitations: Invitations
  readonly storage: Storage
  readonly database: Database
  readonly people: People
  /** @throws Problem where this person may not give this role, or not know of its place */
  readonly judge: (by: Pick<SignedIn, 'grants'>, wanted: Grant & Tenure) => Promise<unknown>
  readonly inTurn: <T>(act: () => Promise<T>) => Promise<T>
  readonly post: Post
  readonly writeLetter: WriteLetter
  readonly publicUrl: string
  readonly clock: Clock
  /** Called when somebody has a role more. */
  readonly onRights: () => unknown
}

export type Inviting = ReturnType<typeof makeInviting>

/**
 * How people come in: a link for one role in one place, which works once, for seven days, and for the owner of one
 * address alone. Whoever may give the role may invite to it.
 */
export function makeInviting(dependencies: InvitingDependencies) {
  const { invitations, storage, database, people, judge, inTurn, post, writeLetter, publicUrl, clock } = dependencies
  const now = () => isoTime(clock)

  async function send(by: SignedIn, { grant, expiresAt }: StoredInvitation, link: string, wish: NewInvitation) {
    if (wish.send === false) return 'not-wanted'
    const { organisation, place } = await invitations.namesOf(grant)
    const [inviting] = await people.organisationsOf(by.actor)
    const language = wish.language ?? 'de'
    const until = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'Europe/Berlin' })
    const letter = writeLetter(language, (words) =>
      words.invitation({
        ...{ by: inviting?.name ?? organisation, where: place ?? organisation, role: words.roles[grant.role] },
        ...{ until: until.format(new Date(expiresAt)), address: link },
      }),
    )
    return post.send({ name: null, address: wish.email }, letter)
  }

  /** The invitation behind a link, if it still counts. @throws Problem `link-void` */
  async function behind(token: string): Promise<StoredInvitation & { readonly address: string }> {
    const found = await invitations.behind(hashOfToken(token), now())
    if (!found?.address) throw new Problem('link-void')
    // What whoever invited could not give any more is nobody's to take.
    if (!(await mayInvite({ grants: await people.grantsOf(found.invitedBy) }, found))) throw new Problem('link-void')
    return { ...found, address: found.address }
  }

  async function accept(invitation: StoredInvitation, actor: ActorId, before: readonly Statement[]): Promise<void> {
    const { id, grant, function: title } = invitation
    const at = now()
    const batch = [
      invitations.closing(id, 'accepted', at),
      ...before,
      grantStatement(database, { id: newId<GrantId>(), actor, grant, function: title, at }),
      record(database, {
        ...{ kind: 'person-joined', at, actor, organisation: grant.organisation },
        workshop: 'workshop' in grant ? grant.workshop : null,
        subject: { person: actor, role: grant.role, organisation: grant.organisation, invitation: id },
      }),
    ]
    await storage.batch(batch).catch(async (cause: unknown) => {
      if (!(cause instanceof StorageConflict)) throw cause
      const isOpen = (await invitations.find(id))?.state === 'open'
      throw new Problem(isOpen ? 'conflict' : 'link-void')
    })
    dependencies.onRights()
  }

  const mayInvite = (by: Pick<SignedIn, 'grants'>, { grant }: StoredInvitation): Promise<boolean> =>
    judge(by, grant).then(
      () => true,
      () => false,
    )

  const isTheirs = async (person: SignedIn, invitation: StoredInvitation): Promise<boolean> =>
    invitation.invitedBy === person.actor || mayInvite(person, invitation)

  return {
    /** @throws Problem where this person may not give this role; `too-many-attempts` */
    async invite(by: SignedIn, wish: NewInvitation): Promise<MadeInvitation> {
      const { email, function: title, language: _, send: __, ...wanted } = wish
      const grant = inUtc(wanted)
      await judge(by, grant)
      await invitations.letExpiredGo(now())
      const today = await invitations.countBy(by.actor, new Date(clock.now() - DAY_MS).toISOString())
      if (today >= MOST_A_DAY) throw new Problem('too-many-attempts')
      const token = makeToken()
      const invitation: StoredInvitation = {
        ...{ id: newId<string>(), state: 'open', address: email, invitedBy: by.actor, grant, function: title },
        ...{ createdAt: now(), expiresAt: new Date(clock.now() + OPEN_MS).toISOString(), provesAddress: true },
      }
      await storage.batch([invitations.adding(invitation, hashOfToken(token)), noted('person-invited', by, invitation)])
      const link = `${publicUrl}/invitation#${token}`
      const delivery = await send(by, invitation, link, wish)
      if (delivery === 'sent') return { invitation: shown(invitation), delivery, link: null }
      await invitations.doesNotProve(invitation.id, invitation)
      return { invitation: shown(invitation), delivery, link }
    },
    /** Those to which this person might have invited themselves, newest first. */
    async list(person: SignedIn): Promise<Invitation[]> {
      await invitations.letExpiredGo(now())
      const all = await invitations.since(new Date(clock.now() - LISTED_MS).toISOString())
      const theirs = await Promise.all(all.map((each) => isTheirs(person, each)))
      return all.filter((_, n) => theirs[n]).map(shown)
    },
    async find(person: SignedIn, id: string): Promise<StoredInvitation | undefined> {
      const found = await invitations.find(id)
      return found && (await isTheirs(person, found)) ? found : undefined
    },
    async revoke(by: SignedIn, invitation: StoredInvitation): Promise<void> {
      await storage.batch([
        invitations.closing(invitation.id, 'revoked', now()),
        noted('invitation-revoked', by, invitation),
      ])
    },
    /** @throws Problem `link-void` */
    async look(token: string): Promise<InvitationShown> {
      const { address, grant, function: title, expiresAt } = await behind(token)
      const names = await invitations.namesOf(grant)
      const hasAccount = await invitations.isAccount(address)
      return { email: address, hasAccount, role: grant.role, function: title, ...names, expiresAt }
    },
    /** @throws Problem `link-void`, `has-account` */
    async join({ token, name, password, language }: Joining): Promise<void> {
      const invitation = await behind(token)
      if (await invitations.isAccount(invitation.address)) throw new Problem('has-account')
      const actor = newId<ActorId>()
      const passwordHash = await inTurn(() => hashPassword(password))
      const isVerified = invitation.provesAddress
      const person = { userId: newId<string>(), actor, name, email: invitation.address, passwordHash, at: now() }
      await accept(invitation, actor, personStatements(database, { ...person, language, isVerified }))
    },
    /** @throws Problem `link-void`, `other-address` */
    async acceptAs(person: SignedIn, token: string): Promise<void> {
      const invitation = await behind(token)
      if (invitation.address !== person.email) throw new Problem('other-address')
      await accept(invitation, person.actor, [])
    },
  }

  function noted(kind: 'person-invited' | 'invitation-revoked', by: SignedIn, { id, grant }: StoredInvitation) {
    return record(database, {
      ...{ kind, at: now(), actor: by.actor, organisation: grant.organisation },
      workshop: 'workshop' in grant ? grant.workshop : null,
      subject: { role: grant.role, organisation: grant.organisation, invitation: id },
    })
  }
}

const shown = ({ id, state, address, grant, function: title, createdAt, expiresAt }: StoredInvitation): Invitation => ({
  ...{ id, state, email: address, role: grant, function: title, createdAt, expiresAt },
})
