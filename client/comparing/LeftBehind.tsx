import { type JSX, Show } from 'solid-js'
import type { BlockComparison } from '../../shared/compare/comparison.ts'
import { comparingWords } from '../words/comparing/words.ts'
import { refOf, useReading } from './reading.tsx'
import type { Shown } from './shown.ts'
import { WayToNewPlace } from './WayToNewPlace.tsx'
import { Words } from './Words.tsx'

/** Where a block stood that has been moved: in the old text its words, in both the way to where it is now. */
export function LeftBehind(props: { readonly block: BlockComparison; readonly shown: Shown }): JSX.Element {
  const reading = useReading()
  const moved = () => {
    const to = props.block.movedTo
    return to && { clause: to.clause, block: reading.compared().clause(to.clause)?.blocks[to.block] }
  }
  const change = () => {
    const block = moved()?.block
    return (
      block &&
      reading
        .compared()
        .changesOfBlock(block)
        .find(({ kind }) => kind === 'moved')
    )
  }
  const sentence = (clause: NonNullable<ReturnType<typeof moved>>) => {
    const { flags } = comparingWords()
    const isWithin = clause.block?.movedFrom?.clause === clause.clause
    return isWithin ? flags.movedAwayWithin : flags.movedAway(refOf(reading.compared(), clause.clause))
  }
  return (
    <Show when={moved()}>
      {(to) => (
        <>
          <Show when={props.shown === 'from' && to().block}>
            {(block) => (
              <p>
                <Words runs={block().runs} shown="from" />
              </p>
            )}
          </Show>
          <WayToNewPlace told={sentence(to())} change={change()} />
        </>
      )}
    </Show>
  )
}
