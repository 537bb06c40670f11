import { setTimeout as sleep } from 'node:timers/promises'
import { percentile } from '../figures.ts'
import { letType } from './keystrokes.ts'
import { comesTrue, inTurns, type Stage } from './stage.ts'

const WRITERS = 10
const LETTERS_PER_SECOND = 5
const WARMING_MS = 3000

/** Many pages in one room, ten of them typing as people do: how long a letter travels, and what it costs the server. */
export async function fanout(stage: Stage, room: string, { pages: count, secs }: { pages: number; secs: number }) {
  const { process, keystrokes } = stage
  const pages = await inTurns(Array.from({ length: count }), 20, () => stage.page(room))
  const typists = pages.slice(0, WRITERS).map((page, writer) => stage.typist(page, writer))
  const stopTyping = letType(typists, WRITERS * LETTERS_PER_SECOND, keystrokes)
  const received = () => pages.reduce((sum, page) => sum + page.lettersReceived(), 0)
  // Until then the program still compiles itself.
  await sleep(WARMING_MS)
  keystrokes.reset()
  const [before, cpuBefore] = [received(), process.cpuMs()]
  await sleep(secs * 1000)
  const cpuMs = process.cpuMs() - cpuBefore
  const deliveries = received() - before
  stopTyping()
  const hasAll = (writer: number) =>
    new Set(pages.map(({ doc }) => stage.contender.textOf(doc, writer).length)).size === 1
  const areAlike = await comesTrue(() => typists.every((_, writer) => hasAll(writer)), 5000)
  for (const page of pages) page.leave()
  if (!areAlike) throw new Error(`${stage.contender.name}: not everybody has the same text`)
  const latencies = keystrokes.latenciesMs()
  return {
    cpuUsPerDelivery: (cpuMs * 1000) / deliveries,
    p50Ms: percentile(latencies, 0.5),
    p99Ms: percentile(latencies, 0.99),
  }
}
