/** How long a comparison takes, and how many of the hand-written readings it gives, beside other programs if installed. */
import { createRequire } from 'node:module'
import { compare } from '../../shared/compare/compare.ts'
import type { ComparedText } from '../../shared/compare/compared-text.ts'
import { corpus } from '../../shared/compare/corpus/corpus.ts'
import { textFrom } from '../../shared/compare/corpus/notation.ts'
import { dedented, type Pair } from '../../shared/compare/corpus/pair.ts'
import { readingOf } from '../../shared/compare/corpus/reading.ts'
import { longText, withChanges } from '../../shared/compare/testing/long-texts.ts'
import { plainText } from '../../shared/text/plain-text.ts'
import { type Figure, median } from './figures.ts'

const RUNS = 9

/** Another program: two plain texts to one with `[-gestrichen-]` and `{+eingefügt+}`. */
interface Peer {
  readonly name: string
  readonly read: (from: string, to: string) => string
}

interface Part {
  readonly value: string
  readonly added?: boolean
  readonly removed?: boolean
}

const load = createRequire(import.meta.url)

/** What `npm install --no-save diff node-htmldiff` has brought; neither is a part of the project. */
function peers(): Peer[] {
  const found: Peer[] = []
  try {
    const { diffWordsWithSpace }: { diffWordsWithSpace: (from: string, to: string) => Part[] } = load('diff')
    const marked = ({ value, added, removed }: Part) => (added ? `{+${value}+}` : removed ? `[-${value}-]` : value)
    found.push({ name: 'diff', read: (from, to) => diffWordsWithSpace(from, to).map(marked).join('') })
  } catch {
    console.log('diff is not installed, so it is not compared')
  }
  try {
    const htmlDiff: (from: string, to: string) => string = load('node-htmldiff')
    const marked = (html: string) =>
      html.replace(/<ins[^>]*>(.*?)<\/ins>/gs, '{+$1+}').replace(/<del[^>]*>(.*?)<\/del>/gs, '[-$1-]')
    found.push({ name: 'node-htmldiff', read: (from, to) => marked(htmlDiff(from, to)) })
  } catch {
    console.log('node-htmldiff is not installed, so it is not compared')
  }
  return found
}

function timed(work: () => void): number[] {
  work()
  return Array.from({ length: RUNS }, () => {
    const started = performance.now()
    work()
    return performance.now() - started
  })
}

const figure = (name: string, runs: readonly number[], aim?: number): Figure => ({
  ...{ name, value: median(runs), unit: 'ms', runs },
  ...(aim !== undefined && { aim }),
})

const linesOf = ({ clauses }: ComparedText): string => clauses.map(({ content }) => plainText(content)).join('\n')

function timesFor(pages: number, changes: number, aim: number, others: readonly Peer[]): Figure[] {
  const from = longText(pages, 1)
  const to = withChanges(from, changes, 2)
  const [before, now] = [linesOf(from), linesOf(to)]
  return [
    figure(
      `${pages} pages with ${changes} changes compared`,
      timed(() => compare(from, to)),
      aim,
    ),
    ...others.map(({ name, read }) =>
      figure(
        `  the same by ${name}`,
        timed(() => read(before, now)),
      ),
    ),
  ]
}

/** How many readings are just as somebody wrote them by hand. */
function readAsByHand(pairs: readonly Pair[], read: (from: string, to: string) => string): number {
  return pairs.filter(({ from, to, reading }) => dedented(read(dedented(from), dedented(to))) === dedented(reading))
    .length
}

export function comparisonFigures(): Figure[] {
  const others = peers()
  const ours: Peer = { name: 'us', read: (from, to) => readingOf(compare(textFrom(from), textFrom(to))) }
  // What plain text can tell; of structure, moves and looks the others know nothing.
  const inSentences = [...corpus.words!, ...corpus.sentences!]
  const all = Object.values(corpus).flat()
  return [
    ...timesFor(10, 50, 15, others),
    ...timesFor(100, 500, 150, others),
    ...[ours, ...others].flatMap(({ name, read }): Figure[] => [
      {
        name: `Of ${inSentences.length} changed sentences read as by hand, ${name}`,
        value: readAsByHand(inSentences, read),
        unit: '',
      },
      { name: `  of all ${all.length} pairs`, value: readAsByHand(all, read), unit: '' },
    ]),
  ]
}
