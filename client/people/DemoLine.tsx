import { Show } from 'solid-js'
import { words } from '../words/words.ts'

/** That all of this is a demo, above every page. */
export function DemoLine(props: { readonly of: boolean | undefined }) {
  return (
    <Show when={props.of}>
      <aside class="demo-line" aria-label={words().demoName}>
        {words().demo}
      </aside>
    </Show>
  )
}
