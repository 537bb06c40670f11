import { extentOf } from '../text/extent.ts'
import { areForms } from './match-words.ts'
import type { Passage } from './pieces.ts'
import { type Lexicon, type Token, tokensOf, WEIGHT_OF_A_TURN } from './tokens.ts'

/** A text as the words it is made of, to tell how much two have in common. */
export interface Bag {
  readonly weights: ReadonlyMap<string, number>
  readonly total: number
  readonly tokens: readonly Token[]
}

/** What is one word to everybody: to ask for its boundaries takes a hundred times as long. */
const plainWord = /^(?:[A-Za-zÄÖÜäöüß]+|\d+)$/

/** Reads each text once. */
export function makeReader() {
  const tokens = new WeakMap<Passage, readonly Token[]>()
  const lexicon: Lexicon = new Map()
  const bags = new WeakMap<Passage, Bag>()
  const counts = new Map<string, number>()
  return {
    /** How many words a token is, as a reader counts: a date is several. */
    wordsIn(token: string): number {
      const known = counts.get(token)
      if (known !== undefined) return known
      const words = plainWord.test(token) ? 1 : extentOf(token).words
      counts.set(token, words)
      return words
    },
    tokensOf(passage: Passage): readonly Token[] {
      const known = tokens.get(passage)
      if (known) return known
      const read = tokensOf(passage, lexicon)
      tokens.set(passage, read)
      return read
    },
    bagOf(passage: Passage): Bag {
      const known = bags.get(passage)
      if (known) return known
      const bag = bagOf(this.tokensOf(passage))
      bags.set(passage, bag)
      return bag
    },
  }
}

export type Reader = ReturnType<typeof makeReader>

function bagOf(tokens: readonly Token[]): Bag {
  const weights = new Map<string, number>()
  let total = 0
  for (const { key, weight, kind } of tokens) {
    if (kind === 'atom') continue
    weights.set(key, (weights.get(key) ?? 0) + weight)
    total += weight
  }
  return { weights, total, tokens }
}

/** Several texts as one. */
export function together(bags: readonly Bag[]): Bag {
  const weights = new Map<string, number>()
  for (const bag of bags) for (const [key, weight] of bag.weights) weights.set(key, (weights.get(key) ?? 0) + weight)
  return {
    weights,
    total: bags.reduce((sum, { total }) => sum + total, 0),
    tokens: bags.flatMap(({ tokens }) => tokens),
  }
}

/** The weight of what both have. */
export function common(a: Bag, b: Bag): number {
  const [small, large] = a.weights.size <= b.weights.size ? [a, b] : [b, a]
  let sum = 0
  for (const [key, weight] of small.weights) sum += Math.min(weight, large.weights.get(key) ?? 0)
  return sum
}

const FEW = 5

/** How alike two texts are, from 0 to 1. In short ones, other forms of a word count, too. `inCommon`: if it is known. */
export function likeness(a: Bag, b: Bag, inCommon = common(a, b)): number {
  if (a.total === 0 || b.total === 0) return a.total === b.total ? 1 : 0
  const forms = a.tokens.length <= FEW && b.tokens.length <= FEW ? weightOfForms(a, b) : 0
  return Math.min(1, (2 * inCommon + forms) / (a.total + b.total))
}

function weightOfForms(a: Bag, b: Bag): number {
  let sum = 0
  const fresh = b.tokens.filter(({ key }) => !a.weights.has(key))
  for (const one of a.tokens) {
    if (b.weights.has(one.key)) continue
    const at = fresh.findIndex((other) => areForms(one.key, other.key))
    if (at < 0) continue
    sum += 0.8 * (one.weight + fresh[at]!.weight)
    fresh.splice(at, 1)
  }
  return sum
}

const SHORT = 8
const LONE_FIGURES = 0.5

/**
 * How alike two short texts are, numbers left aside that stand in each other's place: „Bis 2028.“ and „Bis 2029.“ have
 * little in common by weight, and are one line to every reader. Less than 1, and 0 where this says nothing.
 */
export function likenessAsideFromFigures(a: Bag, b: Bag, inCommon: number): number {
  if (a.tokens.length > SHORT || b.tokens.length > SHORT) return 0
  const replaced = Math.min(figuresOnlyIn(a, b), figuresOnlyIn(b, a))
  if (replaced === 0) return 0
  const left = a.total + b.total - 2 * replaced * WEIGHT_OF_A_TURN
  return left === 0 ? LONE_FIGURES : (0.9 * 2 * inCommon) / left
}

const figuresOnlyIn = (one: Bag, other: Bag): number =>
  one.tokens.filter(({ key, turn }) => turn === 'figure' && !other.weights.has(key)).length

export interface Partners {
  readonly a: number
  readonly b: number
  readonly likeness: number
}

/** Words that stand in more texts than this say nothing about any of them. */
const COMMON = 20
const CANDIDATES = 4

/** For each text of `a` the one of `b` it is most like, found by the rarer words; none is named twice. */
export function likelyPartners(a: readonly Bag[], b: readonly Bag[], atLeast: number): Partners[] {
  const holders = new Map<string, number[]>()
  b.forEach(({ weights }, j) => {
    for (const key of weights.keys()) {
      const places = holders.get(key)
      if (places) places.push(j)
      else holders.set(key, [j])
    }
  })
  const partners = a.flatMap((bag, i) => {
    const votes = new Map<number, number>()
    for (const [key, weight] of bag.weights) {
      const places = holders.get(key)
      if (!places || places.length > COMMON) continue
      for (const j of places) votes.set(j, (votes.get(j) ?? 0) + weight)
    }
    return [...votes]
      .sort((one, other) => other[1] - one[1] || one[0] - other[0])
      .slice(0, CANDIDATES)
      .map(([j]) => ({ a: i, b: j, likeness: likeness(bag, b[j]!) }))
      .filter((partner) => partner.likeness >= atLeast)
  })
  partners.sort((one, other) => other.likeness - one.likeness || one.a - other.a || one.b - other.b)
  const [takenA, takenB] = [new Set<number>(), new Set<number>()]
  return partners.filter((one) => {
    if (takenA.has(one.a) || takenB.has(one.b)) return false
    takenA.add(one.a)
    takenB.add(one.b)
    return true
  })
}
