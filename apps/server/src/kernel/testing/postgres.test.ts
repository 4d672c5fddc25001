import { spawnSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migrate, openDatabase } from '../database/index.ts'
import { findPostgres, startPostgres } from './postgres.mjs'
import { kernelMigrations } from './test-database.ts'

// Without an installed PostgreSQL there is nothing to start; the run on PostgreSQL in CI always has one.
describe.runIf(findPostgres() !== undefined)('a throw-away PostgreSQL', () => {
  let server: Awaited<ReturnType<typeof startPostgres>>
  beforeAll(async () => {
    server = await startPostgres()
  })
  afterAll(() => server.stop())

  test('an owner without superuser rights can migrate, in several databases and processes at once', async () => {
    const administrator = await openDatabase({ url: server.url, connections: 1 })
    await administrator.pool.query('CREATE ROLE operator LOGIN CREATEROLE')
    const urls: string[] = []
    for (const name of ['one', 'two', 'three']) {
      await administrator.pool.query(`CREATE DATABASE ${name} OWNER operator`)
      const url = new URL(server.url)
      url.username = 'operator'
      url.pathname = `/${name}`
      urls.push(url.href, url.href) // two processes on each
    }
    const databases = await Promise.all(urls.map(url => openDatabase({ url, connections: 2 })))
    const applied = await Promise.all(databases.map(each => migrate(each, [kernelMigrations])))
    const [database] = databases
    const files = (await database?.pool.query('SELECT FROM kernel.migrations'))?.rowCount
    expect(applied.flat()).toHaveLength((files ?? 0) * 3)
    const client = await database?.pool.connect()
    await client?.query('BEGIN')
    await client?.query('SET LOCAL ROLE qingye_app')
    client?.release()
    await Promise.all(databases.map(each => each.close()))
    await administrator.close()
  })

  test('goes on serving while whoever started it waits and reads nothing, as `npm test` does', () => {
    const loud = `
      import pg from 'pg'
      const client = new pg.Client({ connectionString: process.argv[1] })
      await client.connect()
      for (let said = 0; said < 100; said += 1)
        await client.query("DO $$ BEGIN RAISE EXCEPTION '%', repeat('x', 20000); END $$").catch(() => 0)
      await client.end()`
    const starter = `
      import { spawnSync } from 'node:child_process'
      import { startPostgres } from ${JSON.stringify(import.meta.resolve('./postgres.mjs'))}
      const server = await startPostgres()
      const run = spawnSync(process.execPath, ['--input-type=module', '-e', ${JSON.stringify(loud)}, server.url],
        { stdio: 'inherit', timeout: 30_000 })
      await server.stop()
      process.exit(run.status ?? 1)`
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', starter], { encoding: 'utf8' })
    expect({ status: run.status, said: run.stderr }).toEqual({ status: 0, said: '' })
  })
})
