import type { ActorId, DocumentId, VersionId } from '../../shared/ids.ts'
import type { Standing } from '../../shared/may.ts'
import { Problem } from '../../shared/problems.ts'
import { contentHash } from '../../shared/text/hash.ts'
import type { VersionKind, VersionSummary } from '../../shared/versions.ts'
import { type Clock, isoTime } from '../clock.ts'
import type { Documents } from '../documents/store.ts'
import { newId } from '../new-id.ts'
import type { Lobby } from '../rooms/lobby.ts'
import { type VersionEntry, versionHash } from './chain.ts'
import { draftIn } from './draft.ts'
import type { Versions } from './store.ts'

export interface Keeper {
  readonly actor: ActorId
  readonly standing: Standing
}

export type Keeping = ReturnType<typeof makeKeeping>

/** Keeping a version: the text as it stands in the room, its rows in the same commit as the words it holds. */
export function makeKeeping(versions: Versions, documents: Documents, lobby: Lobby, clock: Clock) {
  const underWay = new Map<DocumentId, Promise<unknown>>()

  /** Versions of one document are kept one after the other: each is chained to the one before. */
  function afterTheOneBefore<T>(document: DocumentId, keep: () => Promise<T>): Promise<T> {
    const kept = (underWay.get(document) ?? Promise.resolve()).then(keep, keep)
    const settled = kept.catch(() => {}).finally(() => underWay.get(document) === settled && underWay.delete(document))
    underWay.set(document, settled)
    return kept
  }

  async function keepNow(
    { actor, standing }: Keeper,
    document: DocumentId,
    { kind, label, note }: { kind: VersionKind; label: string; note: string },
  ): Promise<VersionSummary> {
    const { organisation, role } = standing
    const previous = await versions.newest(document)
    const { title } = (await documents.find(document))!
    const id = newId<VersionId>()
    await lobby.inRoom(document, async (room) => {
      await room.change(
        { actor, organisation },
        (doc) => {
          const draft = draftIn(doc, room.organisationOf)
          const content = contentHash(
            title,
            draft.clauses.map(({ hash }) => hash),
          )
          if (content === previous?.contentHash) throw new Problem('nothing-changed', { version: previous.number })
          return { draft, content }
        },
        ({ draft, content }, sequence) => {
          const entry: VersionEntry = {
            ...{ id, document, number: (previous?.number ?? 0) + 1, kind, words: { label, note, title } },
            ...{ contentHash: content, previousHash: previous?.hash ?? null, sequence, createdAt: isoTime(clock) },
            ...{ actor, organisation, role },
            clauses: draft.clauses.map(({ id, hash, wordingHash }) => ({ id, hash, wordingHash })),
          }
          return versions.keeping(entry, versionHash(entry), draft)
        },
      )
      room.tell({ kind: 'version', number: (previous?.number ?? 0) + 1, label, by: organisation })
    })
    return (await versions.newest(document))!
  }

  return {
    /** @throws Problem `nothing-changed` if the text equals the newest version. */
    keep: (keeper: Keeper, document: DocumentId, label: string, note = ''): Promise<VersionSummary> =>
      afterTheOneBefore(document, () => keepNow(keeper, document, { kind: 'named', label, note })),
  }
}
