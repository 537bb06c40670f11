import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Random } from '../shared/text/testing/random.ts'

const BLOCK = 4096
const files = (folder: string) => ['einklang.db', 'einklang.db-wal'].map((name) => path.join(folder, name))

/** Builds what remembers the synced state of files; undefined where there is no C compiler. */
export function buildLastSynced(folder: string): string | undefined {
  const library = path.join(folder, 'last-synced.so')
  const { status } = spawnSync('cc', ['-shared', '-fPIC', '-O1', '-o', library, 'e2e/last-synced.c', '-ldl'])
  return status === 0 ? library : undefined
}

/** From here on, what lies in the folder counts as on disk. */
export function settle(folder: string): void {
  for (const file of files(folder)) {
    if (existsSync(file)) copyFileSync(file, `${file}.synced`)
    else rmSync(`${file}.synced`, { force: true })
  }
}

/** After the process was killed: the power goes as well. What was not synced is lost, or only some blocks of it arrived. */
export function cutPower(folder: string, random: Random): void {
  const losesAll = random.percent(50)
  for (const file of files(folder)) {
    const synced = existsSync(`${file}.synced`) ? readFileSync(`${file}.synced`) : undefined
    const written = existsSync(file) ? readFileSync(file) : undefined
    const left = losesAll || !written ? synced : someBlocks(synced ?? Buffer.alloc(0), written, random)
    if (left) writeFileSync(file, left)
    else rmSync(file, { force: true })
  }
  settle(folder)
}

function someBlocks(synced: Buffer, written: Buffer, random: Random): Buffer {
  const left = Buffer.alloc(
    random.percent(50) ? written.length : Math.max(synced.length, random.below(written.length + 1)),
  )
  synced.copy(left)
  for (let start = 0; start < left.length; start += BLOCK) {
    const block = written.subarray(start, start + BLOCK)
    if (random.percent(50)) block.copy(left, start)
  }
  return left
}
