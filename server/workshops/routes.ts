import { z } from 'zod'
import { Workshop, WorkshopSummary } from '../../shared/workshops.ts'
import { type AnyEndpoint, endpoint } from '../http/endpoint.ts'
import type { StoredWorkshop, Workshops } from './store.ts'
import { countiesOf, findWorkshop, workshopsOf } from './workshops.ts'

const summaryOf = (workshop: StoredWorkshop): WorkshopSummary => ({
  id: workshop.id,
  title: workshop.title,
  question: workshop.question,
  state: workshop.state,
  counties: countiesOf(workshop),
  others: workshop.organisations.filter(({ kind }) => kind !== 'county'),
})

export function workshopEndpoints(workshops: Workshops): AnyEndpoint[] {
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
      path: '/workshops/:workshopId',
      summary: 'A workshop and who takes part, by function',
      answer: Workshop,
      find: (person, { workshopId }) => findWorkshop(workshops, person, workshopId),
      handle: async ({ found: { workshop } }) => ({
        ...summaryOf(workshop),
        people: await workshops.functionsIn(workshop),
      }),
    }),
  ]
}
