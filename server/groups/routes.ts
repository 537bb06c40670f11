import { z } from 'zod'
import type { GroupId } from '../../shared/ids.ts'
import { mayInWorkshop } from '../../shared/may.ts'
import { Problem } from '../../shared/problems.ts'
import { GroupChange, NewGroup, WorkingGroup } from '../../shared/workshops.ts'
import { record } from '../audit/store.ts'
import { type Clock, isoTime } from '../clock.ts'
import type { Database } from '../database/kysely-dialect.ts'
import type { Storage } from '../database/storage.ts'
import { type AnyEndpoint, endpoint } from '../http/endpoint.ts'
import { newId } from '../new-id.ts'
import type { StoredWorkshop, Workshops } from '../workshops/store.ts'
import { findWorkshop } from '../workshops/workshops.ts'
import { findGroup, knowsOfGroup, mayLeadGroup } from './groups.ts'
import type { Groups } from './store.ts'

export interface GroupDependencies {
  readonly groups: Groups
  readonly workshops: Workshops
  readonly storage: Storage
  readonly database: Database
  readonly clock: Clock
  /** Called when a group may have begun or ended; done when it is in force everywhere. */
  readonly onArranged: (workshop: StoredWorkshop) => Promise<void>
}

export function groupEndpoints({
  groups,
  workshops,
  storage,
  database,
  clock,
  onArranged,
}: GroupDependencies): AnyEndpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/workshops/:workshopId/groups',
      summary: 'The working groups of a workshop that one may know of',
      answer: z.array(WorkingGroup),
      find: (person, { workshopId }) => findWorkshop(workshops, person, workshopId),
      handle: async ({ person, found: { workshop } }) =>
        (await groups.inWorkshop(workshop.id)).filter((group) => knowsOfGroup(person.grants, group)),
    }),
    endpoint({
      method: 'post',
      path: '/workshops/:workshopId/groups',
      summary: 'Form a working group (facilitators)',
      status: 201,
      body: NewGroup,
      answer: WorkingGroup,
      find: (person, { workshopId }) => findWorkshop(workshops, person, workshopId),
      allowed: ({ standing }) => mayInWorkshop(standing, 'form-group'),
      handle: async ({ person, found: { workshop, standing }, body }) => {
        if (workshop.state === 'closed') throw new Problem('workshop-closed')
        const id = newId<GroupId>()
        const at = isoTime(clock)
        await storage.batch([
          groups.forming(id, workshop.id, body.title, at),
          record(database, {
            ...{ kind: 'group-formed', at, actor: person.actor, workshop: workshop.id },
            ...{ organisation: standing.organisation, subject: { group: id } },
          }),
        ])
        return (await groups.find(id))!
      },
    }),
    endpoint({
      method: 'get',
      path: '/groups/:groupId',
      summary: 'A working group and its people, by function',
      answer: WorkingGroup,
      find: (person, { groupId }) => findGroup(groups, person, groupId),
      handle: async ({ found }) => found,
    }),
    endpoint({
      method: 'patch',
      path: '/groups/:groupId',
      summary: 'Rename a working group, end it or take it up again (facilitators, its lead)',
      body: GroupChange,
      answer: WorkingGroup,
      find: (person, { groupId }) => findGroup(groups, person, groupId),
      allowed: (group, { grants }) => mayLeadGroup(grants, group),
      handle: async ({ person, found: { id, workshop }, body: { title, closed } }) => {
        const at = isoTime(clock)
        await storage.batch([
          groups.changing(id, {
            ...(title !== undefined && { title }),
            ...(closed !== undefined && { closedAt: closed ? at : null }),
          }),
          record(database, {
            ...{ kind: closed ? 'group-closed' : 'group-changed', at, actor: person.actor, workshop },
            subject: { group: id },
          }),
        ])
        if (closed !== undefined) await onArranged((await workshops.find(workshop))!)
        return (await groups.find(id))!
      },
    }),
  ]
}
