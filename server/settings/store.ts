import type { Kysely } from 'kysely'
import { compile } from '../database/kysely-dialect.ts'
import type { Statement } from '../database/storage.ts'
import type { Tables } from '../database/tables.ts'

export type Settings = ReturnType<typeof makeSettings>

/** What the operators have set, by name. What a value means is known to whoever reads it. */
export function makeSettings(database: Kysely<Tables>) {
  return {
    /** Undefined: the program's own. */
    async read(name: string): Promise<string | undefined> {
      const row = await database.selectFrom('setting').select('value').where('name', '=', name).executeTakeFirst()
      return row?.value
    },
    writing: (name: string, value: string, changedAt: string): Statement =>
      compile(
        database
          .insertInto('setting')
          .values({ name, value, changedAt })
          .onConflict((conflict) => conflict.column('name').doUpdateSet({ value, changedAt })),
      ),
  }
}
