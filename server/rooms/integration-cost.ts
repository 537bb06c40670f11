import * as Y from 'yjs'
import { ROOM_LIMITS } from '../../shared/room-protocol.ts'
import { NotLetIn } from './decode.ts'
import type { Ground, SharedType } from './ground.ts'

interface Standing {
  readonly ground: Ground
  readonly key: string | null
  readonly type?: SharedType
}

/** The neighbours between which an edit wants an item to stand; null is the beginning or the end. */
export interface Between {
  readonly left: Y.Item | null
  readonly right: Y.Item | null
}

/**
 * How long Yjs looks for the places of an edit's items. For each it walks from the left neighbour towards the right one
 * past whatever stands between them: what others have put there that its author did not know. Of one's own nothing ever
 * does, so honest edits need few steps; a forged one of a few kilobytes could keep the server busy for minutes.
 */
export function makeIntegrationCost(doc: Y.Doc) {
  /** Items in the lists that were counted: the children of a type, or the values that an attribute has had. */
  const lengths = new Map<Y.Item | null, number>()
  /** How many items of the edit stand in each place. */
  const fresh = new Map<Ground, Map<string | null, number>>()
  let most = 0

  const lengthFrom = (first: Y.Item | null, right: Y.Item | null): number => {
    let count = 0
    for (let item = first; item && item !== right && count <= ROOM_LIMITS.integrationSteps; item = item.right) count++
    return count
  }

  return {
    /**
     * Counts an item of the edit.
     *
     * @param place where it stands; `type` is absent if that comes with the edit
     * @param between its neighbours, unless one of them comes with the edit
     */
    add({ ground, key, type }: Standing, between: Between | undefined): void {
      if (most > ROOM_LIMITS.integrationSteps) return
      const inGround = fresh.get(ground) ?? new Map<string | null, number>()
      fresh.set(ground, inGround)
      const before = inGround.get(key) ?? 0
      inGround.set(key, before + 1)
      // Each item of the edit can have split two others.
      most += 3 * before
      if (!type) return
      const first = between?.left ?? firstIn(type, key)
      if (between) most += lengthFrom(first, between.right)
      else {
        const length = lengths.get(first) ?? lengthFrom(first, null)
        lengths.set(first, length)
        most += length
      }
    },
    /** @throws NotLetIn if Yjs would look for too long */
    check(update: Uint8Array): void {
      if (most > ROOM_LIMITS.integrationSteps) rehearse(doc, update)
    },
  }
}

/** Applies an edit to a copy of the document, and counts. */
function rehearse(doc: Y.Doc, update: Uint8Array): void {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  const { integrate } = Y.Item.prototype
  let steps = 0
  Y.Item.prototype.integrate = function counted(transaction, offset) {
    steps += stepsFor(this, copy.store, ROOM_LIMITS.integrationSteps - steps)
    if (steps > ROOM_LIMITS.integrationSteps) throw new NotLetIn('too-large')
    integrate.call(this, transaction, offset)
  }
  try {
    Y.applyUpdate(copy, update)
  } finally {
    Y.Item.prototype.integrate = integrate
    copy.destroy()
  }
}

/** How far Yjs walks to find the place of an item whose neighbours it knows, or one more than `most`. */
function stepsFor(
  { id, left, right, parent, parentSub, origin, rightOrigin }: Y.Item,
  store: Y.Doc['store'],
  most: number,
): number {
  if (!parent) return 0
  const met = new Set<Y.Item>()
  let item = left ? left.right : firstIn(parent as SharedType, parentSub)
  for (; item && item !== right && met.size <= most; item = item.right) {
    met.add(item)
    if (Y.compareIDs(origin, item.origin)) {
      if (item.id.client >= id.client && Y.compareIDs(rightOrigin, item.rightOrigin)) break
    } else if (!item.origin || !met.has(Y.getItem(store, item.origin) as Y.Item)) break
  }
  return met.size
}

/** The first child of a type, or the first value that an attribute of it has had. */
export function firstIn(type: SharedType, key: string | null): Y.Item | null {
  if (key === null) return type._start
  let item = type._map.get(key) ?? null
  while (item?.left) item = item.left
  return item
}
