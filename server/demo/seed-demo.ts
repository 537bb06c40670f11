import { hashPassword } from 'better-auth/crypto'
import type { Kysely } from 'kysely'
import type * as Y from 'yjs'
import type { ActorId, ClauseId, DocumentId, GrantId, GroupId, OrganisationId, WorkshopId } from '../../shared/ids.ts'
import type { Grant, Standing, Tenure } from '../../shared/may.ts'
import type { Block } from '../../shared/text/canonical.ts'
import { writeBlocks } from '../../shared/text/codec.ts'
import { clauseRoot } from '../../shared/text/outline.ts'
import { replaceIn } from '../../shared/text/replace.ts'
import { stretchesOf } from '../../shared/text/stretches.ts'
import { isoTime } from '../clock.ts'
import { compile } from '../database/kysely-dialect.ts'
import type { Statement } from '../database/storage.ts'
import type { Tables } from '../database/tables.ts'
import type { Belonging } from '../documents/store.ts'
import { newId } from '../new-id.ts'
import { grantStatement, personStatements } from '../people/store.ts'
import type { Workspace } from '../workspace.ts'
import type { Author as AuthorKey, DemoDocument } from './content/demo-document.ts'
import { demoDocuments } from './content/documents.ts'
import { inclusionPaper, workingGroup } from './content/inclusion-paper.ts'
import {
  type DemoPerson,
  demoOrganisations,
  demoPassword,
  demoPeople,
  demoWorkshop,
  type OrganisationKey,
  sharedWithEggenau,
} from './content/people.ts'

/** Who acts for an organisation in the demo. */
interface Acting {
  readonly actor: ActorId
  readonly standing: Standing
}

/** Fills an empty database with the demo workshop: the same rules write it as write everything else. */
export async function seedDemo(workspace: Workspace): Promise<void> {
  const { database, storage, clock } = workspace
  const at = isoTime(clock)
  const workshopId = newId<WorkshopId>()
  const organisations = new Map(demoOrganisations.map(({ key }) => [key, newId<OrganisationId>()]))
  await storage.batch(placeStatements(database, { workshop: workshopId, organisations, at }))

  const group = newId<GroupId>()
  await storage.batch([workspace.groups.forming(group, workshopId, workingGroup.title, at)])

  const people = demoPeople.map((person) => ({ ...person, actor: newId<ActorId>() }))
  const passwordHash = await hashPassword(demoPassword)
  await storage.batch(
    people.flatMap(({ actor, email, function: name }) =>
      personStatements(database, { userId: newId(), actor, name, email, passwordHash, at }),
    ),
  )
  const grant = (person: DemoPerson & { actor: ActorId }, documentId: DocumentId | null): Statement =>
    grantStatement(database, {
      ...{ id: newId<GrantId>(), actor: person.actor, function: person.function, at },
      grant: roleOf(person, organisations.get(person.organisation)!, {
        ...{ workshop: workshopId, group, document: documentId, at },
      }),
    })
  await storage.batch(people.filter(({ role }) => role !== 'reviewer').map((person) => grant(person, null)))

  const acting = actingFor(people, organisations)
  const shared: DocumentId[] = []
  for (const demo of demoDocuments) {
    const id = await seedDocument(workspace, demo, { workshop: workshopId, organisations, acting, people })
    const reviewers = people.filter((person) => person.role === 'reviewer' && person.documents.includes(demo.key))
    if (reviewers.length > 0) await storage.batch(reviewers.map((person) => grant(person, id)))
    if (sharedWithEggenau.includes(demo.key)) shared.push(id)
  }
  const lead = people.find(({ role }) => role === 'group-lead')!
  await seedApart(
    workspace,
    { workshop: workshopId, group, lead: lead.actor, organisation: organisations.get(lead.organisation)! },
    { documents: shared, by: acting('eggeberg').actor, reader: organisations.get('eggenau')! },
  )
}

function roleOf(
  person: DemoPerson,
  organisation: OrganisationId,
  { workshop, group, document, at }: { workshop: WorkshopId; group: GroupId; document: DocumentId | null; at: string },
): Grant & Tenure {
  const { role } = person
  if (role === 'facilitator') return { role, organisation, workshop }
  if (role === 'reviewer') return { role, organisation, document: document! }
  if (role === 'group-lead' || role === 'group-member') return { role, organisation, group }
  if (role !== 'coordinator' || person.deputyDays === undefined) return { role, organisation }
  const until = new Date(Date.parse(at) + person.deputyDays * 24 * 60 * 60_000).toISOString()
  return { role, organisation, deputy: true, until }
}

/** The working group's paper, and what the municipality reads. */
async function seedApart(
  { drafting, storage, sharing }: Workspace,
  place: { workshop: WorkshopId; group: GroupId; lead: ActorId; organisation: OrganisationId },
  shared: { documents: readonly DocumentId[]; by: ActorId; reader: OrganisationId },
) {
  const { workshop, group, lead, organisation } = place
  await drafting.create({ actor: lead, organisation }, { workshop, belongsTo: 'group', group }, inclusionPaper)
  await storage.batch(shared.documents.map((document) => sharing.sharing(document, shared.reader, shared.by)))
}

function placeStatements(
  database: Kysely<Tables>,
  { workshop, organisations, at }: { workshop: WorkshopId; organisations: Map<string, OrganisationId>; at: string },
): Statement[] {
  const { title, question, state } = demoWorkshop
  return [
    compile(database.insertInto('workshop').values({ id: workshop, title, question, state, createdAt: at })),
    ...demoOrganisations.map(({ key, kind, name, shortName, parent }) =>
      compile(
        database.insertInto('organisation').values({
          ...{ id: organisations.get(key)!, kind, name, shortName, createdAt: at },
          parentId: parent ? organisations.get(parent)! : null,
        }),
      ),
    ),
    ...demoOrganisations
      .filter(({ inWorkshop }) => inWorkshop)
      .map(({ key, place }, position) =>
        compile(
          database
            .insertInto('workshopOrganisation')
            .values({ workshopId: workshop, organisationId: organisations.get(key)!, place, position }),
        ),
      ),
  ]
}

function actingFor(
  people: readonly (DemoPerson & { actor: ActorId })[],
  organisations: Map<OrganisationKey, OrganisationId>,
): (key: AuthorKey) => Acting {
  return (key) => {
    const role = key === 'agency' ? 'facilitator' : 'coordinator'
    const person = people.find((each) => each.organisation === key && each.role === role)!
    return { actor: person.actor, standing: { role, organisation: organisations.get(key)! } }
  }
}

async function seedDocument(
  { lobby, documents, drafting, keeping, visiting }: Workspace,
  demo: DemoDocument,
  place: {
    workshop: WorkshopId
    organisations: Map<OrganisationKey, OrganisationId>
    acting: (key: AuthorKey) => Acting
    people: readonly (DemoPerson & { actor: ActorId })[]
  },
) {
  const { workshop, organisations, acting, people } = place
  const authorOf = (key: AuthorKey) => {
    const { actor, standing } = acting(key)
    return { actor, organisation: standing.organisation }
  }
  const belonging: Belonging =
    demo.counties === 'all'
      ? { belongsTo: 'workshop' }
      : { belongsTo: 'counties', counties: demo.counties.map((county) => organisations.get(county)!) }
  const clauses = demo.clauses.map(({ key: _, writtenBy = 'agency', blocks, ...clause }) => ({
    ...clause,
    blocks: writtenBy === 'agency' ? blocks : [],
  }))
  const { kind, title } = demo
  const made = await drafting.create(authorOf('agency'), { workshop, ...belonging }, { kind, title, clauses })
  const clauseIds = new Map(demo.clauses.map(({ key }, index) => [key, made.clauses[index]!]))
  const write = (by: AuthorKey, clause: ClauseId, blocks: readonly Block[], how: 'instead' | 'below' = 'below') =>
    lobby.inRoom(made.id, (room) =>
      room.change(authorOf(by), (doc) => {
        const root = clauseRoot(doc, clause)!
        if (how === 'instead') root.delete(0, root.length)
        writeBlocks(root, blocks)
      }),
    )

  const reword = (by: AuthorKey, clause: ClauseId, { of, say }: { of: string; say: string }) =>
    lobby.inRoom(made.id, (room) => room.change(authorOf(by), (doc) => exchange(clauseRoot(doc, clause)!, of, say)))

  const ours = demoOrganisations.filter(({ key, kind, inWorkshop }) =>
    demo.counties === 'all' ? kind === 'county' && inWorkshop : demo.counties.some((county) => county === key),
  )
  const mayRead = (person: DemoPerson) =>
    person.role === 'reviewer'
      ? person.documents.includes(demo.key)
      : person.role === 'facilitator' || ours.some(({ key }) => key === person.organisation)

  for (const { key, writtenBy = 'agency', blocks } of demo.clauses) {
    if (writtenBy !== 'agency') await write(writtenBy, clauseIds.get(key)!, blocks, 'instead')
  }
  const { edits = [], versions = [], seenAfterEdits, locked = [] } = demo
  for (let done = 0; done <= edits.length; done++) {
    const edit = edits[done - 1]
    if (edit && 'append' in edit) await write(edit.by, clauseIds.get(edit.clause)!, edit.append)
    else if (edit) await reword(edit.by, clauseIds.get(edit.clause)!, edit.instead)
    for (const { by, label, note } of versions.filter(({ afterEdits }) => afterEdits === done)) {
      await keeping.keep(acting(by), made.id, label, note)
    }
    if (done === seenAfterEdits) {
      const now = (await documents.find(made.id))!
      for (const { actor, organisation } of people.filter(mayRead))
        await visiting.see(now, { actor, organisation: organisations.get(organisation)! }, undefined)
    }
  }
  for (const key of locked)
    await drafting.setLock({ ...authorOf('agency'), role: 'facilitator' }, made.id, clauseIds.get(key)!, true)
  return made.id
}

/** Says something else in the place of words that stand in a clause. */
export function exchange(root: Y.XmlElement, words: string, say: string): void {
  const stretch = stretchesOf(root).find((each) => each.words.includes(words))
  if (!stretch) throw new Error(`The demo has no words "${words}" to change`)
  const start = stretch.words.indexOf(words)
  replaceIn(stretch, [{ start, end: start + words.length }], say)
}

/** The accounts as the start of a demo prints them. */
export function accountsForPeople(): string {
  const rows = demoPeople.map(({ email, function: name }) => `  ${email.padEnd(36)}${name}`)
  return ['', `Accounts (password of each: ${demoPassword})`, ...rows, ''].join('\n')
}
