import { afterEach, expect, test, vi } from 'vitest'
import { askAhead, get } from './ask.ts'

afterEach(() => void vi.unstubAllGlobals())

/** A server that says these, one after the other; returns what it was asked for. */
function serverThatSays(...answers: readonly Response[]): readonly string[] {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path)
    return answers[asked.length - 1]
  })
  return asked
}

const settled = () => new Promise((resolve) => setTimeout(resolve))

test('what was asked for ahead is given to the first who wants it, and asked for anew after that', async () => {
  const asked = serverThatSays(Response.json({ name: 'Erste' }), Response.json({ name: 'Zweite' }))
  askAhead('/api/me')
  expect(await get('/api/me')).toEqual({ name: 'Erste' })
  expect(asked).toEqual(['/api/me'])
  expect(await get('/api/me')).toEqual({ name: 'Zweite' })
})

test('a no that came ahead of the question is not the answer to it', async () => {
  serverThatSays(Response.json({ code: 'failed' }, { status: 500 }), Response.json({ name: 'Zweite' }))
  askAhead('/api/me')
  await settled()
  expect(await get('/api/me')).toEqual({ name: 'Zweite' })
})
