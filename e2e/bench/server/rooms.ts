import { setTimeout as sleep } from 'node:timers/promises'
import type { Contender } from './contender.ts'
import { heapKiB } from './heap.ts'
import { letType } from './keystrokes.ts'
import { inTurns, openStage, type Stage } from './stage.ts'

const LETTERS_PER_ROOM_AND_SECOND = 0.2
const TYPING_MS = 3000

/** Rooms that nobody is in leave memory after a minute. */
const LEAVING_MS = 70_000

/** In each room are three, and one of them types now and then. */
async function fill(stage: Stage, names: readonly string[]) {
  const members = await inTurns(names, 20, async (name) => {
    const writer = await stage.page(name)
    return { writer, others: [await stage.counter(name), await stage.counter(name)] }
  })
  const typists = members.map(({ writer }) => stage.typist(writer, 0))
  const stopTyping = letType(typists, names.length * LETTERS_PER_ROOM_AND_SECOND, stage.keystrokes)
  await sleep(TYPING_MS)
  stopTyping()
  return () => {
    for (const { writer, others } of members) for (const client of [writer, ...others]) client.leave()
  }
}

/**
 * What memory a room of three takes, with all that comes with it: documents are made, people sign in.
 *
 * @param cycles so often all leave and come into new rooms; then it is told what is left of the memory after the last
 *   cycle beside the first
 */
export async function rooms(contender: Contender, { count, cycles }: { count: number; cycles: number }) {
  const stage = await openStage(contender, { isInspected: true })
  try {
    const named = (cycle: number) => Array.from({ length: count }, (_, n) => `room-${cycle}-${n}`)
    const heap = () => heapKiB(stage.process.inspector!)
    ;(await stage.page('first')).leave()
    const [heapBefore, residentBefore] = [await heap(), stage.process.residentMiB() * 1024]
    let leave = await fill(stage, named(1))
    const perRoom = {
      heapKiBPerRoom: ((await heap()) - heapBefore) / count,
      residentKiBPerRoom: (stage.process.residentMiB() * 1024 - residentBefore) / count,
    }
    leave()
    if (cycles < 2) return perRoom
    await sleep(LEAVING_MS)
    const afterFirst = await heap()
    for (let cycle = 2; cycle <= cycles; cycle++) {
      leave = await fill(stage, named(cycle))
      leave()
      await sleep(LEAVING_MS)
    }
    return { ...perRoom, lastToFirstCycle: (await heap()) / afterFirst }
  } finally {
    await stage.close()
  }
}
