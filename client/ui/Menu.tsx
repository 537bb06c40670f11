import { createEffect, createSignal, createUniqueId, type JSX, onCleanup, Show } from 'solid-js'

/** Hands a menu's opener to others, such as a key that opens it. */
export interface MenuHandle {
  open(): void
}

/**
 * A button and the menu it opens: `role="menu"`, arrows, Home, End and letters inside, Escape or a click elsewhere
 * closes it and the focus goes back. Its items are buttons or links with `role="menuitem"`, and exist while it is open: a
 * long document has a menu for each clause. They may come a little later.
 */
export function Menu(props: {
  readonly label: string
  readonly button: JSX.Element
  /** The button's content names it by itself. */
  readonly hasWords?: boolean
  readonly class?: string
  readonly children: JSX.Element
  readonly handle?: (handle: MenuHandle) => void
}) {
  const id = createUniqueId()
  let opener!: HTMLButtonElement
  let menu!: HTMLDivElement
  const [isOpen, setOpen] = createSignal(false)
  let wasOpen = false

  const items = () => [...menu.querySelectorAll<HTMLElement>('[role^="menuitem"]')]

  const place = () => {
    const at = opener.getBoundingClientRect()
    const size = menu.getBoundingClientRect()
    const below = at.bottom + 4 + size.height <= window.innerHeight || at.top < size.height
    const top = below ? at.bottom + 4 : at.top - size.height - 4
    menu.style.top = `${Math.max(8, Math.min(top, window.innerHeight - size.height - 8))}px`
    // Towards the middle of the window: over the page that the button stands on.
    const left = at.left + at.right < window.innerWidth ? at.left : at.right - size.width
    menu.style.left = `${Math.max(8, Math.min(left, window.innerWidth - size.width - 8))}px`
  }

  /** Items that are still being fetched get the focus when they come; until then the menu has it. */
  const begin = () => {
    ;(items()[0] ?? menu).focus()
  }

  const open = () => {
    setOpen(true)
    menu.showPopover()
    place()
    begin()
  }
  props.handle?.({ open })

  const step = (by: 1 | -1) => {
    const all = items()
    const here = all.indexOf(document.activeElement as HTMLElement)
    all[(here + by + all.length) % all.length]?.focus()
  }

  const pressed = (event: KeyboardEvent) => {
    const all = items()
    if (event.key === 'ArrowDown') step(1)
    else if (event.key === 'ArrowUp') step(-1)
    else if (event.key === 'Home') all[0]?.focus()
    else if (event.key === 'End') all.at(-1)?.focus()
    else if (event.key === 'Tab') menu.hidePopover()
    else if (event.key.length === 1 && !event.ctrlKey && !event.altKey)
      all.find((item) => item.textContent?.trim().toLowerCase().startsWith(event.key.toLowerCase()))?.focus()
    else return
    if (event.key !== 'Tab') event.preventDefault()
  }

  /** Before the item acts: where that opens a dialog, the focus is to come back to what stays on the page. */
  const chosen = (event: Event) => {
    const item = (event.target as Element).closest('[role^="menuitem"]')
    if (!item || item.getAttribute('aria-disabled') === 'true') return
    menu.hidePopover()
    opener.focus()
  }

  const toggled = (event: ToggleEvent) => {
    const opened = event.newState === 'open'
    opener.setAttribute('aria-expanded', String(opened))
    if (!opened && (menu.contains(document.activeElement) || document.activeElement === document.body)) opener.focus()
    if (!opened) setOpen(false)
  }

  createEffect(() => {
    if (!isOpen()) return
    window.addEventListener('scroll', place, { passive: true })
    onCleanup(() => window.removeEventListener('scroll', place))
    const grown = new ResizeObserver(() => {
      place()
      if (document.activeElement === menu) begin()
    })
    grown.observe(menu)
    onCleanup(() => grown.disconnect())
  })

  return (
    <>
      <button
        ref={opener}
        type="button"
        class={`button ${props.class ?? 'plain icon'}`}
        aria-label={props.hasWords ? undefined : props.label}
        aria-haspopup="menu"
        aria-expanded="false"
        aria-controls={id}
        onPointerDown={() => {
          wasOpen = isOpen()
        }}
        onClick={() => {
          // A press beside the menu has closed it by now, and this button is beside it.
          if (!wasOpen && !isOpen()) open()
          else if (isOpen()) menu.hidePopover()
          wasOpen = false
        }}
      >
        {props.button}
      </button>
      <div
        ref={menu}
        id={id}
        class="menu"
        role="menu"
        tabindex="-1"
        aria-label={props.label}
        popover="auto"
        onKeyDown={pressed}
        onToggle={toggled}
        on:click={{ handleEvent: chosen, capture: true }}
      >
        <Show when={isOpen()}>{props.children}</Show>
      </div>
    </>
  )
}
