import { createUniqueId, type JSX } from 'solid-js'
import './matters.css'

/** One matter, under a heading of its own. */
export function Section(props: {
  readonly heading: string
  /** What one does about the matter as a whole; beside the heading. */
  readonly action?: JSX.Element
  readonly children: JSX.Element
}) {
  const id = createUniqueId()
  return (
    <section class="matter" aria-labelledby={id}>
      <div class="section-head">
        <h2 id={id}>{props.heading}</h2>
        {props.action}
      </div>
      {props.children}
    </section>
  )
}
