import { afterAll, beforeAll, expect, test } from 'vitest'
import { crashTrial } from './crash-trial.ts'
import { bundleHastyServer } from './hasty-server.ts'
import { makeFolder, removeFolder, startServer } from './server-process.ts'

const TRIALS = process.env.LONG ? 1_000 : 20
const CONTROL_TRIALS = 5

let folder: string
beforeAll(async () => {
  folder = makeFolder()
  await (await startServer({ dataFolder: folder })).stop()
}, 60_000)
afterAll(() => removeFolder(folder))

const trial = (program?: string) =>
  crashTrial(() => startServer({ dataFolder: folder, ...(program !== undefined && { program }) }))

test(
  `what another person saw, or the page called saved, survives kill -9 (${TRIALS} trials)`,
  async () => {
    let promised = 0
    for (let n = 0; n < TRIALS; n++) {
      const outcome = await trial()
      promised += outcome.promised
      expect(outcome, `trial ${n}`).toMatchObject({ missing: [], doubled: [] })
    }
    console.log(`kill -9: ${TRIALS} trials, ${promised} promised words, 0 missing`)
    expect(promised).toBeGreaterThan(TRIALS * 10)
  },
  300_000 + TRIALS * 15_000,
)

test('the same check notices a server that shows edits before they are on disk', async () => {
  const program = await bundleHastyServer()
  let missing = 0
  for (let n = 0; n < CONTROL_TRIALS && missing === 0; n++) missing += (await trial(program)).missing.length
  expect(missing).toBeGreaterThan(0)
}, 120_000)
