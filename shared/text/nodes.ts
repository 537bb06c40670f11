import { HorizontalRuleExtension } from '@lexical/extension'
import { LinkExtension } from '@lexical/link'
import { CheckListExtension, ListExtension } from '@lexical/list'
import { HeadingAnnounceExtension, RichTextExtension } from '@lexical/rich-text'
import { TableExtension } from '@lexical/table'
import { configExtension, defineExtension } from 'lexical'
import { KeepToGrammarExtension } from './keep-to-grammar.ts'
import { isSafeUrl } from './safe-url.ts'

/** Names the text of all our editors on a clipboard, among that of other programs made with Lexical. */
export const textNamespace = 'einklang'

/**
 * The nodes of a clause and how they behave, for every editor: in the page and, without a window, in tests. It begins
 * empty, since the text comes from the room alone; a paragraph of its own would be one more for each who opens it.
 * The page adds its theme and `onError`.
 */
export const ClauseTextExtension = defineExtension({
  name: 'einklang/clause-text',
  namespace: textNamespace,
  $initialEditorState: null,
  dependencies: [
    RichTextExtension,
    // It speaks English, and it would also speak of the headings that others write.
    configExtension(HeadingAnnounceExtension, { disabled: true }),
    ListExtension,
    CheckListExtension,
    configExtension(LinkExtension, { validateUrl: isSafeUrl, attributes: { rel: null, target: null } }),
    configExtension(TableExtension, { hasCellBackgroundColor: false }),
    HorizontalRuleExtension,
    KeepToGrammarExtension,
  ],
})
