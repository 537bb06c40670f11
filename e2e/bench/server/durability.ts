import { setTimeout as sleep } from 'node:timers/promises'
import { percentile } from '../figures.ts'
import { comesTrue, type Stage } from './stage.ts'

/** After the last letter the program is ended this much later, in milliseconds, by SIGKILL, and once more by SIGTERM. */
const DELAYS_MS = [0, 50, 200]
const GAP_MS = 20

/** One types, one looks on; the server ends, and a third looks what is there. How long until a letter is `saved`? */
export async function durability(stage: Stage, room: string, { letters }: { letters: number }) {
  const savedAfter: number[] = []
  let lost = 0
  const endings = [
    ...DELAYS_MS.map((delayMs) => ({ delayMs, signal: 'SIGKILL' }) as const),
    { delayMs: 0, signal: 'SIGTERM' } as const,
  ]
  for (const [n, { delayMs, signal }] of endings.entries()) {
    const place = `${room}-${n}`
    const [author, onlooker] = [await stage.page(place), await stage.page(place)]
    const [mine, theirs] = [author, onlooker].map((page) => stage.contender.textOf(page.doc, -1))
    for (let typed = 0; typed < letters; typed++) {
      mine!.insert(typed, 'x')
      await sleep(GAP_MS)
    }
    const isSeen = await comesTrue(() => theirs!.length === letters && author.saved() === author.sent(), 5000)
    if (!isSeen) throw new Error('The onlooker never saw all letters')
    savedAfter.push(...author.savedAfterMs())
    await sleep(delayMs)
    await stage.restart(signal)
    author.leave()
    onlooker.leave()
    const third = await stage.page(place)
    lost += letters - stage.contender.textOf(third.doc, -1).length
    third.leave()
  }
  return { lost, savedP50Ms: percentile(savedAfter, 0.5), savedP99Ms: percentile(savedAfter, 0.99) }
}
