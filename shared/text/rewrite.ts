import * as Y from 'yjs'
import { alignLists } from './align-lists.ts'
import type { Block } from './canonical.ts'
import { readBlocks, writeBlocks } from './codec.ts'
import { rewriteText } from './rewrite-text.ts'

type Node = Y.XmlElement | Y.XmlText

/** What the canonical form knows of an element, with what it takes for granted. */
const meaningful: Readonly<Record<string, unknown>> = {
  __format: 0,
  __indent: 0,
  __tag: undefined,
  __listType: 'number',
  __start: 1,
  __value: undefined,
  __checked: false,
  __url: undefined,
  __title: undefined,
  __colWidths: undefined,
  __headerState: 0,
  __colSpan: 1,
  __rowSpan: 1,
}

/**
 * Makes a clause say what these blocks say, by the smallest change: blocks, words and marks that are in both stay the very
 * same, so that carets stay where they are and whoever is typing there goes on typing. To be called in a transaction.
 */
export function rewriteBlocks(root: Y.XmlElement, blocks: readonly Block[]): void {
  if (isSame(readBlocks(root), blocks)) return
  const wanted = new Y.Doc().get('wanted', Y.XmlElement) as Y.XmlElement
  writeBlocks(wanted, blocks)
  rewriteChildren(root, wanted)
  if (isSame(readBlocks(root), blocks)) return
  // Some tree that the canonical form brings into order on its own. Rather all anew than anything wrong.
  root.delete(0, root.length)
  writeBlocks(root, blocks)
}

const isSame = (one: readonly Block[], other: readonly Block[]) => JSON.stringify(one) === JSON.stringify(other)

const childrenOf = (parent: Y.XmlElement): Node[] =>
  parent.toArray().filter((child): child is Node => child instanceof Y.XmlElement || child instanceof Y.XmlText)

function rewriteChildren(parent: Y.XmlElement, wanted: Y.XmlElement): void {
  const [present, future] = [childrenOf(parent), childrenOf(wanted)]
  const [keys, wantedKeys] = [present.map(keyOf), future.map(keyOf)]
  const [words, wantedWords] = [present.map(wordsIn), future.map(wordsIn)]
  const isEqual = (from: number, to: number) => keys[from] === wantedKeys[to]
  const pairs = alignLists({ from: present.length, to: future.length }, likeness, isEqual)

  function likeness(from: number, to: number): number {
    if (isEqual(from, to)) return 2 + words[from]!.size
    if (kindOf(present[from]!) !== kindOf(future[to]!)) return 0
    const common = [...words[from]!].filter((word) => wantedWords[to]!.has(word)).length
    // What has no word in common is another paragraph, unless one of the two is empty.
    const isEmpty = words[from]!.size === 0 || wantedWords[to]!.size === 0
    return common > 0 ? 1 + common : isEmpty ? 0.5 : 0
  }

  let at = 0
  for (const { from, to } of pairs) {
    if (to === undefined) parent.delete(at, 1)
    else if (from === undefined) parent.insert(at, [future[to]!.clone() as Node])
    else if (!isEqual(from, to)) rewrite(present[from]!, future[to]!)
    if (to !== undefined) at++
  }
}

function rewrite(node: Node, wanted: Node): void {
  if (node instanceof Y.XmlText) {
    rewriteText(node, wanted as Y.XmlText)
    return
  }
  for (const key of Object.keys(meaningful)) {
    const [is, should] = [node, wanted as Y.XmlElement].map((element) => element.getAttribute(key) as unknown)
    if (JSON.stringify(is) === JSON.stringify(should)) continue
    if (should === undefined) node.removeAttribute(key)
    else node.setAttribute(key, should as string)
  }
  rewriteChildren(node, wanted as Y.XmlElement)
}

/** Only like can become like: a paragraph no heading of another level, since editors make those anew as well. */
const kindOf = (node: Node): string => (node instanceof Y.XmlText ? '' : node.nodeName)

const keyOf = (node: Node): string => {
  if (node instanceof Y.XmlText) return JSON.stringify((node.toDelta() as Run[]).map(runOf))
  const attributes = Object.entries(meaningful).map(([key, usual]) => node.getAttribute(key) ?? usual)
  return JSON.stringify([node.nodeName, attributes, childrenOf(node).map(keyOf)])
}

interface Run {
  readonly insert?: unknown
  readonly attributes?: { readonly p?: { readonly __format?: number } | null }
}

const runOf = ({ insert, attributes }: Run) => [insert, attributes?.p?.__format ?? 0]

const wordsIn = (node: Node): Set<string> => new Set(textIn(node).match(/[\p{L}\p{N}]+/gu) ?? [])

const textIn = (node: Node): string =>
  node instanceof Y.XmlText ? Y.Text.prototype.toString.call(node) : childrenOf(node).map(textIn).join(' ')
