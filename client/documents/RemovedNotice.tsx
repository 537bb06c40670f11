import { Show } from 'solid-js'
import type { ClauseId } from '../../shared/ids.ts'
import { late } from '../ui/late.tsx'
import { useDocument } from './document-view.tsx'

const WayBack = late(() => import('./WayBack.tsx').then((file) => file.WayBack))

/** Where a clause stood that one has just removed: that it is gone, and the way back. `after`: null is the beginning. */
export function RemovedNotice(props: { readonly after: ClauseId | null }) {
  const { structure } = useDocument()
  const here = () => (structure.gap() === props.after ? structure.removed() : undefined)
  return <Show when={here()}>{(removed) => <WayBack name={removed().ref} after={props.after} />}</Show>
}
