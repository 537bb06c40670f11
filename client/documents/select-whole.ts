import { onCleanup } from 'solid-js'
import { announce } from '../ui/announce.ts'
import { words } from '../words/words.ts'
import { wholeText } from './copy-whole.ts'
import type { DocumentView } from './document-view.tsx'

/** What cannot be selected further: forms have texts of their own. */
const field = 'input, textarea, select'

/**
 * Select all, in two steps: first the clause one is in, then the document. What is copied of a whole document is its
 * text with numbers and headings, whichever clauses have an editor at the moment.
 */
export function selectWhole(view: DocumentView): void {
  /** Where the focus was before the document was selected, to go back to. */
  let before: HTMLElement | undefined

  const article = () => document.querySelector<HTMLElement>('.doc article')
  /** Whether the selection is the document and not something inside. */
  const isWhole = () => {
    const selection = window.getSelection()
    const whole = article()
    return (
      before !== undefined &&
      whole !== null &&
      document.activeElement === whole &&
      selection?.rangeCount === 1 &&
      selection.containsNode(whole.lastElementChild ?? whole, true) &&
      selection.containsNode(whole.firstElementChild ?? whole, true)
    )
  }

  /** Whether all the words of an element are selected, or there are none. */
  function isSelected(text: Element): boolean {
    const selection = window.getSelection()?.toString().trim() ?? ''
    const shown = (text as HTMLElement).innerText.trim()
    const [a, b] = [selection, shown].map((words) => words.replaceAll(/\s+/g, ''))
    return a === b
  }

  function selectDocument(): void {
    const whole = article()
    if (!whole) return
    before = document.activeElement instanceof HTMLElement ? document.activeElement : document.body
    // Out of the editors: whatever is typed now must not fall on the selected text.
    whole.tabIndex = -1
    whole.focus({ preventScroll: true })
    window.getSelection()?.selectAllChildren(whole)
    announce(words().travel.wholeSelected(view.room.outline().length))
  }

  function back(): void {
    const to = before
    before = undefined
    window.getSelection()?.removeAllRanges()
    article()?.removeAttribute('tabindex')
    if (to?.isConnected && to !== document.body) to.focus({ preventScroll: true })
  }

  const pressed = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && isWhole()) {
      event.preventDefault()
      return back()
    }
    const isAll =
      (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'a'
    if (!isAll || document.querySelector('dialog[open]')) return
    const on = event.target instanceof Element ? event.target : document.body
    if (on.matches(field) || on.closest('[role="menu"]')) return
    const text = on.closest('.clause')?.querySelector('.clause-text')
    // One who writes gets the first step from the editor.
    if (text && !isSelected(text)) {
      if (text.contains(on)) return
      event.preventDefault()
      window.getSelection()?.selectAllChildren(text)
      return
    }
    event.preventDefault()
    event.stopPropagation()
    selectDocument()
  }

  const copied = (event: ClipboardEvent) => {
    const held = view.room.held()
    if (!isWhole() || !held || !event.clipboardData) return
    const { html, text } = wholeText(view.document().title, held.doc)
    event.clipboardData.setData('text/html', html)
    event.clipboardData.setData('text/plain', text)
    event.preventDefault()
    announce(words().travel.wholeCopied)
  }

  window.addEventListener('keydown', pressed, { capture: true })
  window.addEventListener('copy', copied, { capture: true })
  onCleanup(() => {
    window.removeEventListener('keydown', pressed, { capture: true })
    window.removeEventListener('copy', copied, { capture: true })
  })
}
