import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartFailure } from './start-failure.ts'

const SECRET_BYTES = 32

/** Makes the folder of the database and the secret, for this user alone, where it is missing. Throws StartFailure. */
export function prepareDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw failure(`The data folder ${folder} cannot be made (DATA_DIR)`, error)
  }
}

/**
 * The secret that signs cookies: read from the data folder, or made there the first time. Whoever deletes the file signs
 * everybody out. Throws StartFailure.
 */
export function authSecretIn(folder: string): string {
  const file = join(folder, 'secret')
  try {
    writeFileSync(file, randomBytes(SECRET_BYTES).toString('base64url'), { mode: 0o600, flag: 'wx', flush: true })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw failure(`${file} cannot be written`, error)
  }
  const secret = read(file).trim()
  if (secret.length < SECRET_BYTES)
    throw new StartFailure(`${file} is too short for a secret. Delete it for a new one.`)
  return secret
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw failure(`${file} cannot be read`, error)
  }
}

const failure = (what: string, error: unknown) =>
  new StartFailure(`${what}: ${(error as NodeJS.ErrnoException).code}.`, { cause: error })
