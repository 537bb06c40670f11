import { createSignal, onMount, Show } from 'solid-js'
import { Portal } from 'solid-js/web'
import { isSafeUrl } from '../../shared/text/safe-url.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { toolWords } from '../words/tools/words.ts'
import { words } from '../words/words.ts'
import { type LinkTarget, useLinkTargets } from './link-targets.ts'
import { TargetField } from './TargetField.tsx'

/** People type "www.example.org"; the scheme they mean is added. */
const meant = (typed: string): string => {
  const url = typed.trim()
  return /^(www\.|[^:/#\s]+\.[a-z]{2,}([/?#]|$))/i.test(url) && !url.includes('@') ? `https://${url}` : url
}

/** Asks where a link leads: to an address that is safe to follow, or to a document or a clause found by its title. */
export function LinkDialog(props: {
  /** Where the link under the caret leads; null where there is none. */
  readonly url: string | null
  /** Null takes the link away. `title` is what it leads to, where that is known. */
  readonly onLink: (url: string | null, title?: string) => void
  readonly onClose: () => void
}) {
  const before = props.url
  const readTargets = useLinkTargets()
  const [url, setUrl] = createSignal(before ?? '')
  const [tried, setTried] = createSignal(false)
  const [targets, setTargets] = createSignal<readonly LinkTarget[]>([])
  onMount(() => void readTargets().then(setTargets, () => {}))

  const finish = (next: string | null, title?: string) => {
    const { onLink, onClose } = props
    onClose()
    onLink(next, title)
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
          <TargetField
            value={url()}
            onValue={(value) => {
              setTried(false)
              setUrl(value)
            }}
            targets={targets()}
            onTarget={(target) => finish(target.url, target.title)}
            wrong={tried() && !isSafeUrl(meant(url())) ? toolWords().links.wrong : null}
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
