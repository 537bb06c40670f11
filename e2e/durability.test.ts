import { afterAll, expect, test } from 'vitest'
import { makeRandom } from '../shared/text/testing/random.ts'
import { startCrashing } from './crash-trial.ts'
import { bundleHastyServer } from './hasty-server.ts'
import { makeFolder, removeFolder, startServer } from './server-process.ts'

/** Repeats the moments of typing and killing; what the processes do in between is theirs. */
const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1e6))
const TRIALS = process.env.LONG ? 1_000 : 20
/** While one starts, people type at another. */
const SERVERS = process.env.LONG ? 4 : 2
const CONTROL_TRIALS = 20

const folders: string[] = []
afterAll(() => folders.forEach(removeFolder))

function crashing(nth: number, program?: string) {
  const dataFolder = makeFolder()
  folders.push(dataFolder)
  return startCrashing({
    start: () => startServer({ dataFolder, ...(program !== undefined && { program }) }),
    random: makeRandom(seed + nth),
  })
}

/** Answers with how many words were promised. */
async function crashAndLook(nth: number): Promise<number> {
  const { crash, end } = await crashing(nth)
  let promised = 0
  for (let n = 0; n < TRIALS / SERVERS; n++) {
    const outcome = await crash()
    promised += outcome.promised
    expect(outcome, `server ${nth}, trial ${n}`).toMatchObject({ missing: [], doubled: [] })
  }
  expect(await end()).toEqual({ missing: [], doubled: [] })
  return promised
}

test(
  `what another person saw, or the page called saved, survives kill -9 (${TRIALS} trials, SEED=${seed})`,
  async () => {
    const words = await Promise.all(Array.from({ length: SERVERS }, (_, nth) => crashAndLook(nth)))
    const promised = words.reduce((sum, count) => sum + count, 0)
    console.log(`kill -9: ${TRIALS} trials, ${promised} promised words, 0 missing (SEED=${seed})`)
    expect(promised).toBeGreaterThan(TRIALS * 2)
  },
  300_000 + TRIALS * 15_000,
)

test('the same check notices a server that shows edits before they are on disk', async () => {
  const { crash, abandon } = await crashing(0, await bundleHastyServer())
  let missing = 0
  for (let n = 0; n < CONTROL_TRIALS && missing === 0; n++) missing += (await crash()).missing.length
  await abandon()
  expect(missing).toBeGreaterThan(0)
}, 300_000)
