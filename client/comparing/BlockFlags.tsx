import { For, type JSX, Show } from 'solid-js'
import type { Change } from '../../shared/compare/changes.ts'
import type { BlockComparison } from '../../shared/compare/comparison.ts'
import { MoveIcon } from '../ui/LateIcon.tsx'
import { comparingWords } from '../words/comparing/words.ts'
import { ChangePlace } from './ChangePlace.tsx'
import { shapeChange } from './looks.ts'
import { Makers } from './Makers.tsx'
import { refOf, useReading } from './reading.tsx'
import type { Shown } from './shown.ts'

/** Above a block: what happened to it as a whole. What happened inside, its words show. */
export function BlockFlags(props: { readonly block: BlockComparison; readonly shown: Shown }): JSX.Element {
  const reading = useReading()
  const told = (change: Change): string | undefined => {
    const { flags } = comparingWords()
    const { block } = props
    if (change.kind === 'split' || change.kind === 'merged') return flags[change.kind]
    if (change.kind === 'reshaped') return block.type === 'line' ? shapeChange(block) : flags.frames
    if (change.kind !== 'moved' || !block.movedFrom) return undefined
    const { clause } = block.movedFrom
    return clause === change.clause ? flags.movedWithin : flags.movedBlock(refOf(reading.compared(), clause))
  }
  const changes = () =>
    props.shown === 'from'
      ? []
      : reading
          .compared()
          .changesOfBlock(props.block)
          .filter((change) => told(change))
  return (
    <For each={changes()}>
      {(change) => (
        <ChangePlace change={change} class="block-flag">
          <Show when={change.kind === 'moved'}>
            <MoveIcon size={15} />
          </Show>
          {told(change)}
          <Makers of={change} />
        </ChangePlace>
      )}
    </For>
  )
}
