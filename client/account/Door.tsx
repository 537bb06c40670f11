import type { JSX } from 'solid-js'
import { OpenFrame } from '../people/OpenFrame.tsx'
import { words } from '../words/words.ts'
import '../people/sign-in.css'

/** One sheet with its heading, for everything that can be done from outside. */
export function Door(props: { readonly heading: string; readonly children: JSX.Element }) {
  return (
    <OpenFrame question={<p class="question">{words().signIn.question}</p>}>
      <section class="sheet">
        <h1 tabindex="-1">{props.heading}</h1>
        {props.children}
      </section>
    </OpenFrame>
  )
}
