import { onCleanup } from 'solid-js'

/**
 * Tells the styles, as `--keyboard`, how much of the window the keyboard of the screen covers, in CSS pixels. Browsers
 * that shrink the page itself (`interactive-widget` in index.html) come out at 0; the others draw the keyboard over it.
 */
export function stayAboveKeyboard(): void {
  const seen = window.visualViewport
  if (!seen) return
  const root = document.documentElement
  const measure = () => {
    const covered = window.innerHeight - seen.height * seen.scale - seen.offsetTop
    root.style.setProperty('--keyboard', `${Math.max(0, Math.round(covered))}px`)
  }
  seen.addEventListener('resize', measure)
  seen.addEventListener('scroll', measure)
  onCleanup(() => {
    seen.removeEventListener('resize', measure)
    seen.removeEventListener('scroll', measure)
    root.style.removeProperty('--keyboard')
  })
}
