import type { ActorId } from '../../shared/ids.ts'
import type { IdRange } from './journal.ts'
import type { Passage, Passages } from './passages.ts'

/** Characters that have new ids; `from` is where the old ones begin. */
export interface Carried {
  readonly from: { readonly client: number; readonly clock: number }
  readonly to: IdRange
}

/** So many letters in a row are no coincidence. Shorter words count only where they are all that went and came. */
const SEED = 8

/** Of what each person deleted so many letters are remembered. */
const MOST_LETTERS = 256 * 1024

/** Letters deleted one after the other become one passage up to this length. */
const MOST_JOINED = 400

/**
 * Follows words that somebody takes away and puts back as they were: an editor does so when a paragraph is split, joined
 * with another, or made a heading or a list, and a person by undoing, or by cutting and pasting. To Yjs they are new;
 * to everybody else they are the same words, and whoever wrote them is still the one who did.
 */
export function makeCarrying() {
  const memories = new Map<ActorId, ReturnType<typeof makeMemory>>()
  return function follow(actor: ActorId, { gone, come }: Passages): Carried[] {
    const memory = memories.get(actor) ?? makeMemory()
    memories.set(actor, memory)
    for (const passage of gone) memory.remember(passage)
    return come.flatMap((passage) => memory.find(passage))
  }
}

interface Place {
  readonly passage: Passage
  readonly at: number
}

function makeMemory() {
  /** Where words begin, by the letters from there on; and passages by all their letters. */
  let seeds = new Map<string, Place>()
  let wholes = new Map<string, Passage>()
  const passages: Passage[] = []
  let letters = 0

  function index(passage: Passage): void {
    wholes.set(passage.text, passage)
    for (const at of wordsIn(passage.text)) seeds.set(passage.text.slice(at, at + SEED), { passage, at })
  }

  function forgetTheOldest(): void {
    while (letters > MOST_LETTERS / 2 && passages.length > 0) letters -= passages.shift()!.text.length
    seeds = new Map()
    wholes = new Map()
    for (const passage of passages) index(passage)
  }

  return {
    remember(passage: Passage): void {
      const joined = joinedWith(passages.at(-1), passage)
      if (joined) passages.pop()
      passages.push(joined ?? passage)
      letters += passage.text.length
      if (letters > MOST_LETTERS) forgetTheOldest()
      else index(joined ?? passage)
    },
    find(passage: Passage): Carried[] {
      const whole = wholes.get(passage.text)
      if (whole) return pairsOf(whole, 0, passage, 0, passage.text.length)
      const found: Carried[] = []
      for (let at = 0; seeds.size > 0 && at >= 0 && at + SEED <= passage.text.length; ) {
        const place = seeds.get(passage.text.slice(at, at + SEED))
        const length = place ? commonLength(place, passage.text, at) : 0
        if (place) found.push(...pairsOf(place.passage, place.at, passage, at, length))
        at = place ? at + length : passage.text.indexOf(' ', at) + 1 || passage.text.length
      }
      return found
    },
  }
}

/** Where a passage begins, and its words of enough letters. */
function* wordsIn(text: string): Generator<number> {
  for (let at = 0; at + SEED <= text.length; at++) if (at === 0 || text[at - 1] === ' ') yield at
}

function commonLength({ passage, at: from }: Place, text: string, at: number): number {
  let length = SEED
  while (at + length < text.length && passage.text[from + length] === text[at + length]) length++
  return length
}

/** What somebody deletes letter by letter, forwards or backwards, is one passage. */
function joinedWith(before: Passage | undefined, passage: Passage): Passage | undefined {
  if (!before || before.text.length + passage.text.length > MOST_JOINED) return undefined
  if (isNextTo(before, passage)) return { text: before.text + passage.text, ids: [...before.ids, ...passage.ids] }
  if (isNextTo(passage, before)) return { text: passage.text + before.text, ids: [...passage.ids, ...before.ids] }
  return undefined
}

function isNextTo({ ids }: Passage, { ids: next }: Passage): boolean {
  const last = ids.at(-1)!
  const first = next[0]!
  return last.client === first.client && last.clock + last.length === first.clock
}

/** The ids of `length` characters of one passage beside those of another. */
function pairsOf(from: Passage, fromAt: number, to: Passage, toAt: number, length: number): Carried[] {
  const pairs: Carried[] = []
  const sources = slice(from.ids, fromAt, length)
  const targets = slice(to.ids, toAt, length)
  let [source, target] = [sources.shift(), targets.shift()]
  while (source && target) {
    const both = Math.min(source.length, target.length)
    pairs.push({ from: { client: source.client, clock: source.clock }, to: { ...target, length: both } })
    source = rest(source, both) ?? sources.shift()
    target = rest(target, both) ?? targets.shift()
  }
  return pairs
}

const rest = ({ client, clock, length }: IdRange, used: number): IdRange | undefined =>
  length > used ? { client, clock: clock + used, length: length - used } : undefined

function slice(ids: readonly IdRange[], at: number, length: number): IdRange[] {
  let before = 0
  return ids.flatMap((range) => {
    const start = Math.max(at, before)
    const end = Math.min(at + length, before + range.length)
    const offset = start - before
    before += range.length
    return end > start ? [{ client: range.client, clock: range.clock + offset, length: end - start }] : []
  })
}
