import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newId } from '../kernel/index.ts'
import { type TestApp, testApp, testPassword } from '../testing/test-app.ts'

let app: TestApp
beforeEach(async () => {
  app = await testApp()
})
afterEach(() => app.close())

interface Members {
  readonly rows: { id: string; holder: string; role: string; mine: boolean }[]
  readonly invitations: { id: string; login: string; expired: boolean }[]
  readonly handover: { id: string; to: string } | null
}

const members = async (login: string) => (await app.api<Members>(login, 'GET', '/api/members')).body
const post = (login: string, path: string, body: object = {}) =>
  app.api<{ token: string; title: string; handover: string; detail: string }>(login, 'POST', path, body)
const inviteAs = async (by: string, login: string, role: string) =>
  (await post(by, '/api/members/invitations', { login, role })).body.token

/** Somebody without an account opens the link and joins. */
async function join(token: string, login: string, name: string) {
  const browser = app.visit()
  const page = await browser.get(`/join/${token}`)
  return browser.submit(page, '/join', { invited: login, login, name, password: testPassword })
}

async function invited(login: string, role: string, name: string, by = 'haichuan') {
  const answer = await join(await inviteAs(by, login, role), login, name)
  if (answer.status !== 303) throw new Error(`${login} cannot join: ${answer.status}`)
}

async function memberNamed(login: string, name: string) {
  const found = (await members(login)).rows.find(row => row.holder === name)
  if (found === undefined) throw new Error(`no member ${name}`)
  return found
}

describe('an organisation’s administrator', () => {
  it('invites a recruiter, who joins by the link, once, and by the login it was for', async () => {
    const token = await inviteAs('haichuan', 'qian', 'recruiter')
    expect((await members('haichuan')).invitations).toHaveLength(1)
    const wrong = await join(token, 'zhao', '赵某')
    expect(wrong.status).toBe(403)
    expect((await join(token, 'qian', '钱晓')).status).toBe(303)
    expect((await members('haichuan')).invitations).toEqual([])
    expect((await join(token, 'qian', '钱晓').catch(() => ({ status: 404 }))).status).toBe(404)
    expect((await app.api('qian', 'GET', '/api/session')).body).toMatchObject({ role: 'recruiter' })
    expect((await app.api('qian', 'GET', '/api/members')).status).toBe(403)
  })

  it('invites by a phone that nobody reads off the database, not by trying all of them either', async () => {
    const phone = '13912345678'
    const rows = async () => {
      const found = await app.kernel.asSystem('test', context =>
        sql<{ row: string }>`SELECT to_jsonb(i)::text AS row FROM accounts.invitations AS i`.execute(
          context.db(),
        ),
      )
      return found.rows.map(each => each.row).join()
    }
    const digest = createHash('sha256').update(phone).digest('hex')
    const tells = (text: string) => text.includes(phone) || text.includes(digest)
    const token = await inviteAs('haichuan', phone, 'recruiter')
    const written = await rows()
    expect(tells(written)).toBe(false)
    expect(tells(written.replace(/"login_match": "[0-9a-f]+"/, `"login_match": "${digest}"`))).toBe(true)
    expect((await inviteAs('haichuan', phone, 'reporter')) === token).toBe(false)
    expect((await members('haichuan')).invitations).toHaveLength(1) // the earlier one to the same phone is withdrawn
    const [{ id = '' } = {}] = (await members('haichuan')).invitations
    await post('haichuan', `/api/members/invitations/${id}/withdraw`)
    expect(await rows()).not.toMatch(/"login_(sealed|match)": "/) // once it has ended nobody needs to know
  })

  it('invites somebody who has an account: they join with it, and keep what they are', async () => {
    const token = await inviteAs('haichuan', 'chenyu', 'reporter')
    const person = await app.signIn('chenyu')
    const other = await app.signIn('linxiaoman')
    const denied = await other.submit(await other.get(`/join/${token}`), '/join')
    expect(denied.status).toBe(403)
    const joined = await person.submit(await person.get(`/join/${token}`), '/join')
    expect(joined.status).toBe(303)
    const mine = await app.api<{ rows: { role: string }[] }>('chenyu', 'GET', '/api/my/grants')
    expect(mine.body.rows.map(row => row.role).sort()).toEqual(['person', 'reporter'])
  })

  it('cannot make an official a member, nor a counsellor where there is no school', async () => {
    const token = await inviteAs('haichuan', 'ruian', 'recruiter')
    const official = await app.signIn('ruian')
    const denied = await official.submit(await official.get(`/join/${token}`), '/join')
    expect(denied.status).toBe(403)
    const counsellor = await post('haichuan', '/api/members/invitations', {
      login: 'laoshi',
      role: 'school-counsellor',
    })
    expect(counsellor.status).toBe(403)
  })

  it('has an invitation that runs out after a week, and one that is withdrawn opens nothing', async () => {
    const token = await inviteAs('haichuan', 'qian', 'recruiter')
    const [first] = (await members('haichuan')).invitations
    expect((await post('haichuan', `/api/members/invitations/${first?.id}/withdraw`)).status).toBe(200)
    expect((await app.visit().get(`/join/${token}`)).status).toBe(404)
    const late = await inviteAs('haichuan', 'qian', 'recruiter')
    app.clock.advance(7 * 86_400_000 + 1)
    expect((await app.visit().get(`/join/${late}`)).status).toBe(404)
  })

  it('changes a role and removes a member, who is out at once', async () => {
    await invited('qian', 'recruiter', '钱晓')
    const qian = await memberNamed('haichuan', '钱晓')
    expect((await app.api('qian', 'GET', '/api/session')).body).toMatchObject({ role: 'recruiter' })
    const changed = await post('haichuan', `/api/members/${qian.id}/role`, { role: 'reporter' })
    expect(changed.status).toBe(200)
    expect((await app.api('qian', 'GET', '/api/session')).status).toBe(401)
    const now = await memberNamed('haichuan', '钱晓')
    expect(now.role).toBe('reporter')
    const removed = await post('haichuan', `/api/members/${now.id}/removal`, { reason: '离职' })
    expect(removed.status).toBe(200)
    expect((await members('haichuan')).rows.map(row => row.role)).toEqual(['organisation-admin'])
  })

  it('neither sees nor touches another organisation', async () => {
    await invited('qian', 'recruiter', '钱晓')
    const qian = await memberNamed('haichuan', '钱晓')
    expect((await members('feiyun')).rows.map(row => row.holder)).toEqual(['徐飞'])
    expect((await post('feiyun', `/api/members/${qian.id}/removal`, { reason: '不归我管' })).status).toBe(404)
    expect((await post('feiyun', `/api/members/${qian.id}/role`, { role: 'reporter' })).status).toBe(404)
    expect((await post('feiyun', `/api/members/${qian.id}/handover`)).status).toBe(404)
  })

  it('whose invitation is still out is removed: the invitation goes with them', async () => {
    await invited('hou', 'organisation-admin', '侯敏')
    const token = await inviteAs('hou', 'qian', 'recruiter')
    const hou = await memberNamed('haichuan', '侯敏')
    await post('haichuan', `/api/members/${hou.id}/removal`, { reason: '离职' })
    expect((await join(token, 'qian', '钱晓')).status).toBe(404)
  })
})

describe('an organisation is never without an administrator', () => {
  it('the last one cannot leave or be removed, and is told what to do', async () => {
    const own = await memberNamed('haichuan', '吴海燕')
    const left = await post('haichuan', '/api/my/membership/leave')
    expect([left.status, left.body.title]).toEqual([409, '单位至少要有一位管理员，你是最后一位'])
    expect((await post('haichuan', `/api/members/${own.id}/removal`, { reason: '我走了' })).status).toBe(409)
    expect((await post('haichuan', `/api/members/${own.id}/role`, { role: 'recruiter' })).status).toBe(403)
    expect((await members('haichuan')).rows).toHaveLength(1)
  })

  it('of two who remove each other at once one wins and the other is told', async () => {
    await invited('hou', 'organisation-admin', '侯敏')
    const rows = (await members('haichuan')).rows
    const of = (name: string) => rows.find(row => row.holder === name)?.id
    await app.api('hou', 'GET', '/api/session')
    const answers = await Promise.all([
      post('haichuan', `/api/members/${of('侯敏')}/removal`, { reason: '他要走' }),
      post('hou', `/api/members/${of('吴海燕')}/removal`, { reason: '她要走' }),
    ])
    const statuses = answers.map(answer => answer.status).sort()
    expect(statuses[0]).toBe(200)
    // by words when both were let in, as signed out when the first was quicker
    expect([401, 403]).toContain(statuses[1])
    const open = await app.kernel.database.pool.query(
      `SELECT holder FROM accounts.grants WHERE organisation = $1 AND role = 'organisation-admin' AND ended_at IS NULL`,
      [app.fixture.haichuan],
    )
    expect(open.rows).toHaveLength(1)
  })

  it('of two who leave at once one stays', async () => {
    await invited('hou', 'organisation-admin', '侯敏')
    await app.api('hou', 'GET', '/api/session')
    const answers = await Promise.all([
      post('haichuan', '/api/my/membership/leave'),
      post('hou', '/api/my/membership/leave'),
    ])
    expect(answers.map(answer => answer.status).sort()).toEqual([200, 409])
  })

  it('hands over when both say so, and not before', async () => {
    await invited('qian', 'recruiter', '钱晓')
    const qian = await memberNamed('haichuan', '钱晓')
    expect((await post('haichuan', `/api/members/${qian.id}/handover`)).status).toBe(200)
    expect((await members('haichuan')).handover).toMatchObject({ to: '钱晓' })
    const offer = await app.api<{ offered: { id: string; from: string } }>(
      'qian',
      'GET',
      '/api/my/membership',
    )
    expect(offer.body.offered).toMatchObject({ from: '吴海燕' })
    expect((await members('haichuan')).rows.find(row => row.mine)?.role).toBe('organisation-admin')
    const taken = await post('qian', `/api/my/handovers/${offer.body.offered.id}`, { answer: 'take' })
    expect(taken.status).toBe(200)
    const open = await app.kernel.database.pool.query(
      `SELECT holder, role FROM accounts.grants WHERE organisation = $1 AND ended_at IS NULL ORDER BY role`,
      [app.fixture.haichuan],
    )
    expect(open.rows).toEqual([
      { holder: '钱晓', role: 'organisation-admin' },
      { holder: '吴海燕', role: 'recruiter' },
    ])
  })

  it('is not handed over by anybody else’s word, nor after it was taken back', async () => {
    await invited('qian', 'recruiter', '钱晓')
    await invited('zhou', 'recruiter', '周舟')
    const qian = await memberNamed('haichuan', '钱晓')
    const offered = (await post('haichuan', `/api/members/${qian.id}/handover`)).body.handover
    expect((await post('zhou', `/api/my/handovers/${offered}`, { answer: 'take' })).status).toBe(404)
    expect((await post('feiyun', `/api/my/handovers/${offered}`, { answer: 'take' })).status).toBe(404)
    await post('haichuan', `/api/members/handovers/${offered}/withdraw`)
    expect((await post('qian', `/api/my/handovers/${offered}`, { answer: 'take' })).status).toBe(404)
  })

  it('gets a new one from an officer of its area who has seen the documents', async () => {
    const appoint = (by: string, evidence = '营业执照原件、委托书、法定代表人身份证') =>
      post(by, `/api/organisations/${app.fixture.haichuan}/administrator`, {
        login: 'xinren',
        evidence,
        replaces: true,
      })
    expect((await appoint('lucheng')).status).toBe(404)
    expect((await appoint('tangxia')).status).toBe(403)
    expect((await appoint('security')).status).toBe(403)
    const { body } = await appoint('ruian')
    expect((await members('haichuan')).rows.map(row => row.holder)).toEqual(['吴海燕'])
    expect((await join(body.token, 'xinren', '新任')).status).toBe(303)
    expect((await app.api('haichuan', 'GET', '/api/session')).status).toBe(401)
    expect((await members('xinren')).rows.map(row => [row.holder, row.role])).toEqual([
      ['新任', 'organisation-admin'],
    ])
  })
})

describe('a suspended organisation', () => {
  it('is read by its members, who do nothing for it', async () => {
    const suspend = "UPDATE registry.organisations SET state = 'suspended' WHERE id = $1"
    await app.kernel.database.pool.query(suspend, [app.fixture.haichuan])
    expect((await members('haichuan')).rows).toHaveLength(1)
    expect((await app.api('haichuan', 'GET', '/api/posts')).status).toBe(200)
    const invite = await post('haichuan', '/api/members/invitations', { login: 'qian', role: 'recruiter' })
    expect([invite.status, invite.body.title]).toEqual([403, '你的单位已被停用：可以看，不能办事'])
    expect((await post('haichuan', '/api/messages/read', { upTo: newId<'Message'>(0) })).status).toBe(200)
    // it is the suspension that holds them back
    const free = await post('feiyun', '/api/members/invitations', { login: 'qian', role: 'recruiter' })
    expect(free.status).toBe(200)
  })
})
