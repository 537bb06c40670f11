import type { LexicalEditor } from 'lexical'
import { createMemo, createSignal, For, onCleanup, Show } from 'solid-js'
import type { ClauseId } from '../../shared/ids.ts'
import type { TextUndo, Undone } from '../../shared/text/undo.ts'
import { CountyMark } from '../counties/CountyMark.tsx'
import { ClauseEditor } from '../editor/ClauseEditor.tsx'
import { Toolbar } from '../editor/Toolbar.tsx'
import type { Held } from '../room/create-room.ts'
import { announce } from '../ui/announce.ts'
import { LockIcon } from '../ui/Icon.tsx'
import { words } from '../words/words.ts'
import { ClauseMenu } from './ClauseMenu.tsx'
import { DraftNotice } from './DraftNotice.tsx'
import { useDocument } from './document-view.tsx'
import './clause.css'

/** Beside the heading: that the clause is locked and by whom, else who is writing in it. */
function ClauseFlag(props: { readonly clause: ClauseId }) {
  const view = useDocument()
  const lock = () => view.room.locks().get(props.clause)
  const others = createMemo(() => {
    const own = view.room.held()?.provider.awareness.clientID
    const writing = view.room
      .members()
      .filter((member) => member.client !== own && member.writes && member.clause === props.clause)
    return view.document().organisations.filter((one) => writing.some(({ person }) => person.organisation === one.id))
  })
  return (
    <Show
      when={lock()}
      fallback={
        <Show when={others().length > 0}>
          <span class="clause-flag">
            <For each={others()}>{(organisation) => <CountyMark of={organisation} />}</For>
            <span>{others().length === 1 ? words().clause.writing : words().clause.writingMany}</span>
          </span>
        </Show>
      }
    >
      {(locked) => (
        <span class="clause-flag">
          <LockIcon size={16} />
          {words().clause.locked}
          <Show when={view.organisation(locked().by)}>{(organisation) => <CountyMark of={organisation()} />}</Show>
        </span>
      )}
    </Show>
  )
}

/** One clause on the paper: number, heading, and its own editor. */
export function Clause(props: { readonly clause: ClauseId; readonly held: Held; readonly undo: TextUndo }) {
  const view = useDocument()
  const heading = `heading-${props.clause}`
  const [editor, setEditor] = createSignal<LexicalEditor>()
  const isLocked = () => view.room.locks().has(props.clause)
  const isCurrent = () => view.current() === props.clause
  const editable = () => view.room.mayEdit() && !isLocked()
  onCleanup(() => view.editors.delete(props.clause))

  const came = (focus: FocusEvent) => {
    const surface = (focus.target as Element).closest('.clause-text') ?? (focus.target as Element)
    view.setCurrent(props.clause, surface)
  }
  /** Somebody who writes on in a clause that was closed this moment does not mean to scroll with every space. */
  const pressed = (event: KeyboardEvent) => {
    const inText = (event.target as Element).matches('.clause-text')
    if (event.key === ' ' && inText && !editable() && view.may('edit')) event.preventDefault()
  }
  const undone = (result: Undone) => {
    if (result.state === 'closed') announce(words().clause.undoLocked)
  }

  return (
    <section
      class="clause"
      classList={{ locked: isLocked() }}
      id={`clause-${props.clause}`}
      aria-labelledby={heading}
      aria-current={isCurrent() ? 'true' : undefined}
      onFocusIn={came}
      onKeyDown={pressed}
    >
      <div class="clause-head">
        <span class="clause-number">{view.entry(props.clause)?.number}</span>
        <h2 id={heading} lang="de">
          {view.entry(props.clause)?.title}
        </h2>
        <ClauseFlag clause={props.clause} />
        <Show when={view.room.mayEdit() || view.may('moderate')}>
          <ClauseMenu clause={props.clause} />
        </Show>
      </div>
      <Show when={isCurrent() && editable() && editor()}>
        {(live) => <Toolbar editor={live()} undo={props.undo} label={words().toolbar.label(view.ref(props.clause))} />}
      </Show>
      <Show when={isCurrent() && isLocked()}>
        <p class="clause-reason">{words().clause.lockedLead}</p>
      </Show>
      <For each={view.room.drafts().filter((draft) => draft.clause === props.clause)}>
        {(draft) => <DraftNotice draft={draft} />}
      </For>
      <ClauseEditor
        doc={props.held.doc}
        clause={props.clause}
        awareness={props.held.provider.awareness}
        undo={props.undo}
        editable={editable()}
        labelledBy={heading}
        onEditor={(made) => {
          view.editors.set(props.clause, made)
          setEditor(made)
        }}
        onUndone={undone}
      />
    </section>
  )
}
