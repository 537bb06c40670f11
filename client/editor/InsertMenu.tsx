import { $findMatchingParent } from '@lexical/utils'
import {
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  BLUR_COMMAND,
  COLLABORATION_TAG,
  COMMAND_PRIORITY_CRITICAL,
  HISTORIC_TAG,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  type LexicalCommand,
  type LexicalEditor,
  mergeRegister,
  type ParagraphNode,
} from 'lexical'
import { createEffect, createSignal, createUniqueId, For, onCleanup, onMount } from 'solid-js'
import { announce } from '../ui/announce.ts'
import { toolWords } from '../words/tools/words.ts'
import { words } from '../words/words.ts'
import { $insertRule, $setBlock } from './blocks.ts'
import { $tableAround } from './in-table.ts'

const kinds = ['heading', 'bullets', 'numbers', 'checks', 'quote', 'table', 'rule'] as const
type Kind = (typeof kinds)[number]

interface SlashLine {
  readonly line: ParagraphNode
  /** What was typed after the slash. */
  readonly query: string
  readonly isInTable: boolean
}

/** The line that the caret is at the end of, if it is a slash and what one looks for. */
function $slashLine(): SlashLine | undefined {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return undefined
  const { anchor } = selection
  const line = $findMatchingParent(anchor.getNode(), $isParagraphNode)
  const text = line?.getTextContent() ?? ''
  if (!line || anchor.type !== 'text' || !text.startsWith('/') || anchor.offset !== text.length) return undefined
  return { line, query: text.slice(1).toLowerCase(), isInTable: $tableAround(line) !== null }
}

function choose(editor: LexicalEditor, kind: Kind, insertTable: () => void): void {
  editor.update(() => {
    const found = $slashLine()
    if (!found) return
    found.line.clear()
    found.line.selectStart()
    if (kind === 'rule') $insertRule()
    else if (kind !== 'table') $setBlock(kind)
  })
  if (kind === 'table') insertTable()
}

/**
 * What opens when one types a slash in an empty line: a listbox beside the caret, which stays in the text. Typing on
 * filters it, arrows and Enter choose, Escape leaves what was typed as it is.
 */
export function InsertMenu(props: { readonly editor: LexicalEditor; readonly insertTable: () => void }) {
  const id = createUniqueId()
  let list!: HTMLDivElement
  const [typed, setTyped] = createSignal<{ query: string; isInTable: boolean; key: string } | null>(null)
  const [at, setAt] = createSignal(0)
  const found = () => {
    const now = typed()
    if (!now) return []
    const placeIn = (kind: Kind) => words().toolbar[kind].toLowerCase().indexOf(now.query)
    // What begins with what was typed comes first.
    return kinds
      .filter((kind) => placeIn(kind) >= 0 && !(kind === 'table' && now.isInTable))
      .sort((a, b) => Math.sign(placeIn(a)) - Math.sign(placeIn(b)))
  }
  const isOpen = () => found().length > 0

  const place = () => {
    const line = props.editor.getElementByKey(typed()?.key ?? '')?.getBoundingClientRect()
    if (!line) return
    const { height } = list.getBoundingClientRect()
    const fitsBelow = line.bottom + 4 + height <= window.innerHeight || line.top < height
    list.style.top = `${fitsBelow ? line.bottom + 4 : line.top - height - 4}px`
    list.style.left = `${line.left}px`
  }

  onMount(() => {
    const { editor } = props
    const whenOpen = (key: LexicalCommand<KeyboardEvent> | LexicalCommand<KeyboardEvent | null>, act: () => void) =>
      editor.registerCommand<KeyboardEvent | null>(
        key as LexicalCommand<KeyboardEvent | null>,
        (event) => {
          if (!isOpen()) return false
          event?.preventDefault()
          act()
          return true
        },
        COMMAND_PRIORITY_CRITICAL,
      )
    const step = (by: 1 | -1) => setAt((at() + by + found().length) % found().length)
    const close = () => setTyped(null)
    const left = () => {
      close()
      return false
    }
    onCleanup(
      mergeRegister(
        editor.registerUpdateListener(({ editorState, dirtyLeaves, tags }) => {
          const line = editorState.read(() => {
            const here = $slashLine()
            return here && { query: here.query, isInTable: here.isInTable, key: here.line.getKey() }
          })
          if (!line) return close()
          const isOwn = !tags.has(COLLABORATION_TAG) && !tags.has(HISTORIC_TAG)
          const opens = typed() === null && line.query === '' && dirtyLeaves.size > 0 && isOwn
          if (typed()?.query === line.query || (typed() === null && !opens)) return
          setAt(0)
          setTyped(line)
          if (opens) announce(toolWords().insert.opened)
        }),
        editor.registerCommand(BLUR_COMMAND, left, COMMAND_PRIORITY_CRITICAL),
        whenOpen(KEY_ARROW_DOWN_COMMAND, () => step(1)),
        whenOpen(KEY_ARROW_UP_COMMAND, () => step(-1)),
        whenOpen(KEY_ENTER_COMMAND, () => choose(editor, found()[at()]!, props.insertTable)),
        whenOpen(KEY_ESCAPE_COMMAND, close),
      ),
    )
    const follow = () => isOpen() && place()
    window.addEventListener('scroll', follow, { passive: true })
    onCleanup(() => window.removeEventListener('scroll', follow))
  })

  createEffect(() => {
    const surface = props.editor.getRootElement()
    if (!isOpen()) {
      if (list.matches(':popover-open')) list.hidePopover()
      for (const name of ['aria-controls', 'aria-activedescendant', 'aria-haspopup']) surface?.removeAttribute(name)
      return
    }
    if (!list.matches(':popover-open')) list.showPopover()
    place()
    surface?.setAttribute('aria-haspopup', 'listbox')
    surface?.setAttribute('aria-controls', id)
    surface?.setAttribute('aria-activedescendant', `${id}-${found()[at()]}`)
  })

  return (
    <div
      ref={list}
      id={id}
      class="menu insert-menu"
      role="listbox"
      aria-label={toolWords().insert.label}
      popover="manual"
    >
      <For each={found()}>
        {(kind) => (
          // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the focus stays in the text, whose keys choose
          <div
            id={`${id}-${kind}`}
            role="option"
            aria-selected={found()[at()] === kind}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(props.editor, kind, props.insertTable)}
          >
            {words().toolbar[kind]}
          </div>
        )}
      </For>
    </div>
  )
}
