import { closeSync, existsSync, fsyncSync, openSync, rmSync } from 'node:fs'
import { createConnection, type Socket } from 'node:net'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Config } from '../config.ts'
import { openInProcess } from '../database/in-process-storage.ts'
import { CommandFailure } from './command-failure.ts'
import { Answer, deskIn } from './desk.ts'

/**
 * A copy of everything that is committed in the database, by the server if one runs, else by ourselves. It is readable
 * by nobody else, and on disk. `file` must not exist.
 *
 * @throws CommandFailure
 */
export async function copyDatabase({ dataFolder, databaseFile }: Config, file: string): Promise<void> {
  if (!existsSync(databaseFile)) throw new CommandFailure(`There is no database in ${databaseFile} (DATA_DIR).`)
  closeSync(openSync(file, 'wx', 0o600))
  try {
    const desk = await enter(deskIn(dataFolder))
    if (desk) await askDesk(desk, file)
    else await copyByOurselves(databaseFile, file)
    syncToDisk(file)
    syncToDisk(path.dirname(file))
  } catch (cause) {
    rmSync(file, { force: true })
    throw cause
  }
}

async function copyByOurselves(databaseFile: string, file: string): Promise<void> {
  const storage = openInProcess(databaseFile)
  try {
    await storage.copyTo(file)
  } finally {
    await storage.close()
  }
}

/** The running server's desk; undefined if no server runs. */
function enter(place: string): Promise<Socket | undefined> {
  return new Promise((resolve) => {
    const socket = createConnection(place, () => resolve(socket))
    socket.once('error', () => resolve(undefined))
  })
}

function askDesk(socket: Socket, file: string): Promise<void> {
  socket.write(`${JSON.stringify({ copyTo: file })}\n`)
  return new Promise((resolve, reject) => {
    const failed = (why: string) => reject(new CommandFailure(`The server could not copy its database: ${why}`))
    createInterface(socket).once('line', (line) => {
      const answer = Answer.parse(JSON.parse(line))
      if ('failed' in answer) failed(answer.failed)
      else resolve()
    })
    socket.once('close', () => failed('it has stopped meanwhile.'))
  })
}

export function syncToDisk(place: string): void {
  const descriptor = openSync(place, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
