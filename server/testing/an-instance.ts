import type { Document } from '../../shared/documents.ts'
import type { DocumentId, GroupId, OrganisationId, WorkshopId } from '../../shared/ids.ts'
import type { Role, Tenure } from '../../shared/may.ts'
import type { WorkingGroup } from '../../shared/workshops.ts'
import { compile } from '../database/kysely-dialect.ts'
import { newId } from '../new-id.ts'
import { makeWorkshopTest, type WorkshopTest } from './a-workshop.ts'
import type { Asker } from './test-server.ts'

/** A workshop with everything that rights are about: a municipality, a working group, and somebody of every role. */
export interface InstanceTest extends WorkshopTest {
  readonly operator: Asker
  /** In county A, whose coordinator is Anna. */
  readonly town: OrganisationId
  readonly supervision: OrganisationId
  readonly document: Document
  readonly group: GroupId
  readonly groupDocument: Document
  aPersonOf(
    role: Role,
    organisation: OrganisationId,
    scope?: WorkshopId | DocumentId | GroupId,
    tenure?: Tenure,
  ): Promise<Asker>
}

export async function makeInstanceTest(): Promise<InstanceTest> {
  const world = await makeWorkshopTest()
  const { server, workshop, organisations, facilitator } = world
  const { database } = server.workspace
  const [town, supervision] = [newId<OrganisationId>(), newId<OrganisationId>()]
  const at = '2026-11-22T09:00:00.000Z'
  await server.storage.batch([
    compile(
      database.insertInto('organisation').values([
        {
          id: town,
          kind: 'municipality',
          name: 'Talstadt',
          shortName: 'Tal',
          parentId: organisations.a,
          createdAt: at,
        },
        { id: supervision, kind: 'school-supervision', name: 'Schulaufsicht', shortName: 'SA', createdAt: at },
      ]),
    ),
    ...[organisations.agency, supervision].map((organisationId, n) =>
      compile(
        database
          .insertInto('workshopOrganisation')
          .values({ workshopId: workshop, organisationId, place: null, position: 10 + n }),
      ),
    ),
    compile(database.updateTable('organisation').set({ kind: 'agency' }).where('id', '=', organisations.agency)),
  ])
  const operator = await server.aPerson('operator', organisations.agency)
  const document = await world.aDocument()
  const formed = await facilitator.ask('POST', `/api/workshops/${workshop}/groups`, { title: 'AG Ganztag' })
  const group = (formed.body as WorkingGroup).id
  const lead = await server.aPerson('group-lead', organisations.a, group)
  const made = await lead.ask('POST', `/api/groups/${group}/documents`, {
    ...{ kind: 'knowledge-page', title: 'Papier der AG', template: 'blank' },
  })
  return {
    ...world,
    ...{ operator, town, supervision, document, group, groupDocument: made.body as Document },
    aPersonOf: server.aPerson,
  }
}
