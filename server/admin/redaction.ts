import { z } from 'zod'
import type { DocumentId } from '../../shared/ids.ts'
import type { ClauseContent } from '../../shared/text/canonical.ts'
import { record } from '../audit/store.ts'
import { compile, makeDatabase } from '../database/kysely-dialect.ts'
import { type Statement, type Storage, StorageConflict } from '../database/storage.ts'
import { blackened, redactionHash } from '../evidence/redactions.ts'
import { makeChains } from '../evidence/store.ts'
import { CommandFailure } from './command-failure.ts'

/** A passage to be made unreadable in all kept texts of a document, and why. */
export const RedactionWish = z.strictObject({
  document: z.string(),
  passage: z.string().min(1),
  reason: z.string().min(1),
  at: z.iso.datetime(),
})
export type RedactionWish = z.infer<typeof RedactionWish>

/** @throws CommandFailure */
export async function writeRedaction(
  storage: Storage,
  { document, passage, reason, at }: RedactionWish,
): Promise<void> {
  const database = makeDatabase(storage)
  const { texts } = await makeChains(database).of(document as DocumentId)
  let last = await database
    .selectFrom('redaction')
    .select(['number', 'hash'])
    .orderBy('number', 'desc')
    .executeTakeFirst()
  const statements: Statement[] = []
  for (const [clauseHash, content] of Object.entries(texts) as [string, ClauseContent][]) {
    const remains = blackened(content, passage)
    if (!remains) continue
    const entry = { number: (last?.number ?? 0) + 1, clauseHash, remains, reason, at, previousHash: last?.hash ?? null }
    last = { number: entry.number, hash: redactionHash(entry) }
    const left = JSON.stringify(remains)
    statements.push(
      compile(database.insertInto('redaction').values({ ...entry, remains: left, hash: last.hash })),
      compile(database.updateTable('clauseText').set({ content: left }).where('hash', '=', clauseHash)),
    )
  }
  if (statements.length === 0)
    throw new CommandFailure('No version of this document holds the passage. The draft is not looked at.')
  // What people last saw of it holds the text, too.
  statements.push(
    compile(database.deleteFrom('seen').where('documentId', '=', document as DocumentId)),
    record(database, { kind: 'passage-redacted', at, actor: null, subject: { document: document as DocumentId } }),
  )
  await storage.batch(statements).catch((cause: unknown) => {
    if (cause instanceof StorageConflict) throw new CommandFailure('Somebody else redacts at the same time. Try again.')
    throw cause
  })
}
