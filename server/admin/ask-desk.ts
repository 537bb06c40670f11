import { createConnection, type Socket } from 'node:net'
import { createInterface } from 'node:readline'
import type { z } from 'zod'
import { CommandFailure } from './command-failure.ts'
import { Answer, deskIn, type Request } from './desk.ts'

/**
 * Lets the running server do what is asked. Answers with whether one runs: if not, whoever asks may open the database.
 *
 * @throws CommandFailure with the server's words if it could not
 */
export async function askDesk(dataFolder: string, request: z.infer<typeof Request>): Promise<boolean> {
  const desk = await enter(deskIn(dataFolder))
  if (desk) await ask(desk, request)
  return desk !== undefined
}

function enter(place: string): Promise<Socket | undefined> {
  return new Promise((resolve) => {
    const socket = createConnection(place, () => resolve(socket))
    socket.once('error', () => resolve(undefined))
  })
}

function ask(desk: Socket, request: z.infer<typeof Request>): Promise<void> {
  desk.write(`${JSON.stringify(request)}\n`)
  return new Promise((resolve, reject) => {
    createInterface(desk).once('line', (line) => {
      const answer = Answer.parse(JSON.parse(line))
      if ('failed' in answer) reject(new CommandFailure(answer.failed))
      else resolve()
    })
    desk.once('close', () => reject(new CommandFailure('The server has stopped meanwhile.')))
  })
}
