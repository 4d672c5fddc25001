import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrations, modules } from '../app.ts'
import type { Database } from '../kernel/index.ts'
import { testDatabase } from '../kernel/testing/index.ts'

let database: Database
beforeAll(async () => {
  database = await testDatabase({ modules: migrations.slice(1) })
}, 60_000)
afterAll(() => database.close())

const covered = new Set(
  modules.flatMap(module => module.personData?.parts.flatMap(part => part.tables) ?? []),
)
const excused = new Map(modules.flatMap(module => Object.entries(module.personData?.excused ?? {})))

/** Tables with a column that holds a person, as the columns are called. */
async function tablesOfPeople(): Promise<string[]> {
  const found = await database.pool.query<{ name: string }>(
    `SELECT DISTINCT table_schema || '.' || table_name AS name FROM information_schema.columns
     WHERE udt_name IN ('uuid', '_uuid') AND (column_name IN ('person', 'head', 'survivor')
       OR column_name ~ '(^|_)(person|people)(_|$)') AND table_schema NOT IN ('pg_catalog', 'information_schema', 'kernel', 'pgboss')
     ORDER BY 1`,
  )
  return found.rows.map(({ name }) => name)
}

const missing = async () =>
  (await tablesOfPeople()).filter(name => !covered.has(name) && (excused.get(name) ?? '') === '')

describe('every table that holds people', () => {
  it('is shown to its people and let go of, or says why not', async () => {
    expect(await missing()).toEqual([])
  })

  it('is found when a module forgets it', async () => {
    await database.pool.query('CREATE TABLE posts.careless (id uuid PRIMARY KEY, person uuid)')
    expect(await missing()).toEqual(['posts.careless'])
    await database.pool.query('DROP TABLE posts.careless')
  })
})
