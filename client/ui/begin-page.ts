/** Whether a page has been shown whose heading has not come yet. */
let isAwaited = false

/** A page that follows another begins at its heading, for the eye as for the ear; at once, or as soon as that comes. */
export function beginAtHeading(): void {
  const heading = document.querySelector<HTMLElement>('h1')
  isAwaited = heading === null
  heading?.focus({ preventScroll: true })
}

/** The `ref` of a heading that comes later than its page. Whoever has gone somewhere meanwhile stays there. */
export function headingCame(heading: HTMLElement): void {
  queueMicrotask(() => {
    const { activeElement } = document
    if (isAwaited && (activeElement === null || activeElement === document.body)) heading.focus({ preventScroll: true })
    isAwaited = false
  })
}
