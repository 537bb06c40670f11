import type { Document } from '../../shared/documents.ts'
import type { OrganisationId, WorkshopId } from '../../shared/ids.ts'
import { type Asker, makeTestServer, type TestServer } from './test-server.ts'

export interface WorkshopTest {
  readonly server: TestServer
  readonly workshop: WorkshopId
  readonly organisations: { readonly a: OrganisationId; readonly b: OrganisationId; readonly agency: OrganisationId }
  readonly anna: Asker
  readonly bernd: Asker
  readonly facilitator: Asker
  /** A coordinator of a county outside. */
  readonly stranger: Asker
  aDocument(title?: string, template?: string): Promise<Document>
}

/** Two counties in a workshop: Anna of A, Bernd of B, the facilitator, and a stranger from elsewhere. */
export async function makeWorkshopTest(options?: Parameters<typeof makeTestServer>[0]): Promise<WorkshopTest> {
  const server = await makeTestServer(options)
  const [a, b, agency, elsewhere] = await Promise.all(['Ahrtal', 'Bergland', 'Agentur', 'Drüben'].map(server.aCounty))
  const workshop = await server.aWorkshop('Ganztag', [a!, b!])
  const [anna, bernd, facilitator, stranger] = await Promise.all([
    server.aPerson('coordinator', a!),
    server.aPerson('coordinator', b!),
    server.aPerson('facilitator', agency!, workshop),
    server.aPerson('coordinator', elsewhere!),
  ])
  return {
    ...{ server, workshop, anna, bernd, facilitator, stranger },
    organisations: { a: a!, b: b!, agency: agency! },
    async aDocument(title = 'Vereinbarung', template = 'blank') {
      const body = { kind: 'target-agreement', title, template }
      const { body: made } = await anna.ask('POST', `/api/workshops/${workshop}/documents`, body)
      return made as Document
    },
  }
}
