import * as Y from 'yjs'
import { wellFormed } from './surrogates.ts'

/** A text of the tree within a stretch: its words begin at `from` in the stretch's. */
interface Part {
  readonly text: Y.XmlText
  readonly from: number
  readonly length: number
}

/**
 * Words that stand together: a paragraph, an item of a list, what lies between two breaks of a line. Marks and links do
 * not part them. Offsets are in UTF-16 code units, as in Yjs and in a page.
 */
export interface Stretch {
  readonly words: string
  readonly parts: readonly Part[]
}

/** The words of a text in the tree; half a surrogate pair is shown as U+FFFD, as everywhere. */
const wordsOf = (text: Y.XmlText): string =>
  wellFormed(
    (text.toDelta() as { insert?: unknown }[]).map(({ insert }) => (typeof insert === 'string' ? insert : '')).join(''),
  )

/** The stretches of a clause in reading order; those without words are left out. */
export function stretchesOf(root: Y.XmlElement): Stretch[] {
  const stretches: Stretch[] = []
  let words = ''
  let parts: Part[] = []
  const end = () => {
    if (words !== '') stretches.push({ words, parts })
    words = ''
    parts = []
  }
  const visit = (element: Y.XmlElement) => {
    for (const child of element.toArray()) {
      if (child instanceof Y.XmlText) {
        const its = wordsOf(child)
        if (its === '') continue
        parts.push({ text: child, from: words.length, length: its.length })
        words += its
      } else if (child instanceof Y.XmlElement) {
        const isInLine = child.nodeName === 'link'
        if (!isInLine) end()
        visit(child)
        if (!isInLine) end()
      }
    }
  }
  visit(root)
  end()
  return stretches
}
