import { citizenIdCheckDigit } from '@qingye/china'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Id } from '../kernel/index.ts'
import { lucheng, type TestApp, tangxia, testApp } from '../testing/test-app.ts'
import { enterPerson, keyPeople, searchPeople } from './index.ts'
import { searchKeysOf, wantedBy } from './people-search-keys.ts'

let app: TestApp
let shan: Id<'Person'>
const first17 = '33038120010517001'
const number = first17 + citizenIdCheckDigit(first17)
beforeAll(async () => {
  app = await testApp()
  shan = await app.kernel.asSystem('test', async context => {
    const entry = { source: 'officer', name: '单 晓敏', division: tangxia, phone: '13900006789' } as const
    return (await enterPerson(context, { ...entry, identity: { kind: 'citizen-id', number } })).person
  })
})
afterAll(() => app.close())

const find = async (login: string, q: string) => {
  const call = { actor: await app.actor(login), language: 'zh', channel: 'json' } as const
  const { rows } = await app.kernel.call(searchPeople, { q }, call)
  return rows.map(row => row.id)
}

describe('looking for a person', () => {
  it.each([
    '单晓敏',
    '单',
    'shanxiaomin',
    'SHANX',
    'sxm',
    '6789',
    '139 0000 6789',
    number,
    number.toLowerCase(),
  ])('finds them by %s', async q => {
    expect(await find('ruian', q)).toContain(shan)
  })

  it.each([
    'danxiaomin',
    '6780',
    '13900006788',
    '1390000',
    '敏',
    '%',
    "'; DROP",
    '330381',
  ])('finds nobody by %s', async q => {
    expect(await find('ruian', q)).not.toContain(shan)
  })

  it('stays in the area of whoever looks', async () => {
    for (const q of ['单晓敏', 'sxm', '6789', '13900006789', number]) {
      expect(await find('lucheng', q)).toEqual([])
      expect(await find('city', q)).toEqual([shan])
      expect(await find('tangxia', q)).toEqual([shan])
    }
    expect((await app.api('haichuan', 'GET', '/api/people/search?q=sxm')).status).toBe(403)
    expect((await app.api('leader', 'GET', '/api/people/search?q=sxm')).status).toBe(403)
  })

  it('holds by the store alone and by the policy alone', async () => {
    const { findPeopleBy } = await import('./people-find.store.ts')
    const actor = await app.actor('lucheng')
    const byStore = await app.kernel.asSystem('test', context =>
      findPeopleBy({ ...context, actor }, { by: 'name', text: '单' }, 5),
    )
    expect(byStore).toEqual([])
    const { inTransaction, scopeOf } = await import('../kernel/index.ts')
    const { sql } = await import('kysely')
    const byPolicy = await inTransaction(app.kernel.database, scopeOf(actor), db =>
      sql`SELECT id FROM registry.people WHERE name_key = '单晓敏'`.execute(db),
    )
    expect(byPolicy.rows).toEqual([])
    const mine = await inTransaction(app.kernel.database, scopeOf(await app.actor('ruian')), db =>
      sql`SELECT id FROM registry.people WHERE name_key = '单晓敏'`.execute(db),
    )
    expect(mine.rows).toHaveLength(1)
    expect(lucheng).not.toBe(tangxia.slice(0, 6))
  })

  it('is in the audit log with who was found, and without the number that was typed', async () => {
    await find('ruian', number)
    const { rows } = await app.kernel.database.pool.query<{ entry: string }>(
      `SELECT to_jsonb(a)::text AS entry FROM kernel.audit a WHERE to_jsonb(a)::text LIKE '%searchPeople%'
       ORDER BY at DESC LIMIT 4`,
    )
    const all = rows.map(row => row.entry).join('\n')
    expect(all).toContain(shan)
    expect(all).not.toContain(number)
  })

  it('follows a new name, and finds people whose rows had no keys', async () => {
    const { pool } = app.kernel.database
    await pool.query(
      'UPDATE registry.people SET name_key = NULL, pinyin = NULL, initials = NULL, phone_tail = NULL',
    )
    expect(await find('ruian', 'sxm')).toEqual([])
    expect(await keyPeople(app.kernel, 2)).toBeGreaterThan(2)
    expect(await find('ruian', 'sxm')).toEqual([shan])
    expect(await find('ruian', '6789')).toEqual([shan])
    await app.kernel.asSystem('test', context =>
      enterPerson(context, {
        source: 'officer',
        name: '单晓明',
        division: tangxia,
        identity: { kind: 'citizen-id', number },
      }),
    )
    expect(await find('ruian', '单晓明')).toEqual([shan])
    expect(await find('ruian', '单晓敏')).toEqual([])
  })
})

it('a surname is read as one', () => {
  expect(searchKeysOf('曾 可')).toEqual({ name_key: '曾可', pinyin: 'zengke', initials: 'zk' })
  expect(wantedBy('  ')).toBeUndefined()
})
