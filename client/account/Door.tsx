import { type JSX, Show } from 'solid-js'
import { LanguageChoice } from '../people/LanguageChoice.tsx'
import { LegalLinks } from '../people/LegalLinks.tsx'
import { words } from '../words/words.ts'
import '../people/sign-in.css'

/** What stands around everything that can be seen from outside: what this place is, and one sheet with its heading. */
export function Door(props: { readonly demo?: boolean; readonly heading: string; readonly children: JSX.Element }) {
  return (
    <div class="door">
      <Show when={props.demo}>
        <aside class="demo-line" aria-label={words().demoName}>
          {words().demo}
        </aside>
      </Show>
      <main id="content">
        <div class="say">
          <p class="question">{words().signIn.question}</p>
          <p>{words().signIn.lead}</p>
        </div>
        <section class="sheet">
          <h1 tabindex="-1">{props.heading}</h1>
          {props.children}
        </section>
      </main>
      <footer class="foot">
        <span>{words().workspace}</span>
        <LegalLinks />
        <LanguageChoice />
      </footer>
    </div>
  )
}
