import { type LexicalEditor, REDO_COMMAND, UNDO_COMMAND } from 'lexical'
import { createSignal, type JSX, onCleanup, onMount, Show } from 'solid-js'
import type { TextUndo } from '../../shared/text/undo.ts'
import { BulletsIcon, HeadingIcon, LinkIcon, NumbersIcon, RedoIcon, UndoIcon } from '../ui/Icon.tsx'
import { words } from '../words/words.ts'
import { $readFormat, plainFormat, toggleBold, toggleHeading, toggleItalic, toggleList } from './formatting.ts'
import { LinkDialog } from './LinkDialog.tsx'

/**
 * The tools of the clause one writes in. One stop for Tab, arrows inside, Escape goes back to the text; a click never
 * takes the caret out of the text.
 */
export function Toolbar(props: { readonly editor: LexicalEditor; readonly undo: TextUndo; readonly label: string }) {
  let bar!: HTMLDivElement
  const [format, setFormat] = createSignal(plainFormat)
  const [steps, setSteps] = createSignal({ back: false, forth: false })
  const [linking, setLinking] = createSignal(false)

  onMount(() => {
    const read = () => setFormat(props.editor.read('latest', $readFormat))
    read()
    onCleanup(props.editor.registerUpdateListener(({ editorState }) => setFormat(editorState.read($readFormat))))
    const count = () => setSteps({ back: props.undo.canUndo(), forth: props.undo.canRedo() })
    count()
    onCleanup(props.undo.onChange(count))
  })

  const pressed = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault()
      return props.editor.focus()
    }
    const buttons = [...bar.querySelectorAll<HTMLButtonElement>('button')]
    const here = buttons.indexOf(document.activeElement as HTMLButtonElement)
    const next = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: -1 }[event.key]
    if (next === undefined) return
    event.preventDefault()
    buttons.at(next % buttons.length)?.focus()
  }
  /** The tool that Tab comes to is the one that was used last. */
  const focused = (event: FocusEvent) => {
    for (const button of bar.querySelectorAll('button')) button.tabIndex = button === event.target ? 0 : -1
  }

  const Tool = (tool: {
    readonly name: string
    readonly on?: boolean
    readonly off?: boolean
    readonly act: () => void
    readonly first?: boolean
    readonly children: JSX.Element
  }) => (
    <button
      type="button"
      class="button icon"
      aria-label={tool.name}
      title={tool.name}
      aria-pressed={tool.on}
      aria-disabled={tool.off}
      tabindex={tool.first ? 0 : -1}
      onClick={() => tool.off || tool.act()}
    >
      {tool.children}
    </button>
  )

  return (
    <>
      <div
        ref={bar}
        class="tools"
        role="toolbar"
        aria-label={props.label}
        onMouseDown={(event) => event.preventDefault()}
        onKeyDown={pressed}
        onFocusIn={focused}
      >
        <Tool name={words().toolbar.bold} on={format().bold} act={() => toggleBold(props.editor)} first>
          <b>{words().toolbar.boldFace}</b>
        </Tool>
        <Tool name={words().toolbar.italic} on={format().italic} act={() => toggleItalic(props.editor)}>
          <i>{words().toolbar.italicFace}</i>
        </Tool>
        <span class="gap" />
        <Tool name={words().toolbar.heading} on={format().heading} act={() => toggleHeading(props.editor)}>
          <HeadingIcon size={20} />
        </Tool>
        <Tool
          name={words().toolbar.bullets}
          on={format().list === 'bullet'}
          act={() => toggleList(props.editor, 'bullet', format())}
        >
          <BulletsIcon size={20} />
        </Tool>
        <Tool
          name={words().toolbar.numbers}
          on={format().list === 'number'}
          act={() => toggleList(props.editor, 'number', format())}
        >
          <NumbersIcon size={20} />
        </Tool>
        <span class="gap" />
        <Tool name={words().toolbar.link} on={format().link !== null} act={() => setLinking(true)}>
          <LinkIcon size={20} />
        </Tool>
        <span class="push" />
        <Tool
          name={words().toolbar.undo}
          off={!steps().back}
          act={() => props.editor.dispatchCommand(UNDO_COMMAND, undefined)}
        >
          <UndoIcon size={20} />
        </Tool>
        <Tool
          name={words().toolbar.redo}
          off={!steps().forth}
          act={() => props.editor.dispatchCommand(REDO_COMMAND, undefined)}
        >
          <RedoIcon size={20} />
        </Tool>
      </div>
      <Show when={linking()}>
        <LinkDialog editor={props.editor} url={format().link} onClose={() => setLinking(false)} />
      </Show>
    </>
  )
}
