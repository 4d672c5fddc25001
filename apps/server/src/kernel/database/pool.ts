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

/**
 * A pg.Pool whose clients come back clean, and which ends in order: who has asked for a client still gets one,
 * whereas pg's own `end` leaves them waiting for ever.
 */
export function guard(pool: pg.Pool): PoolLike {
  const asked = new Set<Promise<unknown>>()
  let ended = false

  async function connect(): Promise<Client> {
    if (ended) throw new Error('the database is closed')
    const asking = pool.connect()
    asked.add(asking)
    try {
      // pg.PoolClient has the same methods, declared as overloads that TypeScript cannot match to one signature.
      return cleaned((await asking) as unknown as Lent)
    } finally {
      asked.delete(asking)
    }
  }

  return {
    connect,
    async query<Row>(
      text: string | { text: string; values?: readonly unknown[]; rowMode?: 'array' },
      values?: readonly unknown[],
    ) {
      const client = await connect()
      try {
        return await client.query<Row>(text, values)
      } finally {
        client.release()
      }
    },
    async end() {
      ended = true
      await Promise.allSettled(asked)
      await pool.end()
    },
  }
}

function cleaned(client: Lent): Client {
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
