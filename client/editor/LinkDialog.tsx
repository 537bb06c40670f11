import type { LexicalEditor } from 'lexical'
import { createSignal, Show } from 'solid-js'
import { Portal } from 'solid-js/web'
import { isSafeUrl } from '../../shared/text/safe-url.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { TextField } from '../ui/Field.tsx'
import { words } from '../words/words.ts'
import { selectionOf, setLink } from './formatting.ts'

/** People type "www.example.org"; the scheme they mean is added. */
const meant = (typed: string): string => {
  const url = typed.trim()
  return /^(www\.|[^:/#\s]+\.[a-z]{2,}([/?#]|$))/i.test(url) && !url.includes('@') ? `https://${url}` : url
}

/** Asks where a link leads. Only addresses that are safe to follow are taken. */
export function LinkDialog(props: {
  readonly editor: LexicalEditor
  readonly url: string | null
  readonly onClose: () => void
}) {
  // Taken before the dialog has the focus.
  const selection = selectionOf(props.editor)
  const before = props.url
  const [url, setUrl] = createSignal(before ?? '')
  const [tried, setTried] = createSignal(false)

  const finish = (next: string | null) => {
    props.onClose()
    setLink(props.editor, selection, next)
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (isSafeUrl(meant(url()))) finish(meant(url()))
  }

  return (
    <Portal>
      <Dialog title={words().toolbar.linkHead} onClose={props.onClose}>
        <form class="inside-form" onSubmit={submit} noValidate>
          <TextField
            label={words().toolbar.linkUrl}
            hint={words().toolbar.linkHint}
            wrong={tried() && !isSafeUrl(meant(url())) ? words().toolbar.linkWrong : null}
            value={url()}
            onValue={setUrl}
            first
          />
          <div class="row choices">
            <Show when={before !== null}>
              <button type="button" class="button plain" onClick={() => finish(null)}>
                {words().toolbar.linkRemove}
              </button>
            </Show>
            <button type="button" class="button plain" onClick={() => props.onClose()}>
              {words().cancel}
            </button>
            <button type="submit" class="button first">
              {words().toolbar.linkSet}
            </button>
          </div>
        </form>
      </Dialog>
    </Portal>
  )
}
