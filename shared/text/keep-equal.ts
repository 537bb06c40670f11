import type { Block } from './canonical.ts'

const isEqual = (one: Block | undefined, other: Block | undefined): boolean =>
  one !== undefined && other !== undefined && JSON.stringify(one) === JSON.stringify(other)

/**
 * What a text says now, with the very objects of before where nothing changed at its beginning and its end, so that a
 * page draws again only what lies between.
 */
export function keepEqual(before: readonly Block[], now: readonly Block[]): readonly Block[] {
  const most = Math.min(before.length, now.length)
  let head = 0
  while (head < most && isEqual(before[head], now[head])) head++
  let tail = 0
  while (tail < most - head && isEqual(before.at(-1 - tail), now.at(-1 - tail))) tail++
  if (head === before.length && head === now.length) return before
  return [
    ...before.slice(0, head),
    ...now.slice(head, now.length - tail),
    ...before.slice(before.length - tail, before.length),
  ]
}
