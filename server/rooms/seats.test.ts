import { expect, test } from 'vitest'
import { Close } from '../../shared/room-protocol.ts'
import type { Seat } from './membership.ts'
import { type GrantedSeat, type Judgement, makeSeats } from './seats.ts'
import { makeHandTimers } from './testing/hand-timers.ts'
import { documentId, seat } from './testing/town-hall.ts'

function scene() {
  const timers = makeHandTimers()
  const granted: GrantedSeat = {
    ...{ seat: seat(1), epoch: 1 },
    session: { id: 'session', token: 'token', expiresAt: new Date(timers.now() + 60_000) },
  }
  const judge = { now: async (): Promise<Judgement> => granted, asked: 0, claims: 0 }
  const seats = makeSeats({
    timers,
    tokenIn: async () => 'token',
    async seatsOf(claims) {
      judge.asked++
      judge.claims += claims.length
      const judgement = await judge.now()
      return claims.map(() => judgement)
    },
  })
  const sit = () => {
    const socket = { closedWith: [] as number[], seats: [] as Seat[] }
    const leave = seats.add({
      ...{ document: documentId, granted },
      close(code) {
        socket.closedWith.push(code)
        leave()
      },
      reseat: (next) => socket.seats.push(next),
    })
    return socket
  }
  return { timers, granted, judge, seats, sit }
}
const turn = () => new Promise((resolve) => setImmediate(resolve))

test('R16: a session that ends closes its sockets at once', () => {
  const { seats, sit } = scene()
  const [one, two] = [sit(), sit()]
  seats.closeSession('another')
  expect(one.closedWith).toEqual([])
  seats.closeSession('session')
  expect([one.closedWith, two.closedWith]).toEqual([[Close.signedOut], [Close.signedOut]])
  expect(seats.size()).toBe(0)
})

test('R16: a right that is lost closes the socket within five seconds', async () => {
  const { seats, sit, timers, judge } = scene()
  seats.start()
  const one = sit()
  timers.turn(3_000)
  await turn()
  expect(one.closedWith).toEqual([])
  judge.now = async () => ({ close: Close.notFound })
  timers.turn(5_000)
  await turn()
  expect(one.closedWith).toEqual([Close.notFound])
  seats.stop()
})

test('R16: a session that runs out closes the socket within five seconds, even if nobody can be judged', async () => {
  const { seats, sit, timers, judge } = scene()
  judge.now = async () => {
    throw new Error('no answer')
  }
  seats.start()
  const one = sit()
  const pass = async (seconds: number) => {
    for (let second = 0; second < seconds; second++) {
      timers.turn(1_000)
      await turn()
    }
  }
  await pass(59)
  expect(one.closedWith).toEqual([])
  await pass(6)
  expect(one.closedWith).toEqual([Close.signedOut])
  seats.stop()
})

test('R16: a seat that was judged anew is told, and a new epoch sends everybody out to come back', async () => {
  const { seats, sit, judge, granted } = scene()
  const one = sit()
  judge.now = async () => ({ ...granted, seat: seat(1, false) })
  await seats.rejudge()
  expect(one.seats).toEqual([seat(1, false)])
  judge.now = async () => ({ ...granted, epoch: 2 })
  await seats.rejudge()
  expect(one.closedWith).toEqual([Close.busy])
})

test('R16: tabs of one session are judged once, and a database that does not answer closes nobody', async () => {
  const { seats, sit, judge } = scene()
  const [one, two] = [sit(), sit()]
  await seats.rejudge()
  expect([judge.asked, judge.claims]).toEqual([1, 1])
  judge.now = async () => {
    throw new Error('no answer')
  }
  await seats.rejudge()
  expect([one.closedWith, two.closedWith]).toEqual([[], []])
})

test('R16: all who come while somebody is judged are judged together, whoever comes later anew', async () => {
  const { granted, timers } = scene()
  const judged: string[][] = []
  const seats = makeSeats({
    timers,
    tokenIn: async (cookie) => cookie,
    async seatsOf(claims) {
      judged.push(claims.map(({ token, document }) => `${token} ${document}`))
      await turn()
      return claims.map(({ token }) => (token === 'c' ? { close: Close.notFound } : granted))
    },
  })
  const come = (cookie: string, document: string) => seats.seatOf(cookie, document)
  const all = await Promise.all([come('a', 'x'), come('a', 'x'), come('b', 'x'), come('c', 'y')])
  expect(all).toEqual([granted, granted, granted, { close: Close.notFound }])
  expect(judged).toEqual([['a x'], ['a x', 'b x', 'c y']])
  await come('a', 'x')
  expect(judged).toHaveLength(3)
})

test('R16: nobody comes in without a session, with one that has run out, or while nobody can be judged', async () => {
  const { granted, timers } = scene()
  let token: string | undefined
  let judge = async () => [granted]
  const seats = makeSeats({ timers, tokenIn: async () => token, seatsOf: () => judge() })
  const come = () => seats.seatOf(undefined, 'x')
  expect(await come()).toEqual({ close: Close.signedOut })
  token = 'token'
  expect(await come()).toEqual(granted)
  timers.turn(60_000)
  expect(await come()).toEqual({ close: Close.signedOut })
  judge = () => Promise.reject(new Error('no answer'))
  await expect(come()).rejects.toThrow('no answer')
  judge = async () => [{ ...granted, session: { ...granted.session, expiresAt: new Date(timers.now() + 1) } }]
  expect(await come()).toMatchObject({ epoch: 1 })
})
