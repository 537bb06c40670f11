import { type Accessor, createSignal } from 'solid-js'
import type { ClauseId, DocumentId, VersionId } from '../../shared/ids.ts'
import * as ask from '../ask.ts'
import { announce } from '../ui/announce.ts'
import { sentenceFor } from '../words/refusal.ts'

/** Which versions are wanted: those in which one clause changed, or all. */
export interface ChangedIn {
  /** Null for all. */
  readonly clause: Accessor<ClauseId | null>
  readonly isIn: (version: VersionId) => boolean
  /** Asks the server; until it has answered, the choice stays what it was. */
  readonly choose: (clause: ClauseId | null) => Promise<void>
}

export function createChangedIn(document: Accessor<DocumentId>): ChangedIn {
  const [chosen, setChosen] = createSignal<{ readonly clause: ClauseId; readonly versions: ReadonlySet<VersionId> }>()
  let wish: ClauseId | null = null
  return {
    clause: () => chosen()?.clause ?? null,
    isIn: (version) => chosen()?.versions.has(version) ?? true,
    async choose(clause) {
      wish = clause
      if (clause === null) return void setChosen(undefined)
      try {
        const versions = await ask.versionsChanging(document(), clause)
        if (wish === clause) setChosen({ clause, versions: new Set(versions.map(({ id }) => id)) })
      } catch (why) {
        announce(sentenceFor(why))
      }
    },
  }
}
