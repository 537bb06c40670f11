import { hashPassword } from 'better-auth/crypto'
import { z } from 'zod'
import type { Config } from '../config.ts'
import { prepareDataFolder } from '../data-folder.ts'
import { openInProcess } from '../database/in-process-storage.ts'
import { beginInstance, holdingOf } from '../database/instance.ts'
import { migrate } from '../database/migrate.ts'
import type { Migration } from '../database/read-migrations.ts'
import { authOptions } from '../people/auth-options.ts'
import { askDesk } from './ask-desk.ts'
import { CommandFailure } from './command-failure.ts'
import { type NewAdmin, writeAdmin } from './new-admin.ts'

/** Longer ones are refused at the door. */
const MOST_PASSWORD_LENGTH = 128

const line = (what: string) =>
  z
    .string()
    .trim()
    .min(1, `${what} is missing.`)
    .max(200, `${what} is too long.`)
    .regex(/^\P{Cc}*$/u, `${what} must be one line of text.`)
const Words = z.object({
  email: z
    .string()
    .trim()
    .toLowerCase()
    .pipe(z.email({ error: ({ input }) => `${input} is no mail address.` })),
  name: line('The name'),
  organisation: line('The name of the organisation'),
})

/**
 * Looks at what was typed, before a password is asked for.
 *
 * @throws CommandFailure
 */
export function readWords(email: string, name: string, organisation: string): z.infer<typeof Words> {
  const read = Words.safeParse({ email, name, organisation })
  if (!read.success) throw new CommandFailure(read.error.issues.map(({ message }) => message).join('\n'), 2)
  return read.data
}

/** @throws CommandFailure */
export async function hashOf(password: string): Promise<string> {
  const { minPasswordLength } = authOptions.emailAndPassword
  if (password.length < minPasswordLength)
    throw new CommandFailure(`The password needs at least ${minPasswordLength} characters.`)
  if (password.length > MOST_PASSWORD_LENGTH)
    throw new CommandFailure(`The password may have ${MOST_PASSWORD_LENGTH} characters at most.`)
  return hashPassword(password)
}

/**
 * Makes the account: by the server if one runs, else in the database, which is begun if there is none.
 *
 * @throws CommandFailure if the address has an account already, StartFailure if the database cannot be opened
 */
export async function createAdmin(
  { dataFolder, databaseFile }: Config,
  admin: NewAdmin,
  migrations: readonly Migration[],
): Promise<void> {
  if (await askDesk(dataFolder, { createAdmin: admin })) return
  prepareDataFolder(dataFolder)
  const storage = openInProcess(databaseFile)
  try {
    await migrate(storage, migrations)
    const holding = await holdingOf(storage)
    if (holding === 'half a demo') throw new CommandFailure(`${databaseFile} holds a demo that was never finished.`)
    if (holding === 'nothing') await beginInstance(storage, 'work', admin.at)
    await writeAdmin(storage, admin)
  } finally {
    await storage.close()
  }
}
