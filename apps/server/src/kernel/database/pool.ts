import type pg from 'pg'

/** What a query gives, on both engines as pg gives it. */
export type Result<Row> = Pick<pg.QueryResult<Row & pg.QueryResultRow>, 'command' | 'rowCount' | 'fields'> & {
  rows: Row[]
}

/** Text without values may hold several statements; it then resolves to the result of each. */
export interface Queryable {
  // The rows of an untyped query are the caller's claim, as in pg.
  query<Row = Record<string, unknown>>(
    text: string | { text: string; values?: readonly unknown[]; rowMode?: 'array' },
    values?: readonly unknown[],
  ): Promise<Result<Row>>
}

export interface Client extends Queryable {
  /** Gives the connection back; an open transaction is rolled back first. @param broken throw it away instead */
  release(broken?: boolean): void
}

export interface PoolLike extends Queryable {
  connect(): Promise<Client>
  end(): Promise<void>
}

interface Lent extends Client {
  getTransactionStatus(): 'I' | 'T' | 'E' | null
}

/** A pg.Pool whose clients come back clean. */
export function guard(pool: pg.Pool): PoolLike {
  async function connect(): Promise<Client> {
    // pg.PoolClient has the same methods, declared as overloads that TypeScript cannot match to one signature.
    const client = (await pool.connect()) as unknown as Lent
    const giveBack = client.release.bind(client) // pg sets `release` anew at each checkout
    client.release = broken => {
      if (broken === true || client.getTransactionStatus() === 'I') giveBack(broken)
      else
        client.query('ROLLBACK').then(
          () => giveBack(),
          () => giveBack(true),
        )
    }
    return client
  }
  return {
    connect,
    async query<Row>(
      text: string | { text: string; values?: readonly unknown[] },
      values?: readonly unknown[],
    ) {
      const client = await connect()
      try {
        return await client.query<Row>(text, values)
      } finally {
        client.release()
      }
    },
    end: () => pool.end(),
  }
}
