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
import { comparedByLibreOffice } from './libreoffice.ts'

/** So many that a pause of the machine is one of them, and not the middle one. */
const RUNS = 25

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

type WordDiff = { readonly diffWordsWithSpace: (from: string, to: string) => Part[] }
type HtmlDiff = (from: string, to: string) => string

/** What `npm install --no-save diff node-htmldiff` has brought; neither is a part of the project. */
const peers = (): Peer[] => [
  ...ifInstalled<WordDiff>('diff', ({ diffWordsWithSpace }) => {
    const marked = ({ value, added, removed }: Part) => (added ? `{+${value}+}` : removed ? `[-${value}-]` : value)
    return (from, to) => diffWordsWithSpace(from, to).map(marked).join('')
  }),
  ...ifInstalled<HtmlDiff>('node-htmldiff', (htmlDiff) => {
    const marked = (html: string) =>
      html.replace(/<ins[^>]*>(.*?)<\/ins>/gs, '{+$1+}').replace(/<del[^>]*>(.*?)<\/del>/gs, '[-$1-]')
    return (from, to) => marked(htmlDiff(from, to))
  }),
]

function ifInstalled<Library>(name: string, readWith: (library: Library) => Peer['read']): Peer[] {
  try {
    return [{ name, read: readWith(load(name)) }]
  } catch {
    return []
  }
}

/** Once the engine has compiled what it runs; until then a comparison of ten pages takes several times as long. */
function timed(work: () => void, warmUps: number): number[] {
  for (let run = 0; run < warmUps; run++) work()
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

interface Size {
  readonly pages: number
  readonly changes: number
  readonly aim: number
  readonly warmUps: number
}

const sizes: readonly Size[] = [
  { pages: 10, changes: 50, aim: 15, warmUps: 50 },
  { pages: 100, changes: 500, aim: 150, warmUps: 5 },
]

function textsOf({ pages, changes }: Size): [from: ComparedText, to: ComparedText] {
  const from = longText(pages, 1)
  return [from, withChanges(from, changes, 2)]
}

function timesFor(size: Size, others: readonly Peer[]): Figure[] {
  const { pages, changes, aim, warmUps } = size
  const [from, to] = textsOf(size)
  const [before, now] = [linesOf(from), linesOf(to)]
  return [
    figure(
      `${pages} pages with ${changes} changes compared`,
      timed(() => compare(from, to), warmUps),
      aim,
    ),
    ...others.map(({ name, read }) =>
      figure(
        `  the same by ${name}`,
        timed(() => read(before, now), warmUps),
      ),
    ),
  ]
}

/** How many readings are just as somebody wrote them by hand. */
function readAsByHand(pairs: readonly Pair[], read: (from: string, to: string) => string): number {
  return pairs.filter(({ from, to, reading }) => dedented(read(dedented(from), dedented(to))) === dedented(reading))
    .length
}

/** The very first comparison of a process, as a page makes it in a worker of its own. */
function firstTime(): Figure {
  const [from, to] = textsOf(sizes[0]!)
  const started = performance.now()
  compare(from, to)
  return figure('10 pages with 50 changes compared, the first time', [performance.now() - started])
}

export function comparisonFigures(): Figure[] {
  const first = firstTime()
  const others = peers()
  const ours: Peer = { name: 'us', read: (from, to) => readingOf(compare(textFrom(from), textFrom(to))) }
  // What plain text can tell; of structure, moves and looks the others know nothing.
  const inSentences = [...corpus.words!, ...corpus.terms!, ...corpus.sentences!]
  const all = Object.values(corpus).flat()
  const libreOffice = askLibreOffice(all)
  return [
    first,
    ...sizes.flatMap((size) => timesFor(size, others)),
    ...libreOffice.times,
    ...[ours, ...others, ...libreOffice.readers].flatMap(({ name, read }): Figure[] => [
      {
        name: `Of ${inSentences.length} changed sentences read as by hand, ${name}`,
        value: readAsByHand(inSentences, read),
        unit: '',
      },
      { name: `  of all ${all.length} pairs`, value: readAsByHand(all, read), unit: '' },
    ]),
  ]
}

/** Asked for everything at once, since to start it takes seconds; nothing where it is not installed. */
function askLibreOffice(pairs: readonly Pair[]): { readonly times: Figure[]; readonly readers: Peer[] } {
  const short = pairs.map(({ from, to }) => ({ from: dedented(from), to: dedented(to) }))
  const long = sizes.map((size) => textsOf(size).map(linesOf)).map(([from, to]) => ({ from: from!, to: to! }))
  const found = comparedByLibreOffice([...short, ...long])
  if (!found) return { times: [], readers: [] }
  const keyOf = (from: string, to: string) => JSON.stringify([from, to])
  const readings = new Map(short.map(({ from, to }, at) => [keyOf(from, to), found[at]!.reading]))
  return {
    times: sizes.map(({ pages, changes }, at) =>
      figure(`${pages} pages with ${changes} changes compared by LibreOffice`, [found[short.length + at]!.ms]),
    ),
    readers: [{ name: 'LibreOffice', read: (from, to) => readings.get(keyOf(from, to))! }],
  }
}
