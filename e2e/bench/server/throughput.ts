import { setTimeout as sleep } from 'node:timers/promises'
import { percentile } from '../figures.ts'
import { letType } from './keystrokes.ts'
import { comesTrue, type Stage } from './stage.ts'

const CLIENTS = 50
const WRITERS = 3
const MOST_P99_MS = 100
const COSTED_RATE = 1600
const MOST_RATE = 51_200

/** The first seconds go to V8's compiling threads as much as to the room, and all of them share the server's core. */
const WARMING_MS = 5000

/**
 * Three pages type faster and faster into a room of fifty, until a letter travels for more than 100 ms or does not
 * arrive, twice: one pause of the machine is no rate. The other clients only count, so that the server gives in first.
 *
 * @param halvings how often the step between the last good rate and the first bad one is halved
 */
export async function throughput(stage: Stage, room: string, { secs, halvings }: { secs: number; halvings: number }) {
  const { process, keystrokes } = stage
  const pages = await Promise.all(Array.from({ length: WRITERS }, () => stage.page(room)))
  const typists = pages.map((page, writer) => stage.typist(page, writer))
  const counters = await Promise.all(Array.from({ length: CLIENTS - WRITERS }, () => stage.counter(room)))
  const clients = [...pages, ...counters]
  const received = () => clients.reduce((sum, client) => sum + client.lettersReceived(), 0)
  let costedUs = Number.NaN

  async function typeAt(rate: number, ms: number) {
    keystrokes.reset()
    const [before, cpuBefore, begun] = [received(), process.cpuMs(), performance.now()]
    const stopTyping = letType(typists, rate, keystrokes)
    await sleep(ms)
    stopTyping()
    const realRate = (keystrokes.count() * 1000) / (performance.now() - begun)
    const wanted = keystrokes.count() * (CLIENTS - 1)
    const haveArrived = await comesTrue(() => received() - before >= wanted, 3000)
    const isInTime = percentile(keystrokes.latenciesMs(), 0.99) <= MOST_P99_MS
    // What it still has in hand must not be paid for by the letters that have arrived, nor by the next rate.
    if (!haveArrived) await comesTrue(() => received() - before >= wanted, 15_000)
    const cpuUs = ((process.cpuMs() - cpuBefore) * 1000) / (received() - before)
    return { cpuUs, isGood: haveArrived && isInTime && realRate >= 0.9 * rate }
  }

  async function isGood(rate: number): Promise<boolean> {
    const first = await typeAt(rate, secs * 1000)
    if (rate === COSTED_RATE) costedUs = first.cpuUs
    return first.isGood || (await typeAt(rate, secs * 1000)).isGood
  }

  await typeAt(COSTED_RATE, WARMING_MS)
  let good = 0
  let bad = 0
  for (let rate = COSTED_RATE / 4; (bad === 0 || rate <= COSTED_RATE) && rate <= MOST_RATE; rate *= 2) {
    if (await isGood(rate)) good = rate
    else bad = rate
  }
  for (let n = 0; n < halvings && good > 0 && bad > 0; n++) {
    const middle = Math.round(Math.sqrt(good * bad))
    if (await isGood(middle)) good = middle
    else bad = middle
  }
  for (const client of clients) client.leave()
  return { cpuUsPerDelivery: costedUs, mostEditsPerSecond: good }
}
