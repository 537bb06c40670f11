import type { Organisation } from '../../shared/counties.ts'
import type { DocumentSummary } from '../../shared/documents.ts'
import type { OrganisationId } from '../../shared/ids.ts'
import type { Grant } from '../../shared/may.ts'
import type { Me } from '../../shared/people.ts'
import type { WorkingGroup } from '../../shared/workshops.ts'
import { grantsToGive, type Outlook, rolesInGroup } from '../managing/giving.ts'
import { accountWords } from '../words/account/words.ts'
import { words } from '../words/words.ts'
import type { RoleOffered } from './InviteDialog.tsx'

const offered = (grant: Grant, about: string): RoleOffered => ({
  grant,
  words: `${grant.role === 'operator' ? accountWords().roles.operator : words().roles[grant.role]}: ${about}`,
})

/** To what one may invite for some organisations; a reviewer is for one document. The server judges each once more. */
export const rolesFor = (
  outlook: Outlook,
  organisations: readonly { readonly id: OrganisationId; readonly name: string }[],
  documents: readonly DocumentSummary[] = [],
): RoleOffered[] =>
  organisations.flatMap(({ id, name }) =>
    grantsToGive(outlook, id, {}).flatMap((grant) =>
      grant.role === 'reviewer'
        ? documents.map((document) => offered({ ...grant, document: document.id }, `${document.title} (${name})`))
        : [offered(grant, name)],
    ),
  )

/** The same for a working group, in which one acts for any of those who take part in its workshop. */
export const rolesForGroup = (me: Me, group: WorkingGroup, parties: readonly Organisation[]): RoleOffered[] =>
  parties.flatMap(({ id: organisation, name }) =>
    rolesInGroup(me, group).map((role) => offered({ role, organisation, group: group.id }, name)),
  )

/** To what those may invite who run the machine: others to run it with them. */
export const rolesOfOperators = (me: Me): RoleOffered[] =>
  me.grants.flatMap(({ role, organisation }) =>
    role === 'operator' ? [{ grant: { role, organisation }, words: accountWords().roles.operator }] : [],
  )
