import { $getAnchorAndFocusForUserState, type BindingV2 } from '@lexical/yjs'
import {
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  type EditorState,
  type NodeKey,
  type Point,
  type RangeSelection,
} from 'lexical'
import type { OwnPresence } from './presence.ts'

/**
 * Takes one's own selection out of the way while others' edits come in, since Lexical would follow points that lie
 * beyond the end of a text by then. The returned function puts it back by its positions in Yjs; where its text is gone,
 * the caret goes to what stood before.
 */
export function $liftSelection(
  binding: BindingV2,
  before: EditorState,
  { anchorPos, focusPos }: OwnPresence,
): () => void {
  const selection = $getSelection()?.clone() ?? null
  $setSelection(null)
  return () => {
    if (!$isRangeSelection(selection)) {
      if (selection?.getNodes().every((node) => node.isAttached())) $setSelection(selection)
      return
    }
    const found = $getAnchorAndFocusForUserState(binding, {
      ...{ anchorPos, focusPos, focusing: true, name: '', color: '', awarenessData: {} },
    })
    if (found.anchorKey === null || found.focusKey === null) $selectWhatStoodBefore(before, selection)
    else {
      $setPoint(selection.anchor, found.anchorKey, found.anchorOffset)
      $setPoint(selection.focus, found.focusKey, found.focusOffset)
      selection.dirty = true
      $setSelection(selection)
    }
  }
}

function $setPoint(point: Point, key: NodeKey, offset: number): void {
  const node = $getNodeByKey(key)!
  if ($isTextNode(node)) point.set(key, offset, 'text')
  else if ($isElementNode(node)) point.set(key, Math.min(offset, node.getChildrenSize()), 'element')
  else point.set(node.getParentOrThrow().getKey(), node.getIndexWithinParent(), 'element')
}

function $selectWhatStoodBefore(before: EditorState, { anchor }: RangeSelection): void {
  for (let key: NodeKey | null = anchor.key; key !== null; ) {
    const node = $getNodeByKey(key)
    if (node?.isAttached() && ($isTextNode(node) || $isElementNode(node))) {
      node.selectEnd()
      return
    }
    const was = before._nodeMap.get(key)
    key = was?.__prev ?? was?.__parent ?? null
  }
  $getRoot().selectStart()
}
