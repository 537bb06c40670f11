import type { OrganisationId } from '../ids.ts'
import type { Credits, Deed } from './credits.ts'
import type { Passage, Span } from './pieces.ts'
import type { Token } from './tokens.ts'

/** A passage as one side of a comparison. */
export interface Side {
  readonly passage: Passage
  readonly tokens: readonly Token[]
  readonly credits: Credits
}

/** The part of a passage that lies in one span. */
export interface Part {
  readonly text: string
  readonly span: Span
  /** Which character of the clause its first one is. */
  readonly first: number
}

/** The text from one character up to another, span by span. */
export function partsOf({ text, spans }: Passage, from: number, to: number): Part[] {
  if (from === to) return []
  const parts: Part[] = []
  let start = 0
  for (const span of spans) {
    if (start >= to) break
    if (span.end > from) {
      const begin = Math.max(from, start)
      const words = text.slice(begin, Math.min(to, span.end))
      parts.push({ text: words, span, first: span.first + begin - start })
    }
    start = span.end
  }
  return parts
}

/** Everybody who did it to some of these characters, in order. */
export function doersOf({ passage, credits }: Side, deed: Deed, from = 0, to = passage.text.length): OrganisationId[] {
  const doers: OrganisationId[] = []
  for (const { text, span, first } of partsOf(passage, from, to)) {
    if (span.atom !== undefined) continue
    for (let at = 0; at < text.length; at++) {
      const doer = credits.of(deed, first + at)
      if (doer !== null && !doers.includes(doer)) doers.push(doer)
    }
  }
  return doers
}

/** Everybody who has taken some of the characters away and put them back, or has changed the shape of their line. */
export function allOf({ passage, credits }: Side, what: 'carriedBy' | 'shapedBy'): OrganisationId[] {
  const all = new Set<OrganisationId>()
  for (const { text, span, first } of partsOf(passage, 0, passage.text.length)) {
    if (span.atom !== undefined) continue
    for (let at = 0; at < text.length; at++) for (const one of credits.allOf(what, first + at)) all.add(one)
  }
  return [...all]
}
