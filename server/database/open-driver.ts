import { existsSync } from 'node:fs'
import Driver from 'libsql'
import { StartFailure } from '../start-failure.ts'

/** "EINK": tells our files from those of other programs that use SQLite. */
const APPLICATION_ID = 0x45_49_4e_4b
const LOG_PAGES = 1000
const LOG_BYTES_KEPT = 64 * 1024 * 1024
const FULL = 2n

/**
 * Opens the file and asserts all that "gespeichert" rests on: the log mode, a disk that is waited for, foreign keys, this
 * process alone on the file, a sound file of ours, a disk that takes writes. Throws StartFailure.
 */
export function openDriver(file: string): Driver.Database {
  const driver = open(file)
  try {
    driver.defaultSafeIntegers(true)
    // Asked for before the first look at the file, the lock keeps the index of the log in this process' own memory, and a
    // second process is told "locked" by the first thing that it reads.
    pragma(driver, 'locking_mode = exclusive')
    inspect(driver, file)
    takeAlone(driver, file)
    setUp(driver, file)
    tryToWrite(driver, file)
    return driver
  } catch (error) {
    letGo(driver)
    throw explained(error, file)
  }
}

function open(file: string): Driver.Database {
  try {
    return new Driver(file)
  } catch (error) {
    throw explained(error, file)
  }
}

function takeAlone(driver: Driver.Database, file: string) {
  const mode = pragma(driver, 'journal_mode = wal')
  if (file === ':memory:') return
  if (mode !== 'wal') throw new StartFailure(`The disk of ${file} does not allow a write-ahead log (it is "${mode}").`)
  driver.exec('begin exclusive; commit')
  if (pragma(driver, 'locking_mode') !== 'exclusive') throw new StartFailure(`${file} could not be locked.`)
}

function setUp(driver: Driver.Database, file: string) {
  driver.exec('pragma synchronous = full')
  driver.exec('pragma foreign_keys = on')
  // What is deleted is overwritten where its page is written anyway: an erased name is not to be read out of the file.
  pragma(driver, 'secure_delete = fast')
  pragma(driver, `wal_autocheckpoint = ${LOG_PAGES}`)
  pragma(driver, `journal_size_limit = ${LOG_BYTES_KEPT}`)
  if (pragma(driver, 'synchronous') !== FULL)
    throw new StartFailure(`The database does not wait for the disk of ${file}.`)
  if (pragma(driver, 'foreign_keys') !== 1n) throw new StartFailure('The database does not keep foreign keys.')
}

/** Reads alone: a file that is not ours, or is damaged, stays as it is. */
function inspect(driver: Driver.Database, file: string) {
  const id = pragma(driver, 'application_id')
  const tables = value(driver, 'select count(*) from sqlite_schema')
  if (id !== BigInt(APPLICATION_ID) && !(id === 0n && tables === 0n)) {
    throw new StartFailure(`${file} belongs to another program. Choose another file with DATABASE_URL.`)
  }
  const finding = pragma(driver, 'quick_check(1)')
  if (finding !== 'ok') throw new StartFailure(`${damaged(file)} (${String(finding).replaceAll('\n', ' ')})`)
}

function tryToWrite(driver: Driver.Database, file: string) {
  driver.exec(`pragma application_id = ${APPLICATION_ID}`)
  if (file !== ':memory:' && !existsSync(file)) throw new StartFailure(`${file} was not written.`)
}

/**
 * Closes so that one file with everything in it is left. Statements that the driver still holds keep the file locked until
 * they are collected as garbage; leaving the log mode brings the log in, and lets go of the lock at once.
 */
export function closeDriver(driver: Driver.Database, file: string): void {
  try {
    if (file !== ':memory:') pragma(driver, 'journal_mode = delete')
  } finally {
    letGo(driver)
  }
}

function letGo(driver: Driver.Database) {
  try {
    pragma(driver, 'locking_mode = normal')
    value(driver, 'select count(*) from sqlite_schema')
  } catch {
    // The file could not even be read: there is no lock either.
  } finally {
    driver.close()
  }
}

const pragma = (driver: Driver.Database, text: string) => value(driver, `pragma ${text}`)

function value(driver: Driver.Database, sql: string): unknown {
  const [row] = driver.prepare(sql).raw(true).all([]) as unknown[][]
  return row?.[0]
}

const damaged = (file: string) => `${file} is damaged. Keep it as it is, and restore the newest backup.`

function explained(error: unknown, file: string): Error {
  if (error instanceof StartFailure) return error
  const { code = '', message } = error as { code?: string; message: string }
  return new StartFailure(sentence(code, message, file), { cause: error })
}

function sentence(code: string, message: string, file: string): string {
  if (code.startsWith('SQLITE_BUSY')) return `${file} is in use by another process. Only one server may run on it.`
  if (code.startsWith('SQLITE_NOTADB')) return `${file} is not a database. ${damaged(file)}`
  if (code.startsWith('SQLITE_CORRUPT')) return damaged(file)
  if (code.startsWith('SQLITE_FULL')) return `The disk of ${file} is full.`
  if (code.startsWith('SQLITE_READONLY')) return `${file} may not be written. Check its owner and its rights.`
  if (code.startsWith('SQLITE_CANTOPEN') || message.includes('ConnectionFailed')) {
    return `${file} cannot be opened. Check that its folder exists and may be written.`
  }
  return `${file} cannot be used: ${message} (${code})`
}
