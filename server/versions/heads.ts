import type * as Y from 'yjs'
import type { OrganisationId } from '../../shared/ids.ts'
import type { Room } from '../rooms/room.ts'

/** Under which Yjs id something was given, and whose that is; null where it is not known. */
export interface Given {
  readonly client: number
  readonly clock: number
  readonly by: OrganisationId | null
}

/** Who gave a clause its title, and its place among the others; each under the Yjs id with which it was given. */
export interface Head {
  readonly title: Given
  readonly order: Given
}

/** `entry`: of the clause in the outline. Undefined where it lacks one of the two. */
export function headOf(entry: Y.Map<unknown>, organisationOf: Room['organisationOf']): Head | undefined {
  const given = (key: string): Given | undefined => {
    const id = entry._map.get(key)?.id
    return id && { client: id.client, clock: id.clock, by: organisationOf(id.client, id.clock) ?? null }
  }
  const [title, order] = [given('title'), given('order')]
  return title && order && { title, order }
}

/** Who has given it anew in the newer of two texts; nobody, where it is what it was, or where that is not known. */
export const givenAnew = (
  older: Head | undefined,
  newer: Head | undefined,
  what: keyof Head,
): OrganisationId | null => {
  const [before, now] = [older?.[what], newer?.[what]]
  if (!before || !now || (before.client === now.client && before.clock === now.clock)) return null
  return now.by
}
