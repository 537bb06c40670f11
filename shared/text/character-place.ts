import * as Y from 'yjs'

/**
 * How many characters of a clause stand before a place in it, the blocks taken one after the other; undefined for a
 * place that is not in this clause. So a place can be found in whatever shows the same characters.
 */
export function charactersBefore(root: Y.XmlElement, position: Y.RelativePosition, doc: Y.Doc): number | undefined {
  const place = placeOf(position, doc)
  return place === null ? undefined : countTo(root, place).found
}

/** Others may name any place, even one that is none. */
function placeOf(position: Y.RelativePosition, doc: Y.Doc): Y.AbsolutePosition | null {
  try {
    return Y.createAbsolutePositionFromRelativePosition(position, doc)
  } catch {
    return null
  }
}

interface Counted {
  readonly characters: number
  readonly found?: number
}

function countTo(parent: Y.XmlElement, place: Y.AbsolutePosition): Counted {
  let characters = 0
  for (const [index, child] of parent.toArray().entries()) {
    if (parent === place.type && index === place.index) return { characters, found: characters }
    if (child === place.type && child instanceof Y.XmlText) return { characters, found: characters + place.index }
    if (child instanceof Y.XmlText) characters += child.length
    else if (child instanceof Y.XmlElement) {
      const within = countTo(child, place)
      if (within.found !== undefined) return { characters, found: characters + within.found }
      characters += within.characters
    }
  }
  return parent === place.type ? { characters, found: characters } : { characters }
}
