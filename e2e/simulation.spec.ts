import { makeRandom } from '../shared/text/testing/random.ts'
import { type Account, type Caller, type LiveDocument, newDocument } from './api.ts'
import { expect, openDocument, savedState, test } from './people.ts'
import { layLine } from './simulation/line.ts'
import { actOnce, type Person } from './simulation/person.ts'

/** The long form is ten minutes: `SIMULATION_S=600 SEED=… npx playwright test simulation`. */
const seconds = Number(process.env.SIMULATION_S ?? 25)
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)
const people = ['soest', 'lennetal', 'hellwegland', 'eggeberg'] as const satisfies readonly Account[]

const readDocument = async (caller: Caller, id: string) =>
  (await caller.ask('GET', `/api/documents/${id}`)).body as LiveDocument

/** Adds, renames, moves, removes, locks: what belongs to the server's half of the document. */
async function changeStructure(caller: Caller, facilitator: Caller, id: string, random: ReturnType<typeof makeRandom>) {
  const { clauses } = await readDocument(caller, id)
  const path = `/api/documents/${id}/clauses`
  const one = random.oneOf(clauses)
  const other = random.oneOf(clauses)
  const kind = random.below(6)
  if (kind === 0 && clauses.length < 24) return caller.ask('POST', path, { title: 'Neue Klausel', after: one.id })
  if (kind === 1) return caller.ask('PATCH', `${path}/${one.id}`, { title: `Umbenannt ${random.below(1000)}` })
  if (kind === 2 && one !== other) return caller.ask('PATCH', `${path}/${one.id}`, { after: other.id })
  if (kind === 3 && clauses.length > 6) return caller.ask('DELETE', `${path}/${one.id}`)
  return facilitator.ask('PUT', `${path}/${one.id}/lock`, { locked: !one.locked && random.below(2) === 0 })
}

test('four people do everything at once, now and then without a line, and all read the same in the end', async ({
  signIn,
  caller,
}) => {
  test.setTimeout((seconds + 180) * 1000)
  console.log(`SEED=${seed}`)
  const facilitator = await caller('facilitator')
  const { id } = await newDocument(await caller('soest'), `Simulation ${seed}`, 'target-agreement')
  const team: Person[] = []
  for (const [index, account] of people.entries()) {
    const page = await signIn(account)
    const line = await layLine(page)
    await openDocument(page, id)
    team.push({ page, line, random: makeRandom(seed * 10 + index) })
  }

  const until = Date.now() + seconds * 1000
  const did = new Map<string, number>()
  const live = async (person: Person) => {
    let offlineUntil = 0
    while (Date.now() < until) {
      if (offlineUntil === 0 && person.random.below(60) === 0) {
        offlineUntil = Date.now() + 1000 + person.random.below(5000)
        await person.line.cut()
      } else if (offlineUntil > 0 && Date.now() > offlineUntil) {
        offlineUntil = 0
        await person.line.mend()
      }
      const act = await actOnce(person)
      did.set(act, (did.get(act) ?? 0) + 1)
    }
    await person.line.mend()
  }
  const rearrange = async () => {
    const random = makeRandom(seed * 10 + 9)
    const coordinator = await caller('soest')
    while (Date.now() < until) {
      const { status } = (await changeStructure(coordinator, facilitator, id, random))!
      expect([200, 201, 204, 409]).toContain(status)
      await new Promise((resolve) => setTimeout(resolve, 500 + random.below(2000)))
    }
  }
  await Promise.all([...team.map(live), rearrange()])

  for (const { clauses } of [await readDocument(facilitator, id)])
    for (const clause of clauses.filter(({ locked }) => locked))
      await facilitator.ask('PUT', `/api/documents/${id}/clauses/${clause.id}/lock`, { locked: false })
  for (const { page } of team) await expect(savedState(page)).toHaveText('gespeichert', { timeout: 60_000 })

  // As they were written with, and as they are read.
  const written = await Promise.all(team.map(({ page }) => page.locator('.clause h2').allInnerTexts()))
  for (const one of written) expect(one).toEqual(written[0])
  const edited = await Promise.all(team.map(({ page }) => page.evaluate(textsOnScreen)))
  for (const { page } of team) await page.keyboard.press('Control+Enter')
  for (const { page } of team) await expect(page.getByRole('textbox')).toHaveCount(0)
  const read = await Promise.all(team.map(({ page }) => page.evaluate(textsOnScreen)))
  for (const one of read) expect(one).toEqual(read[0])
  for (const one of edited) expect(one.map(lettersIn)).toEqual(read[0]!.map(lettersIn))

  const kept = await facilitator.ask('POST', `/api/documents/${id}/versions`, { label: 'Nach der Simulation' })
  expect(kept.status).toBe(201)
  const version = (await facilitator.ask('GET', `/api/versions/${(kept.body as { id: string }).id}`)).body
  const inVersion = (version as { clauses: { text: string }[] }).clauses.map(({ text }) => lettersIn(text))
  expect(read[0]!.map(lettersIn)).toEqual(inVersion)
  console.log([...did].map(([act, times]) => `${act}: ${times}`).join(', '))
})

/** Runs in the page: the text of each clause, and where its marks and blocks are. */
function textsOnScreen(): string[] {
  return [...document.querySelectorAll('.clause .clause-text')].map((text) => text.textContent ?? '')
}

/** Letters and digits: neither white space nor the signs before list items count. */
const lettersIn = (text: string): string => text.match(/[\p{L}\p{N}\p{M}%§]/gu)?.join('') ?? ''
