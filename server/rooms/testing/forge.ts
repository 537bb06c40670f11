import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import type { Random } from '../../../shared/text/testing/random.ts'

type Id = { client: number; clock: number }

/** Every id that an edit could name: of all items of all clients, those of the maps included, and some beyond. */
function anyId(doc: Y.Doc, { below, oneOf, percent }: Random): Id {
  const client = oneOf([...doc.store.clients.keys()])
  const state = Y.getState(doc.store, client)
  return { client, clock: percent(3) ? state + below(3) : below(state) }
}

/** The id of something that is a shared type, so that a forged item may claim to stand in it. */
function anyType(doc: Y.Doc, random: Random): Id {
  const types = [...doc.store.clients.values()]
    .flat()
    .filter((item) => 'content' in item && item.content instanceof Y.ContentType)
  return random.percent(15) ? anyId(doc, random) : { ...random.oneOf(types).id }
}

const keys = ['__tag', '__format', '__indent', '__url', 'order', 'title', '', '__proto__']
const values = [0, 1, 'h2', null, undefined, true, 'javascript:alert(1)', 'https://example.org', {}, [1], 1e9]
const names = ['paragraph', 'heading', 'list', 'listitem', 'script', 'UNDEFINED', 'root', 'text', 'table', 'link']

function writeContent(encoder: encoding.Encoder, ref: number, random: Random): void {
  const { below, oneOf } = random
  if (ref === 1) encoding.writeVarUint(encoder, below(4))
  else if (ref === 4) encoding.writeVarString(encoder, oneOf(['x', 'BÖSE', '', '😀', 'ab'.repeat(20)]))
  else if (ref === 6) {
    encoding.writeVarString(encoder, oneOf(['p', 'i', 'bold', '__proto__']))
    encoding.writeVarString(encoder, JSON.stringify(oneOf([null, { __format: 1 }, 3, { __style: 'color:red' }])))
  } else if (ref === 7) {
    const type = oneOf([3, 3, 3, 6, 6, 0, 1, 2, 4, 5])
    encoding.writeVarUint(encoder, type)
    if (type === 3 || type === 5) encoding.writeVarString(encoder, oneOf(names))
  } else if (ref === 8) {
    const count = oneOf([1, 1, 1, 2, 0])
    encoding.writeVarUint(encoder, count)
    for (let n = 0; n < count; n++) encoding.writeAny(encoder, oneOf(values) as never)
  } else if (ref === 3) encoding.writeVarUint8Array(encoder, new Uint8Array([1, 2]))
  else if (ref === 5) encoding.writeVarString(encoder, '{}')
}

function writeItem(encoder: encoding.Encoder, doc: Y.Doc, own: Id, random: Random): void {
  const { below, percent, oneOf } = random
  const ref = oneOf([4, 4, 4, 7, 7, 8, 1, 6, 3, 5])
  const pick = () =>
    percent(10) ? { client: own.client, clock: Math.max(0, own.clock - below(3)) } : anyId(doc, random)
  const origin = percent(50) ? pick() : undefined
  const rightOrigin = percent(40) ? (origin && percent(40) ? neighbour(doc, origin) : pick()) : undefined
  const key = percent(25) ? oneOf([...keys, ...doc.getMap('clauses').keys()]) : undefined
  encoding.writeUint8(encoder, ref | (origin ? 128 : 0) | (rightOrigin ? 64 : 0) | (key === undefined ? 0 : 32))
  for (const id of [origin, rightOrigin]) if (id) writeId(encoder, id)
  if (!origin && !rightOrigin) {
    const inRoot = percent(10)
    encoding.writeVarUint(encoder, inRoot ? 1 : 0)
    if (inRoot) encoding.writeVarString(encoder, oneOf(['clauses', 'outline', 'mine']))
    else writeId(encoder, anyType(doc, random))
    if (key !== undefined) encoding.writeVarString(encoder, key)
  }
  writeContent(encoder, ref, random)
}

/** The id right of another where the two are next to each other in the text. */
function neighbour(doc: Y.Doc, { client, clock }: Id): Id {
  const structs = doc.store.clients.get(client)
  const item = structs && clock < Y.getState(doc.store, client) ? structs[Y.findIndexSS(structs, clock)] : undefined
  if (!(item instanceof Y.Item)) return { client, clock }
  if (clock + 1 < item.id.clock + item.length) return { client, clock: clock + 1 }
  return item.right ? { ...item.right.id } : { client, clock }
}

function writeId(encoder: encoding.Encoder, { client, clock }: Id): void {
  encoding.writeVarUint(encoder, client)
  encoding.writeVarUint(encoder, clock)
}

/** An update written by hand, that names whatever it likes; well formed more often than not. */
export function forgedUpdate(doc: Y.Doc, attackers: readonly number[], random: Random): Uint8Array {
  const { below, percent, oneOf } = random
  return encoding.encode((encoder) => {
    const sections = oneOf([0, 1, 1, 1, 2])
    encoding.writeVarUint(encoder, percent(97) ? sections : sections + 1)
    for (let n = 0; n < sections; n++) {
      const client = percent(92) ? attackers[n % attackers.length]! : oneOf([...doc.store.clients.keys()])
      const state = Y.getState(doc.store, client)
      const clock = percent(85) ? state : Math.max(0, state + below(5) - 3)
      const count = 1 + below(3)
      encoding.writeVarUint(encoder, count)
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, clock)
      for (let item = 0; item < count; item++) {
        if (percent(4)) {
          encoding.writeUint8(encoder, oneOf([0, 10]))
          encoding.writeVarUint(encoder, below(4))
        } else writeItem(encoder, doc, { client, clock: clock + item }, random)
      }
    }
    const deletions = oneOf([0, 0, 1, 2])
    encoding.writeVarUint(encoder, deletions)
    for (let n = 0; n < deletions; n++) {
      const { client, clock } = anyId(doc, random)
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarUint(encoder, oneOf([0, 1, 1, 2, 5]))
    }
  })
}

/** Bytes of an honest update changed here and there, or two updates cut and joined. */
export function mutatedUpdate(updates: readonly Uint8Array[], { below, oneOf, percent }: Random): Uint8Array {
  const bytes = [...oneOf(updates)]
  if (percent(15)) {
    const other = [...oneOf(updates)]
    return Uint8Array.from([...bytes.slice(0, below(bytes.length)), ...other.slice(below(other.length))])
  }
  for (let n = 1 + below(3); n > 0; n--) {
    const at = below(bytes.length)
    const kind = below(4)
    if (kind === 0) bytes[at] = below(256)
    else if (kind === 1) bytes[at] = (bytes[at]! + oneOf([1, 255])) & 255
    else if (kind === 2) bytes.splice(at, 1)
    else bytes.splice(at, 0, below(256))
  }
  return Uint8Array.from(bytes)
}
