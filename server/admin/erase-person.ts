import { systemClock } from '../clock.ts'
import type { Config } from '../config.ts'
import { makeOutbox } from '../mail/outbox.ts'
import { askDesk } from './ask-desk.ts'
import { type Erasure, writeErasure } from './erasure.ts'
import { inDatabase } from './in-database.ts'

/**
 * By the server if one runs, else in the database itself.
 *
 * @throws CommandFailure if nobody has this address
 */
export async function erasePerson(config: Config, erasure: Erasure): Promise<void> {
  const isDone = await askDesk(config.dataFolder, { erasePerson: erasure })
  if (!isDone) await inDatabase(config, (storage) => writeErasure(storage, erasure))
  await makeOutbox(config.dataFolder, systemClock).forget(erasure.email.trim())
}
