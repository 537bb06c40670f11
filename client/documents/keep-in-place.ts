import { onCleanup } from 'solid-js'

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

/**
 * Holds changes back while a button of the mouse is down. Where the page is too short to be scrolled, they would move
 * what was pressed away from the pointer, and the click would go elsewhere.
 */
export function createAfterPress(): (change: () => void) => void {
  let isPressed = false
  let waiting: (() => void) | undefined
  const pressed = () => {
    isPressed = true
  }
  const released = () => {
    isPressed = false
    // The click comes after the release.
    setTimeout(() => {
      waiting?.()
      waiting = undefined
    })
  }
  const listeners = { pointerdown: pressed, pointerup: released, pointercancel: released } as const
  for (const [type, listener] of Object.entries(listeners)) {
    window.addEventListener(type, listener, { capture: true })
    onCleanup(() => window.removeEventListener(type, listener, { capture: true }))
  }
  return (change) => {
    if (isPressed) waiting = change
    else change()
  }
}
