import type { DocumentHead, Opening } from '../../shared/documents.ts'
import type { ActorId, DocumentId } from '../../shared/ids.ts'
import type { VersionSummary } from '../../shared/versions.ts'
import * as ask from '../ask.ts'
import { forget } from '../offline/database.ts'
import { keepHead, keptHead } from '../offline/kept-heads.ts'
import { type OpenedCopy, openCopy } from '../offline/open-copy.ts'
import { isUnsent } from '../room/copy.ts'

/** With what a document page begins. */
export interface OpenedDocument {
  readonly document: DocumentHead
  /** As kept in this browser; the server's list follows. */
  readonly versions: readonly VersionSummary[]
  readonly copy: OpenedCopy | undefined
  /** The draft as the server has just sent it; undefined if it has not. */
  readonly text: Uint8Array | undefined
  /** The server has said what the document is; otherwise this browser has. */
  readonly isConfirmed: boolean
}

/** A line that says nothing for so long is treated like none, where the document can be opened without. */
const PATIENCE_MS = 2000

/** A database of the browser that says nothing for so long hangs, as it may after a crash. */
const DATABASE_PATIENCE_MS = 5000

const silence = (ms = PATIENCE_MS) => new Promise<'silence'>((resolve) => setTimeout(() => resolve('silence'), ms))

/** What the browser has kept, or undefined if its database hangs. */
async function keptSoon<Kept>(asked: Promise<Kept>): Promise<Kept | undefined> {
  const kept = await Promise.race([asked, silence(DATABASE_PATIENCE_MS)])
  return kept === 'silence' ? undefined : (kept as Kept)
}

async function openCopySoon(...which: Parameters<typeof openCopy>): Promise<OpenedCopy | undefined> {
  let isLate = false
  const asked = openCopy(...which).then((copy) => {
    if (isLate) void copy?.close()
    return copy
  })
  const copy = await Promise.race([asked, silence(DATABASE_PATIENCE_MS)])
  isLate = copy === 'silence'
  return copy === 'silence' ? undefined : copy
}

/**
 * Asks the server what the document is. If it does not answer, what this browser has kept is opened instead.
 *
 * @throws Refused with what the server said, if nothing can be opened
 */
export async function openDocument(actor: ActorId, id: DocumentId): Promise<OpenedDocument> {
  const asked = ask.opening(id)
  asked.catch(() => {})
  try {
    const answer = await Promise.race([asked, silence()])
    if (answer === 'silence') return (await openKept(actor, id)) ?? (await confirmed(actor, await asked))
    return await confirmed(actor, answer)
  } catch (why) {
    if (ask.isMissing(why)) return await openMissing(actor, id, why)
    const opened = ask.isUnreachable(why) ? await openKept(actor, id) : undefined
    if (opened) return opened
    throw why
  }
}

async function confirmed(actor: ActorId, { text, ...document }: Opening): Promise<OpenedDocument> {
  void keepHead(actor, document)
  const copy = await openCopySoon(actor, document.id, document.epoch)
  return { document, versions: [], copy, text: bytesOf(text), isConfirmed: true }
}

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))

async function openKept(actor: ActorId, id: DocumentId): Promise<OpenedDocument | undefined> {
  const head = await keptSoon(keptHead(actor, id))
  const copy = head && (await openCopySoon(actor, id, undefined))
  if (head && copy?.kept?.updates.length) return { ...head, copy, text: undefined, isConfirmed: false }
  await copy?.close()
  return undefined
}

/** The document is gone for this person. Words of theirs that it never got are shown once more, to be copied. */
async function openMissing(actor: ActorId, id: DocumentId, why: unknown): Promise<OpenedDocument> {
  const opened = await openKept(actor, id)
  const kept = opened?.copy?.kept
  if (opened && kept && isUnsent(kept)) return opened
  await opened?.copy?.close()
  await forget(actor, id).catch(() => {})
  throw why
}
