import type { Random } from '../../shared/text/testing/random.ts'
import type { Caller, LiveDocument } from '../api.ts'

export const readDocument = async (caller: Caller, id: string): Promise<LiveDocument> =>
  (await caller.ask('GET', `/api/documents/${id}`)).body as LiveDocument

/**
 * Does one thing that belongs to the server's half of a document: adds, renames, moves, removes or brings back a clause,
 * locks and unlocks one, keeps a version, brings a version back.
 *
 * @returns what it was, and how the server answered
 */
export function makeRearranging(coordinator: Caller, facilitator: Caller, id: string, random: Random) {
  const removed: string[] = []
  const versions: string[] = []
  const path = `/api/documents/${id}/clauses`

  return async function rearrange(): Promise<readonly [act: string, status: number]> {
    const ask = async (act: string, caller: Caller, method: string, path: string, body?: unknown) => {
      const answer = await caller.ask(method, path, body)
      const made = (answer.body as { id?: string } | undefined)?.id
      if (act === 'keeps a version' && made) versions.push(made)
      return [act, answer.status] as const
    }
    const { clauses } = await readDocument(facilitator, id)
    const one = random.oneOf(clauses)
    const other = random.oneOf(clauses)
    const kind = random.below(20)
    if (kind < 3 && clauses.length < 24)
      return ask('adds a clause', coordinator, 'POST', path, { title: 'Neue Klausel', after: one.id })
    if (kind < 5)
      return ask('renames a clause', coordinator, 'PATCH', `${path}/${one.id}`, {
        title: `Umbenannt ${random.below(1000)}`,
      })
    if (kind < 8 && one !== other)
      return ask('moves a clause', coordinator, 'PATCH', `${path}/${one.id}`, { after: other.id })
    if (kind < 11 && clauses.length > 6) {
      removed.push(one.id)
      return ask('removes a clause', coordinator, 'DELETE', `${path}/${one.id}`)
    }
    const gone = removed.pop()
    if (kind < 13 && gone) return ask('brings a clause back', coordinator, 'POST', `${path}/${gone}/bring-back`)
    if (gone) removed.push(gone)
    if (kind < 15)
      return ask('keeps a version', coordinator, 'POST', `/api/documents/${id}/versions`, { label: 'Stand' })
    const version = versions.at(-1 - random.below(3))
    if (kind < 16 && version) {
      // A clause may have come only after that version.
      const { clauses: kept } = (await coordinator.ask('GET', `/api/versions/${version}`)).body as LiveDocument
      return ask('brings a version back', coordinator, 'POST', `/api/documents/${id}/restore`, {
        ...{ version, ...(random.percent(70) && { clause: random.oneOf(kept).id }) },
      })
    }
    const locked = !one.locked && random.percent(50)
    return ask(locked ? 'locks a clause' : 'unlocks a clause', facilitator, 'PUT', `${path}/${one.id}/lock`, { locked })
  }
}
