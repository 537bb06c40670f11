import { type Doc, encodeStateAsUpdate } from 'yjs'
import type { Copy, Keeping, Kept, Particulars } from '../copy.ts'

/** A copy that a test can look into. */
export interface InMemoryCopy extends Copy {
  /** What a page that is opened now would begin with. */
  readonly present: () => Kept | undefined
  readonly tell: (keeping: Keeping) => void
}

export function makeCopyInMemory(kept?: Kept): InMemoryCopy {
  let followed: Doc | undefined
  let said: Particulars | undefined = kept
  let listener = (_keeping: Keeping) => {}
  return {
    kept,
    follow: (doc) => {
      followed = doc
    },
    note: (particulars) => {
      said = particulars
    },
    renew: () => {},
    drop: () => {
      followed = undefined
      said = undefined
    },
    onKeeping: (heard) => {
      listener = heard
    },
    present: () => (followed && said ? { ...said, updates: [encodeStateAsUpdate(followed)] } : undefined),
    tell: (keeping) => listener(keeping),
  }
}
