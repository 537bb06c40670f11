import { onCleanup } from 'solid-js'

/** What has a meaning for those who hear where they are. */
const places = 'li, ul, ol, table, section, dialog'

/**
 * Whoever has the focus in something of `region` that goes away finds it again at what stood around it, or at the
 * heading of the region if nothing nearer is left: by keyboard one goes on from there, and not from the top of the page.
 * For the `ref` of what people change things in.
 */
export function keepFocus(region: HTMLElement): void {
  let way: readonly HTMLElement[] = []

  const remember = ({ target }: FocusEvent) => {
    way = wayTo(target as HTMLElement, region)
  }
  const find = () => {
    const { activeElement, body } = document
    if ((activeElement !== null && activeElement !== body) || way.length === 0 || way[0]?.isConnected) return
    const left =
      way.find((one) => one.isConnected && one.matches(places)) ?? region.querySelector<HTMLElement>('h1') ?? region
    if (left.tabIndex < 0) left.tabIndex = -1
    left.focus({ preventScroll: true })
  }
  region.addEventListener('focusin', remember)
  const changes = new MutationObserver(find)
  changes.observe(region, { childList: true, subtree: true })
  onCleanup(() => changes.disconnect())
}

/** The elements from this one up to the region, which is not among them. */
function wayTo(element: HTMLElement, region: HTMLElement): HTMLElement[] {
  const { parentElement } = element
  return element === region || parentElement === null ? [] : [element, ...wayTo(parentElement, region)]
}
