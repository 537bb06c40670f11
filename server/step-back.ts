import { readlinkSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { basename } from 'node:path'

/**
 * Gives this thread the lowest priority: beside others that want to run it gets little. Linux knows priorities of single
 * threads; elsewhere, or where they may not be changed, the thread stays one like the others.
 */
export function stepBack(): void {
  try {
    setPriority(Number(basename(readlinkSync('/proc/thread-self'))), constants.priority.PRIORITY_LOW)
  } catch {
    // It is a courtesy.
  }
}
