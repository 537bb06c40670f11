import * as Y from 'yjs'
import { comesTrue, type Stage } from './stage.ts'

const WORDS = 'die der und Kreise vereinbaren gemeinsam Ziele Bildung Region im für mit Schulen bis zum'.split(' ')

/** Numbers between 0 and 1 that are the same each time (mulberry32). */
function makeRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Writes a long text as it comes about: letter by letter, at changing places, with words taken out again. */
function write(text: Y.Text, places: number): void {
  const random = makeRandom(2026)
  const upTo = (most: number) => Math.floor(random() * most)
  for (let place = 0; place < places; place++) {
    let at = upTo(text.length + 1)
    for (let words = 1 + upTo(8); words > 0; words--) {
      for (const letter of `${WORDS[upTo(WORDS.length)]} `) text.insert(at++, letter)
    }
    if (random() < 0.3 && text.length > 20) text.delete(upTo(text.length - 20), 1 + upTo(15))
  }
}

export interface WrittenRoom {
  /** Letters. */
  readonly length: number
  /** What somebody says who has all of it. */
  readonly state: Uint8Array
  /** The whole of it as a Yjs update, in bytes. */
  readonly bytes: number
  leave(): void
}

/** Brings a long text into a room: most of it at once, as after writing offline, the last letters one by one. */
export async function fillRoom(stage: Stage, room: string, places: number): Promise<WrittenRoom> {
  const doc = new Y.Doc()
  ;(await stage.page(room, doc)).leave()
  const text = stage.contender.textOf(doc, -1)
  write(text, places)
  const page = await stage.page(room, doc)
  const reader = await stage.page(room)
  for (const letter of 'und zum Schluss') text.insert(text.length, letter)
  const hasAll = () => stage.contender.textOf(reader.doc, -1).length === text.length
  if (!(await comesTrue(hasAll, 20_000))) throw new Error(`${stage.contender.name}: the long text did not arrive`)
  reader.leave()
  return {
    length: text.length,
    state: Y.encodeStateVector(doc),
    bytes: Y.encodeStateAsUpdate(doc).length,
    leave: page.leave,
  }
}
