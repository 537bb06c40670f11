import type { LexicalEditor } from 'lexical'
import { createEffect, createMemo, createSignal, type JSX, on, onCleanup, onMount, Show } from 'solid-js'
import type { TextUndo } from '../../shared/text/undo.ts'
import { BulletsIcon, HeadingIcon, LinkIcon, MoreIcon, NumbersIcon } from '../ui/Icon.tsx'
import { late } from '../ui/late.tsx'
import { Menu } from '../ui/Menu.tsx'
import { words } from '../words/words.ts'
import { toggleBlock } from './blocks.ts'
import { $readFormat, plainFormat, selectionOf, setLink, toggleMark } from './formatting.ts'
import { laterTools } from './later-tools.tsx'

const LinkDialog = late(() => import('./LinkDialog.tsx').then((file) => file.LinkDialog))

/**
 * The tools of the clause one writes in. One stop for Tab, arrows inside, Escape goes back to the text; a click never
 * takes the caret out of the text.
 */
export function Toolbar(props: {
  readonly editor: LexicalEditor
  readonly undo: TextUndo
  readonly label: string
  readonly insertTable: () => void
}) {
  let bar!: HTMLDivElement
  const [format, setFormat] = createSignal(plainFormat)
  const [steps, setSteps] = createSignal({ back: false, forth: false })
  /** While a link is asked for: what was selected before the dialog had the focus. */
  const [linking, setLinking] = createSignal<{ readonly at: ReturnType<typeof selectionOf> }>()

  onMount(() => {
    const read = () => setFormat(props.editor.read('latest', $readFormat))
    read()
    onCleanup(props.editor.registerUpdateListener(({ editorState }) => setFormat(editorState.read($readFormat))))
    const count = () => setSteps({ back: props.undo.canUndo(), forth: props.undo.canRedo() })
    count()
    onCleanup(props.undo.onChange(count))
  })

  /** The tools themselves, without what their menus hold. */
  const tools = () => [...bar.querySelectorAll<HTMLButtonElement>(':scope > button')]

  const pressed = (event: KeyboardEvent) => {
    if ((event.target as Element).closest('.menu')) return
    if (event.key === 'Escape') {
      event.preventDefault()
      return props.editor.focus()
    }
    const buttons = tools()
    const here = buttons.indexOf(document.activeElement as HTMLButtonElement)
    const next = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: -1 }[event.key]
    if (next === undefined) return
    event.preventDefault()
    buttons.at(next % buttons.length)?.focus()
  }
  /** The tool that Tab comes to is the one that was used last. */
  const stopAt = (tool: HTMLButtonElement) => {
    for (const button of tools()) button.tabIndex = button === tool ? 0 : -1
  }
  const focused = (event: FocusEvent) => {
    const tool = tools().find((button) => button === event.target)
    if (tool) stopAt(tool)
  }
  // The table's menu comes and goes with the caret, and with it perhaps the tool that was used last.
  const isInTable = createMemo(() => format().isInTable)
  createEffect(on(isInTable, () => stopAt(tools()[0]!)))

  const Tool = (tool: {
    readonly name: string
    readonly on?: boolean
    readonly act: () => void
    readonly children: JSX.Element
  }) => (
    <button
      type="button"
      class="button icon"
      aria-label={tool.name}
      title={tool.name}
      aria-pressed={tool.on}
      onClick={() => tool.act()}
    >
      {tool.children}
    </button>
  )

  const BlockTool = (tool: { readonly kind: 'heading' | 'bullets' | 'numbers'; readonly drawing: typeof LinkIcon }) => (
    <Tool
      name={words().toolbar[tool.kind]}
      on={format().block === tool.kind}
      act={() => toggleBlock(props.editor, tool.kind, format().block)}
    >
      <tool.drawing size={20} />
    </Tool>
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
        <Tool name={words().toolbar.bold} on={format().marks.has('bold')} act={() => toggleMark(props.editor, 'bold')}>
          <b>{words().toolbar.boldFace}</b>
        </Tool>
        <Tool
          name={words().toolbar.italic}
          on={format().marks.has('italic')}
          act={() => toggleMark(props.editor, 'italic')}
        >
          <i>{words().toolbar.italicFace}</i>
        </Tool>
        <span class="gap" />
        <Show when={isInTable() && laterTools()} fallback={<BlockTool kind="heading" drawing={HeadingIcon} />} keyed>
          {({ TableTools }) => <TableTools editor={props.editor} />}
        </Show>
        <BlockTool kind="bullets" drawing={BulletsIcon} />
        <BlockTool kind="numbers" drawing={NumbersIcon} />
        <span class="gap" />
        <Tool
          name={words().toolbar.link}
          on={format().link !== null}
          act={() => setLinking({ at: selectionOf(props.editor) })}
        >
          <LinkIcon size={20} />
        </Tool>
        <span class="push" />
        <Menu label={words().toolbar.more} button={<MoreIcon size={20} />} class="icon">
          <Show when={laterTools()} keyed>
            {({ MoreTools }) => (
              <MoreTools editor={props.editor} format={format()} steps={steps()} insertTable={props.insertTable} />
            )}
          </Show>
        </Menu>
      </div>
      <Show when={linking()} keyed>
        {(asked) => (
          <LinkDialog
            url={format().link}
            onLink={(url, title) => setLink(props.editor, asked.at, url, title)}
            onClose={() => setLinking(undefined)}
          />
        )}
      </Show>
    </>
  )
}
