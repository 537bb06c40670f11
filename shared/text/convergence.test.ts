import { afterEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { bold, bullets, checks, heading, link, numbers, paragraph, quote, rule, table } from './blocks.ts'
import { writeBlocks } from './codec.ts'
import { clausesOf } from './outline.ts'
import { plainText } from './plain-text.ts'
import { aDocument, type ClauseEditor, openClause, theClause } from './testing/clause-editor.ts'
import { editAtRandom } from './testing/edits.ts'
import { outsideGrammar } from './testing/outside-grammar.ts'
import { makeRandom, type Random } from './testing/random.ts'

const RUNS = Number(process.env.RUNS ?? 360)
const STEPS = 40
/** `SEED=17 npx vitest run …` replays the one run that failed, `FROM=360 RUNS=2000` tries others. */
const FROM = Number(process.env.FROM ?? 0)
const only = process.env.SEED === undefined ? undefined : Number(process.env.SEED)
const seeds = only === undefined ? Array.from({ length: RUNS }, (_, index) => FROM + index) : [only]

const beginning = [
  heading(2, 'Ziele'),
  paragraph(['Die Kreise ', bold('vereinbaren'), ' ', link('https://kreis.example', 'gemeinsame Ziele'), '.']),
  numbers(['eins', 'zwei', bullets(['tiefer']), 'drei']),
  checks([
    { words: 'offen', checked: false },
    { words: 'erledigt', checked: true },
  ]),
  quote('Alle oder keiner.'),
  rule,
  table([
    ['Maßnahme', 'bis'],
    ['Auftakt', '2026'],
  ]),
]

/** Pages whose edits reach the others late and each at another time, but in the order they were made. */
function connect(pages: readonly ClauseEditor[], onUpdate: (page: ClauseEditor, update: Uint8Array) => void) {
  const underWay = pages.map(() => pages.map((): Uint8Array[] => []))
  pages.forEach((page, from) => {
    page.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === connect) return
      onUpdate(page, update)
      for (const to of pages.keys()) if (to !== from) underWay[to]![from]!.push(update)
    })
  })
  const deliver = (to: number, from: number, most: number) => {
    for (const update of underWay[to]![from]!.splice(0, most)) Y.applyUpdate(pages[to]!.doc, update, connect)
  }
  return {
    some: (random: Random) => deliver(random.below(pages.length), random.below(pages.length), 1 + random.below(4)),
    all() {
      while (underWay.flat().some((updates) => updates.length > 0)) {
        for (const to of pages.keys()) for (const from of pages.keys()) deliver(to, from, Number.POSITIVE_INFINITY)
      }
    },
  }
}

/** Lexical tidies up in microtasks. */
const settled = async () => {
  for (let turn = 0; turn < 5; turn++) await Promise.resolve()
}

function reopened(blocks: ReturnType<ClauseEditor['inYjs']>['blocks']): ClauseEditor {
  const doc = new Y.Doc()
  writeBlocks(clausesOf(doc).set(theClause, new Y.XmlElement()), blocks)
  return openClause(Y.encodeStateAsUpdate(doc), 9)
}

async function run(seed: number): Promise<void> {
  const random = makeRandom(seed)
  const state = aDocument(beginning)
  const pages = [2, 3, 4].map((id) => openClause(state, id))
  const objections: string[] = []
  const network = connect(pages, ({ doc }, update) => objections.push(...outsideGrammar(doc, update)))
  const history: string[] = []
  const told = () => `SEED=${seed}, ${history.join(' ')}`
  try {
    for (let step = 0; step < STEPS; step++) {
      const page = random.below(pages.length)
      history.push(`${page}:`)
      history.push(editAtRandom(random, pages[page]!))
      if (random.percent(40)) network.some(random)
      if (random.percent(20)) await settled()
    }
    for (let round = 0; round < 4; round++) {
      network.all()
      await settled()
    }
    expect(objections, told()).toEqual([])
    expect(
      pages.flatMap(({ faults }) => faults),
      told(),
    ).toEqual([])
    const [text] = pages.map((page) => page.inYjs())
    expect(plainText(text!), told()).not.toContain('\ufffd')
    for (const page of pages) {
      expect(page.inYjs(), told()).toEqual(text)
      expect(page.inEditor(), told()).toEqual(text)
    }
    const again = reopened(text!.blocks)
    pages.push(again)
    expect(again.inEditor(), told()).toEqual(text)
    expect(again.inYjs(), told()).toEqual(text)
  } catch (error) {
    throw new Error(told(), { cause: error })
  } finally {
    for (const page of pages) page.close()
  }
}

afterEach(() => vi.restoreAllMocks())

test(
  'Three editors that write at once end with one text, which the codec reads as they show it and the grammar admits',
  async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    for (const seed of seeds) await run(seed)
  },
  300_000 + RUNS * 1_000,
)
