import { isWithinPair } from './surrogates.ts'

/** `removed` code units (UTF-16) of a text go at `at`, and `added` comes in their place. */
interface TextChange {
  readonly at: number
  readonly removed: number
  readonly added: string
}

/** How many code units two texts have in common at the front, up to `most`. */
function commonStart(a: string, b: string, most: number): number {
  let length = 0
  while (length < most && a[length] === b[length]) length++
  return isWithinPair(a, length) || isWithinPair(b, length) ? length - 1 : length
}

function commonEnd(a: string, b: string, most: number): number {
  let length = 0
  while (length < most && a[a.length - length - 1] === b[b.length - length - 1]) length++
  return isWithinPair(a, a.length - length) || isWithinPair(b, b.length - length) ? length - 1 : length
}

/**
 * The smallest change that makes one text into another. A surrogate pair is never parted, not even where two have a half
 * in common: Yjs makes U+FFFD of both halves of a pair that it parts. Where equal letters leave several places to
 * choose from, it is the one next to `around`: where the author's caret was.
 */
export function changeBetween(before: string, now: string, around = now.length): TextChange {
  const most = Math.min(before.length, now.length)
  const upToThere = commonStart(before, now, Math.min(most, around))
  const behind = commonEnd(before, now, most - upToThere)
  const at = commonStart(before, now, most - behind)
  return { at, removed: before.length - behind - at, added: now.slice(at, now.length - behind) }
}
