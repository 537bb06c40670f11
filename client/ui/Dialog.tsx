import { createEffect, createUniqueId, type JSX, onCleanup } from 'solid-js'

/**
 * A native modal dialog: the browser keeps the focus inside, gives it back, and closes on Escape.
 * Mounted while it is open: `<Show when={open()}><Dialog …/></Show>`.
 */
export function Dialog(props: {
  readonly title: string
  readonly children: JSX.Element
  /** Absent where the question has to be answered first. */
  readonly onClose?: () => void
}) {
  const title = createUniqueId()
  let dialog!: HTMLDialogElement

  createEffect(() => {
    const before = document.activeElement
    dialog.showModal()
    onCleanup(() => {
      dialog.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    })
  })

  const cancelled = (event: Event) => {
    event.preventDefault()
    props.onClose?.()
  }

  return (
    <dialog ref={dialog} aria-labelledby={title} onCancel={cancelled}>
      <div class="inside">
        <h2 id={title}>{props.title}</h2>
        {props.children}
      </div>
    </dialog>
  )
}
