import { HorizontalRuleNode } from '@lexical/extension'
import { $isLinkNode, LinkNode } from '@lexical/link'
import { ListItemNode, ListNode } from '@lexical/list'
import { HeadingNode, QuoteNode } from '@lexical/rich-text'
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $isElementNode,
  $isLineBreakNode,
  $isTabNode,
  $isTextNode,
  defineExtension,
  type ElementNode,
  type Klass,
  type LexicalEditor,
  type LexicalNode,
  LineBreakNode,
  mergeRegister,
  ParagraphNode,
  RootNode,
  TabNode,
  TextNode,
} from 'lexical'
import { allMarks, isAttribute, isTextProperty, mayContain } from './grammar.ts'
import { isSafeUrl } from './safe-url.ts'
import { wellFormed } from './surrogates.ts'

const elementClasses: readonly Klass<ElementNode>[] = [
  RootNode,
  ParagraphNode,
  HeadingNode,
  QuoteNode,
  ListNode,
  ListItemNode,
  LinkNode,
]

// How Lexical keeps its tree; the binding does not carry these as attributes.
const ofTheTree = new Set(
  '__key __type __parent __prev __next __first __last __size __state __slots __slotHost __text __cachedText'.split(' '),
)

const defaults = new WeakMap<object, Readonly<Record<string, unknown>>>()

/** What the properties of such a node are when nobody sets them: the binding writes only what differs. */
function $defaultsOf(node: LexicalNode): Readonly<Record<string, unknown>> {
  const klass = node.constructor as Klass<LexicalNode>
  const known = defaults.get(klass) ?? Object.fromEntries(Object.entries(new klass()))
  defaults.set(klass, known)
  return known
}

function $dropForeignProperties(node: LexicalNode, isAllowed: (key: string, value: unknown) => boolean): void {
  if (node.__state !== undefined) node.getWritable().__state = undefined
  for (const [key, value] of Object.entries(node)) {
    if (ofTheTree.has(key) || isAllowed(key, value)) continue
    const usual = $defaultsOf(node)[key]
    if (value !== usual) Reflect.set(node.getWritable(), key, usual)
  }
}

const nameOf = (node: LexicalNode): string => ($isTextNode(node) ? 'text' : node.getType())

/**
 * What of a child may be kept in a parent: itself, or else its parts, down to the words. All at once, since tables
 * throw away rows and cells that are found outside of one.
 */
function $partsFitFor(parent: ElementNode, child: LexicalNode): LexicalNode[] {
  const place = nameOf(parent)
  if (mayContain(place, nameOf(child))) return [child]
  const isInline = !$isElementNode(child) || child.isInline()
  if (isInline && mayContain('paragraph', nameOf(child)) && mayContain(place, 'paragraph')) {
    return [$createParagraphNode().append(child)]
  }
  if (!$isElementNode(child)) return []
  const parts = child.getChildren().flatMap((part) => $partsFitFor(parent, part))
  const startsALine = !isInline && child.getPreviousSibling() !== null && mayContain(place, 'linebreak')
  const first = parts[0]
  return startsALine && first && !$isLineBreakNode(first) ? [$createLineBreakNode(), ...parts] : parts
}

function $dissolveForeignChildren(parent: ElementNode): void {
  for (const child of parent.getChildren()) {
    if (mayContain(nameOf(parent), nameOf(child))) continue
    const at = child.getIndexWithinParent()
    const parts = $partsFitFor(parent, child)
    // Wrapping the child has taken it out of its place already.
    parent.splice(at, child.getParent()?.is(parent) ? 1 : 0, parts)
  }
}

function $keepElementToGrammar(element: ElementNode): void {
  if ($isLinkNode(element) && !isSafeUrl(element.getURL())) {
    for (const child of element.getChildren()) element.insertBefore(child)
    element.remove()
    return
  }
  const name = nameOf(element)
  $dropForeignProperties(element, (key, value) => isAttribute(name, key, value))
  $dissolveForeignChildren(element)
}

function $keepTextToGrammar(text: TextNode): void {
  if ($isTabNode(text)) {
    text.replace($createTextNode('\t').setFormat(text.getFormat() & allMarks))
    return
  }
  if ((text.getFormat() & allMarks) !== text.getFormat()) text.setFormat(text.getFormat() & allMarks)
  const words = text.getTextContent()
  if (words !== wellFormed(words)) text.setTextContent(wellFormed(words))
  $dropForeignProperties(text, isTextProperty)
}

/** The same for elements that an editor comes to know later. */
export const keepElementsToGrammar = (editor: LexicalEditor, classes: readonly Klass<ElementNode>[]): (() => void) =>
  mergeRegister(...classes.map((klass) => editor.registerNodeTransform(klass, $keepElementToGrammar)))

function registerGrammar(editor: LexicalEditor): () => void {
  return mergeRegister(
    keepElementsToGrammar(editor, elementClasses),
    editor.registerNodeTransform(TextNode, $keepTextToGrammar),
    editor.registerNodeTransform(TabNode, $keepTextToGrammar),
    ...[LineBreakNode, HorizontalRuleNode].map((klass) =>
      editor.registerNodeTransform(klass, (node: LexicalNode) => $dropForeignProperties(node, () => false)),
    ),
  )
}

/**
 * Trims what a person types or pastes to the grammar before it leaves the editor: colours, fonts, foreign marks and
 * unsafe links fall away, halves of surrogate pairs become U+FFFD, blocks that stand where none may are dissolved into
 * their words. No word is lost.
 * Edits of others are not touched: they have passed the room.
 */
export const KeepToGrammarExtension = defineExtension({
  name: 'einklang/keep-to-grammar',
  register: registerGrammar,
})
