import { type JSX, Show } from 'solid-js'
import { comparingWords } from '../words/comparing/words.ts'
import { useReading } from './reading.tsx'
import { Words } from './Words.tsx'

/** That the document itself has another name. Nothing is on record of who gave it. */
export function DocumentRenamed(): JSX.Element {
  const reading = useReading()
  return (
    <Show when={reading.compared().isRenamed}>
      <section class="sheet document-renamed" aria-labelledby="document-renamed">
        <h2 id="document-renamed" class="meta">
          {comparingWords().renamed.heading}
        </h2>
        <p lang="de">
          <Words runs={reading.compared().comparison.title} shown="both" />
        </p>
        <p class="meta">{comparingWords().renamed.byNobodyKnown}</p>
      </section>
    </Show>
  )
}
