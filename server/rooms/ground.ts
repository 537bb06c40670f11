import * as Y from 'yjs'
import type { ClauseId } from '../../shared/ids.ts'
import { ROOM_LIMITS } from '../../shared/room-protocol.ts'
import { isAttribute, isElementName, isTextAttribute, mayContain } from '../../shared/text/grammar.ts'
import { clausesOf } from '../../shared/text/outline.ts'

/**
 * Where something can stand in a document: in a clause, below an element or a text of it; or elsewhere, which is the
 * server's alone (the two maps, and whatever root a forged edit invents).
 */
export type Ground =
  | { readonly kind: 'elsewhere' }
  | {
      readonly kind: 'element' | 'text'
      readonly clause: ClauseId
      /** An element's name; 'root' for the clause root, 'text' for an XmlText. */
      readonly name: string
      /** Levels below the clause root. */
      readonly depth: number
    }

export type SharedType = Y.AbstractType<unknown>

export const elsewhere: Ground = { kind: 'elsewhere' }

/** The ground that a type offers below a parent of that ground. */
export function groundOf(type: unknown, above: Extract<Ground, { clause: ClauseId }>): Ground {
  const { clause } = above
  const depth = above.depth + 1
  if (type instanceof Y.XmlText) return { kind: 'text', clause, name: 'text', depth }
  if (type instanceof Y.XmlElement) return { kind: 'element', clause, name: type.nodeName, depth }
  return elsewhere
}

/** Finds the ground of types that stand in the document, each type's once. */
export function makeSurvey(doc: Y.Doc): (type: SharedType) => Ground {
  const clauses: unknown = clausesOf(doc)
  const known = new Map<SharedType, Ground>()

  function find(type: SharedType): Ground {
    const item = type._item
    if (item === null) return elsewhere
    const parent = item.parent as SharedType
    if (parent === clauses) {
      if (!(type instanceof Y.XmlElement) || item.parentSub === null) return elsewhere
      return { kind: 'element', clause: item.parentSub as ClauseId, name: 'root', depth: 0 }
    }
    const above = survey(parent)
    return above.kind === 'elsewhere' ? elsewhere : groundOf(type, above)
  }

  function survey(type: SharedType): Ground {
    const found = known.get(type) ?? find(type)
    known.set(type, found)
    return found
  }
  return survey
}

/** Whether a piece of content may stand there, by the grammar of the text. */
export function fits(
  content: Y.Item['content'],
  ground: Exclude<Ground, { kind: 'elsewhere' }>,
  key: string | null,
): boolean {
  if (ground.kind === 'text') {
    if (key !== null) return false
    if (content instanceof Y.ContentFormat) return isTextAttribute(content.key, content.value)
    return content instanceof Y.ContentString || content instanceof Y.ContentDeleted
  }
  if (content instanceof Y.ContentDeleted) return true
  if (key !== null) {
    return content instanceof Y.ContentAny && content.arr.length === 1 && isAttribute(ground.name, key, content.arr[0])
  }
  if (!(content instanceof Y.ContentType) || ground.depth >= ROOM_LIMITS.depth) return false
  const { type } = content
  if (type.constructor === Y.XmlText) return mayContain(ground.name, 'text')
  if (type.constructor !== Y.XmlElement) return false
  const name = (type as Y.XmlElement).nodeName
  return isElementName(name) && mayContain(ground.name, name)
}
