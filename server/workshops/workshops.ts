import { looksLikeId, type WorkshopId } from '../../shared/ids.ts'
import { mayManageWorkshop, type Standing, standingInWorkshop } from '../../shared/may.ts'
import type { SignedIn } from '../people/people.ts'
import type { StoredWorkshop, Workshops } from './store.ts'

/** A workshop as far as one person may know of it. */
export interface KnownWorkshop {
  readonly workshop: StoredWorkshop
  readonly standing: Standing
}

/** A workshop as far as a person takes part in it or looks after it; operators do the second without the first. */
export interface KeptWorkshop {
  readonly workshop: StoredWorkshop
  readonly standing: Standing | undefined
  readonly isLookedAfter: boolean
}

export const countiesOf = ({ organisations }: StoredWorkshop) => organisations.filter(({ kind }) => kind === 'county')

function known(person: SignedIn, workshop: StoredWorkshop): KnownWorkshop | undefined {
  const scope = { id: workshop.id, counties: countiesOf(workshop).map(({ id }) => id) }
  const standing = standingInWorkshop(person.grants, scope, workshop)
  return standing && { workshop, standing }
}

export async function findWorkshop(
  workshops: Workshops,
  person: SignedIn,
  id: string,
): Promise<KnownWorkshop | undefined> {
  const workshop = looksLikeId(id) ? await workshops.find(id as WorkshopId) : undefined
  return workshop && known(person, workshop)
}

export async function workshopsOf(workshops: Workshops, person: SignedIn): Promise<KnownWorkshop[]> {
  const all = await workshops.all()
  return all.flatMap((workshop) => known(person, workshop) ?? [])
}

export async function findKeptWorkshop(
  workshops: Workshops,
  person: SignedIn,
  id: string,
): Promise<KeptWorkshop | undefined> {
  const workshop = looksLikeId(id) ? await workshops.find(id as WorkshopId) : undefined
  if (!workshop) return undefined
  const standing = known(person, workshop)?.standing
  const isLookedAfter = mayManageWorkshop(person.grants, workshop.id)
  return standing || isLookedAfter ? { workshop, standing, isLookedAfter } : undefined
}
