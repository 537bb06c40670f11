import { For, type JSX, Show } from 'solid-js'
import type { Change } from '../../shared/compare/changes.ts'
import { CountyMark } from '../counties/CountyMark.tsx'
import { useReading } from './reading.tsx'

/** Those who made a change, as plates. */
export function Makers(props: { readonly of: Pick<Change, 'organisations'> }): JSX.Element {
  const reading = useReading()
  return (
    <For each={props.of.organisations}>
      {(id) => <Show when={reading.organisation(id)}>{(organisation) => <CountyMark of={organisation()} />}</Show>}
    </For>
  )
}
