import type { LexicalEditor } from 'lexical'
import { createMemo, For, onCleanup, Show } from 'solid-js'
import type { ClauseId } from '../../shared/ids.ts'
import type { TextUndo, Undone } from '../../shared/text/undo.ts'
import { CountyMark } from '../counties/CountyMark.tsx'
import type { Held } from '../room/create-room.ts'
import { LiveText } from '../text/LiveText.tsx'
import { announce } from '../ui/announce.ts'
import { LockIcon } from '../ui/Icon.tsx'
import { words } from '../words/words.ts'
import { ClauseMenu } from './ClauseMenu.tsx'
import { elementIdOf } from './clause-element.ts'
import { DraftNotice } from './DraftNotice.tsx'
import { useDocument } from './document-view.tsx'
import { ClauseEditor } from './editor-code.ts'
import { Grip } from './Grip.tsx'
import { createNear } from './near.ts'
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

/**
 * One clause on the paper: number, heading, text. While one writes, clauses near the screen have an editor each, and
 * keep it until one reads again; all the others show their text as it is.
 */
export function Clause(props: { readonly clause: ClauseId; readonly held: Held; readonly undo: TextUndo }) {
  const view = useDocument()
  const heading = `heading-${props.clause}`
  const isLocked = () => view.room.locks().has(props.clause)
  const isCurrent = () => view.current() === props.clause
  const editable = () => view.room.mayEdit() && !isLocked()
  const { isNear, watch } = createNear()
  const isEdited = createMemo<boolean>(
    (was) => view.mode() === 'writing' && (was || isNear() || view.awaited() === props.clause),
    false,
  )
  const text = () => ({
    doc: props.held.doc,
    clause: props.clause,
    awareness: props.held.provider.awareness,
    inkOf: view.inkOf,
  })

  const came = (focus: FocusEvent) => {
    const surface = (focus.target as Element).closest('.clause-text') ?? (focus.target as Element)
    view.setCurrent(props.clause, surface)
  }
  const pressed = (event: KeyboardEvent) => {
    const on = event.target as Element
    if (event.key === 'Enter' && on === event.currentTarget && view.mayWrite()) {
      event.preventDefault()
      view.write(props.clause)
    }
    // Somebody who writes on in a clause that was closed this moment does not mean to scroll with every space.
    if (event.key === ' ' && on.matches('.clause-text') && !editable() && view.may('edit')) event.preventDefault()
  }
  /** A click into a text that has come onto the screen this moment and has no editor yet. */
  const clicked = (event: MouseEvent) => {
    const inText = (event.target as Element).closest('.clause-text') !== null
    if (!inText || event.button !== 0 || view.mode() === 'reading' || isEdited() || !editable()) return
    event.preventDefault()
    view.write(props.clause, event)
  }
  const made = (editor: LexicalEditor) => {
    view.editors.set(props.clause, editor)
    onCleanup(() => view.editors.get(props.clause) === editor && view.editors.delete(props.clause))
    if (view.awaited() === props.clause) view.arrived(editor)
  }
  const undone = (result: Undone) => {
    if (result.state === 'closed') announce(words().clause.undoLocked)
  }

  return (
    <section
      ref={watch}
      class="clause"
      classList={{ locked: isLocked() }}
      id={elementIdOf(props.clause)}
      tabindex="-1"
      aria-labelledby={heading}
      aria-current={isCurrent() ? 'true' : undefined}
      onFocusIn={came}
      onKeyDown={pressed}
      onMouseDown={clicked}
    >
      <div class="clause-head">
        <Grip clause={props.clause} in="text" />
        <span class="clause-number">{view.entry(props.clause)?.number}</span>
        <h2 id={heading} lang="de">
          {view.entry(props.clause)?.title}
        </h2>
        <ClauseFlag clause={props.clause} />
        <ClauseMenu clause={props.clause} />
      </div>
      <Show when={isCurrent() && isLocked()}>
        <p class="clause-reason">{words().clause.lockedLead}</p>
      </Show>
      <For each={view.room.drafts().filter((draft) => draft.clause === props.clause)}>
        {(draft) => <DraftNotice draft={draft} />}
      </For>
      <Show when={isEdited()} fallback={<LiveText {...text()} />}>
        <ClauseEditor
          {...text()}
          undo={props.undo}
          editable={editable()}
          tools={isCurrent() && editable() ? words().toolbar.label(view.ref(props.clause)) : undefined}
          labelledBy={heading}
          onEditor={made}
          onUndone={undone}
          attempt={view.attempt}
        />
      </Show>
    </section>
  )
}
