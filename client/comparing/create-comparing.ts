import { type Accessor, createEffect, createMemo, createSignal, onCleanup, untrack } from 'solid-js'
import { changesOf } from '../../shared/compare/changes.ts'
import type { DocumentId } from '../../shared/ids.ts'
import * as ask from '../ask.ts'
import { compareBeside } from './compare-beside.ts'
import { type Compared, compared } from './compared.ts'
import type { SideId } from './side.ts'

export type Comparing =
  /** `share`: how much is done, from 0 to 1; absent until both texts are there. */
  | { readonly kind: 'under-way'; readonly share?: number }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly why: unknown }
  | { readonly kind: 'done'; readonly compared: Compared }

export interface Asked {
  readonly document: DocumentId
  readonly from: SideId
  readonly to: SideId
}

const isSameWish = (one: Asked | undefined, other: Asked | undefined): boolean =>
  one?.document === other?.document && one?.from === other?.from && one?.to === other?.to

/** Compares what is asked for, anew whenever that changes. */
export function createComparing(asked: Accessor<Asked | undefined>): {
  readonly state: Accessor<Comparing>
  readonly cancel: () => void
  readonly again: () => void
} {
  const [state, setState] = createSignal<Comparing>({ kind: 'under-way' })
  let running = new AbortController()

  /** @param tell is told how it goes, until something else is asked for */
  async function run({ document, from, to }: Asked, tell: (state: Comparing) => void): Promise<void> {
    running.abort()
    running = new AbortController()
    const { signal } = running
    const tellOn = (state: Comparing) => !signal.aborted && tell(state)
    tellOn({ kind: 'under-way' })
    try {
      const texts = ask.comparedTexts(document, from, to, signal)
      const comparison = await compareBeside(texts, signal, (share) => tellOn({ kind: 'under-way', share }))
      tellOn({ kind: 'done', compared: compared(comparison, changesOf(comparison)) })
    } catch (why) {
      tellOn({ kind: 'failed', why })
    }
  }

  const wish = createMemo(asked, undefined, { equals: isSameWish })
  createEffect(() => {
    const now = wish()
    if (now) void run(now, setState)
  })
  onCleanup(() => running.abort())
  return {
    state,
    again() {
      const now = untrack(wish)
      // Whoever reads the same two texts goes on reading until they are compared anew.
      const isRead = untrack(state).kind === 'done'
      if (now) void run(now, (next) => (isRead && next.kind === 'under-way') || setState(next))
    },
    cancel() {
      running.abort()
      setState({ kind: 'cancelled' })
    },
  }
}
