import type { Config } from '../config.ts'
import { askDesk } from './ask-desk.ts'
import { type Erasure, writeErasure } from './erasure.ts'
import { inDatabase } from './in-database.ts'

/**
 * By the server if one runs, else in the database itself.
 *
 * @throws CommandFailure if nobody has this address
 */
export async function erasePerson(config: Config, erasure: Erasure): Promise<void> {
  if (await askDesk(config.dataFolder, { erasePerson: erasure })) return
  await inDatabase(config, (storage) => writeErasure(storage, erasure))
}
