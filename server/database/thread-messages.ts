import { StartFailure } from '../start-failure.ts'
import {
  type Result,
  type Statement,
  StorageConflict,
  StorageDamage,
  StorageFailure,
  StorageMisuse,
} from './storage.ts'

/** To the thread. It answers each request with one answer, in the order of the requests. */
export type Request =
  | { readonly ask: 'batch'; readonly statements: readonly Statement[] }
  | { readonly ask: 'script'; readonly sql: string; readonly after: readonly Statement[] }
  | { readonly ask: 'copy'; readonly file: string }
  | { readonly ask: 'close' }

/** From the thread: first whether it could open the file, then the answers. Errors lose their class on the way. */
export type Answer =
  | { readonly say: 'opened' }
  | { readonly say: 'done'; readonly results: Result[] }
  | { readonly say: 'refused'; readonly error: string; readonly message: string }

/** An error on its way out of a thread. */
export function refusedBy(error: unknown): Extract<Answer, { say: 'refused' }> {
  const { name, message } = error as Error
  return { say: 'refused', error: name, message }
}

const errors: Readonly<Record<string, new (message: string) => Error>> = {
  StartFailure,
  StorageConflict,
  StorageDamage,
  StorageFailure,
  StorageMisuse,
}

/** The same error where it has arrived. */
export const revived = ({ error, message }: { readonly error: string; readonly message: string }): Error =>
  new (errors[error] ?? StorageFailure)(message)
