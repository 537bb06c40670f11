import { Show } from 'solid-js'
import type { Organisation } from '../../shared/counties.ts'
import './county-mark.css'

export type Marked = Pick<Organisation, 'name' | 'shortName' | 'place'> & { readonly kind?: Organisation['kind'] }

/** The value of `data-ink`: which ink and pattern an organisation writes with. */
export const inkOf = (organisation: Pick<Marked, 'place' | 'kind'>): string => {
  if (organisation.place !== null) return String(organisation.place)
  return organisation.kind === 'agency' ? 'house' : 'guest'
}

/** Ink, pattern and letters of an organisation, like the plate on a car. */
export function CountyMark(props: { readonly of: Marked; readonly count?: number }) {
  return (
    <span class="county" data-ink={inkOf(props.of)}>
      <abbr title={props.of.name}>{props.of.shortName}</abbr>
      <Show when={props.count}>
        <span class="count" aria-hidden="true">
          {props.count}
        </span>
      </Show>
    </span>
  )
}
