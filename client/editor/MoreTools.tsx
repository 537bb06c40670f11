import { type LexicalEditor, REDO_COMMAND, UNDO_COMMAND } from 'lexical'
import { type JSX, Show } from 'solid-js'
import { MenuItem } from '../ui/MenuItem.tsx'
import { words } from '../words/words.ts'
import { $insertRule, type BlockKind, toggleBlock } from './blocks.ts'
import { type Format, type Mark, toggleMark } from './formatting.ts'

/** The tools that are wanted now and then, for the menu at the end of the line. */
export function MoreTools(props: {
  readonly editor: LexicalEditor
  readonly format: Format
  readonly steps: { readonly back: boolean; readonly forth: boolean }
  readonly insertTable: () => void
}) {
  const name = () => words().toolbar
  const andBack = (act: () => void) => () => {
    act()
    props.editor.focus()
  }

  const Item = (item: { readonly act: () => void; readonly off?: boolean; readonly children: JSX.Element }) => (
    <MenuItem act={andBack(item.act)} off={item.off ?? false}>
      {item.children}
    </MenuItem>
  )
  const Choice = (item: { readonly on: boolean; readonly act: () => void; readonly children: JSX.Element }) => (
    <button type="button" role="menuitemcheckbox" aria-checked={item.on} onClick={andBack(item.act)}>
      {item.children}
    </button>
  )
  const MarkChoice = (item: { readonly mark: Mark; readonly face: string; readonly keys?: string }) => (
    <Choice on={props.format.marks.has(item.mark)} act={() => toggleMark(props.editor, item.mark)}>
      <span class={item.face}>{name()[item.mark]}</span>
      <Show when={item.keys}>
        <kbd>{item.keys}</kbd>
      </Show>
    </Choice>
  )
  const BlockChoice = (item: { readonly kind: BlockKind & keyof ReturnType<typeof name> }) => (
    <Choice on={props.format.block === item.kind} act={() => toggleBlock(props.editor, item.kind, props.format.block)}>
      {name()[item.kind]}
    </Choice>
  )

  return (
    <>
      <MarkChoice mark="underline" face="underlined" keys={name().underlineKeys} />
      <MarkChoice mark="strikethrough" face="struck" />
      <MarkChoice mark="superscript" face="raised" />
      <MarkChoice mark="subscript" face="lowered" />
      <hr />
      <BlockChoice kind="checks" />
      <BlockChoice kind="quote" />
      <Item act={() => props.editor.update($insertRule)}>{name().rule}</Item>
      <Item act={props.insertTable} off={props.format.isInTable}>
        {name().table}
      </Item>
      <hr />
      <Item act={() => props.editor.dispatchCommand(UNDO_COMMAND, undefined)} off={!props.steps.back}>
        {name().undo}
        <kbd>{name().undoKeys}</kbd>
      </Item>
      <Item act={() => props.editor.dispatchCommand(REDO_COMMAND, undefined)} off={!props.steps.forth}>
        {name().redo}
        <kbd>{name().redoKeys}</kbd>
      </Item>
    </>
  )
}
