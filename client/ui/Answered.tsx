import { type Accessor, ErrorBoundary, type JSX, Show } from 'solid-js'
import { words } from '../words/words.ts'
import type { Asked } from './create-asked.ts'
import { RefusalNotice } from './RefusalNotice.tsx'

/** What was asked for, as soon as it is there. Until then it says so; if it does not come, why, with a way to ask again. */
export function Answered<Answer>(props: {
  readonly to: Asked<Answer>
  readonly children: (answer: Accessor<NonNullable<Answer>>) => JSX.Element
}) {
  return (
    <ErrorBoundary
      fallback={(why, again) => (
        <div>
          <RefusalNotice why={why} />
          <div class="row">
            <button type="button" class="button" onClick={() => void props.to.look().then(again)}>
              {words().tryAgain}
            </button>
          </div>
        </div>
      )}
    >
      <Show
        when={props.to()}
        fallback={
          <p class="meta" role="status">
            {words().loading}
          </p>
        }
      >
        {props.children}
      </Show>
    </ErrorBoundary>
  )
}
