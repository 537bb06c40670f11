import { buildEditorFromExtensions } from '@lexical/extension'
import { defineExtension, type LexicalEditor, mergeRegister } from 'lexical'
import { createEffect, createRenderEffect, createSignal, onCleanup, onMount, Show, untrack } from 'solid-js'
import { type Doc, type RelativePosition, XmlElement } from 'yjs'
import type { ClauseId } from '../../shared/ids.ts'
import { type BoundClause, bindClause } from '../../shared/text/binding.ts'
import { charactersBefore } from '../../shared/text/character-place.ts'
import { ClauseTextExtension } from '../../shared/text/nodes.ts'
import { clauseRoot } from '../../shared/text/outline.ts'
import { presenceOf } from '../../shared/text/presence.ts'
import type { TextUndo, Undone } from '../../shared/text/undo.ts'
import type { Followed } from '../text/LiveText.tsx'
import { rangeBetween } from '../text/locate-in-text.ts'
import { RemoteCarets } from '../text/RemoteCarets.tsx'
import { announce } from '../ui/announce.ts'
import { words } from '../words/words.ts'
import { groupCheckLists } from './check-lists.ts'
import { holdPastes } from './hold-pastes.ts'
import { laterTools, loadLaterTools, WithLaterTools } from './later-tools.tsx'
import { registerListLevels } from './list-levels.ts'
import { locateCarets } from './locate-carets.ts'
import { settleCaret } from './settle-caret.ts'
import { Toolbar } from './Toolbar.tsx'
import { registerTypedMarks } from './typed-marks.ts'
import '../text/text.css'
import './editor.css'

/** Class names for what the text is made of; how it looks stands in text.css. */
const theme = {
  text: {
    bold: 'bold',
    italic: 'italic',
    underline: 'underline',
    strikethrough: 'struck',
    underlineStrikethrough: 'struck underline',
    code: 'code',
    subscript: 'sub',
    superscript: 'sup',
  },
  list: {
    nested: { listitem: 'nested' },
    checklist: 'checklist',
    listitemChecked: 'checked',
    listitemUnchecked: 'unchecked',
  },
  tableScrollableWrapper: 'table-frame',
  tableCellSelected: 'chosen',
}

interface Edited extends Followed {
  readonly undo: TextUndo
  readonly editable: boolean
  /** The name of the tools while they are shown. */
  readonly tools: string | undefined
  /** Id of the element that names this text. */
  readonly labelledBy: string
  readonly onEditor: (editor: LexicalEditor) => void
  readonly onUndone: (undone: Undone) => void
  /** Does something that may fail, and says so if it does. */
  readonly attempt: (act: () => Promise<unknown>) => Promise<void>
}

/**
 * The text of one clause, bound to the Y.Doc for as long as it is mounted. While `editable` is false the text is
 * shown as it is and takes no input.
 *
 * Lexical answers an error within an update by going back to the state before it. The page then shows another text than
 * the Y.Doc holds, so the editor is made anew from that.
 */
export function ClauseEditor(props: Edited) {
  const [build, setBuild] = createSignal<Build>({ caretAt: undefined })
  return (
    <Show when={build()} keyed>
      {({ caretAt }) => {
        const Bound = () => <BoundEditor {...props} caretAt={caretAt} onFailed={setBuild} />
        return holdsTable(props.doc, props.clause) ? (
          <WithLaterTools {...props}>
            <Bound />
          </WithLaterTools>
        ) : (
          <Bound />
        )
      }}
    </Show>
  )
}

/** Tables stand between paragraphs, never deeper. */
const holdsTable = (doc: Doc, clause: ClauseId): boolean =>
  clauseRoot(doc, clause)
    ?.toArray()
    .some((block) => block instanceof XmlElement && block.nodeName === 'table') ?? false

interface Build {
  /** Where the one before had the caret, if it had the focus. */
  readonly caretAt: RelativePosition | undefined
}

/** @throws Error if the text that stands in the Y.Doc cannot be shown at all */
function BoundEditor(props: Edited & Build & { readonly onFailed: (next: Build) => void }) {
  let surface!: HTMLDivElement
  const [bound, setBound] = createSignal<BoundClause>()
  let hasFailed = false
  let isGone = false

  /** At once, or what Lexical goes back to would be written into the Y.Doc. */
  const beginAnew = (failed: BoundClause) => {
    hasFailed = true
    const hadFocus = document.activeElement === surface
    const { anchorPos } = presenceOf(props.awareness.getLocalState())
    failed.unbind()
    queueMicrotask(() => !isGone && props.onFailed({ caretAt: hadFocus && anchorPos ? anchorPos : undefined }))
  }

  const editor = buildEditorFromExtensions(
    defineExtension({
      name: 'einklang/clause-editor',
      dependencies: [ClauseTextExtension],
      theme,
      editable: props.editable,
      onError(wrong) {
        const failed = bound()
        if (!failed) throw wrong
        if (hasFailed) return
        console.error(wrong)
        beginAnew(failed)
      },
    }),
  )
  onCleanup(() => {
    isGone = true
    editor.dispose()
  })

  onMount(() => {
    const { doc, clause, undo, awareness } = props
    const onUndone = (undone: Undone) => props.onUndone(undone)
    /** Somebody's table may come before what is needed to show it; then the text is there to read until that has come. */
    const knowsAll = () => {
      const failed = bound()
      if (laterTools() || !failed || !holdsTable(doc, clause)) return true
      if (!hasFailed) beginAnew(failed)
      return false
    }
    // Before the text comes in, if they are there.
    createRenderEffect(() => {
      const known = laterTools()
      if (known) onCleanup(known.equip(editor, undo, untrack(bound)))
    })
    const settle = () => settleCaret(editor)
    const binding = bindClause({ editor, doc, clause, undo, awareness, onUndone, settleCaret: settle, knowsAll })
    surface.addEventListener('keydown', settle, { capture: true })
    onCleanup(() => {
      if (!hasFailed) binding.unbind()
    })
    onCleanup(registerListLevels(editor, (level) => announce(words().toolbar.level(level))))
    onCleanup(registerTypedMarks(editor, undo))
    onCleanup(holdPastes(editor))
    onCleanup(groupCheckLists(editor))
    editor.setRootElement(surface)
    setBound(binding)
    props.onEditor(editor)
    if (props.caretAt) putCaretAt(props.caretAt)
    // If they cannot be had, that is told when one asks for them.
    loadLaterTools().catch(() => {})
  })
  const insertTable = () =>
    void props.attempt(async () => {
      const { $insertTable } = await loadLaterTools()
      editor.update($insertTable)
    })
  /** Behind the same letter as before, in a text that may have changed. */
  const putCaretAt = (place: RelativePosition) => {
    const root = clauseRoot(props.doc, props.clause)
    const characters = root && charactersBefore(root, place, props.doc)
    const range = characters !== undefined && rangeBetween(surface, characters, characters)
    surface.focus({ preventScroll: true })
    if (range) window.getSelection()?.collapse(range.startContainer, range.startOffset)
  }
  createEffect(() => editor.setEditable(props.editable))
  const whenMoved = (draw: () => void) => {
    const { awareness } = props
    awareness.on('change', draw)
    return mergeRegister(() => awareness.off('change', draw), editor.registerUpdateListener(draw))
  }

  return (
    <>
      <Show when={props.tools}>
        {(label) => <Toolbar editor={editor} undo={props.undo} label={label()} insertTable={insertTable} />}
      </Show>
      <div class="clause-frame">
        {/* biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: no other element holds formatted text; it has a tabindex */}
        <div
          ref={surface}
          class="clause-text"
          lang="de"
          role="textbox"
          aria-multiline="true"
          aria-labelledby={props.labelledBy}
          aria-readonly={!props.editable}
          tabindex="0"
          contentEditable={props.editable}
          spellcheck={true}
        />
        <Show when={laterTools()} keyed>
          {({ InsertMenu, Pasting }) => (
            <>
              <InsertMenu editor={editor} insertTable={insertTable} />
              <Pasting editor={editor} />
            </>
          )}
        </Show>
        <Show when={bound()}>
          {(binding) => (
            <RemoteCarets
              locate={() => locateCarets(editor, binding().remoteCarets())}
              whenMoved={whenMoved}
              inkOf={props.inkOf}
            />
          )}
        </Show>
      </div>
    </>
  )
}
