import { type JSX, Match, Show, Switch } from 'solid-js'
import type { ClauseComparison } from '../../shared/compare/comparison.ts'
import { PlusIcon } from '../ui/Icon.tsx'
import { MinusIcon, MoveIcon } from '../ui/LateIcon.tsx'
import { comparingWords } from '../words/comparing/words.ts'
import { ChangePlace } from './ChangePlace.tsx'
import { Makers } from './Makers.tsx'
import { useReading } from './reading.tsx'
import { refBefore } from './ref-before.ts'

/** Beside the heading of a clause: whether it is new, gone, or came from elsewhere, and who did it. */
export function ClauseFlags(props: { readonly clause: ClauseComparison }): JSX.Element {
  const reading = useReading()
  const { flags } = comparingWords()
  // A change of the title alone shows in the title itself.
  const change = () =>
    props.clause.change === 'edited' ? undefined : reading.compared().changeOfClause(props.clause.id)
  return (
    <Show when={change()}>
      {(change) => (
        <ChangePlace change={change()} class="clause-flag">
          <Switch>
            <Match when={props.clause.change === 'added'}>
              <PlusIcon size={16} />
              {flags.added}
            </Match>
            <Match when={props.clause.change === 'removed'}>
              <MinusIcon size={16} />
              {flags.removed}
            </Match>
            <Match when={props.clause.change === 'moved' || props.clause.change === 'moved-edited'}>
              <MoveIcon size={16} />
              {flags.movedFromClause(refBefore(props.clause))}
            </Match>
          </Switch>
          <Makers of={change()} />
        </ChangePlace>
      )}
    </Show>
  )
}
