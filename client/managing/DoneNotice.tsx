import { Show } from 'solid-js'
import { Notice } from '../ui/Notice.tsx'
import { RefusalNotice } from '../ui/RefusalNotice.tsx'
import { managingWords } from '../words/managing/words.ts'
import type { PeopleActs } from './create-people-acts.ts'

/** What was done last, with the way back beside it; or why it was refused. */
export function DoneNotice(props: { readonly acts: Pick<PeopleActs, 'done' | 'refusal'> }) {
  return (
    <>
      <RefusalNotice why={props.acts.refusal()} />
      <Show when={props.acts.done()}>
        {(done) => (
          <Notice about="reading" role="status">
            {done().sentence}
            <Show when={done().undo}>
              {(undo) => (
                <div class="row">
                  <button type="button" class="button" onClick={() => undo()()}>
                    {managingWords().undo}
                  </button>
                </div>
              )}
            </Show>
          </Notice>
        )}
      </Show>
    </>
  )
}
