import type { DocumentHead } from '../../shared/documents.ts'
import type { ActorId, DocumentId } from '../../shared/ids.ts'
import type { Me } from '../../shared/people.ts'
import type { VersionSummary } from '../../shared/versions.ts'

/**
 * What this browser keeps, in one IndexedDB. Keys begin with the person, so that nobody is shown another's, and one
 * range holds all that is somebody's.
 *
 *     person      'present'                        KeptPerson: who is signed in here
 *     documents   [actor, document]                KeptHead: what the page must know besides the text
 *     copies      [actor, document, slot]          Particulars of one copy (`room/copy.ts`)
 *     updates     [actor, document, slot, number]  Uint8Array: its text, as Yjs updates
 *
 * A page has a slot, and with it a copy, of its own while it is open: two windows with one document never write into
 * the same one. What a window left behind goes to the next that is opened (`open-copy.ts`).
 */
const NAME = 'einklang'
const VERSION = 1
const stores = ['person', 'documents', 'copies', 'updates'] as const
type StoreName = (typeof stores)[number]

export interface KeptPerson {
  readonly me: Me
  /** When the server last said so, in milliseconds since 1970. */
  readonly confirmedAt: number
}

export interface KeptHead {
  readonly document: DocumentHead
  readonly versions: readonly VersionSummary[]
  /** When it was last opened, in milliseconds since 1970. */
  readonly openedAt: number
}

export type CopyKey = readonly [ActorId, DocumentId, slot: number]

/** Everything in the database whose key begins with `key`. */
export const within = (...key: readonly (string | number)[]): IDBKeyRange => IDBKeyRange.bound([...key], [...key, []])

/** The outcome of one request. */
export function outcome<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('The request failed'))
  })
}

function ending(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error ?? new Error('The transaction was aborted'))
  })
}

let opened: Promise<IDBDatabase> | undefined

function open(): Promise<IDBDatabase> {
  opened ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(NAME, VERSION)
    request.onupgradeneeded = () => {
      for (const store of stores) request.result.createObjectStore(store)
    }
    request.onerror = () => reject(request.error ?? new Error('The database did not open'))
    request.onblocked = () => reject(new Error('Another window holds an older database'))
    request.onsuccess = () => {
      const database = request.result
      const letGo = () => {
        database.close()
        opened = undefined
      }
      database.onversionchange = letGo
      database.onclose = letGo
      resolve(database)
    }
  })
  opened.catch(() => {
    opened = undefined
  })
  return opened
}

/** Opens the database before anybody asks it for something. */
export function openAhead(): void {
  open().catch(() => {})
}

/** Some of the stores inside of one transaction. */
export type Stores<Name extends StoreName> = Readonly<Record<Name, IDBObjectStore>>

/**
 * Runs `work` in one transaction over the stores named, and answers when the browser has all of it; nothing of it if
 * anything fails. `work` may wait for requests of its own and for nothing else. Transactions that write wait for each
 * other where they name the same store. `strict` waits for the disk as well.
 */
export async function inTransaction<Name extends StoreName, Value>(
  mode: 'readonly' | 'readwrite',
  names: readonly Name[],
  work: (stores: Stores<Name>) => Promise<Value>,
  durability: 'strict' | 'relaxed' = 'relaxed',
): Promise<Value> {
  const transaction = (await open()).transaction(names, mode, { durability })
  const ended = ending(transaction)
  ended.catch(() => {})
  try {
    const value = await work(
      Object.fromEntries(names.map((name) => [name, transaction.objectStore(name)])) as unknown as Stores<Name>,
    )
    await ended
    return value
  } catch (failure) {
    try {
      transaction.abort()
    } catch {
      // It has ended already.
    }
    throw failure
  }
}

/** Deletes what is kept of one document of a person, or without `document` all that is kept of that person. */
export function forget(actor: ActorId, document?: DocumentId): Promise<void> {
  const range = document === undefined ? within(actor) : within(actor, document)
  return inTransaction('readwrite', ['documents', 'copies', 'updates'], async ({ documents, copies, updates }) => {
    for (const store of [copies, updates]) store.delete(range)
    documents.delete(document === undefined ? range : [actor, document])
  })
}
