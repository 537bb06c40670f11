import { setTimeout as sleep } from 'node:timers/promises'
import * as Y from 'yjs'
import { makeFolder, removeFolder } from '../../server-process.ts'
import type { Contender } from './contender.ts'
import { type Keystrokes, makeKeystrokes, type Typist } from './keystrokes.ts'
import { joinAsLoad, type LoadClient } from './load-client.ts'
import { freePort, type MeasuredProcess, startMeasured } from './measured-process.ts'

/** A client that knows the text. */
export interface Page extends LoadClient {
  readonly doc: Y.Doc
}

/** A contender that runs, and what is done to it. */
export interface Stage {
  readonly contender: Contender
  readonly process: MeasuredProcess
  readonly keystrokes: Keystrokes
  page(room: string, doc?: Y.Doc): Promise<Page>
  /** A client that counts what it gets, and says that it has this state. */
  counter(room: string, state?: Uint8Array): Promise<LoadClient>
  /** Lets the people behind the next clients sign in, where that must not be part of what is measured. */
  signIn(room: string, count: number): Promise<void>
  typist(page: Page, writer: number): Typist
  /** Ends the program, and starts it anew over what it has kept. */
  restart(signal: NodeJS.Signals): Promise<void>
  close(): Promise<void>
}

export async function openStage(contender: Contender, options: { isInspected?: boolean } = {}): Promise<Stage> {
  const started = { port: await freePort(), folder: makeFolder() }
  let process = await startMeasured(contender, started, options)
  const keystrokes = makeKeystrokes()
  let nth = 0
  const addressIn = (room: string) => contender.connect({ port: started.port, room, nth: nth++ })
  return {
    contender,
    get process() {
      return process
    },
    keystrokes,
    page: async (room, doc = new Y.Doc()) =>
      (await joinAsLoad({ address: await addressIn(room), keystrokes, doc })) as Page,
    counter: async (room, state) => joinAsLoad({ address: await addressIn(room), keystrokes, ...(state && { state }) }),
    async signIn(room, count) {
      for (let n = 0; n < count; n++) await contender.connect({ port: started.port, room, nth: nth + n })
    },
    typist: ({ doc }, writer) => ({ doc, text: contender.textOf(doc, writer) }),
    async restart(signal) {
      await process.kill(signal)
      process = await startMeasured(contender, started, options)
    },
    async close() {
      await process.kill('SIGKILL')
      removeFolder(started.folder)
    },
  }
}

/** Does it for all of them, at most `width` at a time. */
export async function inTurns<T, R>(all: readonly T[], width: number, act: (each: T, index: number) => Promise<R>) {
  const results: R[] = []
  let next = 0
  const worker = async () => {
    for (let index = next++; index < all.length; index = next++) results[index] = await act(all[index]!, index)
  }
  await Promise.all(Array.from({ length: width }, worker))
  return results
}

/** Whether it came true in time. */
export async function comesTrue(isTrue: () => boolean, withinMs: number): Promise<boolean> {
  const until = performance.now() + withinMs
  while (!isTrue()) {
    if (performance.now() > until) return false
    await sleep(2)
  }
  return true
}
