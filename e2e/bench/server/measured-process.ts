import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { type AddressInfo, connect, createServer } from 'node:net'
import { cpus } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Contender, StartedWith } from './contender.ts'

/** A server in a process of its own, on a core of its own where the machine has two. */
export interface MeasuredProcess {
  /** What it and its threads have used of a processor, in milliseconds. */
  cpuMs(): number
  residentMiB(): number
  /** Where it tells of its heap; absent unless it was asked for. */
  readonly inspector: string | undefined
  kill(signal: NodeJS.Signals): Promise<void>
}

const isPinned = cpus().length > 1 && existsSync('/usr/bin/taskset')
const STARTING_MS = 30_000

/** Leaves the first core to the server. */
export function leaveFirstCore(): void {
  if (isPinned) spawnSync('taskset', ['-a', '-cp', '1', String(process.pid)])
}

/** Resolves when it takes connections. */
export async function startMeasured(
  contender: Contender,
  { port, folder }: StartedWith,
  { isInspected = false } = {},
): Promise<MeasuredProcess> {
  const { args, env } = contender.command({ port, folder })
  const program = [process.execPath, ...(isInspected ? ['--inspect=127.0.0.1:0'] : []), ...args]
  const words = isPinned ? ['taskset', '-c', '0', ...program] : program
  const child = spawn(words[0]!, words.slice(1), {
    env: { PATH: process.env.PATH, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let errors = ''
  child.stderr.on('data', (bytes) => (errors += bytes))
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const until = performance.now() + STARTING_MS
  while (!(await isListening(port))) {
    if (child.exitCode !== null || performance.now() > until)
      throw new Error(`${contender.name} did not start: ${errors}`)
    await sleep(5)
  }
  return {
    cpuMs: () => cpuMsOf(child),
    residentMiB: () => residentMiBOf(child),
    inspector: /ws:\/\/\S+/.exec(errors)?.[0],
    kill(signal) {
      child.kill(signal)
      return ended
    },
  }
}

/** With that of threads that have ended; the kernel counts in steps of ten milliseconds. */
function cpuMsOf({ pid }: ChildProcess): number {
  const [, fields] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')
  const [user, system] = fields!.split(' ').slice(11, 13)
  return (Number(user) + Number(system)) * 10
}

function residentMiBOf({ pid }: ChildProcess): number {
  const [, kiB] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))!
  return Number(kiB) / 1024
}

export const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })

const isListening = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
