import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

export const demoPassword = 'einklang-demo'

/** The whole program in a process of its own, as an operator runs it. */
export interface ServerProcess {
  readonly url: string
  readonly pid: number
  readonly dataFolder: string
  /** SIGKILL: nothing is flushed, nobody is told. */
  kill(): Promise<void>
  /** SIGTERM; resolves with the exit status. */
  stop(): Promise<number | null>
  /** What it has printed so far. */
  output(): string
}

export interface StartOptions {
  /** Kept between starts; a new one is made, and removed by `removeFolder`, if absent. */
  readonly dataFolder?: string
  readonly program?: string
  readonly port?: number
  readonly words?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

export const makeFolder = (): string => mkdtempSync(path.join(tmpdir(), 'einklang-'))
export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true })

/** Starts the demo and resolves when it answers. Needs `npm run build` before. */
export async function startServer({
  dataFolder = makeFolder(),
  program = 'dist/server/main.js',
  port = 0,
  words = ['demo'],
  env = {},
}: StartOptions = {}): Promise<ServerProcess> {
  const child = spawn(process.execPath, [program, ...words], {
    env: { PATH: process.env.PATH, DATA_DIR: dataFolder, PORT: String(port), LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout.on('data', (bytes) => (output += bytes))
  child.stderr.on('data', (bytes) => (output += bytes))
  const url = await addressOf(child, () => output)
  return {
    url,
    pid: child.pid!,
    dataFolder,
    output: () => output,
    kill: () => ended(child, 'SIGKILL').then(() => {}),
    stop: () => ended(child, 'SIGTERM'),
  }
}

function addressOf(child: ChildProcess, output: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const found = /http:\/\/localhost:\d+/.exec(output())
      if (found) resolve(found[0])
    }
    child.stdout!.on('data', look)
    child.once('exit', (code) => reject(new Error(`The server stopped with ${code}:\n${output()}`)))
  })
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode)
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code))
    child.kill(signal)
  })
}
