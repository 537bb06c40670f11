import { chmodSync, rmSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import type { StorageOwner } from '../database/storage-owner.ts'
import type { Log } from '../log.ts'
import { Erasure, writeErasure } from './erasure.ts'
import { NewAdmin, writeAdmin } from './new-admin.ts'
import { BackupNote, writeBackupNote } from './note-backup.ts'
import { RedactionWish, writeRedaction } from './redaction.ts'
import { SecondFactorReset, writeSecondFactorReset } from './second-factor.ts'

/**
 * Where a running server takes what its operator asks, since it alone may open its database: a Unix socket in the data
 * folder, for the server's own user. One line of JSON each way.
 */
export const deskIn = (dataFolder: string): string => path.join(dataFolder, 'desk')

export const Request = z.union([
  z.strictObject({ copyTo: z.string() }),
  z.strictObject({ noteBackup: BackupNote }),
  z.strictObject({ createAdmin: NewAdmin }),
  z.strictObject({ erasePerson: Erasure }),
  z.strictObject({ redact: RedactionWish }),
  z.strictObject({ resetSecondFactor: SecondFactorReset }),
])
export const Answer = z.union([z.strictObject({ done: z.literal(true) }), z.strictObject({ failed: z.string() })])

export interface Desk {
  close(): void
}

/** Opens the desk. The data folder is ours alone: a socket that lies there is left from a server that was killed. */
export function openDesk(dataFolder: string, storage: StorageOwner, log: Log): Desk {
  const place = deskIn(dataFolder)
  const server = createServer((socket) => serve(socket, storage))
  server.on('error', (error) => log.warn({ error }, 'commands need the server to be stopped'))
  rmSync(place, { force: true })
  server.listen(place, () => chmodSync(place, 0o600))
  return { close: () => server.close() }
}

function serve(socket: Socket, storage: StorageOwner): void {
  const answer = (what: z.infer<typeof Answer>) => socket.end(`${JSON.stringify(what)}\n`)
  socket.on('error', () => {})
  createInterface(socket).once('line', (line) => {
    attend(line, storage).then(
      () => answer({ done: true }),
      (cause: Error) => answer({ failed: cause.message }),
    )
  })
}

async function attend(line: string, storage: StorageOwner): Promise<void> {
  const request = Request.parse(JSON.parse(line))
  if ('copyTo' in request) await storage.copyTo(request.copyTo)
  else if ('noteBackup' in request) await writeBackupNote(storage, request.noteBackup)
  else if ('createAdmin' in request) await writeAdmin(storage, request.createAdmin)
  else if ('erasePerson' in request) await writeErasure(storage, request.erasePerson)
  else if ('resetSecondFactor' in request) await writeSecondFactorReset(storage, request.resetSecondFactor)
  else await writeRedaction(storage, request.redact)
}
