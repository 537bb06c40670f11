import type { OrganisationId } from '../ids.ts'
import type { BlockComparison, OrganisationCount, Run, WordCount } from './comparison.ts'
import type { Reader } from './likeness.ts'

interface Count {
  added: number
  removed: number
}

/** Words by organisation, in the order in which they first appear. A word that several changed is the first one's. */
export interface Tally {
  readonly words: WordCount
  readonly organisations: readonly OrganisationCount[]
}

/** `parts`: runs that stand by themselves, such as lines. */
export function tallyOf(parts: readonly (readonly Run[])[], reader: Reader): Tally {
  const counts = new Map<OrganisationId | null, Count>()
  for (const { kind, runs } of parts.flatMap(stretchesOf)) {
    const text = runs.map((run) => run.text).join('')
    let at = 0
    let end = runs[0]!.text.length
    for (const token of reader.tokensOf({ text, spans: [] })) {
      if (token.kind !== 'word') continue
      while (token.start >= end) end += runs[++at]!.text.length
      const [organisation = null] = runs[at]!.organisations
      const count = counts.get(organisation) ?? { added: 0, removed: 0 }
      count[kind] += reader.wordsIn(text.slice(token.start, token.end))
      counts.set(organisation, count)
    }
  }
  const organisations = [...counts].map(([organisation, count]) => ({ organisation, ...count }))
  return { words: sumOf(organisations), organisations }
}

export const sumOf = (counts: readonly WordCount[]): WordCount => ({
  added: counts.reduce((sum, { added }) => sum + added, 0),
  removed: counts.reduce((sum, { removed }) => sum + removed, 0),
})

interface Stretch {
  readonly kind: 'added' | 'removed'
  readonly runs: Run[]
}

/** Runs that follow each other are one stretch: a word may be half bold, and by two organisations. */
function stretchesOf(runs: readonly Run[]): Stretch[] {
  const stretches: Stretch[] = []
  let open: Stretch | undefined
  for (const run of runs) {
    if ((run.kind !== 'inserted' && run.kind !== 'deleted') || run.move !== undefined) {
      open = undefined
      continue
    }
    const kind = run.kind === 'inserted' ? 'added' : 'removed'
    if (open?.kind === kind) open.runs.push(run)
    else {
      open = { kind, runs: [run] }
      stretches.push(open)
    }
  }
  return stretches
}

/** The runs of every line in these blocks, those in the cells of tables, too. */
export const linesIn = (blocks: readonly BlockComparison[]): (readonly Run[])[] =>
  blocks.flatMap((block) =>
    block.type === 'line'
      ? [block.runs]
      : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => linesIn(cell.blocks))),
  )
