import type { JSX } from 'solid-js'
import { words } from '../words/words.ts'
import { DemoLine } from './DemoLine.tsx'
import { LanguageChoice } from './LanguageChoice.tsx'
import { LegalLinks } from './LegalLinks.tsx'

/** The foot of what can be seen without being signed in. */
export function OpenFoot() {
  return (
    <footer class="foot">
      <span>{words().workspace}</span>
      <LegalLinks />
      <LanguageChoice />
    </footer>
  )
}

/** What stands around the door: what this place is, and beside it one sheet. */
export function OpenFrame(props: {
  readonly demo?: boolean | undefined
  /** What this place is for; a heading where the sheet has none of its own. */
  readonly question: JSX.Element
  readonly children: JSX.Element
}) {
  return (
    <div class="door">
      <DemoLine of={props.demo} />
      <main id="content">
        <div class="say">
          {props.question}
          <p>{words().signIn.lead}</p>
        </div>
        {props.children}
      </main>
      <OpenFoot />
    </div>
  )
}
