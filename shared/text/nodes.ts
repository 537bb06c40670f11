import {
  HorizontalRuleExtension,
  NormalizeInlineElementsExtension,
  NormalizeTripleClickSelectionExtension,
  namedSignals,
} from '@lexical/extension'
import { LinkNode, registerLink } from '@lexical/link'
import { ListItemNode, ListNode, registerCheckList, registerList } from '@lexical/list'
import { HeadingNode, QuoteNode, registerRichText } from '@lexical/rich-text'
import { defineExtension, mergeRegister } from 'lexical'
import { KeepToGrammarExtension } from './keep-to-grammar.ts'
import { isSafeUrl } from './safe-url.ts'

/** Names the text of all our editors on a clipboard, among that of other programs made with Lexical. */
export const textNamespace = 'einklang'

// Lexical's own extensions for these bring along how its second way to paste reads HTML. Nobody here goes that way, and it
// is a twelfth of the script that one waits for before one can write.
const LinesExtension = defineExtension({
  name: 'einklang/lines',
  dependencies: [NormalizeInlineElementsExtension, NormalizeTripleClickSelectionExtension],
  nodes: [HeadingNode, QuoteNode],
  register: (editor) => registerRichText(editor),
})

const ListsExtension = defineExtension({
  name: 'einklang/lists',
  nodes: [ListNode, ListItemNode],
  register: (editor) => mergeRegister(registerList(editor), registerCheckList(editor)),
})

const LinksExtension = defineExtension({
  name: 'einklang/links',
  nodes: [LinkNode],
  register: (editor) =>
    registerLink(editor, namedSignals({ validateUrl: isSafeUrl, attributes: { rel: null, target: null } })),
})

/**
 * The nodes of a clause and how they behave, for every editor: in the page and, without a window, in tests. It begins
 * empty, since the text comes from the room alone; a paragraph of its own would be one more for each who opens it.
 * The page adds its theme and `onError`. Tables are learnt afterwards (table-nodes.ts).
 */
export const ClauseTextExtension = defineExtension({
  name: 'einklang/clause-text',
  namespace: textNamespace,
  $initialEditorState: null,
  dependencies: [LinesExtension, ListsExtension, LinksExtension, HorizontalRuleExtension, KeepToGrammarExtension],
})
