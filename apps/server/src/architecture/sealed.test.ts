import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrations, modules } from '../app.ts'
import type { Database } from '../kernel/index.ts'
import { testDatabase } from '../kernel/testing/index.ts'

let database: Database
beforeAll(async () => {
  database = await testDatabase({ modules: migrations.slice(1) })
})
afterAll(() => database.close())

async function columnsLike(ending: string): Promise<string[]> {
  const { rows } = await database.pool.query<{ name: string }>(
    `SELECT table_schema || '.' || table_name || '.' || column_name AS name FROM information_schema.columns
     WHERE column_name LIKE '%' || $1 AND table_schema NOT IN ('pg_catalog', 'information_schema', 'pgboss')
     ORDER BY 1`,
    [ending],
  )
  return rows.map(row => row.name)
}

const declared = modules.flatMap(module => module.sealed ?? [])

describe('what the vault sealed', () => {
  it('is declared by its module, so that a new key reaches every column of it', async () => {
    expect(declared.map(each => `${each.table}.${each.column}`).sort()).toEqual(
      await columnsLike('\\_sealed'),
    )
  })

  it('is matched only by columns that are hashed anew together with it', async () => {
    const hashed = declared.flatMap(({ table, match }) => (match?.column ? [`${table}.${match.column}`] : []))
    expect(hashed.sort()).toEqual(await columnsLike('\\_match'))
  })

  it('shows a column that nobody declared', async () => {
    await database.pool.query('ALTER TABLE kernel.settings ADD COLUMN card_sealed text')
    expect(await columnsLike('\\_sealed')).toContain('kernel.settings.card_sealed')
    await database.pool.query('ALTER TABLE kernel.settings DROP COLUMN card_sealed')
  })
})
