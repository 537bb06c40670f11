import { StorageMisuse } from './storage.ts'

/** What can be known of a statement without running it. */
export interface StatementText {
  readonly parameters: number
  /** Whether rows that it changes may come back as rows. */
  readonly returning: boolean
}

// Strings, quoted names and comments are stepped over, so that nothing inside them counts.
const token = /'(?:[^']|'')*'|"(?:[^"]|"")*"|`[^`]*`|\[[^\]]*\]|--[^\n]*|\/\*[\s\S]*?\*\/|\?\d*|[:@$]\w+|\w+|;/g
const steppedOver = /^['"`[]|^--|^\/\*/
const transactional = /^(begin|commit|end|rollback|savepoint|release|attach|detach|vacuum)$/i

/**
 * Reads a statement as far as the driver does not: it takes too few parameters for NULLs, too many silently, and drops
 * what follows a semicolon. Throws StorageMisuse for a text that a batch cannot hold.
 */
export function readStatementText(sql: string): StatementText {
  const tokens = (sql.match(token) ?? []).filter((text) => !steppedOver.test(text))
  const end = tokens.indexOf(';')
  if (end >= 0 && tokens.slice(end).some((text) => text !== ';'))
    throw new StorageMisuse(`Two statements in one: ${sql}`)
  if (transactional.test(tokens[0] ?? '')) throw new StorageMisuse(`A batch is a transaction already: ${sql}`)
  if (tokens.some((text) => /^[:@$]|^\?\d/.test(text))) throw new StorageMisuse(`Parameters are written "?": ${sql}`)
  return {
    parameters: tokens.filter((text) => text === '?').length,
    returning: tokens.some((text) => /^returning$/i.test(text)),
  }
}
