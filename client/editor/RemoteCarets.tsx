import { createDOMRange, createRectsFromDOMRange } from '@lexical/selection'
import { $getNodeByKey, type LexicalEditor } from 'lexical'
import { createEffect, createMemo, createSignal, For, Index, on, onCleanup, onMount, Show } from 'solid-js'
import type { Awareness } from 'y-protocols/awareness'
import type { PresentPerson } from '../../shared/room-protocol.ts'
import type { BoundClause, RemoteCaret } from '../../shared/text/binding.ts'

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

/** Where a remote caret stands on the screen; undefined while its place is not drawn. */
function drawnAt(editor: LexicalEditor, frame: DOMRect, remote: RemoteCaret): Drawn | undefined {
  return editor.read('latest', () => {
    const anchor = $getNodeByKey(remote.anchor.key)
    const focus = $getNodeByKey(remote.focus.key)
    if (!anchor || !focus) return undefined
    const range = createDOMRange(editor, anchor, remote.anchor.offset, focus, remote.focus.offset)
    const place = createDOMRange(editor, focus, remote.focus.offset, focus, remote.focus.offset)
    if (!range || !place) return undefined
    // In an empty paragraph a range has no size; the paragraph has.
    const measured = place.getBoundingClientRect()
    const at = measured.height > 0 ? measured : editor.getElementByKey(remote.focus.key)?.getBoundingClientRect()
    if (!at) return undefined
    return {
      user: remote.user,
      caret: boxIn(frame, at),
      selection: range.collapsed ? [] : createRectsFromDOMRange(editor, range).map((rect) => boxIn(frame, rect)),
    }
  })
}

/** One remote caret. Its flag names the county, fades after three seconds and returns when the caret moves. */
function Caret(props: { readonly drawn: Drawn }) {
  const [flagged, setFlagged] = createSignal(true)
  const ink = () => (props.drawn.user.place === null ? 'house' : String(props.drawn.user.place))
  createEffect(
    on(
      () => `${props.drawn.caret.x} ${props.drawn.caret.y}`,
      () => {
        setFlagged(true)
        const timer = setTimeout(() => setFlagged(false), FLAG_MS)
        onCleanup(() => clearTimeout(timer))
      },
    ),
  )
  return (
    <div data-ink={ink()}>
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

/** The others' carets and selections in a clause: laid over the text, never into it, and silent. */
export function RemoteCarets(props: {
  readonly editor: LexicalEditor
  readonly bound: BoundClause
  readonly awareness: Awareness
}) {
  let layer!: HTMLDivElement
  const [drawn, setDrawn] = createSignal<ReadonlyMap<number, Drawn>>(new Map())
  const clients = createMemo(() => [...drawn().keys()], [], { equals: (a, b) => a.join() === b.join() })
  let asked = 0

  const draw = () => {
    asked = 0
    const frame = layer.getBoundingClientRect()
    const next = new Map<number, Drawn>()
    for (const remote of props.bound.remoteCarets()) {
      const place = drawnAt(props.editor, frame, remote)
      if (place) next.set(remote.clientId, place)
    }
    if (next.size > 0 || drawn().size > 0) setDrawn(next)
  }
  const drawSoon = () => {
    if (asked === 0) asked = requestAnimationFrame(draw)
  }

  onMount(() => {
    const { awareness, editor } = props
    awareness.on('change', drawSoon)
    onCleanup(() => awareness.off('change', drawSoon))
    onCleanup(editor.registerUpdateListener(drawSoon))
    const sizes = new ResizeObserver(drawSoon)
    sizes.observe(layer)
    onCleanup(() => sizes.disconnect())
    onCleanup(() => cancelAnimationFrame(asked))
    drawSoon()
  })

  return (
    <div ref={layer} class="remote-carets" aria-hidden="true">
      <For each={clients()}>
        {(client) => <Show when={drawn().get(client)}>{(one) => <Caret drawn={one()} />}</Show>}
      </For>
    </div>
  )
}
