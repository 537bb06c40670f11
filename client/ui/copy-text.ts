/**
 * Puts words on the clipboard. Without https browsers have only the older way, which they may forbid as well.
 *
 * @throws Error if neither way is open
 */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
  } catch {
    if (!copyAsBefore(text)) throw new Error('The browser does not let the page copy')
  }
}

function copyAsBefore(text: string): boolean {
  let isTaken = false
  const copied = (event: ClipboardEvent) => {
    if (!event.clipboardData) return
    event.clipboardData.setData('text/plain', text)
    event.preventDefault()
    event.stopImmediatePropagation()
    isTaken = true
  }
  window.addEventListener('copy', copied, { capture: true })
  try {
    return document.execCommand('copy') && isTaken
  } catch {
    return false
  } finally {
    window.removeEventListener('copy', copied, { capture: true })
  }
}
