import { createUniqueId, type JSX } from 'solid-js'

/** One matter of the account, under a heading of its own. */
export function Section(props: { readonly heading: string; readonly children: JSX.Element }) {
  const id = createUniqueId()
  return (
    <section class="matter" aria-labelledby={id}>
      <div class="section-head">
        <h2 id={id}>{props.heading}</h2>
      </div>
      {props.children}
    </section>
  )
}
