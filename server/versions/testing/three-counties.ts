import type { OrganisationId, VersionId } from '../../../shared/ids.ts'
import type { VersionSummary } from '../../../shared/versions.ts'
import { makeWorkshopTest } from '../../testing/a-workshop.ts'
import type { Asker } from '../../testing/test-server.ts'
import { openWriter, type Writer } from './writer.ts'

export type ThreeCounties = Awaited<ReturnType<typeof makeThreeCounties>>

/** A workshop, and beside Anna's and Bernd's a third county: Clara's, the Chiemgau. */
export async function makeThreeCounties() {
  const world = await makeWorkshopTest()
  const { server, anna, bernd } = world
  const chiemgau = await server.aCounty('Chiemgau')
  const clara = await server.aPerson('coordinator', chiemgau)
  // Or nobody would be left to look after the county when Clara's account is erased.
  await server.aPerson('coordinator', chiemgau)
  const { a, b } = world.organisations
  return {
    ...{ ...world, chiemgau, clara },

    /** A document, and one person of each county at work in its one clause. */
    async atWork() {
      const document = await world.aDocument()
      const [clause] = document.clauses
      const writers: Writer[] = []
      const open = async (person: Asker, organisation: OrganisationId) => {
        writers.push(
          await openWriter(server.workspace.lobby, { document: document.id, clause: clause!.id, person, organisation }),
        )
        return writers.at(-1)!
      }
      return {
        ...{ document, a: await open(anna, a), b: await open(bernd, b), c: await open(clara, chiemgau) },
        leave() {
          for (const writer of writers) writer.leave()
        },
      }
    },

    async keep({ id }: { readonly id: string }, label: string): Promise<VersionId> {
      const { body } = await anna.ask('POST', `/api/documents/${id}/versions`, { label })
      return (body as VersionSummary).id
    },

    /** The short names of the three. */
    async names() {
      const names = await server.workspace.workshops.shortNamesOf([a, b, chiemgau])
      return { a: names.get(a)!, b: names.get(b)!, c: names.get(chiemgau)! }
    },
  }
}
