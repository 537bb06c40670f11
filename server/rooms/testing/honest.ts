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
    else if (deed === 2 && text.length > 0) text.delete(below(text.length), 1)
    else if (deed === 3 && text.length > 1) {
      const from = below(text.length - 1)
      text.format(from, 1 + below(text.length - from), { p: oneOf([{ __format: 1 }, { __format: 3 }, null]) as never })
    } else if (deed === 4) (oneOf(root.toArray()) as Y.XmlElement).setAttribute('__indent', below(4) as never)
    else if (deed === 5) (oneOf(root.toArray()) as Y.XmlElement).removeAttribute('__indent')
    else text.insert(below(text.length + 1), oneOf(words))
  }, 'honest')
}
