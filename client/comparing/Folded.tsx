import { createSignal, type JSX, Show } from 'solid-js'
import type { Stretch } from './fold.ts'
import './folded.css'

/** Shows what is inside, or a button that does. */
export function Folded<Part>(props: {
  readonly stretch: Stretch<Part>
  readonly label: (count: number) => string
  readonly children: JSX.Element
}): JSX.Element {
  const [isOpen, setOpen] = createSignal(false)
  return (
    <Show
      when={props.stretch.kind === 'shown' || isOpen()}
      fallback={
        <>
          <button type="button" class="unfold" onClick={() => setOpen(true)}>
            {props.label(props.stretch.parts.length)}
          </button>
          <p class="omitted in-print">[…]</p>
        </>
      }
    >
      {props.children}
    </Show>
  )
}
