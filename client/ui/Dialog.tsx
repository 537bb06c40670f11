import { createEffect, createUniqueId, type JSX, onCleanup } from 'solid-js'

/**
 * A native modal dialog: the browser keeps the focus inside. Mounted while it is open:
 * `<Show when={open()}><Dialog …/></Show>`; when it goes, the focus returns to where it was.
 */
export function Dialog(props: {
  readonly title: string
  /** Text rather than a question: one begins at its head, not at the button that ends it. */
  readonly isToRead?: boolean
  readonly children: JSX.Element
  /** Absent where the question has to be answered first. */
  readonly onClose?: () => void
}) {
  const title = createUniqueId()
  let dialog!: HTMLDialogElement

  let isGone = false
  createEffect(() => {
    const before = document.activeElement
    dialog.showModal()
    onCleanup(() => {
      isGone = true
      dialog.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    })
  })

  const cancelled = (event: Event) => {
    event.preventDefault()
    props.onClose?.()
  }

  /** Pressed twice, Escape closes a dialog whatever the page says to it. */
  const closed = () => {
    if (isGone) return
    if (props.onClose) props.onClose()
    else dialog.showModal()
  }

  return (
    <dialog ref={dialog} aria-labelledby={title} onCancel={cancelled} onClose={closed}>
      <div class="inside">
        <h2 id={title} tabindex={props.isToRead ? -1 : undefined} autofocus={props.isToRead}>
          {props.title}
        </h2>
        {props.children}
      </div>
    </dialog>
  )
}
