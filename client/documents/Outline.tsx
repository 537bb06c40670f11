import { createMemo, For, Show } from 'solid-js'
import type { ClauseId } from '../../shared/ids.ts'
import { inkOf } from '../counties/CountyMark.tsx'
import { LockIcon, PlusIcon } from '../ui/Icon.tsx'
import { words } from '../words/words.ts'
import { hashOf } from './clause-element.ts'
import { useDocument } from './document-view.tsx'
import { Grip } from './Grip.tsx'

/** Number, title, lock, and who is there. Follows the outline in the Y.Doc. */
function OutlineRow(props: { readonly clause: ClauseId }) {
  const view = useDocument()
  const people = createMemo(() => {
    const here = view.room.members().filter((member) => member.writes && member.clause === props.clause)
    return view.document().organisations.filter((one) => here.some(({ person }) => person.organisation === one.id))
  })
  return (
    <li id={`outline-${props.clause}`}>
      <Grip clause={props.clause} in="outline" />
      <a
        href={hashOf(props.clause)}
        aria-current={view.current() === props.clause ? 'location' : undefined}
        onClick={(event) => {
          event.preventDefault()
          view.address.visit(props.clause)
        }}
      >
        <span class="number">{view.entry(props.clause)?.number}</span>
        <span class="title">
          {view.entry(props.clause)?.title}
          <Show when={view.room.locks().has(props.clause)}>
            <LockIcon size={15} />
            <span class="sr">, {words().clause.locked}</span>
          </Show>
        </span>
        <Show when={view.news().get(props.clause)}>{(said) => <span class="news">{said()}</span>}</Show>
        <span class="people">
          <For each={people()}>
            {(organisation) => (
              <abbr data-ink={inkOf(organisation)} title={organisation.name}>
                {organisation.shortName}
              </abbr>
            )}
          </For>
        </span>
      </a>
    </li>
  )
}

/** The clauses of the document in order. */
export function Outline() {
  const view = useDocument()
  const clauses = createMemo(() => view.room.outline().map(({ id }) => id))
  return (
    <nav class="outline" data-region aria-labelledby="outline-heading">
      <h2 id="outline-heading">{words().document.outline}</h2>
      <ol>
        <For each={clauses()}>{(clause) => <OutlineRow clause={clause} />}</For>
      </ol>
      <Show when={view.room.mayEdit()}>
        <button
          type="button"
          class="button plain"
          aria-disabled={!view.structure.isInReach()}
          aria-describedby={view.structure.isInReach() ? undefined : 'outline-reason'}
          onClick={() => view.structure.isInReach() && view.ask({ kind: 'add-clause', after: clauses().at(-1) })}
        >
          <PlusIcon size={16} />
          {words().document.addClause}
        </button>
        <Show when={!view.structure.isInReach()}>
          <p id="outline-reason" class="meta">
            {words().structure.needsConnection}
          </p>
        </Show>
      </Show>
    </nav>
  )
}
