import type { JSX } from 'solid-js'
import type { Change } from '../../shared/compare/changes.ts'
import { useReading } from './reading.tsx'

/** A place that the reader can be led to; it says whether it is where the reader is now. */
export function ChangePlace(props: {
  readonly change: Change
  readonly class: string
  readonly children: JSX.Element
}): JSX.Element {
  const reading = useReading()
  return (
    <span
      class={`change ${props.class}`}
      classList={{ unwanted: !reading.isWanted(props.change) }}
      data-change={props.change.id}
      aria-current={reading.current()?.id === props.change.id ? 'true' : undefined}
      tabindex="-1"
    >
      {props.children}
    </span>
  )
}
