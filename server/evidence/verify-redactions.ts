import type { ClauseContent } from '../../shared/text/canonical.ts'
import type { Storage } from '../database/storage.ts'
import { asBytes, textOf } from '../database/text-as-bytes.ts'
import { redactionHash } from './redactions.ts'

const columns = `number, ${asBytes('clauseHash, remains, reason, at')}, previousHash is null,
  coalesce(cast(previousHash as blob), x''), ${asBytes('hash')}`

/** Follows the chain of redactions from the first to the last; the first that is not what was written. */
export async function verifyRedactions(storage: Storage): Promise<{ number: number; why: string } | undefined> {
  const { rows } = (
    await storage.batch([{ sql: `select ${columns} from redaction order by number`, parameters: [] }])
  )[0]!
  let previousHash: string | null = null
  for (const [index, [number, clauseHash, remains, reason, at, isFirst, before, hash]] of rows.entries()) {
    const wrong = (why: string) => ({ number: index + 1, why })
    if (number !== index + 1) return wrong('it is missing')
    if ((isFirst === 1 ? null : textOf(before)) !== previousHash) return wrong('it does not follow the one before')
    const entry = { number, clauseHash: textOf(clauseHash), reason: textOf(reason), at: textOf(at), previousHash }
    const content = contentFrom(textOf(remains))
    if (!content || redactionHash({ ...entry, remains: content }) !== textOf(hash)) return wrong('its hash is false')
    previousHash = textOf(hash)
  }
  return undefined
}

function contentFrom(json: string): ClauseContent | undefined {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
