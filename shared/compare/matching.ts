/** Which tokens of two passages are the same: `kept[i]` is the token of the other side that token i is, or -1. */
export interface Matching {
  readonly kept: Int32Array
  readonly keptBack: Int32Array
  /** The token that stands in its place, where one can be told: another form of it, or the same not worth keeping. */
  readonly echo: Int32Array
  readonly echoBack: Int32Array
}

/** The same matching, read from the other side. */
export const turnedMatching = ({ kept, keptBack, echo, echoBack }: Matching): Matching => ({
  kept: keptBack,
  keptBack: kept,
  echo: echoBack,
  echoBack: echo,
})
