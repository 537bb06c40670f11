import * as Y from 'yjs'
import { type Decoded, type Id, NotLetIn, type Struct } from './decode.ts'

/** The structs of one client, placed up to `next`. `isOpen` while something waits for one of them. */
interface Row {
  readonly structs: readonly Struct[]
  next: number
  isOpen: boolean
}

interface Placing {
  /** Whether the struct could be placed; if not, something it depends on is not there. */
  place(struct: Y.Item | Y.GC): boolean
  /** Whether this is in the document or has been placed. */
  isThere(id: Id): boolean
}

/**
 * Places every struct after those it depends on, as Yjs will. The time it takes does not hang on their order.
 *
 * @throws NotLetIn if something that one depends on is nowhere, or depends on it in turn
 */
export function placeInOrder(sections: Decoded['sections'], { place, isThere }: Placing): void {
  const rows = new Map<number, Row>()
  for (const [client, structs] of sections) rows.set(client, { structs, next: 0, isOpen: false })
  for (const row of rows.values()) placeRow(row)

  /** Places a row, and of others as much as it depends on. A row that is open cannot be what it waits for itself. */
  function placeRow(first: Row): void {
    const path = [{ row: first, until: Number.POSITIVE_INFINITY }]
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const { row, until } = step
      const struct = row.structs[row.next]
      row.isOpen = struct !== undefined && struct.id.clock <= until
      if (!row.isOpen) path.pop()
      else if (place(struct as Y.Item | Y.GC)) row.next++
      else {
        const lacking = dependenciesOf(struct as Y.Item).find((id) => !isThere(id))!
        const needed = rows.get(lacking.client)
        if (!needed || needed.isOpen || endOf(needed) <= lacking.clock) throw new NotLetIn('incomplete')
        path.push({ row: needed, until: lacking.clock })
      }
    }
  }
}

const endOf = ({ structs }: Row): number => {
  const last = structs.at(-1)!
  return last.id.clock + last.length
}

/** What must be placed before it. */
const dependenciesOf = ({ origin, rightOrigin, parent }: Y.Item): Id[] =>
  [origin, rightOrigin, parent].filter((id): id is Y.ID => id instanceof Y.ID)
