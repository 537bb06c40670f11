import type { JSX } from 'solid-js'

/** One thing to choose in a `Menu`. While it is `off` it can be reached and read, and does nothing. */
export function MenuItem(props: {
  readonly act: () => void
  readonly off?: boolean
  /** Id of the element that says why it is off. */
  readonly describedBy?: string | undefined
  readonly children: JSX.Element
}) {
  return (
    <button
      type="button"
      role="menuitem"
      aria-disabled={props.off ?? false}
      aria-describedby={props.describedBy}
      onClick={() => props.off || props.act()}
    >
      {props.children}
    </button>
  )
}
