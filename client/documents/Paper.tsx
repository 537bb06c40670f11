import { createEffect, createMemo, For, on, onCleanup, onMount, Show, untrack } from 'solid-js'
import type { ClauseId } from '../../shared/ids.ts'
import { makeUndo } from '../../shared/text/undo.ts'
import type { VersionSummary } from '../../shared/versions.ts'
import type { Held } from '../room/create-room.ts'
import { headingCame } from '../ui/begin-page.ts'
import { Waiting } from '../ui/Waiting.tsx'
import { words } from '../words/words.ts'
import { namedClause } from './address.ts'
import { Clause } from './Clause.tsx'
import { clauseAround, clauseElement } from './clause-element.ts'
import { type DocumentView, useDocument } from './document-view.tsx'
import { Imprint } from './Imprint.tsx'
import { Notices } from './Notices.tsx'
import { RemovedNotice } from './RemovedNotice.tsx'

/** What kind of paper this is, its title, and between whom. */
function PaperHead(props: { readonly newest: VersionSummary | undefined }) {
  const { document, organisation } = useDocument()
  const counties = () => document().counties.flatMap((id) => organisation(id) ?? [])
  const agency = () =>
    document().kind === 'target-agreement' ? document().organisations.find((one) => one.kind === 'agency') : undefined
  let heading!: HTMLHeadingElement
  onMount(() => {
    if (!namedClause()) headingCame(heading)
  })
  return (
    <header class="sheet-head">
      <Show when={!document().title.startsWith(words().kinds[document().kind])}>
        <p class="kind">{words().kinds[document().kind]}</p>
      </Show>
      <h1 ref={heading} tabindex="-1" lang="de">
        {document().title}
      </h1>
      <ul class="parties">
        <For each={counties()}>{(county) => <li>{county.name}</li>}</For>
        <Show when={agency()}>
          {(one) => (
            <li>
              {words().document.and} {one().name}
            </li>
          )}
        </Show>
      </ul>
      <Imprint newest={props.newest} />
    </header>
  )
}

/** The clauses of one Y.Doc, with one history for all of them. */
function Clauses(props: { readonly held: Held }) {
  const view = useDocument()
  const undo = makeUndo(props.held.doc, (clause) => view.room.locks().has(clause) || !view.room.mayEdit())
  view.setUndo(undo)
  onCleanup(() => {
    view.setUndo(undefined)
    undo.close()
  })

  // A clause that moves takes its element along, and an element that moves loses the focus: it gets it back.
  let focused: Element | null = null
  const clauses = createMemo(() => {
    focused = document.activeElement
    return view.room.outline().map(({ id }) => id)
  })
  createEffect(
    on(clauses, () => {
      if (!(focused instanceof HTMLElement) || !focused.isConnected || focused === document.activeElement) return
      const clause = clauseAround(focused)
      if (focused.matches('.clause-text') && clause) view.editors.get(clause)?.focus()
      else focused.focus({ preventScroll: true })
    }),
  )

  return (
    <>
      <RemovedNotice after={null} />
      <For each={clauses()}>
        {(clause) => (
          <>
            <Clause clause={clause} held={props.held} undo={undo} />
            <RemovedNotice after={clause} />
          </>
        )}
      </For>
    </>
  )
}

/**
 * The document as held now. When another takes its place, the clause one is in stays where it is on the screen: the old
 * text goes before the new one comes, and the page would have lost its height for a moment. The focus comes back to a
 * clause that is closed now; in one that is open, a caret at its beginning would catch words meant for another place.
 */
function createSteadyHeld(view: DocumentView): () => Held | undefined {
  const topOf = (clause: ClauseId) => clauseElement(clause)?.getBoundingClientRect().top
  let before: { readonly clause: ClauseId; readonly top: number; readonly focused: boolean } | undefined
  const held = createMemo(() => {
    const next = view.room.held()
    const clause = untrack(view.current)
    const top = clause && topOf(clause)
    const focused = clause !== undefined && clauseElement(clause)?.contains(document.activeElement) === true
    before = clause && typeof top === 'number' ? { clause, top, focused } : undefined
    return next
  })
  createEffect(
    on(held, () => {
      const stood = before
      if (!stood) return
      requestAnimationFrame(() => {
        const now = topOf(stood.clause)
        if (now !== undefined) window.scrollBy({ top: now - stood.top, behavior: 'instant' })
        const element = clauseElement(stood.clause)
        const open = element?.querySelector('.clause-text[contenteditable="true"]')
        if (stood.focused && !open) element?.focus({ preventScroll: true })
      })
    }),
  )
  return held
}

/** The sheet in the middle: head and clauses, and above it what has to be said about them. */
export function Paper(props: { readonly newest: VersionSummary | undefined }) {
  const view = useDocument()
  const held = createSteadyHeld(view)
  return (
    <main id="content" data-region>
      <Notices />
      <article class="sheet" aria-label={words().document.text(words().kinds[view.document().kind])}>
        <PaperHead newest={props.newest} />
        <Show when={held()} keyed fallback={<Waiting words={words().document.opening} />}>
          {(held) => <Clauses held={held} />}
        </Show>
      </article>
    </main>
  )
}
