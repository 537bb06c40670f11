import { createSignal, type JSX, Show } from 'solid-js'
import { sentenceFor } from '../words/refusal.ts'
import { words } from '../words/words.ts'
import { Dialog } from './Dialog.tsx'
import { Notice } from './Notice.tsx'

/** A dialog that does one thing: it closes when that is done, and stays with the reason when it is refused. */
export function ActDialog(props: {
  readonly title: string
  /** What the button says. */
  readonly act: string
  /** Whether there is enough to act on. */
  readonly ready?: () => boolean
  readonly onAct: () => Promise<unknown>
  readonly onClose: () => void
  /** `tried`: whether somebody has wanted to act, so that what is missing may be named. */
  readonly children: (tried: () => boolean) => JSX.Element
}) {
  const [tried, setTried] = createSignal(false)
  const [acting, setActing] = createSignal(false)
  const [refusal, setRefusal] = createSignal<unknown>()
  async function submit(event: SubmitEvent) {
    event.preventDefault()
    setTried(true)
    if (acting() || props.ready?.() === false) return
    setActing(true)
    setRefusal(undefined)
    try {
      await props.onAct()
      props.onClose()
    } catch (why) {
      setRefusal(why)
      setActing(false)
    }
  }
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <form class="inside-form" onSubmit={submit} noValidate>
        {props.children(tried)}
        <Show when={refusal()}>
          {(why) => (
            <Notice about="wrong" role="alert">
              {sentenceFor(why())}
            </Notice>
          )}
        </Show>
        <div class="row choices">
          <button type="button" class="button plain" onClick={() => props.onClose()}>
            {words().cancel}
          </button>
          <button type="submit" class="button first" aria-disabled={acting()}>
            {props.act}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
