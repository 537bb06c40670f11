import { makeRandom } from '../shared/text/testing/random.ts'
import { type Account, newDocument } from './api.ts'
import { expect, openDocument, openToRead, savedState, test } from './people.ts'
import { actOnce } from './simulation/acts.ts'
import { layLine } from './simulation/line.ts'
import type { Person } from './simulation/person.ts'
import { makeRearranging, readDocument } from './simulation/structure.ts'

/** The long form is ten minutes: `SIMULATION_S=600 SEED=… npx playwright test simulation`. */
const seconds = Number(process.env.SIMULATION_S ?? 25)
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)
const people = ['soest', 'lennetal', 'hellwegland', 'eggeberg'] as const satisfies readonly Account[]

// A page that loses its line says so in the console as well.
test.use({
  expectedErrors:
    /status of (4\d\d|503)|net::ERR_INTERNET_DISCONNECTED|An unknown error occurred when fetching the script/,
})

test('four people do everything at once, now and then without a line, and all read the same in the end', async ({
  windowOf,
  caller,
  server,
}) => {
  test.setTimeout((seconds + 180) * 1000)
  console.log(`SEED=${seed}`)
  const facilitator = await caller('facilitator')
  const { id } = await newDocument(await caller('soest'), `Simulation ${seed}`, 'target-agreement')
  const team: Person[] = []
  for (const [index, account] of people.entries()) {
    const page = await windowOf(account)
    page.on('dialog', (dialog) => dialog.accept())
    const line = await layLine(page)
    await openDocument(page, id)
    await page.evaluate(() => navigator.serviceWorker.ready)
    team.push({ page, line, random: makeRandom(seed * 10 + index) })
  }

  const until = Date.now() + seconds * 1000
  const did = new Map<string, number>()
  const count = (act: string) => did.set(act, (did.get(act) ?? 0) + 1)
  const live = async (person: Person) => {
    let offlineUntil = 0
    while (Date.now() < until) {
      if (offlineUntil === 0 && person.random.below(60) === 0) {
        offlineUntil = Date.now() + 1000 + person.random.below(5000)
        await person.line.cut()
        count('loses the line')
      } else if (offlineUntil > 0 && Date.now() > offlineUntil) {
        offlineUntil = 0
        await person.line.mend()
      }
      const act = await actOnce(person)
      count(offlineUntil > 0 && act === 'opens the page anew' ? `${act} without a line` : act)
    }
    await person.line.mend()
  }
  const rearrange = makeRearranging(await caller('soest'), facilitator, id, makeRandom(seed * 10 + 9))
  const pause = makeRandom(seed * 10 + 8)
  const arrange = async () => {
    while (Date.now() < until) {
      const [act, status] = await rearrange()
      expect([200, 201, 204, 409], `${act}\n${server.output().slice(-4000)}`).toContain(status)
      count(status === 409 ? `${act}, in vain` : act)
      await new Promise((resolve) => setTimeout(resolve, 500 + pause.below(1500)))
    }
  }
  await Promise.all([...team.map(live), arrange()])
  console.log([...did].map(([act, times]) => `${act}: ${times}`).join(', '))

  const { clauses } = await readDocument(facilitator, id)
  for (const clause of clauses.filter(({ locked }) => locked))
    await facilitator.ask('PUT', `/api/documents/${id}/clauses/${clause.id}/lock`, { locked: false })
  for (const { page } of team) await expect(savedState(page)).toHaveText('gespeichert', { timeout: 60_000 })

  // As it was written with, as it is read, as somebody reads it who comes only now, and as a version keeps it.
  const edited = await Promise.all(team.map(({ page }) => page.evaluate(clausesOnScreen)))
  for (const { page } of team) await page.keyboard.press('Control+Enter')
  const late = await windowOf('member')
  await openToRead(late, id)
  const pages = [...team.map(({ page }) => page), late]
  for (const page of pages) await expect(page.getByRole('textbox')).toHaveCount(0)
  const read = await Promise.all(pages.map((page) => page.evaluate(clausesOnScreen)))
  for (const one of read) expect(one).toEqual(read[0])
  const lettersOf = (clauses: (typeof read)[number]) => clauses.map(({ title, text }) => [title, lettersIn(text)])
  for (const one of edited) expect(lettersOf(one)).toEqual(lettersOf(read[0]!))

  const kept = await facilitator.ask('POST', `/api/documents/${id}/versions`, { label: 'Nach der Simulation' })
  expect(kept.status).toBe(201)
  const version = (await facilitator.ask('GET', `/api/versions/${(kept.body as { id: string }).id}`)).body
  const inVersion = (version as { clauses: { title: string; text: string }[] }).clauses
  expect(lettersOf(read[0]!)).toEqual(inVersion.map(({ title, text }) => [title, lettersIn(text)]))
})

/** Runs in the page: each clause as it stands there; while one reads, `html` holds every mark, block and link. */
function clausesOnScreen(): { title: string; text: string; html: string }[] {
  return [...document.querySelectorAll('.clause')].map((clause) => {
    const text = clause.querySelector('.clause-text')
    return {
      title: clause.querySelector('h2')?.textContent ?? '',
      text: text?.textContent ?? '',
      html: text?.innerHTML ?? '',
    }
  })
}

/** Letters and digits: neither white space nor the signs before list items count. */
const lettersIn = (text: string): string => text.match(/[\p{L}\p{N}\p{M}%§]/gu)?.join('') ?? ''
