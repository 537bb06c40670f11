import type { Config } from '../config.ts'
import { askDesk } from './ask-desk.ts'
import { inDatabase } from './in-database.ts'
import { type RedactionWish, writeRedaction } from './redaction.ts'

/**
 * By the server if one runs, else in the database itself.
 *
 * @throws CommandFailure if no kept text of the document holds the passage
 */
export async function redact(config: Config, wish: RedactionWish): Promise<void> {
  if (await askDesk(config.dataFolder, { redact: wish })) return
  await inDatabase(config, (storage) => writeRedaction(storage, wish))
}
