/** How long to wait for the page before this one to let go, when it is being loaded anew. */
const HANDOVER_MS = 400

/** Lets a slot go. */
export type Release = () => void

const nameOf = (actor: string, document: string, slot: number) => `einklang ${actor} ${document} ${slot}`

/**
 * Takes a slot of this browser for as long as the page is open, or until it is released. Answers undefined if another
 * window has it; with `patience`, if it still has it after a moment.
 */
export function takeSlot(
  actor: string,
  document: string,
  slot: number,
  patience: 'none' | 'handover' = 'none',
): Promise<Release | undefined> {
  const how =
    patience === 'handover'
      ? { signal: AbortSignal.timeout(HANDOVER_MS) }
      : ({ ifAvailable: true } satisfies LockOptions)
  return new Promise((resolve) => {
    navigator.locks
      .request(nameOf(actor, document, slot), how, (lock) => {
        if (!lock) return resolve(undefined)
        return new Promise<void>((release) => resolve(release))
      })
      .catch(() => resolve(undefined))
  })
}
