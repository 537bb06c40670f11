import * as Y from 'yjs'
import type { OrganisationId } from '../../shared/ids.ts'

/** So many characters in a row, and the organisation that wrote them; null where it is not known. */
export type Run = readonly [length: number, organisation: OrganisationId | null]

/**
 * Whose words a clause is made of: runs over the characters of all its texts, in the order of the text. Only characters
 * are counted, neither breaks between blocks nor marks.
 */
export function runsOf(
  root: Y.XmlElement,
  organisationOf: (client: number, clock: number) => OrganisationId | undefined,
): Run[] {
  const runs: [number, OrganisationId | null][] = []
  const add = (length: number, organisation: OrganisationId | null) => {
    const last = runs.at(-1)
    if (last?.[1] === organisation) last[0] += length
    else runs.push([length, organisation])
  }
  const visit = (type: Y.AbstractType<unknown>) => {
    for (let item = type._start; item !== null; item = item.right) {
      if (item.deleted) continue
      if (item.content instanceof Y.ContentType) visit(item.content.type)
      if (!(item.content instanceof Y.ContentString)) continue
      for (let offset = 0; offset < item.length; offset++) {
        add(1, organisationOf(item.id.client, item.id.clock + offset) ?? null)
      }
    }
  }
  visit(root as Y.AbstractType<unknown>)
  return runs
}
