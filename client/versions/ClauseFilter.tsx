import { A } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import type { Clause } from '../../shared/documents.ts'
import type { ClauseId, DocumentId } from '../../shared/ids.ts'
import { comparingWords } from '../words/comparing/words.ts'
import { words } from '../words/words.ts'
import type { ChangedIn } from './create-changed-in.ts'

/** Narrows the list to the versions in which a clause changed, and leads to how it did. */
export function ClauseFilter(props: {
  readonly document: DocumentId
  readonly clauses: readonly Clause[]
  readonly changed: ChangedIn
}): JSX.Element {
  const { timeline } = comparingWords()
  return (
    <div class="clause-filter">
      <select
        class="input"
        aria-label={timeline.changedIn}
        onChange={(event) => void props.changed.choose((event.currentTarget.value || null) as ClauseId | null)}
      >
        <option value="" selected={props.changed.clause() === null}>
          {timeline.inAnyClause}
        </option>
        <For each={props.clauses}>
          {({ id, number, title }) => (
            <option value={id} selected={props.changed.clause() === id}>
              {number === null ? title : `${words().clause.ref(number, title)}, ${title}`}
            </option>
          )}
        </For>
      </select>
      <Show when={props.changed.clause()}>
        {(clause) => <A href={`/documents/${props.document}/clauses/${clause()}`}>{words().clause.history}</A>}
      </Show>
    </div>
  )
}
