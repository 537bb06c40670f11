import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { askPassword } from './admin/ask-password.ts'
import { backUp } from './admin/backup.ts'
import { CommandFailure } from './admin/command-failure.ts'
import { copyDatabase } from './admin/copy.ts'
import { createAdmin, hashOf, readWords } from './admin/create-admin.ts'
import { erasePerson } from './admin/erase-person.ts'
import { redact } from './admin/redact.ts'
import { resetSecondFactor } from './admin/reset-second-factor.ts'
import { restore } from './admin/restore.ts'
import { verifyDatabase } from './admin/verify.ts'
import { isoTime, systemClock } from './clock.ts'
import { readConfig } from './config.ts'
import { openInProcess } from './database/in-process-storage.ts'
import { readMigrations } from './database/read-migrations.ts'
import { StartFailure } from './start-failure.ts'

// The operator's commands. In development this file lies in server/, in the bundle in dist/server/.
const root = fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? '..' : '../..', import.meta.url))
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }
const migrationsFolder = path.join(root, 'migrations')

const usage = `Usage: npm run admin -- <command>

  create-admin <address> <name> <organisation>
                         an account for somebody who runs the workspace
  erase-person <address> deletes name, address, ways to sign in and roles; what they wrote stays, for their county
  reset-second-factor <address>
                         takes the second factor of somebody who has lost telephone and backup codes
  redact <document> <passage> <reason>
                         makes a passage unreadable in all kept versions of a document, on record
  backup <folder|file>   a checked copy of the database, while people type
  restore <file>         puts a backup in the place of the database; the server must be stopped
  verify                 looks at every journal and every version in the database

DATA_DIR names the data folder, as for the server. Each command explains itself with --help.
Exit status: 0 done, 1 failed or found damage, 2 asked in a wrong way.`

const tell = (line: string) => void process.stdout.write(`${line}\n`)

interface Command {
  readonly help: string
  /** How many words it needs. */
  readonly words: number
  run(words: readonly string[]): Promise<void>
}

const commands: Readonly<Record<string, Command>> = {
  'create-admin': {
    help: `Usage: npm run admin -- create-admin <address> <name> <organisation>

Makes an account for somebody who runs the workspace; an operator sees no documents. Also while the server runs, and on an
empty data folder. The password is asked for twice and shown nowhere; without a terminal it is the first line of the
input. The organisation is made if there is none of that name. Put quotation marks around names with spaces:

  npm run admin -- create-admin betrieb@kreis.example "Jana Roth" "Kreis Soest"`,
    words: 3,
    async run([address, givenName, organisation]) {
      const config = readConfig(process.env)
      const person = readWords(address!, givenName!, organisation!)
      const password = await askPassword(process.stdin, (question) => process.stdout.write(question))
      const admin = { ...person, passwordHash: await hashOf(password), at: isoTime(systemClock) }
      await createAdmin(config, admin, readMigrations(migrationsFolder))
      tell(`Done: ${person.email} can sign in.`)
    },
  },
  'erase-person': {
    help: `Usage: npm run admin -- erase-person <address>

Deletes the name and the address of a person, their ways to sign in, their roles and what is known of their visits, also
while the server runs: their pages close within seconds. What they wrote stays, for their county, under a random id that
leads to nobody any more; every version still verifies. This cannot be undone. Backups keep what they hold. Whoever alone
coordinates a county or runs the workspace hands over first.`,
    words: 1,
    async run([email]) {
      await erasePerson(readConfig(process.env), { email: email!, at: isoTime(systemClock) })
      tell('Done. Their name and address are gone from the database.')
    },
  },
  'reset-second-factor': {
    help: `Usage: npm run admin -- reset-second-factor <address>

For somebody who has lost the telephone and the backup codes: the password is enough again, and every session ends. Also
while the server runs. Make sure who asks: whoever has the password gets in with it.`,
    words: 1,
    async run([email]) {
      await resetSecondFactor(readConfig(process.env), { email: email!, at: isoTime(systemClock) })
      tell('Done. The password is enough again.')
    },
  },
  redact: {
    help: `Usage: npm run admin -- redact <document> <passage> <reason>

Makes a passage unreadable in every kept version of a document, for good, and puts on record which wordings were changed,
when and why. Every version still verifies, and says that something was redacted. The document is the id in its address.
Take the passage out of the draft first: it is not touched here. The passage stays in backups, in packages that people
have downloaded, and up to 30 days in the journal. Put quotation marks around a passage with spaces:

  npm run admin -- redact 019… "Tel. 02931 12345" "telephone number of a private person"`,
    words: 3,
    async run([document, passage, reason]) {
      const wish = { document: document!, passage: passage!, reason: reason!, at: isoTime(systemClock) }
      await redact(readConfig(process.env), wish)
      tell('Done.')
    },
  },
  backup: {
    help: `Usage: npm run admin -- backup <folder|file>

Copies the database of DATA_DIR, also while the server runs and people type. The copy holds all that was saved when it
was begun. It is checked (the file, every journal, every version) and gets its name only if it is sound. Beside it lies a
manifest with hashes, <file>.json: keep both. Writing pauses while the server copies, about a second for each 100 MB.
The secret that signs cookies is not part of a backup.`,
    words: 1,
    async run([target]) {
      const file = await backUp(readConfig(process.env), target!, { at: isoTime(systemClock), program: version, tell })
      tell(`Done: ${file}`)
    },
  },
  restore: {
    help: `Usage: npm run admin -- restore <file>

Checks a backup against its manifest and puts it in the place of the database of DATA_DIR. The server must be stopped.
The database that was there is kept beside it. Everybody has to sign in again. Pages that are still open have text newer
than the backup: they do not merge it, but offer it to its author to copy.`,
    words: 1,
    async run([backup]) {
      const options = { at: isoTime(systemClock), migrations: readMigrations(migrationsFolder), tell }
      const aside = await restore(readConfig(process.env), path.resolve(backup!), options)
      if (aside !== undefined) tell(`What was there before: ${aside}`)
      tell('Done. Start the server.')
    },
  },
  verify: {
    help: `Usage: npm run admin -- verify

Looks at everything in the database of DATA_DIR: the file itself, each journal from its first entry to its last, each
version from its text to its place in the chain. Names the first bad entry of each. Changes nothing; the server may run.`,
    words: 0,
    async run() {
      const config = readConfig(process.env)
      const copy = path.join(config.dataFolder, `verifying-${process.pid}.db`)
      await copyDatabase(config, copy)
      try {
        const storage = openInProcess(copy)
        const faults = await verifyDatabase(storage, tell).finally(() => storage.close())
        if (faults.length > 0) throw new CommandFailure(`${faults.length} damaged. See docs/operation.md.`)
        tell('All is sound.')
      } finally {
        rmSync(copy, { force: true })
      }
    },
  },
}

async function run(given: readonly string[]): Promise<void> {
  const { values, positionals } = parsed(given)
  const [name, ...words] = positionals
  const command = Object.hasOwn(commands, name ?? '') ? commands[name!] : undefined
  if (values.help) return tell(command?.help ?? usage)
  if (!command) throw new CommandFailure(usage, 2)
  if (words.length !== command.words) throw new CommandFailure(command.help, 2)
  await command.run(words)
}

function parsed(given: readonly string[]) {
  try {
    const options = { help: { type: 'boolean', short: 'h' } } as const
    return parseArgs({ args: [...given], options, allowPositionals: true })
  } catch (cause) {
    throw new CommandFailure(`${(cause as Error).message}\n\n${usage}`, 2)
  }
}

try {
  await run(process.argv.slice(2))
} catch (cause) {
  const isExpected = cause instanceof CommandFailure || cause instanceof StartFailure
  process.stderr.write(`${isExpected ? cause.message : ((cause as Error).stack ?? cause)}\n`)
  process.exitCode = cause instanceof CommandFailure ? cause.status : 1
}
