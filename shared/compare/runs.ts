/** Runs as they are put together: what looks the same and shares its fate is one. */
import type { OrganisationId } from '../ids.ts'
import type { Run, RunLook } from './comparison.ts'
import type { Span } from './pieces.ts'
import type { Part } from './side.ts'

/** A run, or the seam between two lines. */
export type Written = Run | { readonly kind: 'seam' }

export type Organisations = readonly OrganisationId[]

export const nobody: Organisations = []

/** What a part is to look like in a run; text only where there is text. */
export const lookOf = ({ text, span: { marks, link, atom } }: Part): RunLook & { text: string; isBreak?: true } => ({
  text: atom === 'empty-link' ? '' : text,
  ...(marks && { marks }),
  ...(link && { link }),
  ...(atom === 'break' && { isBreak: true }),
})

export const hasSameLook = (one: Span, other: Span): boolean =>
  one === other ||
  (isSame(one.marks ?? nobody, other.marks ?? nobody) &&
    one.link?.url === other.link?.url &&
    one.link?.title === other.link?.title &&
    one.atom === other.atom)

/** Whether two lists name the same in the same order. */
export const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one === other || (one.length === other.length && one.every((name, at) => name === other[at]))

/** Collects runs and joins those that nothing parts. */
export function makeRuns() {
  const written: Written[] = []
  return {
    written,
    add(run: Run) {
      const last = written.at(-1)
      const isOne =
        last !== undefined &&
        last.kind === run.kind &&
        run.text !== '' &&
        last.text !== '' &&
        !last.isBreak &&
        !run.isBreak &&
        isSame(last.marks ?? nobody, run.marks ?? nobody) &&
        isSameLink(last.link, run.link) &&
        isSame(last.organisations, run.organisations) &&
        isSame(last.before?.marks ?? nobody, run.before?.marks ?? nobody) &&
        isSameLink(last.before?.link, run.before?.link) &&
        last.before?.text === undefined &&
        run.before?.text === undefined
      if (isOne) written[written.length - 1] = { ...last, text: last.text + run.text }
      else written.push(run)
    },
    addSeam() {
      written.push({ kind: 'seam' })
    },
  }
}

const isSameLink = (one: Run['link'], other: Run['link']): boolean =>
  one?.url === other?.url && one?.title === other?.title

export type Runs = ReturnType<typeof makeRuns>
