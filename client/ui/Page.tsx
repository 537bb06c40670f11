import { createEffect, type JSX } from 'solid-js'
import { words } from '../words/words.ts'

/** Names the page in the window's title. */
export function titled(title: () => string | undefined): void {
  createEffect(() => {
    const name = title()
    if (name) document.title = words().titles.page(name)
  })
}

/** A page that is a few plain words: not found, not loaded. */
export function PlainWords(props: {
  readonly heading: string
  readonly lead: string
  readonly children?: JSX.Element
}) {
  return (
    <section class="plain-words">
      <h1 tabindex="-1">{props.heading}</h1>
      <p>{props.lead}</p>
      {props.children}
    </section>
  )
}
