/** Puts the caret where a click was, in whatever text stands there now. */
export function placeCaret({ x, y }: { readonly x: number; readonly y: number }): void {
  const [node, offset] = placeAt(x, y) ?? []
  if (node && offset !== undefined) window.getSelection()?.collapse(node, offset)
}

function placeAt(x: number, y: number): [node: Node, offset: number] | undefined {
  if ('caretPositionFromPoint' in document) {
    const place = document.caretPositionFromPoint(x, y)
    return place ? [place.offsetNode, place.offset] : undefined
  }
  // Safari has only this older name for it.
  const range = (document as Document).caretRangeFromPoint(x, y)
  return range ? [range.startContainer, range.startOffset] : undefined
}
