/** `npm run bench:pages`: how fast the pages are, as a table and as JSON in bench-results/. Times fail nothing. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { type Browser, chromium } from '@playwright/test'
import { type Account, type Caller, documentsOf, type LiveDocument, signInByApi } from '../api.ts'
import { browserArguments, browserOrAdvice } from '../browser.ts'
import { removeFolder, startServer } from '../server-process.ts'
import { comparisonFigures } from './comparison.ts'
import { type Figure, median, percentile, table } from './figures.ts'
import { openDocument, timeOpening } from './opening.ts'
import { scriptBudget, weighScripts, weightOf } from './script-weight.ts'
import { longTasksWhileScrolling, makeLongDocument } from './scrolling.ts'
import { scriptsOf } from './signed-in-page.ts'
import { timeTyping } from './typing.ts'

const folder = 'bench-results'
const OPENINGS = 5
const KEYS = 300
const SCROLLS = 3
const LONG_CLAUSES = 100

/** How busy the machine was with other things: times from a busy one say little. */
const loadBefore = loadavg()[0]!

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

function machine(browser: Browser): string {
  const cores = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  const programs = `Node ${process.version}, Chromium ${browser.version()}`
  return `${cores.length} × ${cores[0]?.model.trim()}, ${memory} GiB, ${programs}, load ${loadBefore.toFixed(1)} before`
}

/** What the browser has really loaded until the page stands, beside what the build says. */
async function scriptFigures(browser: Browser, caller: Caller, document: LiveDocument): Promise<Figure[]> {
  const built = weighScripts()
  const door = await browser.newPage()
  await door.goto(`${caller.origin}/sign-in`)
  await door.locator('input[type="password"]').waitFor()
  const atTheDoor = sum((await scriptsOf(door)).map(weightOf))
  await door.close()
  const { page } = await openDocument(browser, caller, document)
  await page.locator('.saved[data-saved="saved"]').waitFor()
  const inTheDocument = sum((await scriptsOf(page)).map(weightOf))
  await page.context().close()
  return [
    { name: 'Script of the sign-in page, gzip', value: built.signIn, unit: 'kB', aim: scriptBudget.signIn },
    { name: '  loaded by the browser', value: atTheDoor, unit: 'kB', aim: scriptBudget.signIn },
    { name: 'Script to read a document, gzip', value: built.reading, unit: 'kB', aim: scriptBudget.reading },
    { name: '  loaded by the browser', value: inTheDocument, unit: 'kB', aim: scriptBudget.reading },
    { name: 'Script to write in it, gzip', value: built.document, unit: 'kB', aim: scriptBudget.document },
    { name: 'All script there is, gzip', value: built.everything, unit: 'kB' },
  ]
}

async function measure(browser: Browser, callers: Readonly<Record<Account, Caller>>): Promise<Figure[]> {
  const writer = callers.lennetal
  const concept = (await documentsOf(writer)).find(({ title }) => title.startsWith('Rahmenkonzept'))!
  const read = async () => (await writer.ask('GET', `/api/documents/${concept.id}`)).body as LiveDocument
  const document = await read()
  const scripts = await scriptFigures(browser, writer, document)
  const openings = await timeOpening(browser, writer, document, OPENINGS)
  const others = [callers.soest, callers.hellwegland, callers.facilitator, callers.member]
  const strokes = await timeTyping(browser, writer, others, document, KEYS)
  const long = await makeLongDocument(writer, LONG_CLAUSES)
  const longOpenings = await timeOpening(browser, writer, long, SCROLLS)
  const scrolls: number[][] = []
  for (let run = 0; run < SCROLLS; run++) scrolls.push(await longTasksWhileScrolling(browser, writer, long))
  const counts = scrolls.map((tasks) => tasks.length)
  const longest = scrolls.map((tasks) => Math.max(0, ...tasks))
  return [
    ...scripts,
    ...comparisonFigures(),
    { name: '30 pages readable after navigation', value: median(openings), unit: 'ms', aim: 1000, runs: openings },
    { name: 'Key to paint, four others typing, p50', value: percentile(strokes, 0.5), unit: 'ms', runs: strokes },
    { name: 'Key to paint, four others typing, p95', value: percentile(strokes, 0.95), unit: 'ms', aim: 30 },
    { name: '100 clauses readable after navigation', value: median(longOpenings), unit: 'ms', runs: longOpenings },
    { name: '100 clauses scrolled, tasks over 50 ms', value: median(counts), unit: '', aim: 0, runs: counts },
    { name: '100 clauses scrolled, longest such task', value: median(longest), unit: 'ms', runs: longest },
  ]
}

const server = await startServer()
const browser = await chromium.launch({ executablePath: browserOrAdvice(), args: browserArguments })
try {
  const accounts: readonly Account[] = ['soest', 'lennetal', 'hellwegland', 'facilitator', 'member']
  const signedIn = await Promise.all(
    accounts.map(async (account) => [account, await signInByApi(server.url, account)] as const),
  )
  const figures = await measure(browser, Object.fromEntries(signedIn) as Record<Account, Caller>)
  const at = new Date().toISOString()
  const file = `${folder}/pages-${at.replaceAll(':', '-')}.json`
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, `${JSON.stringify({ at, machine: machine(browser), figures }, null, 2)}\n`)
  console.log(`${machine(browser)}\n\n${table(figures)}\n\n${file}`)
} finally {
  await browser.close()
  await server.stop()
  removeFolder(server.dataFolder)
}
