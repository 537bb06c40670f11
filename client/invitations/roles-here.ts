import type { DocumentSummary } from '../../shared/documents.ts'
import type { Grant } from '../../shared/may.ts'
import type { Me } from '../../shared/people.ts'
import type { Workshop } from '../../shared/workshops.ts'
import { accountWords } from '../words/account/words.ts'
import { words } from '../words/words.ts'
import type { RoleOffered } from './InviteDialog.tsx'

/** To what one may invite from the page of a workshop; the server judges each once more. */
export function rolesHere(me: Me, workshop: Workshop, documents: readonly DocumentSummary[]): RoleOffered[] {
  const facilitates = me.grants.some((grant) => grant.role === 'facilitator' && grant.workshop === workshop.id)
  const coordinates = (id: string) =>
    me.grants.some((grant) => grant.role === 'coordinator' && grant.organisation === id)
  const offered = (grant: Grant, about: string): RoleOffered => ({
    grant,
    words: `${grant.role === 'operator' ? accountWords().roles.operator : words().roles[grant.role]}: ${about}`,
  })

  const ofCounties = workshop.counties.flatMap(({ id: organisation, name }) => [
    ...(facilitates || coordinates(organisation) ? [offered({ role: 'coordinator', organisation }, name)] : []),
    ...(coordinates(organisation)
      ? [
          offered({ role: 'member', organisation }, name),
          offered({ role: 'delegate', organisation, workshop: workshop.id }, name),
        ]
      : []),
  ])
  const reviewers = workshop.others.filter(({ kind }) => kind === 'school-supervision')
  const ofReviewers = facilitates
    ? reviewers.flatMap(({ id: organisation, name }) =>
        documents.map(({ id, title }) =>
          offered({ role: 'reviewer', organisation, document: id }, `${title} (${name})`),
        ),
      )
    : []
  return [...ofCounties, ...ofReviewers]
}

/** To what those may invite who run the machine: others to run it with them. */
export const rolesOfOperators = (me: Me): RoleOffered[] =>
  me.grants.flatMap(({ role, organisation }) =>
    role === 'operator' ? [{ grant: { role, organisation }, words: accountWords().roles.operator }] : [],
  )
