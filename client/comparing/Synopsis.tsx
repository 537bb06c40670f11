import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import type { BlockComparison, ClauseComparison } from '../../shared/compare/comparison.ts'
import type { VersionSummary } from '../../shared/versions.ts'
import { comparingWords } from '../words/comparing/words.ts'
import { words } from '../words/words.ts'
import { Blocks } from './Blocks.tsx'
import { ClauseFlags } from './ClauseFlags.tsx'
import { fold, onlyOfInterest, type Stretch } from './fold.ts'
import { isClauseWanted, isOfInterest } from './interest.ts'
import { useReading } from './reading.tsx'
import { SideHead } from './SideHead.tsx'
import { rowsOf } from './shown.ts'
import type { Side } from './side.ts'
import { Words } from './Words.tsx'
import './synopsis.css'

/** Old and new opposite each other, as a table that can be printed and laid on the desk. */
export function Synopsis(props: {
  readonly title: string
  readonly from: Side
  readonly to: Side
  /** Versions whose notes say why; with it there is a third column, to read and to write in. */
  readonly reasons?: readonly VersionSummary[] | undefined
}): JSX.Element {
  const reading = useReading()
  const stretches = createMemo((): readonly Stretch<ClauseComparison>[] => {
    const { clauses } = reading.compared().comparison
    if (reading.showsWhole()) return [{ kind: 'shown', parts: clauses }]
    return fold(clauses, (clause) => isClauseWanted(reading, clause), onlyOfInterest).filter(
      ({ kind }) => kind === 'shown',
    )
  })
  return (
    <div class="sheet">
      <table class="synopsis">
        <caption>{comparingWords().synopsisOf(props.title)}</caption>
        <colgroup>
          <col />
          <col />
          <col />
          <Show when={props.reasons}>
            <col class="reason" />
          </Show>
        </colgroup>
        <thead>
          <tr>
            <th scope="col">
              <span class="sr">{comparingWords().clause}</span>
            </th>
            <th scope="col">
              <SideHead label={comparingWords().from} side={props.from} />
            </th>
            <th scope="col">
              <SideHead label={comparingWords().to} side={props.to} />
            </th>
            <Show when={props.reasons}>
              {(reasons) => (
                <th scope="col" class="reason">
                  {comparingWords().reasons.heading}
                  <For each={reasons()}>
                    {({ number, note }) => (
                      <small>
                        {comparingWords().version(number)}: <span lang="de">{note}</span>
                      </small>
                    )}
                  </For>
                </th>
              )}
            </Show>
          </tr>
        </thead>
        <For each={stretches().flatMap(({ parts }) => parts)}>
          {(clause) => <ClauseRows clause={clause} hasReasons={props.reasons !== undefined} />}
        </For>
      </table>
    </div>
  )
}

function ClauseRows(props: { readonly clause: ClauseComparison; readonly hasReasons: boolean }): JSX.Element {
  const reading = useReading()
  const stretches = createMemo((): readonly Stretch<readonly BlockComparison[]>[] => {
    const rows = rowsOf(props.clause)
    if (reading.showsWhole() || !isClauseWanted(reading, props.clause)) return [{ kind: 'shown', parts: rows }]
    return fold(rows, (row) => row.some((block) => isOfInterest(reading, block)))
  })
  const isDrawn = reading.turnOf(props.clause.id)
  const { flags } = comparingWords()
  const { number, position } = props.clause
  const ref = (of: string | null) => words().clause.ref(of, props.clause.title)
  return (
    <tbody data-clause={props.clause.id}>
      <tr class="synopsis-head">
        <th scope="rowgroup">{number.to ?? number.from ?? <span class="sr">{props.clause.title}</span>}</th>
        <td lang="de">
          <Show when={position.from !== null} fallback={<p class="meta absent">{comparingWords().synopsisNone}</p>}>
            <h2>
              <Words runs={props.clause.titleRuns} shown="from" />
            </h2>
            <Show when={position.to !== null && number.from !== number.to}>
              <p class="meta">{flags.stoodAs(ref(number.from))}</p>
            </Show>
          </Show>
        </td>
        <td lang="de">
          <Show when={position.to !== null} fallback={<ClauseFlags clause={props.clause} />}>
            <h2>
              <Words runs={props.clause.titleRuns} shown="to" />
            </h2>
            <ClauseFlags clause={props.clause} />
          </Show>
        </td>
        <Reason isShown={props.hasReasons} />
      </tr>
      <Show when={isDrawn()}>
        <For each={stretches()}>{(stretch) => <FoldedRows stretch={stretch} hasReasons={props.hasReasons} />}</For>
      </Show>
    </tbody>
  )
}

/** Room to write why, on paper. */
const Reason = (props: { readonly isShown: boolean }): JSX.Element => (
  <Show when={props.isShown}>
    <td class="reason" />
  </Show>
)

function FoldedRows(props: {
  readonly stretch: Stretch<readonly BlockComparison[]>
  readonly hasReasons: boolean
}): JSX.Element {
  const [isOpen, setOpen] = createSignal(false)
  return (
    <Show
      when={props.stretch.kind === 'shown' || isOpen()}
      fallback={
        <tr class="synopsis-folded">
          <td />
          <td colSpan={2}>
            <button type="button" class="button link" onClick={() => setOpen(true)}>
              {comparingWords().unchangedBlocks(props.stretch.parts.length)}
            </button>
            <span class="in-print">[…]</span>
          </td>
          <Reason isShown={props.hasReasons} />
        </tr>
      }
    >
      <For each={props.stretch.parts}>
        {(row) => (
          <tr classList={{ same: row.every(({ change }) => change === 'unchanged') }}>
            <td />
            <td class="clause-text" lang="de" data-side={comparingWords().from}>
              <Blocks blocks={row} shown="from" />
            </td>
            <td class="clause-text" lang="de" data-side={comparingWords().to}>
              <Blocks blocks={row} shown="to" />
            </td>
            <Reason isShown={props.hasReasons} />
          </tr>
        )}
      </For>
    </Show>
  )
}
