import { For } from 'solid-js'
import type { Version } from '../../shared/versions.ts'
import { StaticText } from '../text/StaticText.tsx'
import '../documents/clause.css'

/** The text of a version, which nobody can change. */
export function FrozenClauses(props: {
  readonly clauses: readonly Pick<Version['clauses'][number], 'number' | 'title' | 'content'>[]
}) {
  return (
    <For each={props.clauses}>
      {(clause, at) => (
        <section class="clause" aria-labelledby={`heading-${at()}`}>
          <div class="clause-head">
            <span class="clause-number">{clause.number}</span>
            <h2 id={`heading-${at()}`} lang="de">
              {clause.title}
            </h2>
          </div>
          <div class="clause-text" lang="de">
            <StaticText blocks={clause.content.blocks} />
          </div>
        </section>
      )}
    </For>
  )
}
