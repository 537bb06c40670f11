import type { Kysely } from 'kysely'
import { type Clock, isoTime } from './clock.ts'
import { makeDatabase } from './database/kysely-dialect.ts'
import type { Storage } from './database/storage.ts'
import type { Tables } from './database/tables.ts'
import { type Drafting, makeDrafting } from './documents/drafting.ts'
import { makeFacts } from './documents/seats.ts'
import { type Documents, makeDocuments } from './documents/store.ts'
import type { Log } from './log.ts'
import { makePeople, type People } from './people/store.ts'
import { DamagedJournal } from './rooms/journal.ts'
import { makeLibsqlJournal } from './rooms/libsql-journal.ts'
import { type Lobby, makeLobby } from './rooms/lobby.ts'
import { type Keeping, makeKeeping } from './versions/keeping.ts'
import { makeVersions, type Versions } from './versions/store.ts'
import { makeWorkshops, type Workshops } from './workshops/store.ts'

/** What the workspace can do, without the way in over HTTP. */
export interface Workspace {
  readonly storage: Storage
  readonly database: Kysely<Tables>
  readonly clock: Clock
  readonly people: People
  readonly workshops: Workshops
  readonly documents: Documents
  readonly versions: Versions
  readonly lobby: Lobby
  readonly drafting: Drafting
  readonly keeping: Keeping
}

export interface WorkspaceOptions {
  readonly storage: Storage
  readonly clock: Clock
  readonly log: Log
}

export function makeWorkspace({ storage, clock, log }: WorkspaceOptions): Workspace {
  const database = makeDatabase(storage)
  const documents = makeDocuments(database)
  const versions = makeVersions(database)
  const lobby = makeLobby({
    journal: makeLibsqlJournal(storage, () => isoTime(clock)),
    facts: makeFacts(documents),
    report: (document, cause) =>
      log.error(
        { document, error: cause },
        cause instanceof DamagedJournal ? 'a journal is damaged' : 'a room lost its document',
      ),
  })
  return {
    ...{ storage, database, clock, documents, versions, lobby },
    people: makePeople(database),
    workshops: makeWorkshops(database),
    drafting: makeDrafting(documents, lobby, clock),
    keeping: makeKeeping(versions, documents, lobby, clock),
  }
}
