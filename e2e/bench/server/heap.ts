import { once } from 'node:events'
import WebSocket from 'ws'

interface HeapUsage {
  readonly usedSize: number
  /** Memory of buffers, which lies outside the heap. */
  readonly backingStorageSize?: number
}

/** What a program's objects and buffers take after all garbage was collected, in KiB; asked through its inspector. */
export async function heapKiB(inspector: string): Promise<number> {
  const socket = new WebSocket(inspector)
  await once(socket, 'open')
  let asked = 0
  const ask = (method: string) =>
    new Promise<unknown>((resolve) => {
      const id = ++asked
      socket.on('message', function hear(message) {
        const answer = JSON.parse(String(message)) as { id?: number; result?: unknown }
        if (answer.id !== id) return
        socket.off('message', hear)
        resolve(answer.result)
      })
      socket.send(JSON.stringify({ id, method }))
    })
  // Twice, for what is let go by what is collected first.
  await ask('HeapProfiler.collectGarbage')
  await ask('HeapProfiler.collectGarbage')
  const { usedSize, backingStorageSize = 0 } = (await ask('Runtime.getHeapUsage')) as HeapUsage
  socket.close()
  return (usedSize + backingStorageSize) / 1024
}
