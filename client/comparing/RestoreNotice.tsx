import { A } from '@solidjs/router'
import { type JSX, Match, Switch } from 'solid-js'
import type { DocumentId } from '../../shared/ids.ts'
import { Notice } from '../ui/Notice.tsx'
import { comparingWords } from '../words/comparing/words.ts'
import { sentenceFor } from '../words/refusal.ts'
import { words } from '../words/words.ts'
import type { RestoreState, Restoring } from './create-restoring.ts'

/** After restoring: what was done, and the way back. It stays until something else is done. */
export function RestoreNotice(props: { readonly document: DocumentId; readonly restoring: Restoring }): JSX.Element {
  const at = <Kind extends RestoreState['kind']>(kind: Kind) => {
    const state = props.restoring.state()
    return state.kind === kind ? (state as Extract<RestoreState, { kind: Kind }>) : undefined
  }
  const toDraft = () => (
    <A class="button" href={`/documents/${props.document}`}>
      {words().versions.back}
    </A>
  )
  return (
    <Switch>
      <Match when={at('restored')}>
        {(done) => (
          <Notice about="reading" head={comparingWords().restoring.done(done().wish.name)}>
            {comparingWords().restoring.keptAs(done().restored.number)}
            <p class="row">
              <button type="button" class="button" onClick={() => void props.restoring.undo()}>
                {comparingWords().restoring.undo}
              </button>
              {toDraft()}
            </p>
          </Notice>
        )}
      </Match>
      <Match when={at('undone')}>
        <Notice about="reading" head={comparingWords().restoring.undone}>
          <p class="row">{toDraft()}</p>
        </Notice>
      </Match>
      <Match when={at('refused')}>
        {(refused) => (
          <Notice about="warning" head={comparingWords().restoring.refused}>
            {sentenceFor(refused().why)}
          </Notice>
        )}
      </Match>
    </Switch>
  )
}
