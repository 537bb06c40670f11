import { useNavigate } from '@solidjs/router'
import { onCleanup } from 'solid-js'
import { isSafeUrl } from '../../shared/text/safe-url.ts'
import type { DocumentView } from './document-view.tsx'

/** The link that the caret stands in. */
function linkAtCaret(): HTMLAnchorElement | undefined {
  const at = window.getSelection()?.anchorNode
  const element = at instanceof Element ? at : at?.parentElement
  return element?.closest<HTMLAnchorElement>('.clause-text a[href]') ?? undefined
}

/**
 * Links in the text lead on: with a click where one reads, with Ctrl and a click or with Alt+Enter where one writes,
 * since a plain click puts the caret there. Pages of this workspace come without loading anew.
 */
export function followLinks(view: DocumentView): void {
  const navigate = useNavigate()
  /** Whether somebody may be writing in the text that holds the link, or is about to: then there is no editor yet. */
  const isWrittenIn = (link: Element): boolean =>
    link.closest('[contenteditable="true"]') !== null ||
    (view.mode() === 'writing' && link.closest('[role="textbox"]') === null)

  function follow(link: HTMLAnchorElement): void {
    if (!isSafeUrl(link.getAttribute('href') ?? '')) return
    const url = new URL(link.href)
    if (url.origin !== window.location.origin) window.open(url, '_blank', 'noopener,noreferrer')
    // A place on this page: the browser tells of the new address, also where it was the address before.
    else if (url.pathname === window.location.pathname && url.hash !== '') {
      if (url.hash === window.location.hash) window.dispatchEvent(new HashChangeEvent('hashchange'))
      else window.location.hash = url.hash
    } else navigate(url.pathname + url.search + url.hash)
  }

  const clicked = (event: MouseEvent) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('.clause-text a[href]')
    if (!link || event.button !== 0) return
    const withControl = event.ctrlKey || event.metaKey
    const isOurs = new URL(link.href).origin === window.location.origin
    if (isWrittenIn(link)) {
      event.preventDefault()
      if (withControl) follow(link)
    } else if (isOurs && !withControl && !event.shiftKey && !event.altKey) {
      event.preventDefault()
      follow(link)
    }
  }
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !event.altKey || event.ctrlKey || event.shiftKey) return
    const link = linkAtCaret()
    if (!link || !isWrittenIn(link)) return
    event.preventDefault()
    event.stopPropagation()
    follow(link)
  }
  document.addEventListener('click', clicked, { capture: true })
  document.addEventListener('keydown', pressed, { capture: true })
  onCleanup(() => {
    document.removeEventListener('click', clicked, { capture: true })
    document.removeEventListener('keydown', pressed, { capture: true })
  })
}
