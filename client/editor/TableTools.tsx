import type { LexicalEditor } from 'lexical'
import { createSignal, onCleanup } from 'solid-js'
import { TableIcon } from '../ui/LateIcon.tsx'
import { Menu } from '../ui/Menu.tsx'
import { MenuItem } from '../ui/MenuItem.tsx'
import { toolWords } from '../words/tools/words.ts'
import { $isHeaded, changeTable, type TableChange } from './tables.ts'

/** What can be done to the table that the caret is in. */
export function TableTools(props: { readonly editor: LexicalEditor }) {
  const { editor } = props
  const [isHeaded, setHeaded] = createSignal(editor.read('latest', $isHeaded))
  onCleanup(editor.registerUpdateListener(({ editorState }) => setHeaded(editorState.read($isHeaded))))
  const change = (what: TableChange) => () => {
    changeTable(editor, what)
    editor.focus()
  }
  const Item = (item: { readonly change: TableChange }) => (
    <MenuItem act={change(item.change)}>{toolWords().tables[item.change]}</MenuItem>
  )
  return (
    <Menu label={toolWords().tables.label} button={<TableIcon size={20} />} class="icon">
      <Item change="rowAbove" />
      <Item change="rowBelow" />
      <Item change="columnBefore" />
      <Item change="columnAfter" />
      <hr />
      <button type="button" role="menuitemcheckbox" aria-checked={isHeaded()} onClick={change('headerRow')}>
        {toolWords().tables.headerRow}
      </button>
      <Item change="evenColumns" />
      <hr />
      <Item change="removeRow" />
      <Item change="removeColumn" />
      <Item change="removeTable" />
    </Menu>
  )
}
