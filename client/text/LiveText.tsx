import { createSignal, onCleanup, Show } from 'solid-js'
import type { Awareness } from 'y-protocols/awareness'
import type { Doc, XmlElement } from 'yjs'
import type { ClauseId, OrganisationId } from '../../shared/ids.ts'
import type { Block } from '../../shared/text/canonical.ts'
import { charactersBefore } from '../../shared/text/character-place.ts'
import { readBlocks } from '../../shared/text/codec.ts'
import { keepEqual } from '../../shared/text/keep-equal.ts'
import { clauseRoot } from '../../shared/text/outline.ts'
import { presenceOf } from '../../shared/text/presence.ts'
import { expectedLines } from './expected-lines.ts'
import { rangeBetween } from './locate-in-text.ts'
import { type LocatedCaret, RemoteCarets } from './RemoteCarets.tsx'
import { StaticText } from './StaticText.tsx'

/** The text of a clause, and the others in it. */
export interface Followed {
  readonly doc: Doc
  readonly clause: ClauseId
  readonly awareness: Awareness
  /** The value of `data-ink` for an organisation. */
  readonly inkOf: (organisation: OrganisationId) => string
}

/** The text of one clause to read, as it stands in the Y.Doc at every moment, with the others' carets over it. */
export function LiveText(props: Followed) {
  return (
    <Show when={clauseRoot(props.doc, props.clause)} keyed>
      {(root) => <FollowedRoot {...props} root={root} />}
    </Show>
  )
}

function FollowedRoot(props: Followed & { readonly root: XmlElement }) {
  const { root, doc, awareness } = props
  let surface!: HTMLDivElement
  const [blocks, setBlocks] = createSignal<readonly Block[]>(readBlocks(root))
  const follow = () => setBlocks((before) => keepEqual(before, readBlocks(root)))
  root.observeDeep(follow)
  onCleanup(() => root.unobserveDeep(follow))

  const locate = (): LocatedCaret[] =>
    [...awareness.getStates()].flatMap(([clientId, state]): LocatedCaret[] => {
      const { user, clause, focusing, anchorPos, focusPos } = presenceOf(state)
      if (clientId === awareness.clientID || clause !== props.clause || !focusing || !user) return []
      if (!anchorPos || !focusPos) return []
      const [from, to] = [charactersBefore(root, anchorPos, doc), charactersBefore(root, focusPos, doc)]
      if (from === undefined || to === undefined) return []
      const range = rangeBetween(surface, from, to)
      const place = rangeBetween(surface, to, to)
      if (!range || !place) return []
      const selection = range.collapsed ? [] : [...range.getClientRects()]
      return [{ clientId, user, caret: place.getBoundingClientRect(), selection }]
    })
  const whenMoved = (draw: () => void) => {
    awareness.on('change', draw)
    root.observeDeep(draw)
    return () => {
      awareness.off('change', draw)
      root.unobserveDeep(draw)
    }
  }

  return (
    <div class="clause-frame">
      <div ref={surface} class="clause-text to-read" lang="de" style={{ '--lines': expectedLines(blocks()) }}>
        <StaticText blocks={blocks()} />
      </div>
      <RemoteCarets locate={locate} whenMoved={whenMoved} inkOf={props.inkOf} />
    </div>
  )
}
