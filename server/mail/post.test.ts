import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Writable } from 'node:stream'
import { SMTPServer } from 'smtp-server'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeLog } from '../log.ts'
import type { Letter } from './letter.ts'
import { makeOutbox } from './outbox.ts'
import { makePost } from './post.ts'
import { makeWriteLetter } from './write-letter.ts'

const letterIn = makeWriteLetter('https://raum.example')
const letter: Letter = letterIn('de', (words) => words.newPassword('https://raum.example/new-password#abc'))
const jana = { name: 'Jana Röth', address: 'jana@kreis.example' }

let folder: string
let logged: string
let now: number
const stops: (() => Promise<unknown>)[] = []
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'einklang-'))
  logged = ''
  now = Date.parse('2026-11-22T09:00:00Z')
})
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
  rmSync(folder, { recursive: true })
})

const log = () => {
  const stream = new Writable({
    write(chunk, _encoding, done) {
      logged += chunk
      done()
    },
  })
  return makeLog('trace', stream)
}
const outbox = () => makeOutbox(folder, { now: () => now })
const posted = (mail: { smtpUrl: string; from: string } | null) =>
  makePost({ mail, outbox: outbox(), log: log(), pausesMs: [1, 1] })

interface Taken {
  readonly recipients: string[]
  readonly message: string
}

/** A mail server on this machine; `refuse` says how it answers the n-th mail, null to take it. */
async function aMailServer(refuse: (n: number) => number | null = () => null) {
  const taken: Taken[] = []
  let tries = 0
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      let message = ''
      stream.on('data', (bytes) => (message += bytes))
      stream.on('end', () => {
        const status = refuse(tries++)
        if (status !== null) return done(Object.assign(new Error('no'), { responseCode: status }))
        const whole = message.replaceAll('=\r\n', '')
        taken.push({ recipients: session.envelope.rcptTo.map(({ address }) => address), message: whole })
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  stops.push(() => new Promise<void>((resolve) => server.close(() => resolve())))
  const { port } = server.server.address() as AddressInfo
  const mail = { smtpUrl: `smtp://127.0.0.1:${port}`, from: 'Einklang <raum@kreis.example>' }
  return { taken, mail, tries: () => tries }
}

test('a mail server gets each mail as plain text and as HTML, from the sender that was set', async () => {
  const { taken, mail } = await aMailServer()
  expect(await posted(mail).send(jana, letter)).toBe('sent')
  const [{ recipients, message } = { recipients: [], message: '' }] = taken
  expect(recipients).toEqual(['jana@kreis.example'])
  expect(message).toContain('From: Einklang <raum@kreis.example>')
  expect(message).toContain('Auto-Submitted: auto-generated')
  expect(message).toContain('Content-Type: text/plain; charset=utf-8')
  expect(message).toContain('Content-Type: text/html; charset=utf-8')
  expect(message.match(/https?:\/\/[^\s"<]+/g)!.every((link) => link.startsWith('https://raum.example/'))).toBe(true)
  expect(message).not.toMatch(/<img|src=/)
})

test('line breaks in a name or title begin no header, and signs in it no markup', async () => {
  const { taken, mail } = await aMailServer()
  const to = { name: 'Jana\r\nBcc: alle@kreis.example', address: 'jana@kreis.example' }
  const where = 'Ganztag\r\nX-Ours: 1 <script>alert(1)</script>'
  const invited = { by: 'Kreis', role: 'Mitglied', where, until: '1. Mai', address: 'https://raum.example/i#"><b>' }
  await posted(mail).send(
    to,
    letterIn('de', (words) => words.invitation(invited)),
  )
  const [{ recipients, message } = { recipients: [], message: '' }] = taken
  const head = message.slice(0, message.indexOf('\r\n\r\n'))
  expect(recipients).toEqual(['jana@kreis.example'])
  expect(head).not.toMatch(/^(Bcc|X-Ours):/im)
  const html = message.slice(message.indexOf('text/html'))
  expect(html).not.toContain('<script')
  expect(html).not.toContain('"><b>')
})

test('a server that is busy is tried again, one that refuses for good is not, and neither is written down with an address', async () => {
  const busy = await aMailServer((n) => (n < 2 ? 451 : null))
  expect(await posted(busy.mail).send(jana, letter)).toBe('sent')
  expect(busy.tries()).toBe(3)
  const refusing = await aMailServer(() => 550)
  expect(await posted(refusing.mail).send(jana, letter)).toBe('failed')
  expect(refusing.tries()).toBe(1)
  const alwaysBusy = await aMailServer(() => 451)
  expect(await posted(alwaysBusy.mail).send(jana, letter)).toBe('failed')
  expect(alwaysBusy.tries()).toBe(3)
  expect(logged).toContain('a mail could not be delivered')
  expect(logged).not.toContain('jana')
  expect(logged).not.toContain('#abc')
})

test('without a mail server each mail becomes a file for the operator alone, named in the log without its address', async () => {
  expect(await posted(null).send(jana, letter)).toBe('kept')
  const [name = ''] = readdirSync(path.join(folder, 'outbox'))
  expect(name).toMatch(/^20261122T090000Z-[0-9a-f-]{36}\.eml$/)
  const file = path.join(folder, 'outbox', name)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readFileSync(file, 'utf8')).toContain('https://raum.example/new-password#abc')
  expect(logged).toContain(name.slice(17, -4))
  expect(logged).not.toContain('jana')
})

test('the outbox forgets after seven days, and at once what is for an address that is erased', async () => {
  const post = posted(null)
  const kept = () => readdirSync(path.join(folder, 'outbox')).length
  await post.send(jana, letter)
  now += 8 * 24 * 60 * 60_000
  await post.send({ ...jana, address: 'bernd@kreis.example' }, letter)
  expect(kept()).toBe(1)
  await post.send(jana, letter)
  await post.forget('a@kreis.example')
  expect(kept()).toBe(2)
  await post.forget('JANA@kreis.example')
  expect(kept()).toBe(1)
})
