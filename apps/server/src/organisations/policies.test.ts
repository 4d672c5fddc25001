import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor, Context } from '../kernel/index.ts'
import { type TestApp, testApp } from '../testing/test-app.ts'
import { deskOf } from './requests.test-city.ts'

let app: TestApp
let waiting: string
beforeAll(async () => {
  app = await testApp()
  const { receipt, request } = await begin(shop('MA2C6001', { name: '瑞安市无人茶楼' }))
  await send(receipt)
  waiting = request
})
afterAll(() => app.close())
const { shop, begin, send } = deskOf(() => app)

/** Rows that somebody sees of a table when the store asks for all of them. */
async function seen(login: string, table: string): Promise<number> {
  const actor: Actor = await app.actor(login)
  return app.kernel.asSystem('test', async (context: Context) => {
    const set = (name: string, value: string) => sql`SELECT set_config(${`app.${name}`}, ${value}, true)`
    await set('role', actor.role).execute(context.db())
    await set('account', actor.account ?? '').execute(context.db())
    await set('organisation', actor.organisation ?? '').execute(context.db())
    await set('person', actor.person ?? '').execute(context.db())
    await set('lo', actor.area ?? '~').execute(context.db())
    await set('hi', actor.area === undefined ? '' : `${actor.area}~`).execute(context.db())
    const found = await sql<{ n: number }>`SELECT count(*)::int AS n FROM ${sql.table(table)}`.execute(
      context.db(),
    )
    return found.rows[0]?.n ?? -1
  })
}

describe('row-level security of requests and papers', () => {
  it.each([
    ['organisations.requests', 'by_officer_in_area'],
    ['organisations.documents', 'by_officer_in_area'],
  ])('shows %s to the officers of the area and nobody else', async (table, policy) => {
    expect(await seen('ruian', table)).toBe(1)
    for (const login of ['lucheng', 'tangxia', 'linxiaoman', 'feiyun', 'leader', 'admin']) {
      expect(await seen(login, table), login).toBe(0)
    }
    const { pool } = app.kernel.database
    const [held] = (
      await pool.query(
        `SELECT pg_get_expr(polqual, polrelid) AS q FROM pg_policy WHERE polname = $1 AND polrelid = $2::regclass`,
        [policy, table],
      )
    ).rows
    expect(String(held?.['q'])).toContain('in_scope')
    // without the area in it, another county's officer sees it: what holds is the policy
    await pool.query(`ALTER POLICY ${policy} ON ${table} USING (true)`)
    expect(await seen('lucheng', table)).toBe(1)
    await pool.query(`ALTER POLICY ${policy} ON ${table} USING (${String(held?.['q'])})`)
    expect(await seen('lucheng', table)).toBe(0)
    expect(waiting).not.toBe('')
  })

  it('shows the keys of what is not public to its area alone', async () => {
    const hidden = { name: '瑞安市隐身铺', kind: 'individual', division: '330381' }
    const { creditCode } = shop('MA2C6002')
    const before = await seen('linxiaoman', 'registry.organisation_keys')
    await app.api('ruian', 'POST', '/api/organisations', { ...hidden, creditCode })
    expect(await seen('linxiaoman', 'registry.organisation_keys')).toBe(before)
    const { pool } = app.kernel.database
    await pool.query('ALTER POLICY found ON registry.organisation_keys USING (true)')
    expect(await seen('linxiaoman', 'registry.organisation_keys')).toBeGreaterThan(before)
    await pool.query(
      'ALTER POLICY found ON registry.organisation_keys USING (open OR kernel.in_scope(division) OR kernel.is_member(organisation))',
    )
  })
})
