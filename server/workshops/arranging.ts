import { type Place, places } from '../../shared/counties.ts'
import type { ActorId, OrganisationId, WorkshopId } from '../../shared/ids.ts'
import { Problem } from '../../shared/problems.ts'
import type { NewWorkshop, WorkshopChange } from '../../shared/workshops.ts'
import { record } from '../audit/store.ts'
import { type Clock, isoTime } from '../clock.ts'
import type { Organisations } from '../counties/store.ts'
import type { Database } from '../database/kysely-dialect.ts'
import type { Statement, Storage } from '../database/storage.ts'
import { newId } from '../new-id.ts'
import type { StoredWorkshop, Workshops } from './store.ts'

export interface ArrangingDependencies {
  readonly workshops: Workshops
  readonly organisations: Organisations
  readonly storage: Storage
  readonly database: Database
  readonly clock: Clock
}

export type Arranging = ReturnType<typeof makeArranging>

/** Opening a workshop, changing what was arranged, and who takes part. Each act and its record are one batch. */
export function makeArranging({ workshops, organisations, storage, database, clock }: ArrangingDependencies) {
  /** @throws Problem `not-found`, `no-ink-left` */
  async function joining(
    workshop: WorkshopId,
    parties: readonly { place: Place | null; position: number }[],
    id: OrganisationId,
  ): Promise<{ place: Place | null; position: number; statement: Statement }> {
    const organisation = await organisations.find(id)
    if (!organisation || organisation.archivedAt !== null) throw new Problem('not-found')
    const position = Math.max(-1, ...parties.map((party) => party.position)) + 1
    const isCounty = organisation.kind === 'county'
    const free = places.find((place) => parties.every((party) => party.place !== place))
    if (isCounty && free === undefined) throw new Problem('no-ink-left')
    const place = isCounty ? free! : null
    return { place, position, statement: workshops.joining(workshop, id, place, position) }
  }

  return {
    async open(actor: ActorId, wanted: NewWorkshop): Promise<WorkshopId> {
      const id = newId<WorkshopId>()
      const at = isoTime(clock)
      const parties: Awaited<ReturnType<typeof joining>>[] = []
      for (const organisation of new Set(wanted.organisations)) parties.push(await joining(id, parties, organisation))
      await storage.batch([
        workshops.opening(id, wanted, at),
        ...parties.map(({ statement }) => statement),
        record(database, { kind: 'workshop-opened', at, actor, workshop: id }),
      ])
      return id
    },
    /** @throws Problem `not-found` if the framework agreement is no document of this workshop */
    async change(actor: ActorId, workshop: StoredWorkshop, change: WorkshopChange): Promise<void> {
      const { id } = workshop
      const at = isoTime(clock)
      const agreed = change.frameworkAgreement
      if (agreed && 'document' in agreed && !workshop.documents.includes(agreed.document))
        throw new Problem('not-found')
      const { startsOn = workshop.startsOn, endsOn = workshop.endsOn } = change
      if (startsOn && endsOn && startsOn > endsOn) throw new Problem('invalid', { fields: ['endsOn'] })
      const closes = change.state === 'closed' && workshop.state !== 'closed'
      await storage.batch([
        workshops.changing(id, change),
        ...(closes ? [workshops.endingLinks(id, at)] : []),
        record(database, {
          ...{ kind: closes ? 'workshop-closed' : 'workshop-changed', at, actor, workshop: id },
          subject: { changed: Object.keys(change) },
        }),
      ])
    },
    /** An organisation that comes back gets its ink again. */
    async addParty(actor: ActorId, workshop: WorkshopId, organisation: OrganisationId): Promise<void> {
      const parties = await workshops.parties(workshop)
      const known = parties.find(({ organisationId }) => organisationId === organisation)
      if (known?.leftAt === null) return
      const at = isoTime(clock)
      await storage.batch([
        known
          ? workshops.returning(workshop, organisation)
          : (await joining(workshop, parties, organisation)).statement,
        record(database, { kind: 'county-added', at, actor, organisation, workshop, subject: { organisation } }),
      ])
    },
    async removeParty(actor: ActorId, workshop: WorkshopId, organisation: OrganisationId): Promise<void> {
      const at = isoTime(clock)
      await storage.batch([
        ...workshops.leaving(workshop, organisation, at),
        record(database, { kind: 'county-removed', at, actor, organisation, workshop, subject: { organisation } }),
      ])
    },
  }
}
