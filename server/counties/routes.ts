import { z } from 'zod'
import type { OrganisationId } from '../../shared/ids.ts'
import { mayInInstance } from '../../shared/may.ts'
import { NewOrganisation, OrganisationChange, OrganisationEntry } from '../../shared/organisations.ts'
import { Problem } from '../../shared/problems.ts'
import { record } from '../audit/store.ts'
import { type Clock, isoTime } from '../clock.ts'
import type { Database } from '../database/kysely-dialect.ts'
import type { Storage } from '../database/storage.ts'
import { type AnyEndpoint, endpoint } from '../http/endpoint.ts'
import { newId } from '../new-id.ts'
import { findOrganisation, organisationsKnownTo } from './organisations.ts'
import type { Organisations } from './store.ts'

export function organisationEndpoints({
  organisations,
  storage,
  database,
  clock,
}: {
  readonly organisations: Organisations
  readonly storage: Storage
  readonly database: Database
  readonly clock: Clock
}): AnyEndpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/organisations',
      summary: 'The organisations that one may know of; all of them for operators and facilitators',
      answer: z.array(OrganisationEntry),
      find: async (person) => person,
      handle: ({ person }) => organisationsKnownTo(organisations, person),
    }),
    endpoint({
      method: 'post',
      path: '/organisations',
      summary: 'Add an organisation (operators)',
      status: 201,
      body: NewOrganisation,
      answer: OrganisationEntry,
      find: async (person) => person,
      allowed: ({ grants }) => mayInInstance(grants, 'manage-organisations'),
      handle: async ({ person, body }) => {
        const parent = body.parent === undefined ? undefined : await organisations.find(body.parent)
        if (body.parent !== undefined && parent?.kind !== 'county') throw new Problem('not-found')
        const id = newId<OrganisationId>()
        const at = isoTime(clock)
        await storage.batch([
          organisations.adding(id, body, at),
          record(database, { kind: 'organisation-added', at, actor: person.actor, subject: { organisation: id } }),
        ])
        return (await organisations.find(id))!
      },
    }),
    endpoint({
      method: 'patch',
      path: '/organisations/:organisationId',
      summary: 'Rename an organisation, say where to turn to, or put it into the archive (operators)',
      body: OrganisationChange,
      answer: OrganisationEntry,
      find: (person, { organisationId }) => findOrganisation(organisations, person, organisationId),
      allowed: (_, { grants }) => mayInInstance(grants, 'manage-organisations'),
      handle: async ({ person, found: { id }, body }) => {
        const at = isoTime(clock)
        await storage.batch([
          organisations.changing(id, body, at),
          record(database, {
            ...{ kind: 'organisation-changed', at, actor: person.actor },
            subject: { organisation: id, changed: Object.keys(body) },
          }),
        ])
        return (await organisations.find(id))!
      },
    }),
  ]
}
