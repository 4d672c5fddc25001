import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrations, modules } from '../app.ts'
import { checkCatalogue, type Database, permissionTable } from '../kernel/index.ts'
import { testDatabase } from '../kernel/testing/index.ts'

let database: Database
beforeAll(async () => {
  database = await testDatabase({ modules: migrations.slice(1) })
})
afterAll(() => database.close())

async function column<Row>(query: string): Promise<Row[]> {
  return (await database.pool.query<Row>(query)).rows
}

describe('the schema of all modules together', () => {
  it('keeps every rule of the catalogue: shards, keys, row-level security, no triggers', async () => {
    expect(await checkCatalogue(database)).toEqual([])
  })

  it('shows a table that breaks a rule', async () => {
    await database.pool.query('CREATE TABLE posts.careless (id uuid PRIMARY KEY)')
    expect((await checkCatalogue(database)).map(finding => finding.table)).toContain('posts.careless')
    await database.pool.query('DROP TABLE posts.careless')
  })

  it('lets the application insert and read facts and audit rows, and nothing else', async () => {
    const rights = await column<{ table_name: string; rights: string }>(
      `SELECT table_schema || '.' || table_name AS table_name, string_agg(privilege_type, ',' ORDER BY privilege_type) AS rights
       FROM information_schema.role_table_grants
       WHERE grantee = 'qingye_app' AND (table_schema, table_name) IN (('ledger', 'facts'), ('kernel', 'audit'))
       GROUP BY 1 ORDER BY 1`,
    )
    expect(rights).toEqual([
      { table_name: 'kernel.audit', rights: 'INSERT,SELECT' },
      { table_name: 'ledger.facts', rights: 'INSERT,SELECT' },
    ])
  })

  it('gives every table a policy, so that a forgotten one shows nothing instead of everything', async () => {
    const bare = await column<{ name: string }>(
      `SELECT n.nspname || '.' || c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind IN ('r', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pgboss', 'pg_toast')
         AND NOT EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid)
         AND (n.nspname, c.relname) <> ('kernel', 'migrations')`,
    )
    expect(bare).toEqual([])
  })
})

describe('the use cases of all modules together', () => {
  const all = modules.flatMap(module => module.useCases)

  it('agree on what each permission means, and no two have one name', () => {
    expect(permissionTable(all).size).toBeGreaterThan(30)
  })

  it('have each their own route', () => {
    const routes = all.flatMap(each => (each.http ? [`${each.http.method} ${each.http.path}`] : []))
    expect(new Set(routes).size).toBe(routes.length)
  })

  it('leave to a visitor only what is public', () => {
    const open = all.filter(each => each.allow.includes('visitor')).map(each => each.name)
    expect(open.sort()).toMatchSnapshot()
  })

  it('run as the system only before there is an actor, or for public figures', () => {
    const elevated = all.filter(each => each.runsAsSystem).map(each => each.name)
    expect(elevated.sort()).toMatchSnapshot()
  })

  it('change nothing by GET, which browsers repeat and prefetch as they like', () => {
    const wrong = all.filter(each => each.http?.method === 'GET' && each.kind === 'command')
    expect(wrong.map(each => each.name)).toEqual([])
  })
})
