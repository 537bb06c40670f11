import { buildEditorFromExtensions } from '@lexical/extension'
import { defineExtension, type LexicalEditor, mergeRegister } from 'lexical'
import { createEffect, createSignal, onCleanup, onMount, Show } from 'solid-js'
import type { RelativePosition } from 'yjs'
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
import { groupCheckLists, keepTablesInReach } from './block-roles.ts'
import { registerColumnWidths } from './column-widths.ts'
import { InsertMenu } from './InsertMenu.tsx'
import { registerListLevels } from './list-levels.ts'
import { locateCarets } from './locate-carets.ts'
import { Pasting } from './Pasting.tsx'
import { Toolbar } from './Toolbar.tsx'
import { registerNewRows } from './table-rows.ts'
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
      {({ caretAt }) => <BoundEditor {...props} caretAt={caretAt} onFailed={setBuild} />}
    </Show>
  )
}

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
        hasFailed = true
        console.error(wrong)
        const hadFocus = document.activeElement === surface
        const { anchorPos } = presenceOf(props.awareness.getLocalState())
        // At once, or what Lexical goes back to would be written into the Y.Doc.
        failed.unbind()
        queueMicrotask(() => !isGone && props.onFailed({ caretAt: hadFocus && anchorPos ? anchorPos : undefined }))
      },
    }),
  )
  onCleanup(() => {
    isGone = true
    editor.dispose()
  })

  onMount(() => {
    const { doc, clause, undo, awareness } = props
    // The browser tells of a moved caret a moment later. If somebody's edit came in between, the caret would be put back
    // to where it had been, so the editor looks at it before.
    const settleCaret = () => {
      if (document.activeElement === surface) document.dispatchEvent(new Event('selectionchange'))
    }
    const onUndone = (undone: Undone) => props.onUndone(undone)
    const binding = bindClause({ editor, doc, clause, undo, awareness, onUndone, settleCaret })
    onCleanup(() => {
      if (!hasFailed) binding.unbind()
    })
    onCleanup(registerListLevels(editor, (level) => announce(words().toolbar.level(level))))
    onCleanup(registerTypedMarks(editor, undo))
    onCleanup(registerNewRows(editor, undo))
    onCleanup(registerColumnWidths(editor, undo))
    onCleanup(keepTablesInReach(editor))
    onCleanup(groupCheckLists(editor))
    editor.setRootElement(surface)
    setBound(binding)
    props.onEditor(editor)
    if (props.caretAt) putCaretAt(props.caretAt)
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
      <Show when={props.tools}>{(label) => <Toolbar editor={editor} undo={props.undo} label={label()} />}</Show>
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
        <InsertMenu editor={editor} />
        <Pasting editor={editor} />
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
