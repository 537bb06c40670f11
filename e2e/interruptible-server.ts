import { removeFolder, type ServerProcess, startServer } from './server-process.ts'

/** A server that can be gone for a while, which cuts every connection for good, and be back under its address. */
export interface InterruptibleServer extends ServerProcess {
  readonly goAway: () => Promise<void>
  readonly comeBack: () => Promise<void>
  readonly end: () => Promise<void>
}

export async function startInterruptibleServer(): Promise<InterruptibleServer> {
  let present: ServerProcess | undefined = await startServer()
  const first = present
  const { url, dataFolder } = first
  const goAway = async () => {
    await present?.stop()
    present = undefined
  }
  const comeBack = async () => {
    present ??= await startServer({ dataFolder, port: Number(new URL(url).port) })
  }
  return {
    ...first,
    goAway,
    comeBack,
    async end() {
      await goAway()
      removeFolder(dataFolder)
    },
  }
}
