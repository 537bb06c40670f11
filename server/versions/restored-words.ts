import type * as Y from 'yjs'
import type { OrganisationId } from '../../shared/ids.ts'
import { clauseRoot } from '../../shared/text/outline.ts'
import type { Author, Carry } from '../rooms/journal.ts'
import { makeRuns } from '../rooms/runs.ts'
import type { CreditedText } from './attribution.ts'
import { type Id, type OrganisationOf, type Run, runsOf } from './runs.ts'

export interface Authorship {
  readonly whoInserted: (client: number, clock: number) => Author | undefined
  readonly restorer: Author
}

/** Where words that came into a document come from, and whose everything is that stands in it now. */
export interface Origins {
  readonly carries: readonly Carry[]
  readonly organisationOf: OrganisationOf
}

/**
 * Finds for each word that was written since `start` which word of the restored text it is: both stand at the same place,
 * letter for letter.
 */
export function originsOf(doc: Y.Doc, start: Id, { clauses }: CreditedText, authorship: Authorship): Origins {
  const isNew = ({ client, clock }: Id) => client === start.client && clock >= start.clock
  const carries: Carry[] = []
  for (const { id, runs } of clauses) {
    const root = clauseRoot(doc, id)
    const written = root ? runsOf(root, () => undefined) : []
    if (!runs || lengthOf(runs) !== lengthOf(written)) continue
    carries.push(...carriesIn(written, runs, isNew, authorship))
  }
  const given = makeRuns<OrganisationId>(Object.is)
  for (const { to, by } of carries) given.add(to, by.organisation)
  return {
    carries,
    organisationOf: (client, clock) =>
      given.at(client, clock) ??
      (isNew({ client, clock }) ? authorship.restorer : authorship.whoInserted(client, clock))?.organisation,
  }
}

const lengthOf = (runs: readonly Run[]): number => runs.reduce((sum, { length }) => sum + length, 0)

function carriesIn(
  written: readonly Run[],
  source: readonly Run[],
  isNew: (id: Id) => boolean,
  { whoInserted, restorer }: Authorship,
): Carry[] {
  const carries: Carry[] = []
  const marked = new Set<number>()
  const authorOf = (id: Id | undefined, organisation: OrganisationId): Author => {
    const known = id && whoInserted(id.client, id.clock)
    return known?.organisation === organisation ? known : { actor: restorer.actor, organisation }
  }
  for (const [now, then] of lettersOf(written, source)) {
    if (isNew(now.id!) && then.by !== null) {
      const by = authorOf(then.id, then.by)
      const last = carries.at(-1)
      if (last && goesOn(last, now.id!, then.id, by)) carries[carries.length - 1] = longer(last)
      else carries.push({ to: { ...now.id!, length: 1 }, ...(then.id && { from: then.id }), by })
    }
    const { marks } = now
    if (!marks || !then.marks || then.marks.by === null || !isNew(marks) || marked.has(marks.clock)) continue
    marked.add(marks.clock)
    const { client, clock } = then.marks
    const to = { client: marks.client, clock: marks.clock, length: 1 }
    carries.push({ to, from: { client, clock }, by: authorOf(then.marks, then.marks.by) })
  }
  return carries
}

/** Two texts with the same letters, letter by letter. */
function* lettersOf(one: readonly Run[], other: readonly Run[]): Generator<[Run, Run]> {
  let [index, at] = [0, 0]
  for (const run of one) {
    for (let offset = 0; offset < run.length; offset++) {
      yield [letterOf(run, offset), letterOf(other[index]!, at)]
      at++
      if (at === other[index]!.length) [index, at] = [index + 1, 0]
    }
  }
}

const letterOf = ({ id, ...run }: Run, offset: number): Run => ({
  ...run,
  length: 1,
  ...(id && { id: { client: id.client, clock: id.clock + offset } }),
})

const longer = ({ to, ...carry }: Carry): Carry => ({ ...carry, to: { ...to, length: to.length + 1 } })

const goesOn = ({ to, from, by }: Carry, id: Id, source: Id | undefined, author: Author): boolean =>
  to.client === id.client &&
  to.clock + to.length === id.clock &&
  by.actor === author.actor &&
  by.organisation === author.organisation &&
  from?.client === source?.client &&
  (from === undefined || from.clock + to.length === source!.clock)
