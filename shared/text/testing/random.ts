/** Random choices that a seed repeats: xorshift, 32 bits. */
export function makeRandom(seed: number) {
  let state = (Math.imul(seed + 1, 0x9e3779b1) ^ 0x5bd1e995) >>> 0 || 1
  const below = (limit: number): number => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state % limit
  }
  return {
    /** A whole number from 0 up to, not including, the limit. */
    below,
    /** True that many times in a hundred. */
    percent: (chance: number) => below(100) < chance,
    oneOf: <T>(choices: readonly T[]): T => choices[below(choices.length)]!,
  }
}

export type Random = ReturnType<typeof makeRandom>
