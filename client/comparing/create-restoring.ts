import { type Accessor, createSignal } from 'solid-js'
import type { ClauseId, DocumentId, VersionId } from '../../shared/ids.ts'
import type { Restored } from '../../shared/versions.ts'
import * as ask from '../ask.ts'
import { announce } from '../ui/announce.ts'
import { comparingWords } from '../words/comparing/words.ts'
import { sentenceFor } from '../words/refusal.ts'

/** What is brought back: all of a version, or one clause of it; and how to name it. */
export interface RestoreWish {
  readonly version: VersionId
  readonly clause?: ClauseId
  /** „Fassung 2“, „Ziffer 5 aus Fassung 2“. */
  readonly name: string
}

export type RestoreState =
  | { readonly kind: 'at-rest' }
  | { readonly kind: 'under-way' }
  | { readonly kind: 'restored'; readonly wish: RestoreWish; readonly restored: Restored }
  | { readonly kind: 'undone' }
  | { readonly kind: 'refused'; readonly why: unknown }

export interface Restoring {
  readonly state: Accessor<RestoreState>
  readonly restore: (wish: RestoreWish) => Promise<void>
  /** Brings back what the draft said before. */
  readonly undo: () => Promise<void>
}

/** Restoring, and the way back from it. `onDraft` is called whenever the draft has become another one. */
export function createRestoring(document: Accessor<DocumentId>, onDraft: () => void): Restoring {
  const [state, setState] = createSignal<RestoreState>({ kind: 'at-rest' })

  async function act({ version, clause }: RestoreWish, done: (restored: Restored) => RestoreState, said: string) {
    setState({ kind: 'under-way' })
    try {
      const restored = await ask.restore(document(), { version, ...(clause && { clause }) })
      setState(done(restored))
      announce(said)
      onDraft()
    } catch (why) {
      setState({ kind: 'refused', why })
      announce(sentenceFor(why))
    }
  }

  return {
    state,
    restore: (wish) =>
      act(wish, (restored) => ({ kind: 'restored', wish, restored }), comparingWords().restoring.done(wish.name)),
    async undo() {
      const now = state()
      if (now.kind !== 'restored') return
      const back = { ...now.wish, version: now.restored.before }
      await act(back, () => ({ kind: 'undone' }), comparingWords().restoring.undone)
    },
  }
}
