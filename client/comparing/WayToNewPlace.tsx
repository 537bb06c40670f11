import { type JSX, Show } from 'solid-js'
import type { Change } from '../../shared/compare/changes.ts'
import { MoveIcon } from '../ui/LateIcon.tsx'
import { comparingWords } from '../words/comparing/words.ts'
import { useReading } from './reading.tsx'

/** Where something stood that has moved: that it has, and the way to where it is now. */
export function WayToNewPlace(props: { readonly told: string; readonly change: Change | undefined }): JSX.Element {
  const reading = useReading()
  return (
    <p class="left-behind">
      <MoveIcon size={16} />
      {props.told}{' '}
      <Show when={props.change}>
        {(change) => (
          <button type="button" class="button link" onClick={() => reading.goTo(change(), { focus: true })}>
            {comparingWords().flags.toNewPlace}
          </button>
        )}
      </Show>
    </p>
  )
}
