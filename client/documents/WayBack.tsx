import { onMount } from 'solid-js'
import type { ClauseId } from '../../shared/ids.ts'
import { RemoveIcon } from '../ui/LateIcon.tsx'
import { words } from '../words/words.ts'
import { clauseElement } from './clause-element.ts'
import { useDocument } from './document-view.tsx'
import './structure.css'

/** In the gap that a removed clause has left: that it is gone, and how to have it back. */
export function WayBack(props: { readonly name: string; readonly after: ClauseId | null }) {
  const { structure, room } = useDocument()
  let back!: HTMLButtonElement
  // The clause has taken the focus away with it; what one may want next is here.
  onMount(() =>
    requestAnimationFrame(() => {
      const { activeElement } = document
      if (activeElement === null || activeElement === document.body) back.focus()
    }),
  )
  const dismiss = () => {
    const neighbour = props.after ?? room.outline()[0]?.id
    structure.dismiss()
    if (neighbour) clauseElement(neighbour)?.focus({ preventScroll: true })
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
    <div class="removed" role="group" aria-label={words().structure.removedSaid(props.name)}>
      <span>{words().structure.removed(props.name)}</span>
      <button
        ref={back}
        type="button"
        class="button"
        aria-disabled={!structure.isInReach()}
        onClick={() => void structure.bringBack()}
      >
        {words().structure.bringBack}
      </button>
      <button type="button" class="button plain icon" aria-label={words().structure.dismiss} onClick={dismiss}>
        <RemoveIcon size={16} />
      </button>
    </div>
  )
}
