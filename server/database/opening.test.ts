import { spawn, spawnSync } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import Driver from 'libsql'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { StartFailure } from '../start-failure.ts'
import { openInProcess } from './in-process-storage.ts'
import { StorageFailure } from './storage.ts'
import { openStorage, storageIn } from './thread-storage.ts'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'einklang-'))
  file = join(folder, 'einklang.db')
})
afterEach(() => rmSync(folder, { recursive: true }))

const sql = (text: string, ...parameters: (string | number)[]) => ({ sql: text, parameters })

/** The message with which opening fails, the same in either thread. */
async function refusal(): Promise<string> {
  const here = await Promise.resolve()
    .then(() => openInProcess(file))
    .catch((error: unknown) => error)
  const there = await openStorage({ file }).catch((error: unknown) => error)
  expect(here).toBeInstanceOf(StartFailure)
  expect(there).toBeInstanceOf(StartFailure)
  expect((there as StartFailure).message).toBe((here as StartFailure).message)
  return (here as StartFailure).message
}

test('it waits for the disk, keeps foreign keys and holds the file alone', async () => {
  const storage = await openStorage({ file })
  const pragmas = ['journal_mode', 'synchronous', 'foreign_keys', 'locking_mode']
  const results = await storage.batch(pragmas.map((name) => sql(`pragma ${name}`)))
  expect(results.map(({ rows }) => rows[0]![0])).toEqual(['wal', 2, 1, 'exclusive'])
  await storage.close()
})

test('a second process stops with a message that names the file; the first goes on', async () => {
  const storage = openInProcess(file)
  await storage.batch([sql('create table thing (id integer)')])
  const opener = new URL('./in-process-storage.ts', import.meta.url).href
  const program = `
    const { openInProcess } = await import(${JSON.stringify(opener)})
    try { openInProcess(${JSON.stringify(file)}) } catch ({ name, message }) { console.log(name, message) }`
  const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program])
  expect(`${stdout}`).toMatch(/^StartFailure .*einklang\.db is in use by another process/)
  await storage.batch([sql('insert into thing values (1)')])
  await storage.close()
})

test('what was written is there after the process was killed, and the file is free', async () => {
  const opener = new URL('./thread-storage.ts', import.meta.url).href
  const program = `
    const { openStorage } = await import(${JSON.stringify(opener)})
    const storage = await openStorage({ file: ${JSON.stringify(file)} })
    await storage.batch([{ sql: 'create table thing (id integer)', parameters: [] }])
    for (let id = 1; ; id++) {
      await storage.batch([{ sql: 'insert into thing values (?)', parameters: [id] }])
      process.stdout.write(id + '\\n')
    }`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  const ended = once(child, 'close')
  child.stdout.on('data', (text) => {
    said += text
    if (said.length > 500) child.kill('SIGKILL')
  })
  await ended
  const last = Number(said.trimEnd().split('\n').at(-1))
  const storage = openInProcess(file)
  const [result] = await storage.batch([sql('select count(*), max(id) from thing')])
  const [count, highest] = result!.rows[0] as [number, number]
  expect(count).toBe(highest)
  expect(count).toBeGreaterThanOrEqual(last)
  await storage.close()
})

test('a file that is no database stops the start and is left as it is', async () => {
  writeFileSync(file, 'Protokoll der Sitzung\n'.repeat(500))
  expect(await refusal()).toMatch(/einklang\.db is not a database/)
  expect(readFileSync(file, 'utf8')).toMatch(/^Protokoll/)
})

test('a database of another program stops the start and is left as it is', async () => {
  const other = new Driver(file)
  other.exec('create table theirs (id integer)')
  other.close()
  const before = readFileSync(file)
  expect(await refusal()).toMatch(/belongs to another program/)
  expect(readFileSync(file)).toEqual(before)
})

test('a damaged page stops the start with advice', async () => {
  const storage = openInProcess(file)
  await storage.batch([sql('create table thing (id integer primary key, word text)')])
  const words = Array.from({ length: 500 }, (_, id) => sql('insert into thing values (?, ?)', id, 'w'.repeat(100)))
  await storage.batch(words)
  await storage.close()
  const descriptor = openSync(file, 'r+')
  writeSync(descriptor, Buffer.alloc(4096, 0xa5), 0, 4096, 3 * 4096)
  closeSync(descriptor)
  expect(await refusal()).toMatch(/einklang\.db is damaged.*restore the newest backup/)
})

test('a folder that is missing, or a folder in place of the file, stops the start', async () => {
  mkdirSync(file)
  expect(await refusal()).toMatch(/einklang\.db cannot be opened/)
  file = join(folder, 'missing', 'einklang.db')
  expect(await refusal()).toMatch(/folder exists/)
})

test('a storage thread that ends unasked fails what waits and what comes later, and tells its owner', async () => {
  const lost: Error[] = []
  const thread = new Worker(
    `const { parentPort } = require('node:worker_threads')
    parentPort.on('message', () => process.exit(3))
    parentPort.postMessage({ say: 'opened' })`,
    { eval: true },
  )
  const storage = await storageIn(thread, (cause) => lost.push(cause))
  const outcomes = await Promise.allSettled([storage.batch([]), storage.batch([])])
  for (const outcome of [...outcomes, ...(await Promise.allSettled([storage.batch([])]))]) {
    expect(outcome).toMatchObject({ status: 'rejected', reason: expect.any(StorageFailure) })
  }
  expect(lost.map(({ message }) => message)).toEqual(['Exit status 3'])
})

test('a storage thread that says why it cannot open its file, and ends in the same moment, is heard', async () => {
  const lost: Error[] = []
  const thread = new EventEmitter() as Worker
  const opening = storageIn(thread, (cause) => lost.push(cause))
  thread.emit('message', { say: 'refused', error: 'StartFailure', message: 'einklang.db is not a database.' })
  thread.emit('exit', 0)
  await expect(opening).rejects.toThrow(new StartFailure('einklang.db is not a database.'))
  await new Promise((resolve) => setImmediate(resolve))
  expect(lost).toEqual([])
})
