import { type LexicalEditor, mergeRegister } from 'lexical'
import type { TextUndo } from '../../shared/text/undo.ts'
import { $becomeLine, $typedLine } from './typed-lines.ts'
import { $becomeMarked, $typedWords } from './typed-words.ts'
import { whenTyped } from './when-typed.ts'

/**
 * `# `, `- `, `1. `, `[] `, `> ` and `---` make a line what they stand for, `**words**`, `*words*`, `_words_` and
 * `~~words~~` the words between them; undo brings back what was typed.
 */
export const registerTypedMarks = (editor: LexicalEditor, undo: TextUndo): (() => void) =>
  mergeRegister(whenTyped(editor, undo, $typedLine, $becomeLine), whenTyped(editor, undo, $typedWords, $becomeMarked))
