import { expect, test } from 'vitest'
import { makeLog } from './log.ts'

function record() {
  const lines: Record<string, unknown>[] = []
  return { lines, stream: { write: (line: string) => lines.push(JSON.parse(line)) } }
}

test('a line is JSON with level, time in UTC, message and fields, and says nothing about the machine', () => {
  const { lines, stream } = record()
  const log = makeLog('info', stream)
  log.info({ document: 'id' }, 'opened')
  log.debug('unheard')
  expect(lines).toEqual([{ level: 'info', time: expect.stringMatching(/Z$/), document: 'id', msg: 'opened' }])
})

test('people, texts and secrets are hidden even where an object is logged whole', () => {
  const { lines, stream } = record()
  const person = { id: 'id', email: 'a@b.example', name: 'Ada', password: 'geheim' }
  makeLog('info', stream).info({ person, request: { headers: { cookie: 'geheim' } }, title: 'Vertrag' }, 'signed in')
  expect(JSON.stringify(lines)).not.toMatch(/Ada|@|geheim|Vertrag/)
  expect(lines[0]).toMatchObject({ person: { id: 'id' } })
})

test('an error keeps kind, message and stack, and loses what was hung on it', () => {
  const { lines, stream } = record()
  makeLog('info', stream).error({ err: Object.assign(new TypeError('no'), { row: 'Vertrag' }) }, 'failed')
  expect(lines[0]!.err).toEqual({ type: 'TypeError', message: 'no', stack: expect.any(String) })
})
