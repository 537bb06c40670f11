import { createEffect, createMemo, createSignal, For, Index, on, onCleanup, onMount, Show } from 'solid-js'
import type { OrganisationId } from '../../shared/ids.ts'
import type { PresentPerson } from '../../shared/room-protocol.ts'
import { forgetMeasure, measureSoon } from './measure-together.ts'

/** Where somebody else is in a text, measured in the window. */
export interface LocatedCaret {
  readonly clientId: number
  readonly user: PresentPerson
  readonly caret: DOMRect
  /** One for each line; empty where nothing is selected. */
  readonly selection: readonly DOMRect[]
}

/** In CSS pixels from the upper left corner of the clause's frame. */
interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

interface Drawn {
  readonly user: PresentPerson
  readonly caret: Box
  readonly selection: readonly Box[]
}

const FLAG_MS = 3000

const boxIn = (frame: DOMRect, rect: DOMRect): Box => ({
  x: rect.left - frame.left,
  y: rect.top - frame.top,
  width: rect.width,
  height: rect.height,
})

/** One remote caret. Its flag names the county, fades after three seconds and returns when the caret moves. */
function Caret(props: { readonly client: number; readonly drawn: Drawn; readonly ink: string }) {
  const [flagged, setFlagged] = createSignal(true)
  // All carets are drawn anew whenever one moves.
  const place = createMemo(() => `${props.drawn.caret.x} ${props.drawn.caret.y}`)
  createEffect(
    on(place, () => {
      setFlagged(true)
      const timer = setTimeout(() => setFlagged(false), FLAG_MS)
      onCleanup(() => clearTimeout(timer))
    }),
  )
  return (
    <div data-ink={props.ink} data-client={props.client}>
      <Index each={props.drawn.selection}>
        {(box) => (
          <span
            class="remote-selection"
            style={{
              left: `${box().x}px`,
              top: `${box().y}px`,
              width: `${box().width}px`,
              height: `${box().height}px`,
            }}
          />
        )}
      </Index>
      <span
        class="remote-caret"
        classList={{ flagged: flagged() }}
        style={{
          left: `${props.drawn.caret.x}px`,
          top: `${props.drawn.caret.y}px`,
          height: `${props.drawn.caret.height}px`,
        }}
      >
        <span class="flag">{props.drawn.user.shortName}</span>
      </span>
    </div>
  )
}

/**
 * The others' carets and selections in a clause: laid over the text, never into it, and silent. `whenMoved` calls what
 * it is given whenever somebody or the text has moved, until the function it returns is called.
 */
export function RemoteCarets(props: {
  readonly locate: () => readonly LocatedCaret[]
  readonly whenMoved: (draw: () => void) => () => void
  /** The value of `data-ink` for an organisation. */
  readonly inkOf: (organisation: OrganisationId) => string
}) {
  let layer!: HTMLDivElement
  const [drawn, setDrawn] = createSignal<ReadonlyMap<number, Drawn>>(new Map())
  const clients = createMemo(() => [...drawn().keys()], [], { equals: (a, b) => a.join() === b.join() })

  const draw = () => {
    const located = props.locate()
    if (located.length === 0 && drawn().size === 0) return undefined
    const frame = layer.getBoundingClientRect()
    const boxes = new Map(
      located.map(({ clientId, user, caret, selection }) => [
        clientId,
        { user, caret: boxIn(frame, caret), selection: selection.map((rect) => boxIn(frame, rect)) },
      ]),
    )
    return () => setDrawn(boxes)
  }
  const drawSoon = () => measureSoon(draw)

  onMount(() => {
    onCleanup(props.whenMoved(drawSoon))
    const sizes = new ResizeObserver(drawSoon)
    sizes.observe(layer)
    onCleanup(() => sizes.disconnect())
    onCleanup(() => forgetMeasure(draw))
    drawSoon()
  })

  return (
    <div ref={layer} class="remote-carets" aria-hidden="true">
      <For each={clients()}>
        {(client) => (
          <Show when={drawn().get(client)}>
            {(one) => <Caret client={client} drawn={one()} ink={props.inkOf(one().user.organisation)} />}
          </Show>
        )}
      </For>
    </div>
  )
}
