import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signIn } from '../accounts/index.ts'
import { visitor } from '../kernel/index.ts'
import { type TestApp, testApp } from '../testing/test-app.ts'
import { addAccount } from './add-account.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})
afterAll(() => app.close())

const nothing = { area: undefined, department: undefined, creditCode: undefined }

async function add(given: Partial<Parameters<typeof addAccount>[2]>) {
  let said = ''
  const code = await addAccount(
    app.kernel.database,
    app.clock,
    { role: 'system-administrator', login: 'first', name: '第一人', ...nothing, ...given },
    text => {
      said += text
    },
  )
  return { code, said }
}

describe('an account made by the operator', () => {
  it('signs in with the passphrase that was shown once', async () => {
    const { code, said } = await add({ area: '3303' })
    expect(code).toBe(0)
    const password = said.trim().split(' ').at(-1) ?? ''
    const call = { actor: visitor, language: 'zh', channel: 'json' } as const
    const opened = await app.kernel.call(signIn, { login: 'first', password }, call)
    expect(opened).toMatchObject({ role: 'system-administrator' })
    expect(opened.session).not.toBeNull()
    expect((await app.kernel.call(signIn, { login: 'first', password: 'guess' }, call)).session).toBeNull()
  })

  it('is refused for a taken login, a role that nobody has, a bad area, an organisation that nobody registered', async () => {
    expect((await add({ login: 'ruian', area: '330381' })).code).toBe(1)
    expect((await add({ role: 'king', area: '3303' })).code).toBe(2)
    expect((await add({ login: 'second', area: '33' })).code).toBe(2)
    expect(
      (await add({ login: 'third', role: 'organisation-admin', creditCode: '91330381MA2C000000' })).code,
    ).toBe(2)
  })

  it('recruits for the organisation of its credit code', async () => {
    const { rows } = await app.kernel.database.pool.query<{ credit_code: string }>(
      'SELECT credit_code FROM registry.organisations WHERE id = $1',
      [app.fixture.haichuan],
    )
    const creditCode = rows[0]?.credit_code
    expect((await add({ login: 'hc2', role: 'organisation-admin', creditCode })).code).toBe(0)
  })
})
