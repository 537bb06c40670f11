import type { ActorId, ClauseId } from '../../shared/ids.ts'
import { readOutline } from '../../shared/text/outline.ts'
import type { GoneWords } from './gate.ts'
import type { FallenWords, LiveDocument } from './live-document.ts'
import type { Member } from './member.ts'
import type { Part } from './part.ts'

/** Words that a member put into paragraphs which had been deleted before they arrived (R10). */
export function backToSender(
  live: LiveDocument,
  member: Member,
  gone: readonly GoneWords[],
  touched: ReadonlySet<ClauseId>,
): Part['notices'] {
  const texts = new Map<ClauseId, string>()
  // Where they lay is known of everything that was deleted as a whole; a clause nearby serves for the rest.
  let clause: ClauseId | undefined = [...touched][0] ?? readOutline(live.doc)[0]?.id
  for (const { near, text } of gone) {
    clause = live.clauseOfDeleted(near.client, near.clock) ?? clause
    if (clause) texts.set(clause, (texts.get(clause) ?? '') + text)
  }
  return [...texts].map(([clause, text]) => ({ member, notice: { kind: 'text-gone', clause, text } }))
}

/**
 * Words that fell with a paragraph whose deletion did not know them, to those who typed them and are here (R10): on the
 * page they were typed on or, if its line has broken since, on another of theirs.
 */
export function backToAuthors(
  members: Iterable<Member>,
  deleter: Member,
  fallen: readonly FallenWords[],
  ownerOf: (client: number) => ActorId | undefined,
): Part['notices'] {
  if (fallen.length === 0) return []
  // Who deletes knew everything of their own on that page.
  const others = [...members].filter((member) => member !== deleter)
  return fallen.flatMap(({ client, clause, text }) => {
    const pages = others.filter(({ actor }) => actor === ownerOf(client))
    const page = pages.find(({ clients }) => clients.has(client)) ?? pages[0]
    return page ? [{ member: page, notice: { kind: 'text-gone', clause, text } as const }] : []
  })
}
