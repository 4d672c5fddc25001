import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import type { Client } from './pool.ts'

// Neither holds any state, so that one of each serves every transaction.
const adapter = new PostgresAdapter()
const compiler = new PostgresQueryCompiler()

const counted = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE'])

/** The connection of one transaction. It refuses once the transaction is over: a query then would have no scope. */
class BoundConnection implements DatabaseConnection {
  readonly #client: Client
  #over = false

  constructor(client: Client) {
    this.#client = client
  }

  end(): void {
    this.#over = true
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    if (this.#over) throw new Error('the transaction is over: every query of a use case is awaited inside it')
    const { command, rowCount, rows } = await this.#client.query<Row>(query.sql, query.parameters)
    return counted.has(command) ? { rows, numAffectedRows: BigInt(rowCount ?? 0) } : { rows }
  }

  streamQuery(): AsyncIterableIterator<never> {
    throw new Error('a transaction of a use case does not stream')
  }
}

function refuse(): Promise<never> {
  return Promise.reject(new Error('a use case is one transaction already; it opens none of its own'))
}

class BoundDriver implements Driver {
  readonly #connection: BoundConnection

  constructor(connection: BoundConnection) {
    this.#connection = connection
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection
  }

  beginTransaction = refuse
  commitTransaction = refuse
  rollbackTransaction = refuse

  async releaseConnection(): Promise<void> {}

  async destroy(): Promise<void> {}
}

/** A Kysely whose every query runs on this client, until `end`. */
export function bindKysely(client: Client): { db: Kysely<unknown>; end: () => void } {
  const connection = new BoundConnection(client)
  const dialect: Dialect = {
    createAdapter: () => adapter,
    createQueryCompiler: () => compiler,
    createDriver: () => new BoundDriver(connection),
    createIntrospector: db => new PostgresIntrospector(db),
  }
  return { db: new Kysely<unknown>({ dialect }), end: () => connection.end() }
}
