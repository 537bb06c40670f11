import { spawnSync } from 'node:child_process'
import { openSync, readSync, writeFileSync, writeSync } from 'node:fs'
import { constants } from 'node:os'
import path from 'node:path'

/** What a disk answers: that it is full, or that it is broken. */
export const refusals = { full: constants.errno.ENOSPC, broken: constants.errno.EIO } as const
export type Refusal = keyof typeof refusals

export interface FailingDisk {
  /** For the process whose database shall lie on it. */
  readonly env: Readonly<Record<string, string>>
  /** How often something was to be written, synced or cut off so far, and how often that was refused. */
  operations(): number
  refused(): number
  /** The `nth` operation from now is refused, and the next ones until there have been `times`. */
  refuse(nth: number, why: Refusal, times?: number): void
  heal(): void
}

/** Builds a disk that can be told to refuse; undefined where there is no C compiler. */
export function buildFailingDisk(folder: string): FailingDisk | undefined {
  const library = path.join(folder, 'failing-disk.so')
  const { status } = spawnSync('cc', ['-shared', '-fPIC', '-O1', '-o', library, 'e2e/failing-disk.c', '-ldl'])
  if (status !== 0) return undefined
  const orders = path.join(folder, 'orders')
  writeFileSync(orders, new Uint8Array(4 * NUMBERS))
  return failingDisk({ LD_PRELOAD: library, FAILING_DISK: orders })
}

/** Where the numbers of `orders` in `failing-disk.c` lie. */
const [COUNT, FIRST, LAST, ERROR, FAILED] = [0, 1, 2, 3, 4]
const NUMBERS = 5
const EVER = 2 ** 31 - 1

/** A disk that was built before, as the process sees it whose writes it takes. */
export function failingDisk(env: { readonly LD_PRELOAD: string; readonly FAILING_DISK: string }): FailingDisk {
  const orders = openSync(env.FAILING_DISK, 'r+')
  const read = (at: number): number => {
    const number = Buffer.alloc(4)
    readSync(orders, number, 0, 4, 4 * at)
    return number.readInt32LE()
  }
  const write = (at: number, value: number): void => {
    const number = Buffer.alloc(4)
    number.writeInt32LE(value)
    writeSync(orders, number, 0, 4, 4 * at)
  }
  return {
    env,
    operations: () => read(COUNT),
    refused: () => read(FAILED),
    refuse(nth, why, times = EVER) {
      const first = read(COUNT) + nth
      write(ERROR, refusals[why])
      write(LAST, Math.min(EVER, first + times - 1))
      write(FIRST, first)
    },
    heal: () => write(FIRST, 0),
  }
}
