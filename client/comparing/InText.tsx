import { createMemo, For, type JSX, Show } from 'solid-js'
import type { BlockComparison, ClauseComparison } from '../../shared/compare/comparison.ts'
import { comparingWords } from '../words/comparing/words.ts'
import { Blocks } from './Blocks.tsx'
import { ClauseFlags } from './ClauseFlags.tsx'
import { ClauseSums } from './ClauseSums.tsx'
import { Folded } from './Folded.tsx'
import { fold, onlyOfInterest, type Stretch } from './fold.ts'
import { isClauseWanted, isOfInterest } from './interest.ts'
import { refOf, useReading } from './reading.tsx'
import { Words } from './Words.tsx'
import './compared-text.css'

/** Both texts in one: what is gone is struck, what is new is underlined. */
export function InText(): JSX.Element {
  const reading = useReading()
  const stretches = createMemo((): readonly Stretch<ClauseComparison>[] => {
    const { clauses } = reading.compared().comparison
    if (reading.showsWhole()) return [{ kind: 'shown', parts: clauses }]
    return fold(clauses, (clause) => isClauseWanted(reading, clause), onlyOfInterest)
  })
  return (
    <article class="sheet compared-text" aria-label={comparingWords().views.text}>
      <For each={stretches()}>
        {(stretch) => (
          <Folded stretch={stretch} label={comparingWords().unchangedClauses}>
            <For each={stretch.parts}>{(clause) => <ClauseInText clause={clause} />}</For>
          </Folded>
        )}
      </For>
    </article>
  )
}

function ClauseInText(props: { readonly clause: ClauseComparison }): JSX.Element {
  const reading = useReading()
  const stretches = createMemo((): readonly Stretch<BlockComparison>[] => {
    const { blocks } = props.clause
    if (reading.showsWhole() || !isClauseWanted(reading, props.clause)) return [{ kind: 'shown', parts: blocks }]
    return fold(blocks, (block) => isOfInterest(reading, block))
  })
  const isDrawn = reading.turnOf(props.clause.id)
  const heading = `heading-${props.clause.id}`
  return (
    <section class="compared-clause" data-clause={props.clause.id} aria-labelledby={heading}>
      <div class="clause-head">
        <span class="clause-number">{props.clause.number.to ?? props.clause.number.from}</span>
        <h2 id={heading} lang="de">
          <Words runs={props.clause.titleRuns} shown="both" />
        </h2>
        <ClauseFlags clause={props.clause} />
      </div>
      <Show when={isDrawn()}>
        <div class="clause-text" lang="de">
          <For each={stretches()}>
            {(stretch) => (
              <Folded stretch={stretch} label={comparingWords().unchangedBlocks}>
                <Blocks blocks={stretch.parts} shown="both" />
              </Folded>
            )}
          </For>
        </div>
        <ClauseAside clause={props.clause} />
      </Show>
    </section>
  )
}

/** Beside a clause: who changed how much of it, and the way back to the old wording. */
function ClauseAside(props: { readonly clause: ClauseComparison }): JSX.Element {
  const reading = useReading()
  const canRestore = () =>
    reading.restoreClause && props.clause.change !== 'unchanged' && props.clause.position.from !== null
  return (
    <div class="clause-aside">
      <ClauseSums clause={props.clause} />
      <Show when={canRestore()}>
        <RestoreClause clause={props.clause} />
      </Show>
    </div>
  )
}

function RestoreClause(props: { readonly clause: ClauseComparison }): JSX.Element {
  const reading = useReading()
  const { restoring } = comparingWords()
  const isLocked = () => reading.isLocked(props.clause.id)
  return (
    <button
      type="button"
      class="button link"
      aria-label={restoring.clauseNamed(refOf(reading.compared(), props.clause.id))}
      aria-disabled={isLocked()}
      onClick={() => !isLocked() && reading.restoreClause?.(props.clause.idBefore ?? props.clause.id)}
    >
      {restoring.clause}
      <Show when={isLocked()}> ({restoring.clauseLocked})</Show>
    </button>
  )
}
