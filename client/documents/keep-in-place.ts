/**
 * Makes a change to the page without moving what somebody is pointing at: where the change shifts `anchor`, the page is
 * scrolled by as much. Without this, a click into a clause would open its tools and push the text from under the pointer.
 */
export function keepInPlace(anchor: Element | null | undefined, change: () => void): void {
  const before = anchor?.getBoundingClientRect().top
  change()
  const after = anchor?.getBoundingClientRect().top
  if (before !== undefined && after !== undefined && before !== after)
    window.scrollBy({ top: after - before, behavior: 'instant' })
}
