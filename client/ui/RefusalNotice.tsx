import { Show } from 'solid-js'
import { sentenceFor } from '../words/refusal.ts'
import { Notice } from './Notice.tsx'

/** Why something was refused, where it was asked for; nothing while it was not. */
export function RefusalNotice(props: { readonly why: unknown }) {
  return (
    <Show when={props.why}>
      {(why) => (
        <Notice about="wrong" role="alert">
          {sentenceFor(why())}
        </Notice>
      )}
    </Show>
  )
}
