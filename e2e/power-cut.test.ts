import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeRandom, type Random } from '../shared/text/testing/random.ts'
import { startCrashing } from './crash-trial.ts'
import { bundleForgetfulServer } from './forgetful-server.ts'
import { buildLastSynced, cutPower, settle } from './power-cut.ts'
import { makeFolder, removeFolder, startServer } from './server-process.ts'

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1e6))
const CUTS = process.env.LONG ? 200 : 5
const CONTROL_CUTS = 20

let folder: string
let tools: string
let library: string | undefined
beforeAll(async () => {
  ;[folder, tools] = [makeFolder(), makeFolder()]
  library = buildLastSynced(tools)
  await (await startServer({ dataFolder: folder })).stop()
  settle(folder)
}, 60_000)
afterAll(() => {
  for (const each of [folder, tools]) removeFolder(each)
})

const crashing = (random: Random, program?: string) =>
  startCrashing({
    start: () =>
      startServer({
        dataFolder: folder,
        env: { LD_PRELOAD: library! },
        ...(program !== undefined && { program }),
      }),
    random,
    afterKill: () => cutPower(folder, random),
  })

test(
  `what another person saw, or the page called saved, survives a power cut (${CUTS} cuts, SEED=${seed})`,
  async ({ skip }) => {
    if (!library) skip('There is no C compiler to build the disk that forgets')
    const { crash, end } = await crashing(makeRandom(seed))
    let promised = 0
    for (let n = 0; n < CUTS; n++) {
      const outcome = await crash()
      promised += outcome.promised
      expect(outcome, `cut ${n}, SEED=${seed}`).toMatchObject({ missing: [], doubled: [] })
    }
    expect(await end()).toEqual({ missing: [], doubled: [] })
    settle(folder)
    console.log(`power cuts: ${CUTS}, ${promised} promised words, 0 missing (SEED=${seed})`)
    expect(promised).toBeGreaterThan(CUTS * 2)
  },
  120_000 + CUTS * 15_000,
)

test('the same check notices a server that does not wait for the disk', async ({ skip }) => {
  if (!library) skip('There is no C compiler to build the disk that forgets')
  const { crash, abandon } = await crashing(makeRandom(seed), await bundleForgetfulServer())
  let missing = 0
  for (let n = 0; n < CONTROL_CUTS && missing === 0; n++) {
    // A document that is gone as a whole cannot even be asked for.
    missing += await crash().then(
      (outcome) => outcome.missing.length,
      () => 1,
    )
  }
  await abandon()
  expect(missing).toBeGreaterThan(0)
}, 300_000)
