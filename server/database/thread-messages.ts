import type { Result, Statement } from './storage.ts'

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
