import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { askPassword, type Source } from './ask-password.ts'

/** Somebody at a terminal who answers each question with the next line. */
function atTerminal(...answers: readonly string[]) {
  const shown: string[] = []
  const terminal = Object.assign(new PassThrough(), { isTTY: true }) as Source & PassThrough
  const left = [...answers]
  const ask = (question: string) => {
    shown.push(question)
    if (question.endsWith(': ')) setImmediate(() => terminal.write(left.shift() ?? '\u0003'))
  }
  return { shown, password: askPassword(terminal, ask) }
}

test('at a terminal a password is asked for twice, and nothing of it is shown', async () => {
  const { shown, password } = atTerminal('Ganz geheim äß\r', 'Ganz geheim äß\r')
  expect(await password).toBe('Ganz geheim äß')
  expect(shown.join('')).toBe('Password: \nOnce more: \n')
})

test('two passwords that differ, and Ctrl + C, end in a sentence', async () => {
  await expect(atTerminal('Ganz geheim\r', 'Ganz geheim!\r').password).rejects.toThrow('not the same password twice')
  await expect(atTerminal('Ganz geheim\r').password).rejects.toThrow('No password came.')
})

test('without a terminal the first line is taken, with its spaces', async () => {
  const piped = new PassThrough()
  piped.end(' Ganz geheim \nund noch etwas\n')
  expect(await askPassword(piped, () => {})).toBe(' Ganz geheim ')
})
