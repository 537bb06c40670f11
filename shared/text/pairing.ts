import type { BindingV2 } from '@lexical/yjs'
import {
  $getNodeByKey,
  $getRoot,
  $isElementNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type TextNode,
} from 'lexical'
import * as Y from 'yjs'

/**
 * Makes sure that the binding knows which node stands for which element. It goes by position, and where a person has
 * replaced a node by one that is equal, somewhere below a parent that is still equal as a whole, it goes on holding
 * the old one: the next edit of somebody else in that place would meet a node that is no longer there.
 */
export const $pairUp = (binding: BindingV2): void => $pairUpBelow(binding, binding.root, $getRoot())

function $pairUpBelow(binding: BindingV2, element: Y.XmlElement, node: ElementNode): void {
  const types = element.toArray().filter((type) => !(type instanceof Y.XmlText && type.length === 0))
  const nodes = $textsTogether(node)
  if (types.length !== nodes.length) {
    $forgetTheDead(binding, types)
    return
  }
  for (const [index, type] of types.entries()) {
    const its = nodes[index]!
    if (type instanceof Y.XmlText && Array.isArray(its)) {
      if (!isSame(binding.mapping.get(type), its)) binding.mapping.set(type, its)
    } else if (type instanceof Y.XmlElement && !Array.isArray(its) && type.nodeName === its.getType()) {
      // A node without children is found by its element alone; the binding keeps no pair for it.
      if (!$isElementNode(its)) continue
      if (binding.mapping.get(type)?.getKey() !== its.getKey()) binding.mapping.set(type, its)
      $pairUpBelow(binding, type, its)
    }
  }
}

/**
 * Two texts in Yjs that others put side by side are one in the editor, so they cannot be told apart from here: what is
 * not known is made anew when it changes. Lexical lets the node of the first text swallow the second: the binding, which
 * takes nodes it knows for unchanged, would then let the second text go as one that nothing stands for.
 */
function $forgetTheDead(binding: BindingV2, types: ReturnType<Y.XmlElement['toArray']>): void {
  for (const type of types) {
    if (!(type instanceof Y.XmlElement || type instanceof Y.XmlText)) continue
    const known = [binding.mapping.get(type) ?? []].flat()
    const isDead = !known.every((node) => $getNodeByKey(node.getKey()))
    if (isDead || (type instanceof Y.XmlText && !$says(known, type))) binding.mapping.delete(type)
    else if (type instanceof Y.XmlElement && $isElementNode(known[0])) $pairUpBelow(binding, type, known[0])
  }
}

const $says = (nodes: readonly LexicalNode[], text: Y.XmlText): boolean =>
  nodes.map((node) => $getNodeByKey(node.getKey())?.getTextContent()).join('') === Y.Text.prototype.toString.call(text)

const isSame = (known: readonly TextNode[] | undefined, nodes: readonly TextNode[]): boolean =>
  known?.length === nodes.length && known.every((node, index) => node.getKey() === nodes[index]!.getKey())

/** The children of a node, neighbouring texts as one: so they share an XmlText. */
function $textsTogether(parent: ElementNode): (LexicalNode | TextNode[])[] {
  const together: (LexicalNode | TextNode[])[] = []
  for (const child of parent.getChildren()) {
    const last = together.at(-1)
    if (!$isTextNode(child)) together.push(child)
    else if (Array.isArray(last)) last.push(child)
    else together.push([child])
  }
  return together
}
