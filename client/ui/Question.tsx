import type { JSX } from 'solid-js'
import { Dialog } from './Dialog.tsx'

interface Answer {
  readonly words: string
  readonly act: () => void
}

/** A dialog that asks one thing and has two answers; `first` is the one that does no harm. */
export function Question(props: {
  readonly title: string
  readonly plain: Answer
  readonly first: Answer
  /** Escape: neither of them. */
  readonly onClose: () => void
  readonly children: JSX.Element
}) {
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      {props.children}
      <div class="row choices">
        <button type="button" class="button plain" onClick={() => props.plain.act()}>
          {props.plain.words}
        </button>
        <button type="button" class="button first" onClick={() => props.first.act()}>
          {props.first.words}
        </button>
      </div>
    </Dialog>
  )
}
