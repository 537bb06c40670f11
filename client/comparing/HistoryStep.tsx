import { A } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import { changesOf } from '../../shared/compare/changes.ts'
import type { Document } from '../../shared/documents.ts'
import { CountyMark } from '../counties/CountyMark.tsx'
import { versionTitle } from '../versions/version-title.ts'
import { comparingWords } from '../words/comparing/words.ts'
import { exactMoment } from '../words/dates.ts'
import { words } from '../words/words.ts'
import { Blocks } from './Blocks.tsx'
import { ClauseSums } from './ClauseSums.tsx'
import { comparisonOfClause, type HistoryEntry } from './clause-history.ts'
import { compared } from './compared.ts'
import { Folded } from './Folded.tsx'
import { fold, onlyOfInterest } from './fold.ts'
import { isOfInterest } from './interest.ts'
import { keptBy } from './kept-by.ts'
import { ProvideReading, type Reading } from './reading.tsx'
import { comparisonAddress } from './side.ts'
import { Words } from './Words.tsx'

type Step = Extract<HistoryEntry, { kind: 'step' }>

/** What a clause came to say in one version, or in the draft, against what it said before. */
export function HistoryStep(props: {
  readonly document: Document
  readonly step: Step
  /** Brings this wording back; absent where that is not on offer. */
  readonly onRestore?: (() => void) | undefined
}): JSX.Element {
  const comparison = comparisonOfClause(props.step.clause)
  const all = compared(comparison, changesOf(comparison))
  const reading: Reading = {
    compared: () => all,
    organisation: (id) => props.document.organisations.find((one) => one.id === id),
    wanted: () => all.changes,
    isWanted: () => true,
    current: () => undefined,
    goTo: () => {},
    turnOf: () => () => true,
    showsWhole: () => false,
    isLocked: () => false,
  }
  const { clause } = props.step
  const isFirst = clause.change === 'added'
  const isRetitled = !isFirst && clause.titleRuns.some(({ kind }) => kind !== 'kept')
  const blocks = isFirst
    ? [{ kind: 'shown' as const, parts: clause.blocks }]
    : fold(clause.blocks, (block) => isOfInterest(reading, block), onlyOfInterest)
  return (
    <ProvideReading reading={reading}>
      <StepHead {...props} />
      <ClauseSums clause={clause} />
      <div class="clause-text" classList={{ 'first-wording': isFirst }} lang="de">
        <Show when={isRetitled}>
          <h3>
            <Words runs={clause.titleRuns} shown="both" />
          </h3>
        </Show>
        <For each={blocks}>
          {(stretch) => (
            <Folded stretch={stretch} label={comparingWords().unchangedBlocks}>
              <Blocks blocks={stretch.parts} shown={isFirst ? 'to' : 'both'} />
            </Folded>
          )}
        </For>
      </div>
      <Ways {...props} />
    </ProvideReading>
  )
}

/** Which version this is, and who kept it. */
function StepHead(props: { readonly document: Document; readonly step: Step }): JSX.Element {
  const { history, draftNow } = comparingWords()
  const flag = () => {
    const { change } = props.step.clause
    return change === 'added' ? history.firstWording : change === 'removed' ? comparingWords().flags.removed : undefined
  }
  const maker = () => props.document.organisations.find((one) => one.id === props.step.version?.createdBy.organisation)
  return (
    <header>
      <span class="number" aria-hidden="true">
        {props.step.version?.number}
      </span>
      <h2>
        <Show when={props.step.version} fallback={draftNow}>
          {(version) => (
            <A href={`/documents/${props.document.id}/versions/${version().id}`}>
              <span class="sr">{words().versions.number(version().number)}: </span>
              {versionTitle(version())}
            </A>
          )}
        </Show>
      </h2>
      <Show when={props.step.version}>
        {(version) => (
          <p class="meta row">
            <Show when={maker()}>{(organisation) => <CountyMark of={organisation()} />}</Show>
            <span>
              {keptBy(version())}, {exactMoment(version().createdAt)}
            </span>
          </p>
        )}
      </Show>
      <Show when={flag()}>{(said) => <p class="flag">{said()}</p>}</Show>
    </header>
  )
}

/** From a wording: to the comparison with the draft, and back into the draft. */
function Ways(props: {
  readonly document: Document
  readonly step: Step
  readonly onRestore?: (() => void) | undefined
}): JSX.Element {
  const isLocked = () => props.document.clauses.some(({ id, locked }) => locked && id === props.step.clause.id)
  const { history, restoring, timeline } = comparingWords()
  return (
    <Show when={!props.step.isNow && props.step.version}>
      {(version) => (
        <p class="ways">
          <A href={comparisonAddress(props.document.id, version().id, 'draft')}>
            {timeline.withDraft}
            <span class="sr">: {words().versions.number(version().number)}</span>
          </A>
          <Show when={props.onRestore}>
            {(restore) => (
              <button
                type="button"
                class="button link"
                aria-label={history.restoreNamed(words().versions.number(version().number))}
                aria-disabled={isLocked()}
                onClick={() => !isLocked() && restore()()}
              >
                {history.restore}
                <Show when={isLocked()}> ({restoring.clauseLocked})</Show>
              </button>
            )}
          </Show>
        </p>
      )}
    </Show>
  )
}
