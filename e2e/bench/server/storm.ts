import { comesTrue, type Stage } from './stage.ts'
import { fillRoom, type WrittenRoom } from './written-history.ts'

/** With whoever has written the text they fill a room. */
const CLIENTS = 199

async function allJoin(stage: Stage, room: string, { bytes }: WrittenRoom, state?: Uint8Array) {
  const { process } = stage
  await stage.signIn(room, CLIENTS)
  const [cpuBefore, begun] = [process.cpuMs(), performance.now()]
  const clients = await Promise.all(Array.from({ length: CLIENTS }, () => stage.counter(room, state)))
  if (!state && clients.some(({ answerBytes }) => answerBytes < 0.9 * bytes))
    throw new Error('Not everybody got the text')
  const allMs = Math.max(...clients.map(({ syncedAtMs }) => syncedAtMs)) - begun
  await comesTrue(() => false, 300)
  const figures = {
    allMs,
    cpuMs: process.cpuMs() - cpuBefore,
    bytesEach: clients.reduce((sum, client) => sum + client.bytesReceived(), 0) / CLIENTS,
  }
  for (const client of clients) client.leave()
  return figures
}

/** All come at once into a room with a long text. */
export async function joining(stage: Stage, room: string, { places }: { places: number }) {
  const written = await fillRoom(stage, room, places)
  const { bytesEach, ...figures } = await allJoin(stage, room, written)
  written.leave()
  return figures
}

/** The server is killed and started anew, and all come back at once with everything that they had. */
export async function rejoining(stage: Stage, room: string, { places }: { places: number }) {
  const written = await fillRoom(stage, room, places)
  written.leave()
  await stage.restart('SIGKILL')
  const { allMs, cpuMs, bytesEach } = await allJoin(stage, room, written, written.state)
  return { allMs, cpuMs, bytesOfText: bytesEach / written.bytes }
}
