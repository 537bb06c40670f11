import { createInterface } from 'node:readline'
import { type Readable, Writable } from 'node:stream'
import { CommandFailure } from './command-failure.ts'

/** Where a password comes from: a terminal, or what another program has written. */
export type Source = Readable & { readonly isTTY?: boolean }

/**
 * A password: asked for twice at a terminal, which shows nothing of it, or else the first line of what comes.
 *
 * @param ask shows a question, without a line's end
 * @throws CommandFailure
 */
export async function askPassword(source: Source, ask: (question: string) => void): Promise<string> {
  const lines = readLines(source)
  try {
    if (!source.isTTY) return await lines.next()
    ask('Password: ')
    const password = await lines.next()
    ask('\nOnce more: ')
    const again = await lines.next()
    ask('\n')
    if (password !== again) throw new CommandFailure('That was not the same password twice.')
    return password
  } finally {
    lines.close()
  }
}

/** Lines as they come, shown nowhere. */
function readLines(source: Source) {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  const terminal = source.isTTY === true
  const reader = createInterface({ input: source, output: nowhere, terminal })
  const waiting: { resolve(line: string): void; reject(cause: Error): void }[] = []
  const come: string[] = []
  let isOver = false
  const nothing = () => new CommandFailure('No password came. Nothing was created.')
  reader.on('line', (line) => {
    const first = waiting.shift()
    if (first) first.resolve(line)
    else come.push(line)
  })
  reader.once('close', () => {
    isOver = true
    for (const each of waiting.splice(0)) each.reject(nothing())
  })
  return {
    next: () =>
      new Promise<string>((resolve, reject) => {
        const line = come.shift()
        if (line !== undefined) resolve(line)
        else if (isOver) reject(nothing())
        else waiting.push({ resolve, reject })
      }),
    close: () => reader.close(),
  }
}
