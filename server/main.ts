import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { openDesk } from './admin/desk.ts'
import { isoTime, systemClock } from './clock.ts'
import { type Config, readConfig } from './config.ts'
import { authSecretIn, prepareDataFolder } from './data-folder.ts'
import { beginInstance, holdingOf, mustFit } from './database/instance.ts'
import { migrate } from './database/migrate.ts'
import { readMigrations } from './database/read-migrations.ts'
import type { StorageOwner } from './database/storage-owner.ts'
import { openStorage } from './database/thread-storage.ts'
import { accountsForPeople, seedDemo } from './demo/seed-demo.ts'
import { instanceKeyIn } from './evidence/instance-key.ts'
import { readHandout } from './evidence/package.ts'
import { makeDiskUse } from './instance/disk-use.ts'
import { listen } from './listen.ts'
import { type Log, makeLog } from './log.ts'
import { makeOutbox } from './mail/outbox.ts'
import { makePost } from './mail/post.ts'
import { compactInThread } from './rooms/compact-in-thread.ts'
import { removeSetupLink, writeSetupLink } from './setup/link-file.ts'
import { StartFailure } from './start-failure.ts'
import { letV8StepBack } from './thread-priority.ts'
import { makeWeb } from './web.ts'
import { makeWorkspace } from './workspace.ts'

const DRAIN_MS = 9_000
const usage = 'Usage: node dist/server/main.js [demo [--fresh]]'

// In development this file lies in server/, in the bundle in dist/server/.
const root = fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? '..' : '../..', import.meta.url))
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }

interface Command {
  readonly demo: boolean
  /** Throw the demo away and make a new one. */
  readonly fresh: boolean
}

function readCommand(words: readonly string[]): Command {
  const [name, ...options] = words
  if (name === undefined) return { demo: false, fresh: false }
  if (name === 'demo' && options.every((option) => option === '--fresh'))
    return { demo: true, fresh: options.length > 0 }
  throw new StartFailure(usage)
}

async function openDatabase({ databaseFile }: Config, log: Log): Promise<StorageOwner> {
  const storage = await openStorage({ file: databaseFile, onLost: (cause) => stopAtOnce(log, cause) })
  const taken = await migrate(storage, readMigrations(path.join(root, 'migrations')))
  if (taken.length > 0) log.info({ steps: taken }, 'migrated')
  return storage
}

/** The database of a demo or of somebody's work, whichever was asked for. */
async function openFitting(config: Config, { demo, fresh }: Command, log: Log): Promise<StorageOwner> {
  const storage = await openDatabase(config, log)
  const holding = await holdingOf(storage)
  mustFit(holding, demo, config.databaseFile)
  if (holding !== 'half a demo' && !(holding === 'demo' && fresh)) return storage
  await storage.close()
  for (const part of ['', '-wal', '-shm']) rmSync(config.databaseFile + part, { force: true })
  return openDatabase(config, log)
}

async function start(command: Command): Promise<void> {
  const { demo } = command
  const environment = demo ? { ...process.env, DATA_DIR: process.env.DATA_DIR || './data/demo' } : process.env
  const config = readConfig(environment)
  const log = makeLog(config.logLevel)
  process.on('uncaughtException', (cause) => stopAtOnce(log, cause))
  process.on('unhandledRejection', (cause) => stopAtOnce(log, cause))

  prepareDataFolder(config.dataFolder)
  const storage = await openFitting(config, command, log)
  const workspace = makeWorkspace({ storage, clock: systemClock, log, compact: compactInThread(storage) })
  if ((await holdingOf(storage)) === 'nothing') {
    if (demo) await seedDemo(workspace)
    await beginInstance(storage, demo ? 'demo' : 'work', isoTime(systemClock))
  }

  const post = makePost({ mail: config.mail, outbox: makeOutbox(config.dataFolder, systemClock), log })
  let web: ReturnType<typeof makeWeb> | undefined
  const secret = config.authSecret ?? authSecretIn(config.dataFolder)
  const instanceKey = instanceKeyIn(config.dataFolder)
  const handout = readHandout(path.join(root, 'server/evidence/handout'))
  const listening = await listen(config.host, config.port, (port) => {
    const publicUrl = config.publicUrl ?? `http://localhost:${port}`
    const clientFolder = path.join(root, 'dist/client')
    const onSetUp = () => removeSetupLink(config.dataFolder)
    const fixed = {
      secret,
      instanceKey,
      handout,
      version,
      demo,
      log,
      clientFolder,
      post,
      onSetUp,
      diskUse: makeDiskUse(config),
    }
    web = makeWeb(workspace, { ...config, ...fixed, publicUrl })
    return web
  })
  const address = config.publicUrl ?? `http://localhost:${listening.port}`
  workspace.compactor.start()
  workspace.automatic.start()
  workspace.retention.start()
  const desk = openDesk(config.dataFolder, storage, log)

  const drain = async (signal: string) => {
    log.info({ signal }, 'stopping')
    setTimeout(() => stopAtOnce(log, new Error('The server did not come to rest in time')), DRAIN_MS).unref()
    const roomsClosed = Promise.resolve(web?.close())
    desk.close()
    const cutOff = await listening.close(roomsClosed)
    await roomsClosed
    if (cutOff > 0) log.warn({ connections: cutOff }, 'cut off without an answer to the farewell')
    await storage.close()
    process.exit(0)
  }
  process.once('SIGTERM', drain)
  process.once('SIGINT', drain)

  log.info({ address, version, demo }, 'listening')
  const setupLink = await web?.setup.makeLink(address)
  if (setupLink !== undefined) writeSetupLink(config.dataFolder, setupLink)
  process.stdout.write(`Einklang: ${address}\n${demo ? accountsForPeople() : ''}`)
  if (setupLink !== undefined) process.stdout.write(`Nobody has an account yet. Begin here: ${setupLink}\n`)
}

/** Everything that anyone was told is saved is on disk; what is left is to start anew. */
function stopAtOnce(log: Log, cause: unknown): never {
  log.fatal({ error: cause }, 'stopped')
  process.exit(1)
}

letV8StepBack()
try {
  await start(readCommand(process.argv.slice(2)))
} catch (cause) {
  process.stderr.write(`${cause instanceof StartFailure ? cause.message : ((cause as Error).stack ?? cause)}\n`)
  process.exit(1)
}
