import * as Y from 'yjs'
import type { ClauseId } from '../../../shared/ids.ts'
import { clauseRoot } from '../../../shared/text/outline.ts'
import type { Random } from '../../../shared/text/testing/random.ts'

const words = ['Kreis', ' und', 'Ganztag ', '😀', 'ä', ' § 24', 'x']

const textsIn = (root: Y.XmlElement): Y.XmlText[] =>
  [...root.createTreeWalker((node) => node instanceof Y.XmlText)] as Y.XmlText[]

function newBlock({ oneOf, percent }: Random): Y.XmlElement {
  const block = new Y.XmlElement(oneOf(['paragraph', 'paragraph', 'quote', 'heading']))
  if (block.nodeName === 'heading') block.setAttribute('__tag', 'h3')
  block.insert(0, [new Y.XmlText(oneOf(words))])
  if (!percent(15)) return block
  const list = new Y.XmlElement('list')
  const item = new Y.XmlElement('listitem')
  item.insert(0, [new Y.XmlText(oneOf(words))])
  list.insert(0, [item])
  return list
}

/** A place in a text that parts no character in two, as no caret does. */
function placeIn(text: Y.XmlText, { below }: Random): number {
  const place = below(text.length + 1)
  return /[\uDC00-\uDFFF]/.test(letters(text)[place] ?? '') ? place - 1 : place
}

/** The text as it counts in Yjs: without marks. */
const letters = (text: Y.XmlText): string =>
  text
    .toDelta()
    .map(({ insert }: { insert: string }) => insert)
    .join('')

/** One thing a person does in a clause. */
export function editHonestly(doc: Y.Doc, clause: ClauseId, random: Random): void {
  const { below, oneOf } = random
  const root = clauseRoot(doc, clause)
  if (!root) return
  const texts = textsIn(root)
  const text = texts.length > 0 ? oneOf(texts) : undefined
  doc.transact(() => {
    const deed = below(12)
    if (!text || deed === 0) root.insert(below(root.length + 1), [newBlock(random)])
    else if (deed === 1 && root.length > 1) root.delete(below(root.length), 1)
    else if (deed === 2) {
      const from = placeIn(text, random)
      text.delete(from, String.fromCodePoint(letters(text).codePointAt(from) ?? 0).length)
    } else if (deed === 3) {
      const [from, to] = [placeIn(text, random), placeIn(text, random)].sort((a, b) => a - b) as [number, number]
      text.format(from, to - from, { p: oneOf([{ __format: 1 }, { __format: 3 }, null]) as never })
    } else if (deed === 4) (oneOf(root.toArray()) as Y.XmlElement).setAttribute('__indent', below(4) as never)
    else if (deed === 5) (oneOf(root.toArray()) as Y.XmlElement).removeAttribute('__indent')
    else text.insert(placeIn(text, random), oneOf(words))
  }, 'honest')
}
