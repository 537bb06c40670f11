import { registerDragonSupport } from '@lexical/dragon'
import { type LexicalEditor, mergeRegister } from 'lexical'
import type { BoundClause } from '../../shared/text/binding.ts'
import { teachTables } from '../../shared/text/table-nodes.ts'
import type { TextUndo } from '../../shared/text/undo.ts'
import { registerColumnWidths } from './column-widths.ts'
import { registerNewRows } from './table-rows.ts'
import { keepTablesInReach } from './tables-in-reach.ts'

// What nobody needs for the first letter: it comes by `later-tools.tsx`.
export { InsertMenu } from './InsertMenu.tsx'
export { MoreTools } from './MoreTools.tsx'
export { Pasting } from './Pasting.tsx'
export { TableTools } from './TableTools.tsx'
export { $insertTable } from './tables.ts'

/** Makes an editor one that tables can be written in, and that takes dictation. */
export const equip = (editor: LexicalEditor, undo: TextUndo, bound: BoundClause | undefined): (() => void) =>
  mergeRegister(
    teachTables(editor, bound),
    registerDragonSupport(editor),
    registerNewRows(editor, undo),
    registerColumnWidths(editor, undo),
    keepTablesInReach(editor),
  )
