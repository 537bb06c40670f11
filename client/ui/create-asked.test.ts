import { createRoot, createSignal } from 'solid-js'
import { expect, test } from 'vitest'
import { type Asked, createAsked } from './create-asked.ts'

/** Answers in the order in which the test gives them. */
function aServer() {
  const waiting: { about: string; answer: (text: string) => void; refuse: (why: Error) => void }[] = []
  const fetch = (about: string) =>
    new Promise<string>((answer, refuse) => {
      waiting.push({ about, answer, refuse })
    })
  return { waiting, fetch }
}
const settled = () => new Promise((resolve) => setTimeout(resolve))

test('what is shown stays until the next answer, and of two questions the later one counts', async () => {
  const { waiting, fetch } = aServer()
  const [about, setAbout] = createSignal('a')
  const { asked, leave } = createRoot((dispose) => ({
    asked: createAsked(about, fetch) as Asked<string>,
    leave: dispose,
  }))
  expect([asked(), asked.isLoading()]).toEqual([undefined, true])
  waiting[0]!.answer('of a')
  await settled()
  expect([asked(), asked.isLoading()]).toEqual(['of a', false])
  setAbout('b')
  void asked.look()
  expect(asked()).toBe('of a')
  waiting[2]!.answer('of b, asked again')
  await settled()
  waiting[1]!.answer('of b, too late')
  await settled()
  expect(asked()).toBe('of b, asked again')
  leave()
})

test('what went wrong is thrown until it goes well', async () => {
  const { waiting, fetch } = aServer()
  const { asked, leave } = createRoot((dispose) => ({ asked: createAsked(() => 'a', fetch), leave: dispose }))
  waiting[0]!.refuse(new Error('no line'))
  await settled()
  expect(() => asked()).toThrow('no line')
  void asked.look()
  waiting[1]!.answer('there')
  await settled()
  expect(asked()).toBe('there')
  leave()
})
