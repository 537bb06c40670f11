import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { StartFailure } from '../start-failure.ts'
import { openInProcess } from './in-process-storage.ts'
import { migrate } from './migrate.ts'
import { readMigrations } from './read-migrations.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'einklang-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const write = (file: string, sql: string) => writeFileSync(join(folder, file), sql)
const rowsOf = async (storage: ReturnType<typeof openInProcess>, sql: string) =>
  (await storage.batch([{ sql, parameters: [] }]))[0]!.rows

test('the migrations of the program apply to an empty database, once', async () => {
  const storage = openInProcess()
  const migrations = readMigrations('migrations')
  expect(await migrate(storage, migrations)).toEqual(migrations.map(({ name }) => name))
  expect(await migrate(storage, migrations)).toEqual([])
  await storage.close()
})

test('a step that fails leaves nothing behind, and is named', async () => {
  write('0001-one.sql', 'create table one (id integer);')
  write('0002-two.sql', 'create table two (id integer); create table one (id integer);')
  const storage = openInProcess()
  await expect(migrate(storage, readMigrations(folder))).rejects.toThrow(/0002-two failed.*table one already exists/)
  expect(await rowsOf(storage, `select name from sqlite_schema where type = 'table' order by 1`)).toEqual([
    ['migration'],
    ['one'],
  ])
  write('0002-two.sql', 'create table two (id integer);')
  expect(await migrate(storage, readMigrations(folder))).toEqual(['0002-two'])
})

test('edited, missing, newer and late migrations stop the start with a message that says which', async () => {
  const [one, two, three] = ['0001-one', '0002-two', '0003-three'].map((name) => ({ name, sql: ';', checksum: name }))
  const storage = openInProcess()
  await migrate(storage, [one!, two!])
  const refusal = (migrations: Parameters<typeof migrate>[1]) =>
    migrate(storage, migrations).then(
      () => 'started',
      (error) => (error instanceof StartFailure ? error.message : 'another error'),
    )
  expect(await refusal([one!, { ...two!, checksum: 'other' }])).toContain('0002-two was edited')
  expect(await refusal([one!])).toContain('newer than this program (it has 0002-two)')
  expect(await refusal([one!, three!])).toContain('0002-two was applied')
  expect(await refusal([one!, { ...three!, name: '0001-sneaked-in' }, two!])).toContain('0001-sneaked-in is missing')
  expect(await refusal([one!, two!, three!])).toBe('started')
})

test('a gap in the files stops the start', () => {
  write('0001-one.sql', '')
  write('0003-three.sql', '')
  expect(() => readMigrations(folder)).toThrow(/0003-three.sql: migration 0002 belongs here/)
})

test('line ends of a checkout are no edit', () => {
  write('0001-one.sql', 'a\nb\n')
  const [before] = readMigrations(folder)
  write('0001-one.sql', 'a\r\nb\r\n')
  expect(readMigrations(folder)).toEqual([before])
})

test('refused at any of its statements, a step of ours leaves nothing behind, and the next start takes it', async () => {
  const storage = openInProcess()
  const migrations = readMigrations('migrations')
  const schema = () => rowsOf(storage, 'select type, name, sql from sqlite_schema order by type, name')
  const refused = "select abs(-9223372036854775807 - 1) as 'refused by SQLite itself';"
  await migrate(storage, [])
  let trials = 0
  for (const [at, step] of migrations.entries()) {
    const taken = migrations.slice(0, at)
    const before = await schema()
    for (const { index } of step.sql.matchAll(/;$/gm)) {
      const broken = { ...step, sql: `${step.sql.slice(0, index + 1)}\n${refused}` }
      await expect(migrate(storage, [...taken, broken])).rejects.toThrow(/was undone: integer overflow/)
      expect(await schema()).toEqual(before)
      trials++
    }
    expect(await migrate(storage, [...taken, step])).toEqual([step.name])
  }
  expect(trials).toBeGreaterThan(100)
  await storage.close()
})

const STEPS = 8
const ROWS = 20_000
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)

/** Steps large enough for a kill to meet them half-way. */
function writeSteps() {
  for (let step = 1; step <= STEPS; step++) {
    const fill = `with recursive n (i) as (select 1 union all select i + 1 from n where i < ${ROWS}) select hex(i) from n`
    write(`000${step}-step.sql`, `create table step${step} (word text); insert into step${step} ${fill};`)
  }
}

test('killed between any two of its transactions, a migration resumes and finishes', { timeout: 60_000 }, async () => {
  writeSteps()
  for (const transactions of [1, 2, 3]) {
    const file = join(folder, `after-${transactions}.db`)
    await killWhileMigrating(file, { transactions })
    const storage = openInProcess(file)
    expect(await finishedSteps(storage)).toBe(transactions - 1)
    expect(await migrate(storage, readMigrations(folder))).toHaveLength(STEPS - transactions + 1)
    await storage.close()
  }
})

test(`killed at any moment, a migration resumes and finishes (SEED=${seed})`, { timeout: 120_000 }, async () => {
  writeSteps()
  const random = randomFrom(seed)
  const stages = new Set<number>()
  for (let trial = 0; trial < 6; trial++) {
    const file = join(folder, `trial-${trial}.db`)
    await killWhileMigrating(file, { ms: random() * 160 })
    const storage = openInProcess(file)
    const done = await finishedSteps(storage)
    stages.add(done)
    const rest = await migrate(storage, readMigrations(folder))
    expect(rest).toHaveLength(STEPS - done)
    expect(await finishedSteps(storage)).toBe(STEPS)
    await storage.close()
  }
  // All kills before or after the whole would have proved nothing.
  expect(
    [...stages].some((done) => done < STEPS),
    `finished steps: ${[...stages]}`,
  ).toBe(true)
})

/** How many steps the ledger holds; each of them must be there whole, and no other one in part. */
async function finishedSteps(storage: ReturnType<typeof openInProcess>): Promise<number> {
  const tables = (await rowsOf(storage, `select name from sqlite_schema where type = 'table' order by 1`)).flat()
  const ledger = tables.includes('migration') ? await rowsOf(storage, 'select name from migration') : []
  expect(tables.filter((name) => name !== 'migration')).toEqual(ledger.map((_, at) => `step${at + 1}`))
  for (let step = 1; step <= ledger.length; step++) {
    expect(await rowsOf(storage, `select count(*) from step${step}`)).toEqual([[ROWS]])
  }
  return ledger.length
}

/** The process ends itself with SIGKILL after so many transactions, or is ended after a time. */
async function killWhileMigrating(file: string, after: { transactions: number } | { ms: number }) {
  const at = (name: string) => JSON.stringify(new URL(name, import.meta.url).href)
  const program = `
    const { openInProcess } = await import(${at('./in-process-storage.ts')})
    const { migrate } = await import(${at('./migrate.ts')})
    const { readMigrations } = await import(${at('./read-migrations.ts')})
    const storage = openInProcess(${JSON.stringify(file)})
    let left = ${'transactions' in after ? after.transactions : Number.POSITIVE_INFINITY}
    const counted = (call) => async (...all) => {
      const answer = await call(...all)
      if (--left === 0) process.kill(process.pid, 'SIGKILL')
      return answer
    }
    process.stdout.write('begun')
    await migrate({ batch: counted(storage.batch), script: counted(storage.script) }, readMigrations(${JSON.stringify(folder)}))`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  await once(child.stdout, 'data')
  if ('ms' in after) setTimeout(() => child.kill('SIGKILL'), after.ms)
  await ended
}

/** Mulberry32: small, and the same everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
