import { $getSelection, $isRangeSelection, $isTextNode } from 'lexical'
import type { Mark } from './formatting.ts'
import type { Typed } from './when-typed.ts'

/** The signs around words that stand for a mark, longer ones first. */
const wordMarks: readonly (readonly [sign: string, mark: Mark])[] = [
  ['**', 'bold'],
  ['~~', 'strikethrough'],
  ['*', 'italic'],
  ['_', 'italic'],
]

interface TypedWords extends Typed {
  /** Where the first sign stands. */
  readonly start: number
  readonly sign: string
  readonly mark: Mark
}

const isOfAWord = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}\p{M}]/u.test(sign)

/**
 * Words between two signs, if the caret stands right behind the second. The first must stand before a word and the
 * second behind one: in „Bürger*innen und Lehrer*innen“ and in „a_b_c“ they do not.
 */
export function $typedWords(): TypedWords | undefined {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return undefined
  const text = selection.anchor.getNode()
  if (!$isTextNode(text) || text.hasFormat('code')) return undefined
  const caret = selection.anchor.offset
  const words = text.getTextContent()
  if (isOfAWord(words[caret])) return undefined
  for (const [sign, mark] of wordMarks) {
    const end = caret - sign.length
    if (words.slice(Math.max(0, end), caret) !== sign) continue
    const start = words.lastIndexOf(sign, end - 1)
    const inside = words.slice(start + sign.length, end)
    const around = sign[0]!
    const isClear = !isOfAWord(words[start - 1]) && words[start - 1] !== around && !inside.includes(around)
    if (start >= 0 && start < end && isClear && /^\S(.*\S)?$/s.test(inside)) return { text, caret, start, sign, mark }
  }
  return undefined
}

/** The words get the mark, the signs go, and what is typed next is as it was before. */
export function $becomeMarked({ text, caret, start, sign, mark }: TypedWords): void {
  const words = text.getTextContent()
  const inside = words.slice(start + sign.length, caret - sign.length)
  const format = text.getFormat()
  const parts = text.spliceText(start, caret - start, inside, true).splitText(start, start + inside.length)
  const marked = parts[start === 0 ? 0 : 1]!
  if (!marked.hasFormat(mark)) marked.toggleFormat(mark)
  const selection = marked.selectEnd()
  selection.setFormat(format)
}
