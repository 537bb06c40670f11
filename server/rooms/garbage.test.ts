import * as encoding from 'lib0/encoding'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { Close, Frame, SyncStep } from '../../shared/room-protocol.ts'
import { makeRandom, type Random } from '../../shared/text/testing/random.ts'
import type { Membership } from './membership.ts'
import { makeStream, type Stream } from './stream.ts'
import { makeHandTimers } from './testing/hand-timers.ts'
import type { Page } from './testing/page.ts'
import { clauses, documentId, openTownHall, seat, type TownHall } from './testing/town-hall.ts'

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1e6))
const FRAMES = process.env.LONG ? 100_000 : 3_000
const [first] = clauses

let hall: TownHall
let honest: readonly [Page, Page]
beforeEach(async () => {
  hall = await openTownHall()
  honest = [await hall.page(seat(2)), await hall.page(seat(3))]
})
afterEach(() => hall.close())

const bytes = ({ below }: Random, most: number) => Uint8Array.from({ length: below(most) }, () => below(256))

/** Bytes that mean nothing, some of them in the clothes of a frame that does. */
function garbage(random: Random): Uint8Array {
  const { below, oneOf, percent } = random
  const kind = below(6)
  if (kind === 0) return bytes(random, 64)
  if (kind === 1) return Uint8Array.from([below(6), ...bytes(random, 40)])
  const frame = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, kind === 2 ? oneOf([Frame.presence, Frame.saved, Frame.refused]) : Frame.sync)
    if (kind !== 2) encoding.writeVarUint(encoder, oneOf([SyncStep.state, SyncStep.missing, SyncStep.update, 3, 200]))
    if (kind === 5) encoding.writeVarUint8Array(encoder, forgedHead(random))
    else encoding.writeVarUint8Array(encoder, bytes(random, 40))
  })
  return percent(30) ? frame.slice(0, below(frame.length + 1)) : frame
}

/** The beginning of an update that claims more than follows. */
const forgedHead = (random: Random) =>
  encoding.encode((encoder) => {
    for (let n = 1 + random.below(5); n > 0; n--)
      encoding.writeVarUint(encoder, random.oneOf([0, 1, 2, 2 ** 31, 2 ** 40]))
    encoding.writeUint8Array(encoder, bytes(random, 20))
  })

/** Somebody who may write, and says nothing that means anything. They come again whenever they are sent away. */
function makeBabbler() {
  let membership: Membership | undefined
  let code: number | undefined
  return {
    async say(frame: Uint8Array): Promise<number | undefined> {
      code = undefined
      const close = (given: number) => {
        code = given
      }
      const socket = { send() {}, close, pause() {}, resume() {} }
      membership ??= await hall.lobby.join(documentId, socket, seat(1))
      membership!.receive(frame)
      if (code !== undefined) membership = undefined
      return code
    },
    leave: () => membership?.leave(),
  }
}

const liveState = () =>
  hall.lobby.inRoom(documentId, (room) =>
    room.read((doc) => [Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64'), doc.store.pendingStructs === null]),
  )

test(`${FRAMES} frames of garbage change nothing, reach nobody and stop nobody (SEED=${seed})`, async () => {
  const random = makeRandom(seed)
  const [writer, reader] = honest
  const babbler = makeBabbler()
  const codes = new Map<number | undefined, number>()
  for (let n = 0; n < FRAMES; n++) {
    if (n % 500 === 0) {
      writer.type(first, ` Wort${n}.`)
      await vi.waitFor(() => expect(reader.words(first)).toContain(` Wort${n}.`), { interval: 2 })
      for (const page of honest) page.updates.length = 0
    }
    const before = n % 100 === 0 ? await liveState() : undefined
    const frame = garbage(random)
    const code = await babbler.say(frame)
    codes.set(code, (codes.get(code) ?? 0) + 1)
    const where = () => `frame ${n}, SEED=${seed}: ${Buffer.from(frame).toString('hex')}`
    expect([undefined, Close.malformed, Close.refused], where()).toContain(code)
    if (before) expect(await liveState(), where()).toEqual(before)
    if (n % 500 === 499)
      expect(honest.flatMap((page) => [...page.updates, page.closedWith ?? 'here'])).toEqual(['here', 'here'])
  }
  babbler.leave()
  expect(hall.dropped).toEqual([])
  expect(reader.words(first)).toBe(writer.words(first))
  expect(codes.get(Close.malformed)).toBeGreaterThan(FRAMES / 4)
  console.log(`${FRAMES} frames of garbage: ${JSON.stringify(Object.fromEntries(codes))} (SEED=${seed})`)
}, 300_000)

test(`R19: ${FRAMES} batches of garbage end their stream with 1003, or are turned down (SEED=${seed})`, async () => {
  const random = makeRandom(seed + 1)
  const heard: Uint8Array[] = []
  const open = (): Stream =>
    makeStream({ timers: makeHandTimers(), receive: (frame) => heard.push(frame), ended() {}, hangUp() {} })
  let stream = open()
  let [taken, turnedDown] = [0, 0]
  for (let n = 0; n < FRAMES; n++) {
    const batch = bytes(random, 60)
    try {
      await stream.take(taken + 1, async () => batch)
      taken++
    } catch (problem) {
      expect(problem, `batch ${n}, SEED=${seed}`).toMatchObject({ code: 'invalid' })
      expect(stream.isOpen()).toBe(false)
      turnedDown++
      taken = 0
      stream = open()
    }
    // Nothing is heard of a batch that is none, not even its sound beginning.
    const all = heard.splice(0).reduce((sum, frame) => sum + frame.length, 0)
    expect(all).toBeLessThanOrEqual(stream.isOpen() && taken > 0 ? batch.length : 0)
  }
  expect(turnedDown).toBeGreaterThan(FRAMES / 4)
}, 300_000)
