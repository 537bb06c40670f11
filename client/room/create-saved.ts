import { type Accessor, createEffect, createMemo, createSignal, onCleanup } from 'solid-js'
import type { Unsaved } from './ledger.ts'
import type { ConnectionState } from './make-connection.ts'

/** What the bar says about saving. `pending`: on its way for less than a second, which is not worth a word. */
export type Saved =
  | { readonly kind: 'connecting' | 'rejoining' | 'pending' | 'saving' | 'saved' | 'not-saved' | 'ended' }
  | { readonly kind: 'offline'; readonly waiting: number }

const SLOW_MS = 1000
/** „gespeichert“ returns when the writing pauses, instead of flickering at every key. */
const SETTLED_MS = 400

/** `saved` is said only while the server has confirmed everything, never ahead of it. */
export function createSaved(
  connection: Accessor<ConnectionState>,
  unsaved: Accessor<Unsaved>,
  notSaved: Accessor<boolean>,
): Accessor<Saved> {
  const [settled, setSettled] = createSignal<'pending' | 'saving' | 'saved'>('pending')
  // Every key changes what is unsaved; only whether anything is may begin the wait anew.
  const isSaved = createMemo(() => unsaved().saved)
  createEffect(() => {
    const saved = isSaved()
    if (!saved) setSettled('pending')
    const timer = setTimeout(() => setSettled(saved ? 'saved' : 'saving'), saved ? SETTLED_MS : SLOW_MS)
    onCleanup(() => clearTimeout(timer))
  })
  return createMemo<Saved>(() => {
    const { kind } = connection()
    if (kind === 'offline') return { kind, waiting: unsaved().changes }
    if (kind !== 'synced') return { kind }
    if (notSaved()) return { kind: 'not-saved' }
    return { kind: unsaved().saved || settled() !== 'saved' ? settled() : 'pending' }
  })
}
