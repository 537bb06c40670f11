import type * as Y from 'yjs'
import type { Span } from './find.ts'
import type { Stretch } from './stretches.ts'
import { wellFormed } from './surrogates.ts'
import { changeBetween } from './text-change.ts'

interface Run {
  readonly insert?: unknown
  readonly attributes?: Record<string, unknown>
}

/** The attributes of the runs that a piece of a text covers, in order. */
function attributesIn(text: Y.XmlText, { start, end }: Span): Record<string, unknown>[] {
  let at = 0
  return (text.toDelta() as Run[]).flatMap(({ insert, attributes = {} }) => {
    const from = at
    at += typeof insert === 'string' ? insert.length : 0
    return from < end && at > start ? [attributes] : []
  })
}

/** A link or the like that has lost its last word goes with it. */
function dropIfEmpty(text: Y.XmlText): void {
  const around = text.parent as Y.XmlElement | null
  if (text.length > 0 || around?.nodeName !== 'link' || around.length > 1) return
  const parent = around.parent as Y.XmlElement
  parent.delete(parent.toArray().indexOf(around), 1)
}

function replaceSpan({ words, parts }: Stretch, { start, end }: Span, by: string): void {
  const touched = parts.filter(({ from, length }) => from < end && from + length > start)
  const local = touched.map(({ text, from, length }) => ({
    text,
    start: Math.max(0, start - from),
    end: Math.min(length, end - from),
  }))
  const [first, ...others] = local
  if (!first) return
  const runs = attributesIn(first.text, first)
  // Within one run only what differs is written: who wrote the rest, and whose caret stands there, does not change.
  const before = words.slice(start, end)
  const isOneRun = others.length === 0 && runs.length === 1
  const whole = { at: 0, removed: first.end - first.start, added: by }
  const { at, removed, added } = isOneRun ? changeBetween(before, by) : whole
  first.text.insert(first.start + at, added, { ...runs[0] })
  first.text.delete(first.start + at + added.length, removed)
  for (const { text, start, end } of others) text.delete(start, end - start)
  for (const { text } of local) dropIfEmpty(text)
}

/**
 * Puts other words in the place of spans of a stretch, which must not overlap; they take the marks of the first letter
 * that they replace. To be called in a transaction, with the stretch as it stands in it.
 */
export function replaceIn(stretch: Stretch, spans: readonly Span[], by: string): void {
  // From the back, so that the places before stay where they are.
  for (const span of spans.toSorted((a, b) => b.start - a.start)) replaceSpan(stretch, span, wellFormed(by))
}
