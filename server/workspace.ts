import type { Kysely } from 'kysely'
import type { DocumentId } from '../shared/ids.ts'
import { makeAccounts } from './accounts/store.ts'
import { type Audit, makeAudit } from './audit/store.ts'
import { type Clock, isoTime } from './clock.ts'
import { makeOrganisations, type Organisations } from './counties/store.ts'
import { makeDatabase } from './database/kysely-dialect.ts'
import type { Storage } from './database/storage.ts'
import type { Tables } from './database/tables.ts'
import { type Drafting, makeDrafting } from './documents/drafting.ts'
import { makeFacts } from './documents/seats.ts'
import { type Documents, makeDocuments } from './documents/store.ts'
import { type Groups, makeGroups } from './groups/store.ts'
import { makeRetention, type Retention } from './instance/retention.ts'
import { makeInvitations } from './invitations/store.ts'
import type { Log } from './log.ts'
import { makeSignInTraces } from './people/sign-in-traces-store.ts'
import { makePeople, type People } from './people/store.ts'
import { type Giving, makeGiving } from './roles/giving.ts'
import { makeRoles, type Roles } from './roles/store.ts'
import { makeSuspending, type Suspending } from './roles/suspending.ts'
import { type Compacted, compactJournal } from './rooms/compaction.ts'
import { type Compactor, makeCompactor } from './rooms/compactor.ts'
import { DamagedJournal } from './rooms/journal.ts'
import { makeLibsqlJournal } from './rooms/libsql-journal.ts'
import { makeShortening } from './rooms/libsql-states.ts'
import { type Lobby, makeLobby } from './rooms/lobby.ts'
import { makeSettings, type Settings } from './settings/store.ts'
import { makeSharing, type Sharing } from './sharing/store.ts'
import { type Automatic, makeAutomatic } from './versions/automatic.ts'
import { makeCompareApart } from './versions/compare-apart.ts'
import { type Comparing, makeComparing } from './versions/comparing.ts'
import { type Counting, makeCounting } from './versions/counting.ts'
import { makeCounts } from './versions/counts-store.ts'
import { type Keeping, makeKeeping } from './versions/keeping.ts'
import { makeRestoring, type Restoring } from './versions/restoring.ts'
import { makeSeen } from './versions/seen-store.ts'
import { makeVersions, type Versions } from './versions/store.ts'
import { makeTraces, type Traces } from './versions/traces-store.ts'
import { makeVisiting, type Visiting } from './versions/visiting.ts'
import { type Arranging, makeArranging } from './workshops/arranging.ts'
import { makeWorkshops, type Workshops } from './workshops/store.ts'

/** What the workspace can do, without the way in over HTTP. */
export interface Workspace {
  readonly storage: Storage
  readonly database: Kysely<Tables>
  readonly clock: Clock
  readonly settings: Settings
  readonly audit: Audit
  readonly retention: Retention
  readonly sharing: Sharing
  readonly people: People
  readonly organisations: Organisations
  readonly workshops: Workshops
  readonly arranging: Arranging
  readonly groups: Groups
  readonly roles: Roles
  readonly giving: Giving
  readonly suspending: Suspending
  readonly documents: Documents
  readonly versions: Versions
  readonly traces: Traces
  readonly lobby: Lobby
  readonly compactor: Compactor
  readonly drafting: Drafting
  readonly keeping: Keeping
  readonly automatic: Automatic
  readonly counting: Counting
  readonly restoring: Restoring
  readonly comparing: Comparing
  readonly visiting: Visiting
}

export interface WorkspaceOptions {
  readonly storage: Storage
  readonly clock: Clock
  readonly log: Log
  /** Makes the state of a journal; here and now if absent, which holds up everybody else. */
  readonly compact?: (document: DocumentId) => Promise<Compacted>
}

export function makeWorkspace({
  storage,
  clock,
  log,
  compact = (document) => compactJournal(storage, document),
}: WorkspaceOptions): Workspace {
  const database = makeDatabase(storage)
  const documents = makeDocuments(database, storage)
  const versions = makeVersions(database)
  const traces = makeTraces(database)
  const now = () => isoTime(clock)
  const compactor = makeCompactor({
    journal: makeLibsqlJournal(storage, now),
    shortening: makeShortening(storage, now),
    compact,
    report: (cause, document) => log.error({ document, error: cause }, 'a journal could not be shortened'),
  })
  const lobby = makeLobby({
    journal: compactor.journal,
    facts: makeFacts(documents),
    onEmpty: compactor.leaveAlone,
    onClosed: compactor.forget,
    report: (document, cause) =>
      log.error(
        { document, error: cause },
        cause instanceof DamagedJournal ? 'a journal is damaged' : 'a room lost its document',
      ),
  })
  const workshops = makeWorkshops(database, now)
  const people = makePeople(database, now)
  const organisations = makeOrganisations(database)
  const roles = makeRoles(database, now)
  const acts = { storage, database, clock }
  const settings = makeSettings(database)
  const audit = makeAudit(database)
  const compareTexts = makeCompareApart()
  const counting = makeCounting({ versions, counts: makeCounts(database), traces, compareTexts })
  const visiting = makeVisiting(makeSeen(database), lobby, clock)
  const keeping = makeKeeping({
    ...{ versions, documents, lobby, clock },
    onKept: (version) => counting.count(version).catch((cause) => log.error({ error: cause }, 'not counted')),
  })
  return {
    ...{ storage, database, clock, documents, versions, traces, lobby, compactor },
    ...{
      people,
      organisations,
      roles,
      settings,
      audit,
      sharing: makeSharing(database, now),
      groups: makeGroups(database, now),
    },
    retention: makeRetention({
      ...{ settings, audit, clock },
      expiring: [makeInvitations(database), makeAccounts(database, storage), makeSignInTraces(database)],
      report: (cause) => log.error({ error: cause }, 'nothing was let go of'),
    }),
    arranging: makeArranging({ workshops, organisations, ...acts }),
    giving: makeGiving({ roles, ...acts }),
    suspending: makeSuspending({ roles, ...acts }),
    counting,
    automatic: makeAutomatic({
      ...{ traces, keeping, counting, documents, people, clock },
      report: (cause, document) => log.error({ document, error: cause }, 'no version was kept'),
    }),
    workshops,
    visiting,
    comparing: makeComparing({ versions, traces, visiting, workshops, lobby, compareTexts }),
    drafting: makeDrafting(documents, lobby, clock),
    ...{ keeping, restoring: makeRestoring(versions, documents, keeping, lobby, clock) },
  }
}
