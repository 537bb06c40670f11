import type { ActorId, DocumentId, GrantId, OrganisationId, WorkshopId } from '../../../shared/ids.ts'
import type { MadeGuestLink } from '../../../shared/sharing.ts'
import { compile } from '../../database/kysely-dialect.ts'
import { newId } from '../../new-id.ts'
import type { Workspace } from '../../workspace.ts'
import { type InstanceTest, makeInstanceTest } from '../an-instance.ts'
import { type Answer, type Asker, publicUrl } from '../test-server.ts'

/** Somebody of every role. All but those who cannot be belong to county A, or to a party of its workshop. */
export const roles = [
  'operator',
  'facilitator',
  'coordinator',
  'deputy',
  'member',
  'delegate',
  'reviewer',
  'reader',
  'lead',
  'groupMember',
  'formerDeputy',
  'outsider',
] as const
export type CastRole = (typeof roles)[number]

/** Nobody for the server: without a session, with one of somebody who is suspended, with a guest's link alone. */
export const nobodies = ['signedOut', 'suspended', 'guest'] as const
export type Nobody = (typeof nobodies)[number]

export type Ids = Readonly<Record<string, string>>

export interface Cast extends InstanceTest {
  readonly people: Readonly<Record<CastRole, Asker>>
  readonly nobody: Readonly<Record<Nobody, (method: string, path: string, body?: unknown) => Promise<Answer>>>
  /** Documents by whom they belong to; `neighbour` is of county B alone, `elsewhere` of another workshop. */
  readonly documents: Readonly<Record<DocumentPlace, Ids>>
  /** Ids of what county A and its workshop have, and of what lies in no place that anybody here has to do with. */
  readonly own: Ids
  readonly foreign: Ids
  /** Of somebody who acts for county A and for another one as well. */
  readonly between: Ids
  readonly guestToken: string
  /** Somebody with one role and no part in anything else. */
  aSpare(organisation: OrganisationId): Promise<{ readonly actor: ActorId; readonly grant: GrantId }>
}

export type DocumentPlace = 'shared' | 'own' | 'group' | 'neighbour' | 'elsewhere'

export async function makeCast(): Promise<Cast> {
  const world = await makeInstanceTest()
  const { server, workshop, organisations, anna, bernd, facilitator, operator, stranger, town, supervision } = world
  const { a, b } = organisations
  const { database } = server.workspace
  const soon = (ms: number) => new Date(server.clock.now() + ms).toISOString()

  const nowhere = await server.aCounty('Nirgendwo')
  const elsewhere = await server.aWorkshop('Anderswo', [nowhere])
  const nobodys = await server.aPerson('coordinator', nowhere)
  const draft = async (by: Asker, to: OrganisationId, place: WorkshopId, whose: 'own' | 'all') => {
    const made = await server.workspace.drafting.create(
      { actor: by.actor, organisation: to },
      whose === 'all'
        ? { workshop: place, belongsTo: 'workshop' }
        : { workshop: place, belongsTo: 'counties', counties: [to] },
      {
        kind: 'knowledge-page',
        title: 'Seite',
        clauses: [
          { title: 'Eins', blocks: [] },
          { title: 'Zwei', blocks: [] },
        ],
      },
    )
    return idsOf(server.workspace, by, made.id)
  }
  const shared = await draft(anna, a, workshop, 'all')
  const documents = {
    shared,
    own: await draft(anna, a, workshop, 'own'),
    neighbour: await draft(bernd, b, workshop, 'own'),
    elsewhere: await draft(nobodys, nowhere, elsewhere, 'all'),
    group: await idsOf(server.workspace, anna, world.groupDocument.id),
  }
  const documentId = shared.documentId as DocumentId
  const until = soon(365 * 24 * 60 * 60_000)
  const people = {
    ...{ operator, facilitator, coordinator: anna, outsider: stranger },
    deputy: await server.aPerson('coordinator', a, undefined, { deputy: true, from: soon(-60_000), until }),
    formerDeputy: await server.aPerson('coordinator', a, undefined, { deputy: true, until: soon(-1) }),
    member: await server.aPerson('member', a),
    delegate: await server.aPerson('delegate', a, workshop),
    reviewer: await server.aPerson('reviewer', supervision, documentId),
    reader: await server.aPerson('reader', town),
    lead: await server.aPerson('group-lead', a, world.group),
    groupMember: await server.aPerson('group-member', a, world.group),
  }
  const suspended = await server.aPerson('coordinator', a)
  await database
    .updateTable('user')
    .set({ suspendedAt: soon(0) })
    .where('actorId', '=', suspended.actor)
    .execute()
  await anna.ask('POST', `/api/documents/${documentId}/shares`, { organisation: town })

  const aSpare = async (organisation: OrganisationId) => {
    const { actor } = await server.aPerson('member', organisation)
    const [grant] = await server.workspace.people.grantsOf(actor)
    return { actor, grant: grant!.id }
  }
  const link = async (by: Asker, version: string) =>
    (await by.ask('POST', `/api/versions/${version}/guest-links`, { days: 30 })).body as MadeGuestLink
  const invited = await anna.ask('POST', '/api/invitations', {
    ...{ role: 'member', organisation: a, function: 'Rat', email: 'eingeladen@example.org' },
  })
  const { invitation } = invited.body as { invitation: { id: string } }
  const [spare, foreignSpare, between] = [await aSpare(a), await aSpare(nowhere), await aSpare(a)]
  await operator.ask('POST', '/api/roles', {
    ...{ role: 'member', organisation: nowhere, person: between.actor, function: 'Rat' },
  })
  const ours = await link(anna, shared.versionId)
  // Apart from the one that is revoked again and again.
  const { token: guestToken } = await link(anna, shared.versionId)
  const theirs = await link(nobodys, documents.elsewhere.versionId)
  const foreignGroup = newId<string>()
  await server.storage.batch([
    compile(
      database.insertInto('workingGroup').values({
        ...{ id: foreignGroup as never, workshopId: elsewhere, title: 'AG', createdAt: soon(0), closedAt: null },
      }),
    ),
  ])

  const bare = (headers: Record<string, string>) => (method: string, path: string, body?: unknown) =>
    server.request(method, path, {
      headers: { origin: publicUrl, ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
  return {
    ...world,
    ...{ people, documents, guestToken, aSpare },
    nobody: {
      signedOut: bare({}),
      suspended: suspended.ask,
      guest: bare({ authorization: `Bearer ${guestToken}`, cookie: `guest=${guestToken}` }),
    },
    own: {
      ...shared,
      ...{ workshopId: workshop, organisationId: a, groupId: world.group, personId: spare.actor },
      invitationId: invitation.id,
      ...{ roleId: spare.grant, guestLinkId: ours.id, sessionId: newId<string>() },
    },
    between: { personId: between.actor },
    foreign: {
      ...documents.elsewhere,
      ...{ workshopId: elsewhere, organisationId: nowhere, groupId: foreignGroup, personId: foreignSpare.actor },
      ...{ roleId: foreignSpare.grant, guestLinkId: theirs.id, sessionId: newId<string>() },
    },
  }
}

async function idsOf({ keeping, drafting, documents }: Workspace, by: Asker, id: DocumentId) {
  const stored = (await documents.find(id))!
  const organisation = stored.counties[0] ?? stored.updatedBy!
  const keeper = { actor: by.actor, standing: { role: 'coordinator', organisation } } as const
  const { id: versionId } = await keeping.keep(keeper, id, 'Stand')
  const clauses = await drafting.clauses(id)
  return { documentId: id, versionId, clauseId: clauses[0]!.id }
}
