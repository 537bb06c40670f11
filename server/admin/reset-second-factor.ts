import type { Config } from '../config.ts'
import { askDesk } from './ask-desk.ts'
import { inDatabase } from './in-database.ts'
import { type SecondFactorReset, writeSecondFactorReset } from './second-factor.ts'

/**
 * By the server if one runs, else in the database itself.
 *
 * @throws CommandFailure if nobody has this address, or no second factor
 */
export async function resetSecondFactor(config: Config, reset: SecondFactorReset): Promise<void> {
  if (await askDesk(config.dataFolder, { resetSecondFactor: reset })) return
  await inDatabase(config, (storage) => writeSecondFactorReset(storage, reset))
}
