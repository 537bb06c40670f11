import * as Y from 'yjs'
import { isAttribute, isElementName, isTextAttribute, mayContain } from '../grammar.ts'

const nameOf = (type: Y.XmlElement): string => (type.nodeName === 'UNDEFINED' ? 'root' : type.nodeName)

function objectionTo({ content, parent, parentSub }: Y.Item): string | undefined {
  if (content instanceof Y.ContentDeleted) return undefined
  if (parent instanceof Y.XmlText) {
    if (parentSub !== null) return `a text has no attribute ${parentSub}`
    if (content instanceof Y.ContentString) return undefined
    if (!(content instanceof Y.ContentFormat)) return `${content.constructor.name} in a text`
    return isTextAttribute(content.key, content.value)
      ? undefined
      : `text ${content.key} = ${JSON.stringify(content.value)}`
  }
  if (!(parent instanceof Y.XmlElement)) return `${content.constructor.name} outside of a clause`
  if (parentSub !== null) {
    const [value] = content instanceof Y.ContentAny ? content.arr : [content]
    return isAttribute(nameOf(parent), parentSub, value)
      ? undefined
      : `${nameOf(parent)} ${parentSub} = ${JSON.stringify(value)}`
  }
  if (!(content instanceof Y.ContentType)) return `${content.constructor.name} in ${nameOf(parent)}`
  if (content.type instanceof Y.XmlText) {
    return mayContain(nameOf(parent), 'text') ? undefined : `text in ${nameOf(parent)}`
  }
  if (!(content.type instanceof Y.XmlElement)) return 'a foreign type'
  const { nodeName } = content.type
  return isElementName(nodeName) && mayContain(nameOf(parent), nodeName)
    ? undefined
    : `${nodeName} in ${nameOf(parent)}`
}

/** What in an update the grammar does not admit; the update is in the document already. */
export function outsideGrammar(doc: Y.Doc, update: Uint8Array): string[] {
  return Y.decodeUpdate(update).structs.flatMap((struct) => {
    const item = Y.getItem(doc.store, struct.id)
    return item instanceof Y.Item ? (objectionTo(item) ?? []) : []
  })
}
