import { type Accessor, createMemo, For, type JSX } from 'solid-js'

/**
 * A row for each of some things, known by an id. As long as a thing is there its row stays, whatever becomes of it: who
 * has the focus in a row keeps it when the list is asked for anew.
 */
export function ById<Thing>(props: {
  readonly each: readonly Thing[]
  readonly id: (thing: Thing) => string
  readonly fallback?: JSX.Element
  readonly children: (thing: Accessor<Thing>) => JSX.Element
}) {
  const things = createMemo(() => new Map(props.each.map((thing) => [props.id(thing), thing])))
  return (
    <For each={[...things().keys()]} fallback={props.fallback}>
      {(id) => {
        // A row that is about to go is what it was.
        const thing = createMemo<Thing>((last) => things().get(id) ?? last, things().get(id)!)
        return props.children(thing)
      }}
    </For>
  )
}
