import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { constants, getPriority, setPriority } from 'node:os'
import { basename } from 'node:path'

// Linux knows priorities of single threads. Elsewhere, or where they may not be changed, all threads stay alike: this is a
// courtesy, nothing depends on it.

const { PRIORITY_LOW } = constants.priority

/** What the threads are called on which V8 compiles and collects garbage, in Node 24; in Node 20 all have one name. */
const NAME_OF_V8S = 'V8Worker'

/** So much further back than the program, of the 40 steps that Linux has: beside its share theirs is a tenth. */
const STEPS_BEHIND = 10

/** Gives this thread the lowest priority: beside others that want to run it gets little. */
export function stepBack(): void {
  asCourtesy(() => setPriority(Number(basename(readlinkSync('/proc/thread-self'))), PRIORITY_LOW))
}

/**
 * Lets V8's own threads step back behind the program's. There are four of them, and on a server with one core four that
 * compile leave a fifth of it for everybody's letters. Not as far back as `stepBack`: what collects garbage is waited for.
 */
export function letV8StepBack(): void {
  asCourtesy(() => {
    const behind = Math.min(getPriority() + STEPS_BEHIND, PRIORITY_LOW)
    for (const thread of readdirSync('/proc/self/task')) asCourtesy(() => letStepBack(thread, behind))
  })
}

function letStepBack(thread: string, priority: number): void {
  const name = readFileSync(`/proc/self/task/${thread}/comm`, 'utf8').trim()
  if (name === NAME_OF_V8S) setPriority(Number(thread), priority)
}

function asCourtesy(act: () => void): void {
  try {
    act()
  } catch {
    // All threads stay alike, or one has ended meanwhile.
  }
}
