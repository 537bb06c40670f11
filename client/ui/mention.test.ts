import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { announce, spoken } from './announce.ts'
import { forget, keepQuiet, mention } from './mention.ts'

const QUIET_HOUR_MS = 3_600_000
let tests = 0

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  // The clock of each test begins anew, and must not begin before the last one ended.
  vi.advanceTimersByTime(QUIET_HOUR_MS * ++tests)
})
afterEach(() => {
  keepQuiet(true)
  keepQuiet(false)
  vi.runAllTimers()
  vi.useRealTimers()
})

/** What is said within this time, in order. */
async function heardIn(ms: number): Promise<string[]> {
  const heard: string[] = []
  for (let passed = 0; passed < ms; passed += 100) {
    await vi.advanceTimersByTimeAsync(100)
    if (spoken() !== heard.at(-1) && spoken() !== '') heard.push(spoken())
  }
  return heard
}

test('What others do is said one after the other, with a pause between', async () => {
  for (const sentence of ['eins', 'zwei', 'drei']) mention(sentence, sentence)
  expect(await heardIn(3000)).toEqual(['eins'])
  expect(await heardIn(2000)).toEqual(['eins', 'zwei'])
  expect(await heardIn(10_000)).toEqual(['zwei', 'drei'])
})

test('The answer to one’s own act is said at once, and what others do waits until it has been heard', async () => {
  mention('hier', 'Kreis Lennetal ist jetzt hier.')
  announce('gespeichert')
  expect(await heardIn(3000)).toEqual(['gespeichert'])
  expect(await heardIn(3000)).toEqual(['gespeichert', 'Kreis Lennetal ist jetzt hier.'])
})

test('Of several sentences about the same thing only the last is said', async () => {
  announce('vorher')
  for (let n = 1; n <= 5; n++) mention('Ziffer 5', `Stand ${n}`)
  expect(await heardIn(20_000)).toEqual(['vorher', 'Stand 5'])
})

test('What has grown old while it waited is not said, nor what is no longer so', async () => {
  announce('vorher')
  for (let n = 1; n <= 30; n++) mention(`Ziffer ${n}`, `Ziffer ${n}`)
  mention('weg', 'Nie')
  forget('weg')
  const heard = await heardIn(120_000)
  expect(heard.length).toBeLessThan(8)
  expect(heard).not.toContain('Nie')
})

test('Kept quiet, nothing of others is said, what waits included, and answers still are', async () => {
  mention('vorher', 'Kreis Soest ist jetzt hier.')
  keepQuiet(true)
  mention('hier', 'Kreis Lennetal ist jetzt hier.')
  announce('gespeichert')
  expect(await heardIn(10_000)).toEqual(['gespeichert'])
})
