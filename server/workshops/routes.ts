import { z } from 'zod'
import { mayInInstance } from '../../shared/may.ts'
import {
  NewParty,
  NewWorkshop,
  Workshop,
  WorkshopChange,
  WorkshopNotice,
  WorkshopSummary,
} from '../../shared/workshops.ts'
import { type AnyEndpoint, endpoint } from '../http/endpoint.ts'
import type { SignedIn } from '../people/people.ts'
import type { Arranging } from './arranging.ts'
import type { StoredWorkshop, Workshops } from './store.ts'
import { countiesOf, findKeptWorkshop, type KeptWorkshop, workshopsOf } from './workshops.ts'

const summaryOf = (workshop: StoredWorkshop): WorkshopSummary => ({
  id: workshop.id,
  title: workshop.title,
  question: workshop.question,
  state: workshop.state,
  counties: countiesOf(workshop),
  others: workshop.organisations.filter(({ kind }) => kind !== 'county'),
})

export interface WorkshopDependencies {
  readonly workshops: Workshops
  readonly arranging: Arranging
  /** Called when a workshop may have begun or ended, or who takes part has changed; done when it is in force everywhere. */
  readonly onArranged: (workshop: StoredWorkshop) => Promise<void>
}

export function workshopEndpoints({ workshops, arranging, onArranged }: WorkshopDependencies): AnyEndpoint[] {
  const find = (person: SignedIn, { workshopId }: { workshopId: string }) =>
    findKeptWorkshop(workshops, person, workshopId)
  const isLookedAfter = (kept: KeptWorkshop) => kept.isLookedAfter

  const whole = async (id: StoredWorkshop['id']): Promise<Workshop> => {
    const workshop = (await workshops.find(id))!
    const { theme, startsOn, endsOn, visibility, frameworkAgreement } = workshop
    return {
      ...summaryOf(workshop),
      ...{ theme, startsOn, endsOn, visibility, frameworkAgreement },
      people: await workshops.functionsIn(workshop),
    }
  }

  const arranged = async (id: StoredWorkshop['id']): Promise<Workshop> => {
    await onArranged((await workshops.find(id))!)
    return whole(id)
  }

  return [
    endpoint({
      method: 'get',
      path: '/workshops',
      summary: 'The workshops that one takes part in, newest first',
      answer: z.array(WorkshopSummary),
      find: async (person) => person,
      handle: async ({ person }) => (await workshopsOf(workshops, person)).map(({ workshop }) => summaryOf(workshop)),
    }),
    endpoint({
      method: 'get',
      path: '/workshops/announced',
      summary: 'The workshops of which everybody with an account may know',
      answer: z.array(WorkshopNotice),
      find: async (person) => person,
      handle: async () =>
        (await workshops.all())
          .filter(({ visibility }) => visibility === 'everyone')
          .map((workshop) => ({ ...summaryOf(workshop), theme: workshop.theme })),
    }),
    endpoint({
      method: 'get',
      path: '/instance/workshops',
      summary: 'All workshops, newest first (operators)',
      answer: z.array(WorkshopNotice),
      find: async (person) => person,
      allowed: ({ grants }) => mayInInstance(grants, 'open-workshops'),
      handle: async () =>
        (await workshops.all()).map((workshop) => ({ ...summaryOf(workshop), theme: workshop.theme })),
    }),
    endpoint({
      method: 'post',
      path: '/workshops',
      summary: 'Open a workshop (operators)',
      status: 201,
      body: NewWorkshop,
      answer: Workshop,
      find: async (person) => person,
      allowed: ({ grants }) => mayInInstance(grants, 'open-workshops'),
      handle: async ({ person, body }) => whole(await arranging.open(person.actor, body)),
    }),
    endpoint({
      method: 'get',
      path: '/workshops/:workshopId',
      summary: 'A workshop and who takes part, by function',
      answer: Workshop,
      find,
      handle: ({ found: { workshop } }) => whole(workshop.id),
    }),
    endpoint({
      method: 'patch',
      path: '/workshops/:workshopId',
      summary: 'Change what was arranged, begin or end a workshop (operators, its facilitators)',
      body: WorkshopChange,
      answer: Workshop,
      find,
      allowed: isLookedAfter,
      handle: async ({ person, found: { workshop }, body }) => {
        await arranging.change(person.actor, workshop, body)
        return arranged(workshop.id)
      },
    }),
    endpoint({
      method: 'post',
      path: '/workshops/:workshopId/organisations',
      summary: 'Let an organisation take part (operators, facilitators); a county gets the next ink',
      status: 201,
      body: NewParty,
      answer: Workshop,
      find,
      allowed: isLookedAfter,
      handle: async ({ person, found: { workshop }, body }) => {
        await arranging.addParty(person.actor, workshop.id, body.organisation)
        return arranged(workshop.id)
      },
    }),
    endpoint({
      method: 'delete',
      path: '/workshops/:workshopId/organisations/:organisationId',
      summary: 'End the part of an organisation (operators, facilitators); its words keep their ink',
      status: 204,
      find: async (person, params) => {
        const kept = await find(person, params)
        const party = kept?.workshop.organisations.find(({ id }) => id === params.organisationId)
        return kept && party && { ...kept, party }
      },
      allowed: isLookedAfter,
      handle: async ({ person, found: { workshop, party } }) => {
        await arranging.removeParty(person.actor, workshop.id, party.id)
        await arranged(workshop.id)
      },
    }),
  ]
}
