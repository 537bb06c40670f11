import type { LexicalEditor } from 'lexical'
import { TableIcon } from '../ui/Icon.tsx'
import { Menu } from '../ui/Menu.tsx'
import { MenuItem } from '../ui/MenuItem.tsx'
import { words } from '../words/words.ts'
import { changeTable, type TableChange } from './tables.ts'

/** What can be done to the table that the caret is in. */
export function TableTools(props: { readonly editor: LexicalEditor; readonly hasHeaderRow: boolean }) {
  const change = (what: TableChange) => () => {
    changeTable(props.editor, what)
    props.editor.focus()
  }
  const Item = (item: { readonly change: TableChange }) => (
    <MenuItem act={change(item.change)}>{words().tables[item.change]}</MenuItem>
  )
  return (
    <Menu label={words().tables.label} button={<TableIcon size={20} />} class="icon">
      <Item change="rowAbove" />
      <Item change="rowBelow" />
      <Item change="columnBefore" />
      <Item change="columnAfter" />
      <hr />
      <button type="button" role="menuitemcheckbox" aria-checked={props.hasHeaderRow} onClick={change('headerRow')}>
        {words().tables.headerRow}
      </button>
      <Item change="evenColumns" />
      <hr />
      <Item change="removeRow" />
      <Item change="removeColumn" />
      <Item change="removeTable" />
    </Menu>
  )
}
