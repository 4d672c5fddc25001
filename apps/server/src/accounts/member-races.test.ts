import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Actor, type Id, newId, Problem } from '../kernel/index.ts'
import { contend, roundsOn } from '../testing/contend.ts'
import { type TestApp, testApp, testPassword } from '../testing/test-app.ts'
import { changeMemberRole } from './change-member-role.ts'
import { hashPassword, insertAccount, insertGrant } from './index.ts'
import { leaveOrganisation } from './leave-organisation.ts'
import { removeMember } from './remove-member.ts'

const logins = ['haichuan', 'qian', 'sun'] as const
type Login = (typeof logins)[number]

let app: TestApp
beforeAll(async () => {
  app = await testApp()
  const password = await hashPassword(testPassword)
  for (const login of ['qian', 'sun']) {
    const account = {
      id: newId<'Account'>(app.clock.now()),
      login,
      name: login,
      person: undefined,
      demo: true,
    }
    await app.kernel.asSystem('test', context => insertAccount(context, account, password))
  }
}, 240_000)
afterAll(() => app.close())

interface Held {
  readonly id: Id<'Grant'>
  readonly account: Id<'Account'>
  readonly login: Login
  readonly role: string
}
/** The grants in force in 海川. */
async function members(): Promise<Held[]> {
  const { rows } = await app.kernel.database.pool.query<Held>(
    `SELECT g.id, a.id AS account, a.login, g.role FROM accounts.grants g JOIN accounts.accounts a ON a.id = g.account
     WHERE g.organisation = $1 AND g.ended_at IS NULL ORDER BY a.login`,
    [app.fixture.haichuan],
  )
  return rows
}

/** All three stand as a round begins: two administrators and a recruiter. */
async function begin(): Promise<
  Readonly<Record<Login, { readonly grant: Id<'Grant'>; readonly actor: Actor }>>
> {
  const { pool } = app.kernel.database
  await pool.query(
    'UPDATE accounts.grants SET ended_at = now() WHERE organisation = $1 AND ended_at IS NULL',
    [app.fixture.haichuan],
  )
  const found = await pool.query<{ id: Id<'Account'>; login: Login }>(
    `SELECT id, login FROM accounts.accounts WHERE login IN ('${logins.join("', '")}')`,
  )
  for (const { id, login } of found.rows) {
    const role = login === 'sun' ? 'recruiter' : 'organisation-admin'
    await app.kernel.asSystem('test', context =>
      insertGrant(context, id, { role, organisation: app.fixture.haichuan }),
    )
  }
  const held = await members()
  const of = (login: Login) => {
    const one = held.find(each => each.login === login)
    if (one === undefined) throw new Error(`${login} has no grant`)
    const none = { area: undefined, department: undefined, person: undefined }
    const inside = { role: 'organisation-admin', organisation: app.fixture.haichuan } as const
    return { grant: one.id, actor: { ...none, ...inside, account: one.account, grant: one.id, name: login } }
  }
  return { haichuan: of('haichuan'), qian: of('qian'), sun: of('sun') }
}

const call = (actor: Actor) => ({ actor, language: 'zh', channel: 'json' }) as const
const outcome = (done: Promise<unknown>) =>
  done.then(
    () => 'done',
    (error: unknown) => {
      // whoever comes too late is told in words, and by nothing else
      if (!(error instanceof Problem)) throw error
      expect(error.title).toMatchObject({ zh: expect.any(String), en: expect.any(String) })
      return `${error.kind} ${error.code}`
    },
  )
const together = (...contenders: (() => Promise<unknown>)[]) =>
  contend(
    app.kernel.database,
    'accounts.member_books',
    contenders.map(start => () => outcome(start())),
  )

async function rounds(round: () => Promise<void>): Promise<void> {
  for (let at = 0; at < roundsOn(app.kernel.database); at += 1) await round()
}
const administrators = async () => (await members()).filter(({ role }) => role === 'organisation-admin')

describe('the last administrator of an organisation', () => {
  it('stays when two remove each other: one is out, and is told', async () => {
    await rounds(async () => {
      const { haichuan, qian } = await begin()
      const answers = await together(
        () => app.kernel.call(removeMember, { grant: qian.grant, reason: '离职' }, call(haichuan.actor)),
        () => app.kernel.call(removeMember, { grant: haichuan.grant, reason: '离职' }, call(qian.actor)),
      )
      expect(answers.toSorted()).toEqual(['done', 'forbidden grant.refused'])
      expect(await administrators()).toHaveLength(1)
    })
  }, 240_000)

  it('stays when both leave: the second is told to hand over first', async () => {
    await rounds(async () => {
      const { haichuan, qian } = await begin()
      const answers = await together(
        () => app.kernel.call(leaveOrganisation, {}, call(haichuan.actor)),
        () => app.kernel.call(leaveOrganisation, {}, call(qian.actor)),
      )
      expect(answers.toSorted()).toEqual(['conflict member.last-administrator', 'done'])
      expect(await administrators()).toHaveLength(1)
    })
  }, 240_000)

  it('stays when one leaves while the other is removed by them', async () => {
    await rounds(async () => {
      const { haichuan, qian } = await begin()
      const answers = await together(
        () => app.kernel.call(leaveOrganisation, {}, call(qian.actor)),
        () => app.kernel.call(removeMember, { grant: haichuan.grant, reason: '离职' }, call(qian.actor)),
      )
      expect(answers.filter(answer => answer === 'done')).toHaveLength(1)
      expect(await administrators()).toHaveLength(1)
    })
  }, 240_000)
})

describe('of two administrators at once', () => {
  it('who give a member two other roles one does, and the member holds one', async () => {
    await rounds(async () => {
      const { haichuan, qian, sun } = await begin()
      const change = (by: Actor, role: 'reporter' | 'organisation-admin') => () =>
        app.kernel.call(changeMemberRole, { grant: sun.grant, role }, call(by))
      const answers = await together(
        change(haichuan.actor, 'reporter'),
        change(qian.actor, 'organisation-admin'),
      )
      expect(answers.filter(answer => answer === 'done')).toHaveLength(1)
      expect(answers.find(answer => answer !== 'done')).toMatch(/^(not-found|conflict|forbidden) /)
      expect((await members()).filter(({ login }) => login === 'sun')).toHaveLength(1)
    })
  }, 240_000)
})
