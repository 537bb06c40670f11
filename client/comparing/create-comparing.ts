import { type Accessor, createEffect, createSignal, onCleanup } from 'solid-js'
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

/** Compares what is asked for, anew whenever that changes. */
export function createComparing(asked: Accessor<Asked | undefined>): {
  readonly state: Accessor<Comparing>
  readonly cancel: () => void
  readonly again: () => void
} {
  const [state, setState] = createSignal<Comparing>({ kind: 'under-way' })
  let running = new AbortController()

  async function run({ document, from, to }: Asked): Promise<void> {
    running.abort()
    const mine = new AbortController()
    running = mine
    setState({ kind: 'under-way' })
    try {
      const texts = ask.comparedTexts(document, from, to, mine.signal)
      const comparison = await compareBeside(texts, mine.signal, (share) => {
        if (!mine.signal.aborted) setState({ kind: 'under-way', share })
      })
      if (!mine.signal.aborted) setState({ kind: 'done', compared: compared(comparison, changesOf(comparison)) })
    } catch (why) {
      if (!mine.signal.aborted) setState({ kind: 'failed', why })
    }
  }

  const again = () => {
    const now = asked()
    if (now) void run(now)
  }
  createEffect(again)
  onCleanup(() => running.abort())
  return {
    state,
    again,
    cancel() {
      running.abort()
      setState({ kind: 'cancelled' })
    },
  }
}
