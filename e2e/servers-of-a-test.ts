import { afterEach } from 'vitest'
import { makeFolder, removeFolder, type ServerProcess, type StartOptions, startServer } from './server-process.ts'

const folders: string[] = []
const servers: ServerProcess[] = []

/** An empty folder, removed after the test. */
export function aFolder(): string {
  const folder = makeFolder()
  folders.push(folder)
  return folder
}

/** A server on a folder of its own unless another is given; killed after the test. */
export async function start({ dataFolder = aFolder(), ...options }: StartOptions = {}): Promise<ServerProcess> {
  const server = await startServer({ dataFolder, ...options })
  servers.push(server)
  return server
}

/** To be called once by a file that uses the two above. */
export function tidyUpAfterEach(): void {
  afterEach(async () => {
    for (const server of servers.splice(0)) await server.kill()
    for (const folder of folders.splice(0)) removeFolder(folder)
  })
}
