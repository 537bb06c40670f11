import {
  type Compilable,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  sql,
} from 'kysely'
import { type Result, type Statement, type Storage, StorageMisuse, type Value } from './storage.ts'
import type { Tables } from './tables.ts'

/** The schema as queries see it. */
export type Database = Kysely<Tables>

/** Kysely over the storage: each query is a batch of its own. Several that belong together: `compile` them into one batch. */
export const makeDatabase = (storage: Storage): Kysely<Tables> => new Kysely<Tables>({ dialect: makeDialect(storage) })

/** A query as a statement of a batch. */
export function compile(query: Compilable): Statement {
  const { sql, parameters } = query.compile()
  return { sql, parameters: parameters.map(storable) }
}

/** For `where … in`: any number of values as one parameter, so that the statement stays the same. */
export const oneOf = <Value extends string>(values: readonly Value[]) =>
  sql<Value>`(select value from json_each(${JSON.stringify(values)}))`

/** The rows of a result as objects. `Row` is what the statement selected; nobody checks it. */
export const rows = <Row>({ columns, rows }: Result): Row[] =>
  rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at]])) as Row)

function makeDialect(storage: Storage): Dialect {
  const connection: DatabaseConnection = {
    async executeQuery<Row>(query: CompiledQuery) {
      const [result] = await storage.batch([{ sql: query.sql, parameters: query.parameters.map(storable) }])
      return { rows: rows<Row>(result!), numAffectedRows: BigInt(result!.changes) }
    },
    streamQuery() {
      throw new StorageMisuse('A batch answers as a whole: rows cannot be streamed')
    },
  }
  return {
    createAdapter: () => new SqliteAdapter(),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (database) => new SqliteIntrospector(database),
    createDriver: () => ({
      init: async () => {},
      acquireConnection: async () => connection,
      releaseConnection: async () => {},
      beginTransaction: refuseTransaction,
      commitTransaction: refuseTransaction,
      rollbackTransaction: refuseTransaction,
      // Whoever opened the storage closes it: others may still be using it.
      destroy: async () => {},
    }),
  }
}

async function refuseTransaction(): Promise<never> {
  throw new StorageMisuse('One batch is one transaction: compile the queries and hand them to storage.batch together')
}

function storable(value: unknown): Value {
  if (value === undefined || value === null) return null
  if (typeof value === 'boolean') return value ? 1 : 0
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'number' || typeof value === 'string' || value instanceof Uint8Array) return value
  throw new StorageMisuse(`A ${typeof value} cannot be stored`)
}
