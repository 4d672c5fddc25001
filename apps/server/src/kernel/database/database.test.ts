import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../testing/test-database.ts'
import { type Database, inTransaction, type Scope } from './index.ts'

let database: Database
beforeAll(async () => {
  database = await testDatabase()
  await database.pool.query(`
    CREATE SCHEMA house;
    CREATE TABLE house.people (id integer PRIMARY KEY, division text COLLATE "C");
    CREATE INDEX people_division ON house.people (division);
    ALTER TABLE house.people ENABLE ROW LEVEL SECURITY;
    CREATE POLICY inside ON house.people USING (kernel.in_scope(division)) WITH CHECK (kernel.in_scope(division));
    GRANT USAGE ON SCHEMA house TO qingye_app;
    GRANT SELECT, INSERT ON house.people TO qingye_app;
    INSERT INTO house.people SELECT n, '3303' || lpad((n % 97)::text, 2, '0') || lpad((n % 50)::text, 3, '0')
      FROM generate_series(1, 5000) n;
    INSERT INTO house.people VALUES (9001, NULL);
    ANALYZE house.people;
  `)
})
afterAll(() => database.close())

const nobody: Scope = {
  account: undefined,
  role: 'visitor',
  lo: '~',
  hi: '',
  person: undefined,
  organisation: undefined,
}
const county: Scope = { ...nobody, role: 'county-officer', lo: '330383', hi: '330383~' }
const everywhere: Scope = { ...nobody, role: 'system', lo: '', hi: '~' }

interface House {
  'house.people': { id: number; division: string | null }
}
/** The transaction, typed as this test's one table. */
const house = (db: Kysely<unknown>) => db as unknown as Kysely<House>

const count = (scope: Scope) =>
  inTransaction(database, scope, async db => {
    const people = await house(db).selectFrom('house.people').select('division').execute()
    return people.length
  })

const setting = async (name: string) => {
  const { rows } = await database.pool.query<{ it: string | null }>(
    'SELECT current_setting($1, true) AS it',
    [name],
  )
  return rows[0]?.it || undefined
}

test('values are read the same way on both engines', async () => {
  const { rows } = await database.pool.query(`SELECT 42::int8 AS whole, 1.50::numeric AS exact,
    '2026-02-03'::date AS day, '2026-02-03 04:05:06.789+08'::timestamptz AS instant,
    '{"a":[1]}'::jsonb AS json, ARRAY['x','y'] AS list, NULL::date AS none, true AS yes`)
  expect(rows).toEqual([
    {
      whole: 42,
      exact: '1.50',
      day: '2026-02-03',
      instant: '2026-02-02T20:05:06.789Z',
      json: { a: [1] },
      list: ['x', 'y'],
      none: null,
      yes: true,
    },
  ])
})

test('an int8 that a number cannot hold is an error, not another number', async () => {
  await expect(database.pool.query('SELECT 9007199254740993::int8')).rejects.toThrow(/without loss/)
  expect(await setting('server_version')).toBeDefined() // the connection is still good
})

test('an error carries its SQLSTATE and constraint', async () => {
  await expect(database.pool.query('INSERT INTO house.people VALUES ($1)', [1])).rejects.toMatchObject({
    code: '23505',
    constraint: 'people_pkey',
    detail: 'Key (id)=(1) already exists.',
  })
})

test('rows can be had as arrays, and a result tells its command and fields', async () => {
  const result = await database.pool.query({
    text: 'SELECT $1::int AS a, 2 AS b',
    values: [1],
    rowMode: 'array',
  })
  expect(result).toMatchObject({ command: 'SELECT', rowCount: 1, rows: [[1, 2]] })
  expect(result.fields.map(field => field.name)).toEqual(['a', 'b'])
})

test('a client that is given back in a transaction is rolled back', async () => {
  const client = await database.pool.connect()
  await client.query('BEGIN')
  await client.query("SET LOCAL app.person = 'leaked'")
  await client.query('INSERT INTO house.people VALUES (9002)')
  client.release()
  expect(await setting('app.person')).toBeUndefined()
  const { rows } = await database.pool.query('SELECT id FROM house.people WHERE id = 9002')
  expect(rows).toEqual([])
})

test('a client that is thrown away takes its transaction and settings with it', async () => {
  const client = await database.pool.connect()
  await client.query('BEGIN')
  await client.query('INSERT INTO house.people VALUES (9003)')
  await client.query("SET app.person = 'leaked'")
  client.release(true)
  expect(await setting('app.person')).toBeUndefined()
  const { rows } = await database.pool.query('SELECT id FROM house.people WHERE id = 9003')
  expect(rows).toEqual([])
})

test('clients are lent in the order in which they were asked for', async () => {
  const order: number[] = []
  await Promise.all(
    Array.from({ length: 20 }, async (_, n) => {
      const client = await database.pool.connect()
      await client.query('SELECT 1')
      order.push(n)
      client.release()
    }),
  )
  expect(order).toHaveLength(20)
  if (database.engine === 'pglite') expect(order).toEqual([...order].sort((a, b) => a - b))
})

test('a transaction has the role and the scope, and leaves neither behind', async () => {
  const scope = { ...county, person: '01234567-89ab-7def-8123-456789abcdef', account: "o'\\neil" }
  const inside = await inTransaction(database, scope, db =>
    sql`SELECT current_user AS role, current_setting('app.account') AS account,
      kernel.is_self('01234567-89ab-7def-8123-456789abcdef') AS self,
      kernel.is_self('01234567-89ab-7def-8123-000000000000') AS other,
      kernel.is_member('01234567-89ab-7def-8123-456789abcdef') AS member,
      kernel.is_role('county-officer') AS officer, kernel.is_system() AS system`.execute(db),
  )
  expect(inside.rows).toEqual([
    {
      role: 'qingye_app',
      account: "o'\\neil",
      self: true,
      other: false,
      member: null,
      officer: true,
      system: false,
    },
  ])
  for (const name of ['app.account', 'app.role', 'app.lo', 'app.person'])
    expect(await setting(name)).toBeUndefined()
})

test('settings do not leak after an error either', async () => {
  const failing = inTransaction(database, county, db => sql`SELECT 1 / 0`.execute(db))
  await expect(failing).rejects.toMatchObject({ code: '22012' })
  expect(await setting('app.lo')).toBeUndefined()
  expect(await count(nobody)).toBe(0)
})

test('transactions at the same time each see their own scope', async () => {
  const scopes = [county, nobody, everywhere, county, everywhere, nobody]
  const counts = await Promise.all(scopes.map(count))
  const [inside = 0] = counts
  expect(inside).toBeGreaterThan(0)
  expect(counts).toEqual([inside, 0, 5000, inside, 5000, 0])
})

test('nothing is visible, and nothing may be written, outside the scope', async () => {
  const write = (division: string) =>
    inTransaction(database, county, db =>
      house(db).insertInto('house.people').values({ id: 9010, division }).execute(),
    )
  await expect(write('330302')).rejects.toMatchObject({ code: '42501' })
  await write('330383001')
  await database.pool.query('DELETE FROM house.people WHERE id = 9010')
})

test('without settings the application role sees nothing at all', async () => {
  const client = await database.pool.connect()
  await client.query('BEGIN')
  await client.query('SET LOCAL ROLE qingye_app')
  const { rows } = await client.query('SELECT id FROM house.people')
  client.release()
  expect(rows).toEqual([])
})

test('the scope function is put in place of its call, and an index on the division serves it', async () => {
  const plan = await inTransaction(database, county, db =>
    sql<{ 'QUERY PLAN': string }>`EXPLAIN SELECT id FROM house.people`.execute(db),
  )
  const text = plan.rows.map(row => row['QUERY PLAN']).join('\n')
  expect(text).toMatch(/Index Cond: .*division >= .*'app.lo'.*division < .*'app.hi'/)
  expect(text).not.toContain('in_scope')
})

test('a body that fails is rolled back, and one that swallowed an error cannot commit', async () => {
  const add = (db: Kysely<unknown>) =>
    house(db).insertInto('house.people').values({ id: 9020, division: '330383' }).execute()
  const failing = inTransaction(database, county, async db => {
    await add(db)
    throw new Error('changed my mind')
  })
  await expect(failing).rejects.toThrow('changed my mind')
  const swallowing = inTransaction(database, county, async db => {
    await add(db)
    await sql`SELECT 1 / 0`.execute(db).catch(() => {})
  })
  await expect(swallowing).rejects.toThrow('rolled back')
  const { rows } = await database.pool.query('SELECT id FROM house.people WHERE id = 9020')
  expect(rows).toEqual([])
})

test('a read-only transaction refuses to write', async () => {
  const writing = inTransaction(
    database,
    county,
    db => house(db).insertInto('house.people').values({ id: 9030, division: '330383' }).execute(),
    { readOnly: true },
  )
  await expect(writing).rejects.toMatchObject({ code: '25006' })
})

test('a transaction is not opened in a transaction, and not used after its end', async () => {
  let kept: Kysely<unknown> | undefined
  await inTransaction(database, county, async db => {
    kept = db
    await expect(db.transaction().execute(async () => {})).rejects.toThrow('one transaction already')
  })
  if (kept === undefined) throw new Error('the body did not run')
  await expect(sql`SELECT 1`.execute(kept)).rejects.toThrow('the transaction is over')
})

test('contention is tried again only where that was asked for', async () => {
  let runs = 0
  const body = async () => {
    runs += 1
    if (runs < 3) throw Object.assign(new Error('deadlock'), { code: '40P01' })
    return runs
  }
  await expect(inTransaction(database, county, body)).rejects.toMatchObject({ code: '40P01' })
  runs = 0
  expect(await inTransaction(database, county, body, { retries: 2 })).toBe(3)
})

test('a database that cannot be reached is a problem of kind busy', async () => {
  const { openDatabase } = await import('./index.ts')
  const away = await openDatabase({ url: 'postgres://nobody@127.0.0.1:1/nothing' })
  await expect(inTransaction(away, county, async () => {})).rejects.toMatchObject({ kind: 'busy' })
  await away.close()
})
