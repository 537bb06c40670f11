import { openConnection } from './connection.ts'
import { StorageFailure } from './storage.ts'
import type { StorageOwner } from './storage-owner.ts'

/** Storage in the caller's own thread, which it holds up meanwhile: for tests and for commands that do one thing. */
export function openInProcess(file: string = ':memory:'): StorageOwner {
  const connection = openConnection(file)
  let closed = false
  const ifOpen = () => {
    if (closed) throw new StorageFailure('The storage is closed')
    return connection
  }
  return {
    batch: async (statements) => ifOpen().batch(statements),
    script: async (sql, then) => ifOpen().script(sql, then),
    copyTo: async (copy) => ifOpen().copyTo(copy),
    async close() {
      ifOpen()
      closed = true
      connection.close()
    },
  }
}
