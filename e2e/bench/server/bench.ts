/**
 * `npm run bench:server`: how the server does beside a relay that only passes frames on, as a table and as JSON in bench-results/. `--full` takes
 * longer and says more; `--only fanout,storm` and `--runs 1` take less. Nothing fails for being slow.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { cold } from './cold.ts'
import type { Contender } from './contender.ts'
import { durability } from './durability.ts'
import { makeEinklang } from './einklang.ts'
import { fanout } from './fanout.ts'
import { leaveFirstCore } from './measured-process.ts'
import { type Measured, ratioTable } from './ratios.ts'
import { makeRelay } from './relays.ts'
import { rooms } from './rooms.ts'
import { openStage, type Stage } from './stage.ts'
import { joining, rejoining } from './storm.ts'
import { throughput } from './throughput.ts'

const folder = 'bench-results'
const { values: given } = parseArgs({
  options: { full: { type: 'boolean' }, runs: { type: 'string' }, only: { type: 'string' } },
})
const isFull = given.full === true
const runs = Number(given.runs ?? 3)

/** Places of the long text that words are written at: 72,000 letters and 200 kB, or 194,000 and 550 kB. */
const places = isFull ? 8000 : 3000

interface Scenario {
  readonly name: string
  readonly needsDisk?: true
  run(stage: Stage, room: string): Promise<Record<string, number>>
}

/** The first of them warms the programs up: at the rate of people typing they would compile themselves for minutes. */
const scenarios: readonly Scenario[] = [
  {
    name: 'throughput',
    run: (stage, room) => throughput(stage, room, { secs: isFull ? 2.5 : 1, halvings: isFull ? 2 : 0 }),
  },
  { name: 'fanout 50', run: (stage, room) => fanout(stage, room, { pages: 50, secs: isFull ? 10 : 6 }) },
  { name: 'fanout 200', run: (stage, room) => fanout(stage, room, { pages: 200, secs: isFull ? 8 : 3 }) },
  { name: 'storm', run: (stage, room) => joining(stage, room, { places }) },
  { name: 'rejoin', needsDisk: true, run: (stage, room) => rejoining(stage, room, { places }) },
  { name: 'cold', needsDisk: true, run: (stage, room) => cold(stage, room, { places }) },
  {
    name: 'durability',
    needsDisk: true,
    run: (stage, room) => durability(stage, room, { letters: isFull ? 100 : 40 }),
  },
]

const isAsked = (name: string) => !given.only || given.only.split(',').some((word) => name.startsWith(word))
const contenders: readonly Contender[] = [makeEinklang('.'), makeRelay('send'), makeRelay('batch')]
const measured: Measured[] = []

function note(scenario: string, { name }: Contender, figures: Record<string, number>): void {
  measured.push({ scenario, contender: name, figures })
  const told = Object.entries(figures).map(([figure, value]) => `${figure} ${value.toFixed(2)}`)
  console.error(`${scenario}, ${name}: ${told.join(', ')}`)
}

/** Each scenario for all contenders, one right after the other, so that a busy machine is busy for all of them. */
async function runOnce(run: number): Promise<void> {
  const stages = await Promise.all(contenders.map((contender) => openStage(contender)))
  try {
    for (const { name, needsDisk, run: measure } of scenarios.filter((scenario) => isAsked(scenario.name))) {
      for (const stage of stages) {
        if (needsDisk && !stage.contender.isDurable) continue
        note(name, stage.contender, await measure(stage, `${name.replace(' ', '-')}-${run}`))
      }
    }
  } finally {
    for (const stage of stages) await stage.close()
  }
}

const loadBefore = loadavg()[0]!
leaveFirstCore()
for (let run = 0; run < runs; run++) await runOnce(run)
if (isAsked('rooms')) {
  for (const contender of contenders.filter(({ name }) => name !== 'relay-batch')) {
    note('rooms', contender, await rooms(contender, { count: isFull ? 1000 : 100, cycles: isFull ? 6 : 1 }))
  }
}
const at = new Date().toISOString()
const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}, load ${loadBefore.toFixed(1)} before`
const file = `${folder}/server-${at.replaceAll(':', '-')}.json`
mkdirSync(folder, { recursive: true })
writeFileSync(file, `${JSON.stringify({ at, machine, isFull, measured }, null, 2)}\n`)
console.log(`${machine}\n\n${ratioTable(measured)}\n\n${file}`)
