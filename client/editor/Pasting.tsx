import { COMMAND_PRIORITY_HIGH, type LexicalEditor, PASTE_COMMAND } from 'lexical'
import { createSignal, onCleanup, onMount, Show } from 'solid-js'
import { textNamespace } from '../../shared/text/nodes.ts'
import { announce } from '../ui/announce.ts'
import { toolWords } from '../words/tools/words.ts'
import { words } from '../words/words.ts'
import { type Loss, lossesOf } from './paste-losses.ts'
import { dropLinksWithin, keepLinesWhole, keepMeaningOfStyles, lowerHeadings, pastedPage } from './pasted-page.ts'
import { makeRealLists } from './word-lists.ts'

/** The same paste with other words in it. */
function pasteOf(html: string, plain: string): ClipboardEvent {
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/html', html)
  clipboardData.setData('text/plain', plain)
  return new ClipboardEvent('paste', { clipboardData, cancelable: true })
}

/** Whether it was copied from one of our own editors, which needs no preparation and loses nothing. */
function isOwn(clipboard: DataTransfer): boolean {
  try {
    return JSON.parse(clipboard.getData('application/x-lexical-editor')).namespace === textNamespace
  } catch {
    return false
  }
}

/** Prepares what is pasted for the editor, and says below the text what of it was left out. */
export function Pasting(props: { readonly editor: LexicalEditor }) {
  const [losses, setLosses] = createSignal<readonly Loss[]>([])
  const sentence = () => toolWords().pasting.leftOut(losses().map((loss) => toolWords().pasting.losses[loss]))

  const close = () => {
    props.editor.focus()
    setLosses([])
  }

  const prepared = new WeakSet<DataTransfer>()

  onMount(() => {
    const { editor } = props
    onCleanup(
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => {
          const clipboard = event instanceof ClipboardEvent ? event.clipboardData : null
          if (!clipboard || !editor.isEditable() || isOwn(clipboard)) return false
          if (prepared.has(clipboard)) return false
          const page = pastedPage(clipboard.getData('text/html'))
          setLosses(lossesOf(page, [...clipboard.files]))
          if (losses().length > 0) announce(sentence())
          if (!clipboard.types.includes('text/html')) return false
          event.preventDefault()
          makeRealLists(page)
          lowerHeadings(page)
          dropLinksWithin(page)
          keepMeaningOfStyles(page)
          keepLinesWhole(page)
          const next = pasteOf(page.body.innerHTML, clipboard.getData('text/plain'))
          prepared.add(next.clipboardData!)
          return editor.dispatchCommand(PASTE_COMMAND, next)
        },
        COMMAND_PRIORITY_HIGH,
      ),
    )
  })

  return (
    <Show when={losses().length > 0}>
      <p class="left-out">
        {sentence()}{' '}
        <button type="button" class="button link" onClick={close}>
          {words().close}
        </button>
      </p>
    </Show>
  )
}
