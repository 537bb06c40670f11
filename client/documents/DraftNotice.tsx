import { onMount } from 'solid-js'
import type { Draft } from '../room/drafts.ts'
import { CopyButton } from '../ui/CopyButton.tsx'
import { Notice } from '../ui/Notice.tsx'
import { words } from '../words/words.ts'
import { useDocument } from './document-view.tsx'

/** Words that did not get into the document, for their author to take along. */
export function DraftNotice(props: { readonly draft: Draft }) {
  const view = useDocument()
  let notice!: HTMLDivElement
  // Once the new text has taken its place: what could not be taken must not stand unseen above the screen.
  onMount(() => setTimeout(() => notice.scrollIntoView({ block: 'nearest' }), 100))
  const why = () => {
    const reasons: Readonly<Record<string, string>> = words().drafts.why
    return reasons[props.draft.why] ?? words().drafts.why.other
  }
  return (
    <div ref={notice} class="draft">
      <Notice
        about="warning"
        role="alert"
        head={words().drafts.head(words().clause.ref(props.draft.number, props.draft.title))}
      >
        {why()}
        <blockquote lang="de" tabindex="0">
          {props.draft.text}
        </blockquote>
        <div class="row">
          <CopyButton text={() => props.draft.text} label={words().drafts.copy} />
          <button type="button" class="button plain" onClick={() => view.room.discard(props.draft)}>
            {words().drafts.discard}
          </button>
        </div>
      </Notice>
    </div>
  )
}
