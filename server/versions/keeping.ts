import type { ActorId, DocumentId, VersionId, WorkshopId } from '../../shared/ids.ts'
import type { Standing } from '../../shared/may.ts'
import { Problem } from '../../shared/problems.ts'
import { contentHash } from '../../shared/text/hash.ts'
import type { VersionKind, VersionSummary } from '../../shared/versions.ts'
import { type Clock, isoTime } from '../clock.ts'
import type { Statement } from '../database/storage.ts'
import type { Documents } from '../documents/store.ts'
import { newId } from '../new-id.ts'
import type { Lobby } from '../rooms/lobby.ts'
import { type VersionEntry, versionHash } from './chain.ts'
import { type Draft, draftIn } from './draft.ts'
import type { Versions } from './store.ts'

export interface Keeper {
  readonly actor: ActorId
  readonly standing: Standing
}

/** What a version is called, and why it was kept. */
interface Naming {
  readonly kind: VersionKind
  readonly label: string
  readonly note?: string
}

/** What a new version must know of the one before it. */
type Previous = Pick<VersionSummary, 'number' | 'hash'>

export interface KeepingDependencies {
  readonly versions: Versions
  readonly documents: Documents
  readonly lobby: Lobby
  readonly clock: Clock
  /** What is done about a version when it is kept. It must not fail: the version stands. */
  readonly onKept: (version: VersionId) => Promise<void>
}

export type Keeping = ReturnType<typeof makeKeeping>

/** Keeping a version: the text as it stands in the room, its rows in the same commit as the words it holds. */
export function makeKeeping({ versions, documents, lobby, clock, onKept }: KeepingDependencies) {
  const underWay = new Map<DocumentId, Promise<unknown>>()

  /** Versions of one document are made one after the other: each is chained to the one before. */
  function inTurn<T>(document: DocumentId, make: () => Promise<T>): Promise<T> {
    const made = (underWay.get(document) ?? Promise.resolve()).then(make, make)
    const settled = made.catch(() => {}).finally(() => underWay.get(document) === settled && underWay.delete(document))
    underWay.set(document, settled)
    return made
  }

  /** A version after another one, and the rows that it is made of. */
  function next(
    previous: Previous | undefined,
    { actor, standing }: Keeper,
    { kind, label, note = '' }: Naming,
    text: { document: DocumentId; title: string; draft: Draft; content: string; sequence: number },
  ): Previous & { readonly id: VersionId; readonly rows: Statement[] } {
    const { document, title, draft, content, sequence } = text
    const entry: VersionEntry = {
      ...{ id: newId<VersionId>(), document, number: (previous?.number ?? 0) + 1, kind, words: { label, note, title } },
      ...{ contentHash: content, previousHash: previous?.hash ?? null, sequence, createdAt: isoTime(clock) },
      ...{ actor, organisation: standing.organisation, role: standing.role },
      ...(standing.deputy && { deputy: true as const }),
      clauses: draft.clauses.map(({ id, hash, wordingHash }) => ({ id, hash, wordingHash })),
    }
    const hash = versionHash(entry)
    return { id: entry.id, number: entry.number, hash, rows: versions.keeping(entry, hash, draft) }
  }

  const noted = (
    kind: 'version-kept' | 'version-restored',
    { actor, standing }: Keeper,
    { workshop, ...subject }: { document: DocumentId; workshop: WorkshopId; version: VersionId },
  ): Statement =>
    documents.noted({ kind, at: isoTime(clock), actor, organisation: standing.organisation, workshop, subject })

  async function keepNow(keeper: Keeper, document: DocumentId, naming: Naming): Promise<VersionSummary> {
    const { organisation } = keeper.standing
    const previous = await versions.newest(document)
    const { title, workshop } = (await documents.find(document))!
    await lobby.inRoom(document, async (room) => {
      await room.change(
        { actor: keeper.actor, organisation },
        (doc) => {
          const draft = draftIn(doc, room.organisationOf)
          const content = contentOf(title, draft)
          if (content === previous?.contentHash) throw new Problem('nothing-changed', { version: previous.number })
          return { draft, content }
        },
        (seen, sequence) => {
          const kept = next(previous, keeper, naming, { document, title, ...seen, sequence })
          // What the server keeps by itself is nobody's act.
          if (naming.kind === 'automatic') return kept.rows
          return [...kept.rows, noted('version-kept', keeper, { document, workshop, version: kept.id })]
        },
      )
      room.tell({ kind: 'version', number: (previous?.number ?? 0) + 1, label: naming.label, by: organisation })
    })
    await onKept((await versions.newest(document))!.id)
    return (await versions.newest(document))!
  }

  return {
    ...{ inTurn, next, noted, onKept },
    /** @throws Problem `nothing-changed` if the text equals the newest version. */
    keep: (keeper: Keeper, document: DocumentId, label: string, note = ''): Promise<VersionSummary> =>
      inTurn(document, () => keepNow(keeper, document, { kind: 'named', label, note })),
    /** Keeps what nobody has kept by hand. */
    keepAutomatically: (keeper: Keeper, document: DocumentId): Promise<VersionSummary> =>
      inTurn(document, () => keepNow(keeper, document, { kind: 'automatic', label: '' })),
  }
}

/** The hash of a draft as a version would have it. */
export const contentOf = (title: string, { clauses }: Draft): string =>
  contentHash(
    title,
    clauses.map(({ hash }) => hash),
  )
