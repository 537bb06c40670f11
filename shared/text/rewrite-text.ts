import * as Y from 'yjs'
import { alignLists } from './align-lists.ts'
import { allMarks } from './grammar.ts'

type Attributes = Readonly<Record<string, unknown>>

interface Run {
  readonly insert?: unknown
  readonly attributes?: Attributes
}

/** Of each code unit of a text the attributes that it is written with. */
const attributesOf = (text: Y.XmlText): Attributes[] =>
  (text.toDelta() as Run[]).flatMap(({ insert, attributes = {} }) =>
    typeof insert === 'string' ? Array.from({ length: insert.length }, () => attributes) : [],
  )

/** An XmlText's own way to be a string would be with its marks as tags. */
const wordsOf = (text: Y.XmlText): string => Y.Text.prototype.toString.call(text)

/** Words, blanks and signs, each whole. */
const tokensIn = (words: string): string[] => words.match(/[\p{L}\p{N}\p{M}]+|\s+|[\s\S]/gu) ?? []

const marksIn = ({ p }: Attributes): number =>
  ((p as { readonly __format?: number } | null | undefined)?.__format ?? 0) & allMarks

/** Makes a text say what another one says. Words of both stay the very same, and so do the carets in them. */
export function rewriteText(text: Y.XmlText, wanted: Y.XmlText): void {
  const attributes = attributesOf(wanted)
  exchangeWords(text, wordsOf(wanted), attributes)
  exchangeMarks(text, attributes)
}

function exchangeWords(text: Y.XmlText, words: string, attributes: readonly Attributes[]): void {
  const [before, after] = [tokensIn(wordsOf(text)), tokensIn(words)]
  const isEqual = (from: number, to: number) => before[from] === after[to]
  const likeness = (from: number, to: number) => (isEqual(from, to) ? before[from]!.length : 0)
  let at = 0
  for (const { from, to } of alignLists({ from: before.length, to: after.length }, likeness, isEqual)) {
    if (to === undefined) text.delete(at, before[from!]!.length)
    else if (from === undefined) text.insert(at, after[to]!, { ...asBefore(text, at, attributes[at]!) })
    if (to !== undefined) at += after[to]!.length
  }
}

/** With the same marks as the letter before, a word is one run with it. Yjs cannot send a mark that is undefined. */
function asBefore(text: Y.XmlText, at: number, wanted: Attributes): Attributes {
  const before = attributesOf(text)[at - 1]
  return before && marksIn(before) === marksIn(wanted) ? before : { p: wanted.p ?? null }
}

function exchangeMarks(text: Y.XmlText, wanted: readonly Attributes[]): void {
  const present = attributesOf(text)
  for (let at = 0; at < wanted.length; ) {
    const [is, should] = [marksIn(present[at]!), marksIn(wanted[at]!)]
    let end = at + 1
    while (end < wanted.length && marksIn(present[end]!) === is && marksIn(wanted[end]!) === should) end++
    if (is !== should) text.format(at, end - at, { p: should === 0 ? null : { __format: should } })
    at = end
  }
}
