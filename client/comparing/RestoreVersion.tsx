import { createSignal, type JSX, Match, Show, Switch } from 'solid-js'
import type { Document } from '../../shared/documents.ts'
import type { VersionSummary } from '../../shared/versions.ts'
import { Notice } from '../ui/Notice.tsx'
import { comparingWords } from '../words/comparing/words.ts'
import { sentenceFor } from '../words/refusal.ts'
import { createComparing } from './create-comparing.ts'
import { createRestoring } from './create-restoring.ts'
import { RestoreNotice } from './RestoreNotice.tsx'
import { RestoreWhole } from './RestoreWhole.tsx'

/** On the page of a version: what bringing it back would change, worked out when somebody asks, and the act itself. */
export function RestoreVersion(props: {
  readonly document: Document
  readonly version: VersionSummary
  /** The draft has become another one. */
  readonly onDraft: () => void
}): JSX.Element {
  const [isAsked, setAsked] = createSignal(false)
  const { restoring: said, version } = comparingWords()
  const name = () => version(props.version.number)
  const comparing = createComparing(() =>
    isAsked() ? { document: props.document.id, from: props.version.id, to: 'draft' } : undefined,
  )
  const restoring = createRestoring(
    () => props.document.id,
    () => {
      setAsked(false)
      props.onDraft()
    },
  )
  const at = <Kind extends ReturnType<typeof comparing.state>['kind']>(kind: Kind) => {
    const state = comparing.state()
    return isAsked() && state.kind === kind ? (state as Extract<typeof state, { kind: Kind }>) : undefined
  }
  const done = () => at('done')?.compared
  return (
    <div class="restore-version">
      <RestoreNotice document={props.document.id} restoring={restoring} />
      <Show when={!isAsked()}>
        <p>
          <button type="button" class="button" onClick={() => setAsked(true)}>
            {said.preview(name())}
          </button>
        </p>
      </Show>
      <Switch>
        <Match when={at('under-way')}>
          <p class="meta" role="status">
            {comparingWords().underWay}
          </p>
        </Match>
        <Match when={at('failed')}>
          {(failed) => (
            <Notice about="wrong" role="alert">
              {sentenceFor(failed().why)}
            </Notice>
          )}
        </Match>
        <Match when={done()?.changes.length === 0 && !done()?.isRenamed}>
          <p role="status">{comparingWords().sameLead(name(), comparingWords().draft)}</p>
        </Match>
        <Match when={done()}>
          {(compared) => (
            <RestoreWhole
              name={name()}
              compared={compared()}
              isLocked={(clause) => props.document.clauses.some(({ id, locked }) => locked && id === clause)}
              onRestore={() => void restoring.restore({ version: props.version.id, name: name() })}
            />
          )}
        </Match>
      </Switch>
    </div>
  )
}
