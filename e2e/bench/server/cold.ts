import { comesTrue, type Stage } from './stage.ts'
import { fillRoom } from './written-history.ts'

/** A long text, a server just started, one page: how long until the text stands there, beside a page that comes later. */
export async function cold(stage: Stage, room: string, { places }: { places: number }) {
  const written = await fillRoom(stage, room, places)
  written.leave()
  await stage.restart('SIGTERM')
  // Signing in is no part of it.
  await stage.page(`${room}-beside`).then((page) => page.leave())

  async function join() {
    const begun = performance.now()
    const page = await stage.page(room)
    const ms = page.syncedAtMs - begun
    const hasText = stage.contender.textOf(page.doc, -1).length === written.length
    await comesTrue(() => false, 100)
    page.leave()
    return { ms, hasText, bytes: page.bytesReceived() }
  }
  const first = await join()
  const later = [await join(), await join(), await join()].sort((a, b) => a.ms - b.ms)[1]!
  return {
    coldMs: first.ms,
    warmMs: later.ms,
    coldToWarm: first.ms / later.ms,
    coldToWarmBytes: first.bytes / later.bytes,
    syncedWithoutText: [first, later].filter(({ hasText }) => !hasText).length,
  }
}
