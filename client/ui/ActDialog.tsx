import type { JSX } from 'solid-js'
import { Refused } from '../ask.ts'
import { words } from '../words/words.ts'
import { createAct } from './create-act.ts'
import { Dialog } from './Dialog.tsx'
import { RefusalNotice } from './RefusalNotice.tsx'

/** A dialog that does one thing: it closes when that is done, and stays with the reason when it is refused. */
export function ActDialog(props: {
  readonly title: string
  /** What the button says. */
  readonly act: string
  /** Whether there is enough to act on. */
  readonly ready?: () => boolean
  readonly onAct: () => Promise<unknown>
  readonly onClose: () => void
  /**
   * `tried`: whether somebody has wanted to act, so that what is missing may be named; `isWrong`: whether the server
   * named this field when it refused.
   */
  readonly children: (tried: () => boolean, isWrong: (field: string) => boolean) => JSX.Element
}) {
  const { tried, isActing, refusal, submit } = createAct({
    isReady: () => props.ready?.() !== false,
    run: () => props.onAct().then(() => props.onClose()),
  })
  const isWrong = (field: string) => {
    const why = refusal()
    return why instanceof Refused && why.fields.some((named) => named === field || named.startsWith(`${field}.`))
  }
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <form class="inside-form" onSubmit={submit} noValidate>
        {props.children(tried, isWrong)}
        <RefusalNotice why={refusal()} />
        <div class="row choices">
          <button type="button" class="button plain" onClick={() => props.onClose()}>
            {words().cancel}
          </button>
          <button type="submit" class="button first" aria-disabled={isActing()}>
            {props.act}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
