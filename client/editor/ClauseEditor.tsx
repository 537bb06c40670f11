import { buildEditorFromExtensions } from '@lexical/extension'
import { defineExtension, type LexicalEditor } from 'lexical'
import { createEffect, createSignal, onCleanup, onMount, Show } from 'solid-js'
import type { Awareness } from 'y-protocols/awareness'
import type { Doc } from 'yjs'
import type { ClauseId } from '../../shared/ids.ts'
import { type BoundClause, bindClause } from '../../shared/text/binding.ts'
import { ClauseTextExtension } from '../../shared/text/nodes.ts'
import type { TextUndo, Undone } from '../../shared/text/undo.ts'
import { RemoteCarets } from './RemoteCarets.tsx'
import './editor.css'

/** Class names for what the text is made of; how it looks stands in editor.css. */
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
}

/**
 * The text of one clause, bound to the Y.Doc for as long as it is mounted. While `editable` is false the text is
 * shown as it is and takes no input.
 */
export function ClauseEditor(props: {
  readonly doc: Doc
  readonly clause: ClauseId
  readonly awareness: Awareness
  readonly undo: TextUndo
  readonly editable: boolean
  /** Id of the element that names this text. */
  readonly labelledBy: string
  readonly onEditor: (editor: LexicalEditor) => void
  readonly onUndone: (undone: Undone) => void
}) {
  let surface!: HTMLDivElement
  const [bound, setBound] = createSignal<BoundClause>()

  const editor = buildEditorFromExtensions(
    defineExtension({
      name: 'einklang/clause-editor',
      namespace: props.clause,
      dependencies: [ClauseTextExtension],
      theme,
      editable: props.editable,
      onError(wrong) {
        throw wrong
      },
    }),
  )
  onCleanup(() => editor.dispose())

  onMount(() => {
    const { doc, clause, undo, awareness } = props
    // The browser tells of a moved caret a moment later. If somebody's edit came in between, the caret would be put back
    // to where it had been, so the editor looks at it before.
    const settleCaret = () => {
      if (document.activeElement === surface) document.dispatchEvent(new Event('selectionchange'))
    }
    const onUndone = (undone: Undone) => props.onUndone(undone)
    const binding = bindClause({ editor, doc, clause, undo, awareness, onUndone, settleCaret })
    onCleanup(binding.unbind)
    editor.setRootElement(surface)
    setBound(binding)
    props.onEditor(editor)
  })
  createEffect(() => editor.setEditable(props.editable))

  return (
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
      <Show when={bound()}>
        {(binding) => <RemoteCarets editor={editor} bound={binding()} awareness={props.awareness} />}
      </Show>
    </div>
  )
}
