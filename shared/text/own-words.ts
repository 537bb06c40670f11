import type { BindingV2 } from '@lexical/yjs'
import { $getSelection, $isRangeSelection, type BaseSelection, type EditorState, type TextNode } from 'lexical'
import * as Y from 'yjs'
import { changeBetween } from './text-change.ts'

/**
 * Writes a person's words in place of the binding, which compares texts by their code units: it would part surrogate
 * pairs, of which Yjs then makes U+FFFD, and it takes a letter equal to the one behind the caret for that one.
 *
 * The binding says which nodes are to be a text of the tree right before it compares the two; by then they are equal,
 * and only marks are left to it. The returned function runs the binding's writing with `before`, the state in which the
 * person's edit began.
 */
export function takeOverWords({ mapping }: BindingV2): (before: EditorState, write: () => void) => void {
  const set = mapping.set.bind(mapping)
  return (before, write) => {
    mapping.set = (type, nodes) => {
      set(type, nodes)
      // A new text is not in the tree yet; it is empty, and gets all its words at once.
      if (type instanceof Y.XmlText && type.doc && Array.isArray(nodes)) $writeWords(type, nodes, before._selection)
    }
    try {
      write()
    } finally {
      mapping.set = set
    }
  }
}

function $writeWords(text: Y.XmlText, nodes: readonly TextNode[], selectionBefore: BaseSelection | null): void {
  // An XmlText's own way to be a string would be with its marks as tags.
  const before = Y.Text.prototype.toString.call(text)
  const now = nodes.map((node) => node.getTextContent()).join('')
  if (before === now) return
  const places = [...placesIn(nodes, selectionBefore), ...placesIn(nodes, $getSelection())]
  const { at, removed, added } = changeBetween(before, now, Math.min(now.length, ...places))
  text.delete(at, removed)
  text.insert(at, added)
}

/** Where a selection begins and ends in these nodes' words; a hint only, if it was one of another state. */
function placesIn(nodes: readonly TextNode[], selection: BaseSelection | null): number[] {
  if (!$isRangeSelection(selection)) return []
  return [selection.anchor, selection.focus].flatMap(({ key, offset }) => {
    const index = nodes.findIndex((node) => node.getKey() === key)
    if (index < 0) return []
    return nodes.slice(0, index).reduce((sum, node) => sum + node.getTextContentSize(), offset)
  })
}
