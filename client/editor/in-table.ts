import type { TableNode } from '@lexical/table'
import { $findMatchingParent } from '@lexical/utils'
import type { LexicalNode } from 'lexical'

const $isTable = (node: LexicalNode): node is TableNode => node.getType() === 'table'

/** The table that a node stands in; told by its name, for editors that know no tables yet. */
export const $tableAround = (node: LexicalNode): TableNode | null => $findMatchingParent(node, $isTable)
