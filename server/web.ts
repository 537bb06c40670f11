import { availableParallelism } from 'node:os'
import type { Hono } from 'hono'
import type { WorkshopId } from '../shared/ids.ts'
import type { DiskUse } from '../shared/operation.ts'
import { makeAccounting } from './accounts/accounts.ts'
import { accountEndpoints } from './accounts/routes.ts'
import { makeAccounts } from './accounts/store.ts'
import { auditEndpoints } from './audit/routes.ts'
import { organisationEndpoints } from './counties/routes.ts'
import { makeWritable } from './database/instance.ts'
import { makeSettleRooms } from './documents/arranged.ts'
import { rightsEndpoints } from './documents/rights-routes.ts'
import { documentEndpoints } from './documents/routes.ts'
import { makeSeatsOf } from './documents/seats.ts'
import { makePackEvidence } from './evidence/evidence.ts'
import type { InstanceKey } from './evidence/instance-key.ts'
import type { Handout } from './evidence/package.ts'
import { evidenceEndpoints } from './evidence/routes.ts'
import { makeChains } from './evidence/store.ts'
import { groupEndpoints } from './groups/routes.ts'
import { makeApp } from './http/app.ts'
import type { AnyEndpoint } from './http/endpoint.ts'
import { makeNetworkLimit } from './http/network-limit.ts'
import { serveClient } from './http/serve-client.ts'
import { operationEndpoints } from './instance/operation-routes.ts'
import { instanceEndpoints } from './instance/routes.ts'
import { makeSizes } from './instance/sizes-store.ts'
import { makeInviting } from './invitations/inviting.ts'
import { invitationEndpoints } from './invitations/routes.ts'
import { makeInvitations } from './invitations/store.ts'
import { legalEndpoints } from './legal/routes.ts'
import type { Log } from './log.ts'
import type { Post } from './mail/post.ts'
import { makeWriteLetter } from './mail/write-letter.ts'
import { makeStatusOf } from './page-status.ts'
import { makeAddressOf } from './people/address.ts'
import { makeAuth } from './people/auth.ts'
import { mountAuth } from './people/auth-routes.ts'
import { peopleEndpoints } from './people/routes.ts'
import { makeTokenIn } from './people/session-cookie.ts'
import { makeSignInLimits } from './people/sign-in-limits.ts'
import { makeSignedIn } from './people/signed-in.ts'
import { makeSignInFailures } from './people/store.ts'
import { makeTurns, makeTurnsOfEach } from './people/turns.ts'
import { roleEndpoints } from './roles/routes.ts'
import { makeSeats, type Seats } from './rooms/seats.ts'
import { makeSocketDoor, type SocketDoor } from './rooms/socket-door.ts'
import { streamRoutes } from './rooms/stream-routes.ts'
import { setupEndpoints } from './setup/routes.ts'
import { makeSetup, type Setup } from './setup/setup.ts'
import { makeSetupStore } from './setup/store.ts'
import { sharingEndpoints } from './sharing/routes.ts'
import { versionEndpoints } from './versions/routes.ts'
import { workshopEndpoints } from './workshops/routes.ts'
import type { Workspace } from './workspace.ts'

export interface WebOptions {
  readonly log: Log
  readonly version: string
  readonly secret: string
  /** By which the workspace vouches for what it gives out, and what goes out with it. */
  readonly instanceKey: InstanceKey
  readonly handout: Handout
  /** What people type; its origin is the only one that may open sockets or change anything. */
  readonly publicUrl: string
  readonly trustedProxies: readonly string[]
  /** Where the built pages lie; absent in tests that need none. */
  readonly clientFolder?: string
  readonly demo: boolean
  readonly post: Post
  readonly diskUse: () => Promise<DiskUse>
  /** Called as soon as somebody has an account. */
  readonly onSetUp?: () => void
}

export interface Web {
  readonly app: Hono
  readonly openSocket: SocketDoor
  readonly endpoints: readonly AnyEndpoint[]
  readonly seats: Seats
  readonly setup: Setup
  /** Everybody is asked to come back; what was typed until then is on disk when it resolves. */
  close(): Promise<void>
}

/** As many as one address may try in a minute: a venue that signs in at once finds room. */
const MOST_WAITING = 100
/** Requests of one person, answered at a time: as many as a browser sends to one host. */
const MOST_OF_ONE = 6
const MOST_WAITING_OF_ONE = 1000
/** For all that can be asked without being signed in; a whole venue may accept its invitations at once. */
const OPEN_TRIES = 100
const OPEN_WINDOW_MS = 60_000

/** The way into the workspace: endpoints, sockets and pages behind one door. */
export function makeWeb(workspace: Workspace, options: WebOptions): Web {
  const { storage, database, clock, people, workshops, documents, lobby, compactor, drafting } = workspace
  const {
    log,
    version,
    secret,
    publicUrl,
    trustedProxies,
    clientFolder,
    demo,
    instanceKey,
    handout,
    post,
    diskUse,
    onSetUp = () => {},
  } = options
  const publicOrigin = new URL(publicUrl).origin
  const onSessionEnded = (session: string) => seats.closeSession(session)
  const auth = makeAuth({ database, secret, publicUrl, onSessionEnded })
  const signedIn = makeSignedIn(auth, people)
  const seats = makeSeats({
    tokenIn: makeTokenIn(auth),
    seatsOf: makeSeatsOf(documents, workshops, people),
  })
  const limits = makeSignInLimits(makeSignInFailures(database, storage), clock)
  // A password check keeps a core busy on purpose. Those who are writing need one meanwhile.
  const inTurn = makeTurns(Math.max(1, availableParallelism() - 1), MOST_WAITING)
  const writeLetter = makeWriteLetter(publicUrl)
  const accounting = makeAccounting({
    ...{
      accounts: makeAccounts(database, storage),
      storage,
      database,
      limits,
      inTurn,
      post,
      writeLetter,
      publicUrl,
      clock,
    },
    onSessionEnded,
  })
  const setup = makeSetup(makeSetupStore(database, storage), clock, onSetUp)
  const report = (cause: unknown) => log.error({ error: cause }, 'failed')
  const addressOf = makeAddressOf(trustedProxies)
  const settleRooms = makeSettleRooms(documents, lobby)
  const onArranged = async (workshop: { readonly id: WorkshopId }) => {
    await settleRooms(workshop)
    await seats.rejudge()
  }
  const writable = makeWritable(storage, clock)
  const inviting = makeInviting({
    ...{
      invitations: makeInvitations(database),
      storage,
      database,
      people,
      inTurn,
      post,
      writeLetter,
      publicUrl,
      clock,
    },
    judge: workspace.giving.judge,
    onRights: () => seats.rejudge(),
  })
  const endpoints = [
    ...peopleEndpoints(people),
    ...setupEndpoints(setup),
    ...legalEndpoints(workspace),
    ...accountEndpoints(accounting, report),
    ...organisationEndpoints(workspace),
    ...workshopEndpoints({ ...workspace, onArranged }),
    ...groupEndpoints({ ...workspace, onArranged }),
    ...invitationEndpoints(inviting),
    ...roleEndpoints({ ...workspace, onRights: seats.rejudge, onSessionEnded: seats.closeSession }),
    ...documentEndpoints(documents, drafting, workshops, workspace.groups),
    ...rightsEndpoints(documents, workshops),
    ...sharingEndpoints({ ...workspace, onRights: seats.rejudge }),
    ...auditEndpoints(workspace),
    ...instanceEndpoints(workspace),
    ...operationEndpoints({
      ...{ version, audit: workspace.audit, sizes: makeSizes(database), post, writeLetter, writable, diskUse },
    }),
    ...versionEndpoints(workspace),
    ...evidenceEndpoints(documents, makePackEvidence(makeChains(database), instanceKey, handout, clock), clock),
  ]
  const app = makeApp({
    ...{ version, demo, publicOrigin, endpoints, signedIn, addressOf },
    inTurnOf: makeTurnsOfEach(MOST_OF_ONE, MOST_WAITING_OF_ONE),
    isBeingSetUp: setup.isUnderWay,
    openLimit: makeNetworkLimit(OPEN_TRIES, OPEN_WINDOW_MS, clock),
    mountOthers(app) {
      mountAuth(app, {
        ...{ auth, limits, publicOrigin, addressOf, clock, inTurn, signedIn },
        prove: accounting.prove,
        tell: accounting.tellSecondFactor,
      })
      app.route('/', streamRoutes({ lobby, seats, publicOrigin }))
    },
    writable,
    reportFailure: report,
  })

  if (clientFolder !== undefined) serveClient(app, clientFolder, makeStatusOf(workspace, signedIn))
  seats.start()

  return {
    ...{ app, endpoints, seats, setup },
    openSocket: makeSocketDoor({ lobby, seats, publicOrigin }),
    async close() {
      seats.stop()
      workspace.retention.stop()
      await workspace.automatic.close()
      await lobby.closeAll()
      await compactor.close()
    },
  }
}
