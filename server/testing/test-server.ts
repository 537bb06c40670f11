import { generateKeyPairSync } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { hashPassword } from 'better-auth/crypto'
import type { ActorId, DocumentId, GrantId, GroupId, OrganisationId, WorkshopId } from '../../shared/ids.ts'
import type { Grant, Role, Tenure } from '../../shared/may.ts'
import type { Clock } from '../clock.ts'
import { openInProcess } from '../database/in-process-storage.ts'
import { compile } from '../database/kysely-dialect.ts'
import { migrate } from '../database/migrate.ts'
import { readMigrations } from '../database/read-migrations.ts'
import type { StorageOwner } from '../database/storage-owner.ts'
import { keyFrom } from '../evidence/instance-key.ts'
import { readHandout } from '../evidence/package.ts'
import { makeLog } from '../log.ts'
import { type LetterBox, makeLetterBox } from '../mail/testing/letter-box.ts'
import { newId } from '../new-id.ts'
import { grantStatement, personStatements } from '../people/store.ts'
import { makeWeb, type Web, type WebOptions } from '../web.ts'
import { makeWorkspace, type Workspace } from '../workspace.ts'

export const publicUrl = 'http://localhost:3000'
export const password = 'ein-langes-kennwort'

const migrations = readMigrations(fileURLToPath(new URL('../../migrations', import.meta.url)))
const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const instanceKey = keyFrom(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())
const handout = readHandout(fileURLToPath(new URL('../evidence/handout', import.meta.url)))
const passwordHash = hashPassword(password)

export interface Answer {
  readonly status: number
  readonly body: unknown
  readonly headers: Headers
}

/** Somebody who is signed in and asks. */
export interface Asker {
  readonly actor: ActorId
  readonly email: string
  readonly cookie: string
  ask(method: string, path: string, body?: unknown): Promise<Answer>
}

type Scope = WorkshopId | DocumentId | GroupId

export interface TestServer {
  readonly storage: StorageOwner
  readonly workspace: Workspace
  readonly web: Web
  readonly letterBox: LetterBox
  readonly clock: Clock & { advance(ms: number): void }
  request(method: string, path: string, options?: { headers?: Record<string, string>; body?: string }): Promise<Answer>
  aCounty(name: string): Promise<OrganisationId>
  aWorkshop(title: string, counties: readonly OrganisationId[]): Promise<WorkshopId>
  /** An account with one role; `scope` is the workshop, document or working group of a role that has one. */
  aPerson(role: Role, organisation: OrganisationId, scope?: Scope, tenure?: Tenure): Promise<Asker>
  close(): Promise<void>
}

/**
 * The whole server over a fresh database in memory, without a port. Time starts at a fixed moment and moves by `advance`.
 *
 * @param options.clientFolder where built pages lie, for tests that ask for some
 */
export async function makeTestServer({
  startsEmpty = false,
  ...pages
}: { readonly startsEmpty?: boolean } & Partial<
  Pick<WebOptions, 'clientFolder' | 'trustedProxies'>
> = {}): Promise<TestServer> {
  const storage = openInProcess()
  await migrate(storage, migrations)
  let now = Date.parse('2026-11-22T09:00:00Z')
  const clock = {
    now: () => now,
    advance(ms: number) {
      now += ms
    },
  }
  const log = makeLog('silent')
  const letterBox = makeLetterBox()
  const workspace = makeWorkspace({ storage, clock, log })
  const { database } = workspace
  const web = makeWeb(workspace, {
    log,
    version: '0.0.0',
    secret: 'a secret that is only used in tests',
    publicUrl,
    trustedProxies: [],
    demo: false,
    instanceKey,
    handout,
    post: letterBox,
    diskUse: async () => ({ freeBytes: 6e9, totalBytes: 8e9, databaseBytes: 4e6, outboxLetters: 2 }),
    ...pages,
  })
  const at = new Date(now).toISOString()
  await storage.batch([compile(database.insertInto('instance').values({ id: 1, demo: 0, createdAt: at }))])

  // Whoever runs it has been here before.
  if (!startsEmpty) await database.insertInto('actor').values({ id: newId<ActorId>(), createdAt: at }).execute()

  const request: TestServer['request'] = async (method, path, { headers = {}, body } = {}) => {
    const response = await web.app.request(path, { method, headers, ...(body !== undefined && { body }) })
    if (response.headers.get('content-type') === 'application/zip')
      return { status: response.status, body: new Uint8Array(await response.arrayBuffer()), headers: response.headers }
    const text = await response.text()
    const isJson = /json/.test(response.headers.get('content-type') ?? '')
    return { status: response.status, body: isJson ? JSON.parse(text) : text, headers: response.headers }
  }

  async function aCounty(name: string) {
    const id = newId<OrganisationId>()
    const shortName = name.slice(0, 3).toUpperCase()
    await storage.batch([
      compile(database.insertInto('organisation').values({ id, kind: 'county', name, shortName, createdAt: at })),
    ])
    return id
  }

  async function aWorkshop(title: string, counties: readonly OrganisationId[]) {
    const id = newId<WorkshopId>()
    const places = [1, 2, 3, 4, 5, 6, 7, 8] as const
    await storage.batch([
      compile(database.insertInto('workshop').values({ id, title, question: '', state: 'running', createdAt: at })),
      ...counties.map((organisationId, position) =>
        compile(
          database
            .insertInto('workshopOrganisation')
            .values({ workshopId: id, organisationId, place: places[position]!, position }),
        ),
      ),
    ])
    return id
  }

  async function aPerson(role: Role, organisation: OrganisationId, scope?: Scope, tenure?: Tenure): Promise<Asker> {
    const actor = newId<ActorId>()
    const email = `${actor}@example.org`
    const person = {
      userId: newId<string>(),
      actor,
      name: 'Wer auch immer',
      email,
      passwordHash: await passwordHash,
      at,
    }
    await storage.batch([
      ...personStatements(database, person),
      grantStatement(database, {
        ...{ id: newId<GrantId>(), actor, function: 'Koordination', at },
        grant: { ...grantFor(role, organisation, scope), ...tenure },
      }),
    ])
    const signedIn = await request('POST', '/api/auth/sign-in/email', {
      headers: { 'content-type': 'application/json', origin: publicUrl },
      body: JSON.stringify({ email, password }),
    })
    const cookie = signedIn.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ')
    return {
      ...{ actor, email, cookie },
      ask: (method, path, body) =>
        request(method, path, {
          headers: { cookie, origin: publicUrl, ...(body !== undefined && { 'content-type': 'application/json' }) },
          ...(body !== undefined && { body: JSON.stringify(body) }),
        }),
    }
  }

  return {
    ...{ storage, workspace, web, letterBox, clock, request, aCounty, aWorkshop, aPerson },
    async close() {
      await web.close()
      await storage.close()
    },
  }
}

/** A role in the scope that belongs to it. */
export function grantFor(role: Role, organisation: OrganisationId, scope?: Scope): Grant {
  if (role === 'facilitator' || role === 'delegate') return { role, organisation, workshop: scope as WorkshopId }
  if (role === 'reviewer') return { role, organisation, document: scope as DocumentId }
  if (role === 'group-lead' || role === 'group-member') return { role, organisation, group: scope as GroupId }
  return { role, organisation }
}
