/** The place behind so many characters of the text below `surface`; undefined if it has fewer. */
function placeAt(surface: Element, characters: number): readonly [node: Text, offset: number] | undefined {
  const texts = document.createTreeWalker(surface, NodeFilter.SHOW_TEXT)
  let left = characters
  for (let node = texts.nextNode() as Text | null; node; node = texts.nextNode() as Text | null) {
    if (left <= node.length) return [node, left]
    left -= node.length
  }
  return undefined
}

/** What stands between two places, each counted in characters from the beginning of the text below `surface`. */
export function rangeBetween(surface: Element, anchor: number, focus: number): Range | undefined {
  const [from, to] = [placeAt(surface, Math.min(anchor, focus)), placeAt(surface, Math.max(anchor, focus))]
  if (!from || !to) return undefined
  const range = document.createRange()
  range.setStart(...from)
  range.setEnd(...to)
  return range
}
