import {
  registerTablePlugin,
  registerTableSelectionObserver,
  setScrollableTablesActive,
  TableCellNode,
  TableNode,
  TableRowNode,
} from '@lexical/table'
import { createEditor, type LexicalEditor, mergeRegister } from 'lexical'
import type { BoundClause } from './binding.ts'
import { keepElementsToGrammar } from './keep-to-grammar.ts'

const nodes = [TableNode, TableRowNode, TableCellNode]

/**
 * Teaches an editor tables, of which there must be none in it yet. They are a tenth of all the script, so nobody waits for
 * them before they can write; but Lexical registers nodes only while it makes an editor, so another one lends its own.
 *
 * @param bound the editor's binding, if it has one by now
 * @returns how to stop what was registered; the nodes stay known
 */
export function teachTables(editor: LexicalEditor, bound?: BoundClause): () => void {
  const lender = createEditor({ nodes })
  for (const [type, node] of lender._nodes) if (!editor._nodes.has(type)) editor._nodes.set(type, node)
  for (const [tag, conversions] of lender._htmlConversions)
    if (!editor._htmlConversions.has(tag)) editor._htmlConversions.set(tag, conversions)
  bound?.learnFrom(lender)
  setScrollableTablesActive(editor, true)
  return mergeRegister(
    registerTablePlugin(editor),
    registerTableSelectionObserver(editor),
    keepElementsToGrammar(editor, nodes),
  )
}
