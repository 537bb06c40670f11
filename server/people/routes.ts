import { Me, MeChange } from '../../shared/people.ts'
import { type AnyEndpoint, endpoint } from '../http/endpoint.ts'
import type { SignedIn } from './people.ts'
import type { People } from './store.ts'

export function peopleEndpoints(people: People): AnyEndpoint[] {
  const me = async (person: SignedIn): Promise<Me> => ({
    actor: person.actor,
    name: person.name,
    email: person.email,
    language: person.language,
    grants: person.grants,
    organisations: (await people.organisationsOf(person.actor)).map((each) => ({ ...each, place: null })),
  })
  return [
    endpoint({
      method: 'get',
      path: '/me',
      summary: 'The person who is signed in',
      answer: Me,
      find: async (person) => person,
      handle: ({ person }) => me(person),
    }),
    endpoint({
      method: 'patch',
      path: '/me',
      summary: 'Set the language of the pages, or one’s name',
      body: MeChange,
      answer: Me,
      find: async (person) => person,
      handle: async ({ person, body }) => {
        const { language = person.language, name = person.name } = body
        await people.change(person.actor, { language, name })
        return me({ ...person, language, name })
      },
    }),
  ]
}
