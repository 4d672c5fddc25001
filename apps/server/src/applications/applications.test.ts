import { sql } from 'kysely'
import { Type } from 'typebox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashPassword, insertAccount, insertGrant } from '../accounts/index.ts'
import { forbiddenSteps, members, takeStep, useCase } from '../kernel/index.ts'
import { insertPerson } from '../registry/index.ts'
import { type TestApp, testApp, testPassword } from '../testing/test-app.ts'
import { applicationActions, parties, reasons, workApplication } from './application.ts'
import type { ApplicationView } from './application-view.ts'
import { tellOverdue } from './tell-overdue.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
  await addYoungPerson('zhoukai', '周凯')
})
afterAll(() => app.close())

/** A third young person, of 瑞安. */
async function addYoungPerson(login: string, name: string): Promise<void> {
  const password = await hashPassword(testPassword)
  await app.kernel.asSystem('test', async context => {
    const person = context.newId<'Person'>()
    await insertPerson(context, {
      id: person,
      version: 1,
      name,
      phone: '13800000009',
      birth: '2002-02-02',
      division: '330381101',
      education: 'vocational',
      school: undefined,
      major: undefined,
      graduatedOn: undefined,
      graduateKind: 'vocational',
      keyGroups: [],
      skills: [],
      experience: '',
      synthetic: true,
    })
    const id = context.newId<'Account'>()
    await insertAccount(context, { id, login, name, person, demo: true }, password)
    await insertGrant(context, id, { role: 'person' })
  })
}

interface Read {
  readonly application: ApplicationView
  readonly whyNotChase: { zh: string } | null
  readonly history: { action: string; party: string; reason: { zh: string } | null }[]
}
const read = async (login: string, id: string) =>
  (await app.api<Read>(login, 'GET', `/api/applications/${id}`)).body
async function apply(login: string, post: string): Promise<string> {
  const answer = await app.api<{ application: string }>(login, 'POST', `/api/posts/${post}/applications`, {
    consent: 'yes',
  })
  expect(answer.status).toBe(200)
  return answer.body.application
}
async function step(
  login: string,
  id: string,
  body: object,
  path = login === 'haichuan' ? 'steps' : 'my-steps',
) {
  const { version } = (await read(login === 'tangxia' ? 'tangxia' : login, id)).application
  return app.api<{ state: string; code: string; type: string }>(
    login,
    'POST',
    `/api/applications/${id}/${path}`,
    body,
    { version },
  )
}
const offer = { action: 'offer', startOn: '2023-12-01' }

describe('the lifecycle of an application', () => {
  it('refuses every step that it does not name', () => {
    const forbidden = forbiddenSteps(workApplication, applicationActions, parties)
    for (const { state, action, party } of forbidden) {
      expect(() => takeStep(workApplication, state, action, party), `${party} ${action} ${state}`).toThrow()
    }
    expect(forbidden.length).toBeGreaterThan(400)
  })

  it('refuses over the API what is not now, and what is for somebody else', async () => {
    const id = await apply('linxiaoman', await app.publishPost())
    expect(await step('linxiaoman', id, { action: 'accept' })).toMatchObject({ status: 409 })
    expect(await step('haichuan', id, { action: 'start', startOn: '2023-11-22' })).toMatchObject({
      status: 409,
    })
    expect(await step('haichuan', id, { action: 'withdraw' })).toMatchObject({ status: 422 })
    expect(await step('linxiaoman', id, offer, 'steps')).toMatchObject({ status: 403 })
    expect((await read('linxiaoman', id)).application.state).toBe('received')
  })
})

describe('an application', () => {
  it('is received once: a second one is refused, and a repeated request gets the first answer', async () => {
    const post = await app.publishPost()
    const path = `/api/posts/${post}/applications`
    const send = (key: string, body: object) => app.api('linxiaoman', 'POST', path, body, { key })
    const once = await send('form-1', { consent: 'yes' })
    expect(await send('form-1', { consent: 'yes' })).toEqual(once)
    expect(await send('form-1', { consent: 'yes', message: '另一句' })).toMatchObject({ status: 409 })
    expect(await send('form-2', { consent: 'yes' })).toMatchObject({ status: 409 })
    const list = await app.api<{ total: number }>('haichuan', 'GET', `/api/applications?post=${post}`)
    expect(list.body.total).toBe(1)
    const id = String((once.body as { application: string }).application)
    const phone = async () => {
      const seen = await app.api<{ application: { resume: { phone: string } } }>(
        'haichuan',
        'GET',
        `/api/applications/${id}`,
      )
      return seen.body.application.resume.phone
    }
    expect(await phone()).not.toBe('')
    expect(await step('linxiaoman', id, { action: 'withdraw' })).toMatchObject({ status: 200 })
    expect(await phone()).toBe('') // as the page promised before it was sent
    expect(await send('form-3', { consent: 'yes' })).toMatchObject({ status: 200 })
  })

  it('sent twice at the same moment is one', async () => {
    const path = `/api/posts/${await app.publishPost()}/applications`
    const both = await Promise.all([1, 2].map(() => app.api('linxiaoman', 'POST', path, { consent: 'yes' })))
    expect(both.map(answer => answer.status).sort()).toEqual([200, 409])
  })

  it('is seen by its own county and by nobody else', async () => {
    const id = await apply('linxiaoman', await app.publishPost())
    const status = async (login: string) => (await app.api(login, 'GET', `/api/applications/${id}`)).status
    expect(await Promise.all(['linxiaoman', 'haichuan', 'ruian', 'tangxia', 'city'].map(status))).toEqual([
      200, 200, 200, 200, 200,
    ])
    expect(await Promise.all(['lucheng', 'feiyun', 'chenyu'].map(status))).toEqual([404, 404, 404])
    const list = await app.api<{ total: number }>('lucheng', 'GET', '/api/applications')
    expect(list.body.total).toBe(0)
    const start = { startOn: '2023-11-22', evidence: '合同 2023-001' }
    const forced = await app.api('lucheng', 'POST', `/api/applications/${id}/start`, start, { version: 1 })
    expect(forced.status).toBe(404)
  })

  it('cannot be moved from an old view of it', async () => {
    const id = await apply('linxiaoman', await app.publishPost())
    const path = `/api/applications/${id}/steps`
    const body = { action: 'refuse', reason: 'skill' }
    const both = await Promise.all([1, 2].map(() => app.api('haichuan', 'POST', path, body, { version: 1 })))
    expect(both.map(answer => answer.status).sort()).toEqual([200, 412])
    expect((await app.api('haichuan', 'POST', path, body)).status).toBe(422)
  })
})

describe('a reason', () => {
  it('is needed for a refusal, from the list, and a retired one is taken no more', async () => {
    const id = await apply('linxiaoman', await app.publishPost())
    for (const reason of [undefined, 'age', 'own-wish', 'nonsense']) {
      const refused = await step('haichuan', id, { action: 'refuse', ...(reason && { reason }) })
      expect({ reason, status: refused.status }).toEqual({ reason, status: 422 })
    }
    // nor can it slip in beside a step that needs none
    expect((await step('haichuan', id, { ...offer, reason: 'age' })).status).toBe(422)
    expect((await step('haichuan', id, { action: 'refuse', reason: 'skill' })).status).toBe(200)
    const seen = await read('linxiaoman', id)
    expect(seen.application.reason?.zh).toBe('技能不符')
    expect(seen.history.at(-1)).toMatchObject({ action: 'refuse', reason: { zh: '技能不符' } })
  })

  it('that is retired stays readable on an old application', async () => {
    const id = await apply('linxiaoman', await app.publishPost())
    await step('haichuan', id, { action: 'refuse', reason: 'skill' })
    await app.kernel.asSystem('test', context =>
      sql`UPDATE applications.applications SET reason = 'age' WHERE id = ${id}::uuid`.execute(context.db()),
    )
    expect((await read('linxiaoman', id)).application.reason).toEqual({
      zh: reasons.age.zh,
      en: reasons.age.en,
    })
  })
})

describe('an interview and an offer', () => {
  it('are for a time that exists and has not passed', async () => {
    const id = await apply('linxiaoman', await app.publishPost())
    const at = (time: string) =>
      step('haichuan', id, { action: 'invite', interview: { at: time, place: '塘下' } })
    for (const time of ['2023-02-30T10:00', '2023-11-21T10:00', '2023-11-24T25:00', '2023-11-24T10:61']) {
      expect({ time, status: (await at(time)).status }).toEqual({ time, status: 422 })
    }
    expect((await step('haichuan', id, { action: 'invite' })).status).toBe(422)
    expect((await at('2023-11-24T14:00')).status).toBe(200)
    const wish = await step('linxiaoman', id, { action: 'ask-other-time', note: ' ' })
    expect(wish.status).toBe(422)
    const asked = { action: 'ask-other-time', note: '周六上午' }
    expect((await step('linxiaoman', id, asked)).body.state).toBe('other-time')
    const waiting = (await read('linxiaoman', id)).application
    expect(waiting).toMatchObject({ waitsFor: 'organisation', due: '2023-11-27' })
    expect((await step('linxiaoman', id, { action: 'agree' })).status).toBe(409)
    expect((await at('2023-11-25T09:00')).status).toBe(200)
    expect((await step('linxiaoman', id, { action: 'agree' })).status).toBe(200)
    expect((await step('haichuan', id, { action: 'offer' })).status).toBe(422)
    expect((await step('haichuan', id, { ...offer, startOn: '2023-11-21' })).status).toBe(422)
    expect((await step('haichuan', id, offer)).status).toBe(200)
    const { application } = await read('linxiaoman', id)
    expect(application.actions.map(action => action.name)).toEqual(['accept', 'decline', 'withdraw'])
  })

  it('of the last place go to one of two people, and the post fills: every open applicant is told', async () => {
    const post = await app.publishPost({ openings: 1 })
    const [first, second, third] = [
      await apply('linxiaoman', post),
      await apply('chenyu', post),
      await apply('zhoukai', post),
    ]
    const both = await Promise.all([first, second].map(id => step('haichuan', id, offer)))
    expect(both.map(answer => answer.status).sort()).toEqual([200, 409])
    const [won, lost] = both[0]?.status === 200 ? [first, second] : [second, first]
    const winner = won === first ? 'linxiaoman' : 'chenyu'
    // a no gives the place back
    expect((await step(winner, won, { action: 'decline' })).status).toBe(200)
    expect((await step('haichuan', lost, offer)).status).toBe(200)
    const loser = winner === 'linxiaoman' ? 'chenyu' : 'linxiaoman'
    expect((await step(loser, lost, { action: 'accept' })).status).toBe(200)
    await app.settle()
    const filled = await app.api<{ post: object }>('haichuan', 'GET', `/api/posts/${post}`)
    expect(filled.body.post).toMatchObject({ state: 'filled', taken: 1 })
    expect((await read('zhoukai', third)).application.state).toBe('closed')
    const inbox = await app.api<{ rows: { kind: string }[] }>('zhoukai', 'GET', '/api/messages')
    expect(inbox.body.rows.map(row => row.kind)).toContain('application.close')
    const late = await app.api('linxiaoman', 'POST', `/api/posts/${post}/applications`, { consent: 'yes' })
    expect(late.status).toBe(409)
    // who accepted and does not come gives the opening back
    expect((await step(loser, lost, { action: 'withdraw' })).status).toBe(200)
    await app.settle()
    const reopened = await app.api<{ post: object }>('haichuan', 'GET', `/api/posts/${post}`)
    expect(reopened.body.post).toMatchObject({ state: 'published', taken: 0 })
  })
})

/** Reads, as whoever calls it, all that the ledger shows about one source. */
const peek = useCase({
  name: 'test.peek',
  kind: 'query',
  title: { zh: '看', en: 'Look' },
  permission: 'test.peek',
  allow: [...members, 'county-officer', 'person'],
  input: Type.Object({ source: Type.String() }),
  output: Type.Object({ entries: Type.Array(Type.String()) }),
  async handle(context, { source }) {
    const { rows } = await sql<{ entry: string }>`
      SELECT entry FROM ledger.facts WHERE source = ${source}::uuid ORDER BY seq`.execute(context.db())
    return { entries: rows.map(row => row.entry) }
  },
})

describe('a first day of work', () => {
  async function accepted(login = 'linxiaoman'): Promise<string> {
    const id = await apply(login, await app.publishPost())
    await step('haichuan', id, { ...offer, startOn: '2023-11-22' })
    await step(login, id, { action: 'accept' })
    return id
  }

  it('is neither in the future nor before the application', async () => {
    const id = await accepted()
    expect((await step('haichuan', id, { action: 'start', startOn: '2023-11-23' })).status).toBe(422)
    expect((await step('haichuan', id, { action: 'start', startOn: '2023-11-01' })).status).toBe(422)
    expect((await step('haichuan', id, { action: 'start', startOn: '2023-11-22' })).status).toBe(200)
  })

  it('is recorded by an officer on evidence, and by none without it', async () => {
    const id = await accepted()
    const start = (evidence: string) => step('tangxia', id, { startOn: '2023-11-22', evidence }, 'start')
    expect((await start('')).status).toBe(422)
    expect((await start('  ')).status).toBe(422)
    expect((await start('社保参保凭证 330381-2023-1122')).status).toBe(200)
    expect((await read('linxiaoman', id)).history.at(-1)).toMatchObject({ action: 'start', party: 'officer' })
    const asked = await app.api<{ rows: { source: string }[] }>('linxiaoman', 'GET', '/api/my/facts/pending')
    expect(asked.body.rows.map(row => row.source)).toContain(id)
  })

  it('is answered by the person, and the employer who reported it does not see the answer', async () => {
    const id = await accepted('chenyu')
    await step('haichuan', id, { action: 'start', startOn: '2023-11-22' })
    const before = await read('haichuan', id)
    const { fact } = (await read('chenyu', id)).application
    const said = { reason: '我没有去过这家单位' }
    expect((await app.api('haichuan', 'POST', `/api/my/facts/${fact}/contest`, said)).status).toBe(403)
    expect((await app.api('chenyu', 'POST', `/api/my/facts/${fact}/contest`, said)).status).toBe(200)
    expect(await read('haichuan', id)).toEqual(before)
    const inbox = await app.api<{ rows: { kind: string }[] }>('haichuan', 'GET', '/api/messages')
    expect(JSON.stringify(inbox.body)).not.toContain('没有去过')
    const entries = async (login: string) => {
      const call = { actor: await app.actor(login), language: 'zh', channel: 'json' } as const
      return (await app.kernel.call(peek, { source: id }, call)).entries
    }
    expect(await entries('haichuan')).toEqual(['fact'])
    expect(await entries('chenyu')).toEqual(['fact', 'contest'])
    expect(await entries('ruian')).toEqual(['fact', 'contest'])
    expect(await entries('lucheng')).toEqual([])
  })

  it('can be followed by a departure with its reason; the hire stays a hire', async () => {
    const id = await accepted()
    await step('haichuan', id, { action: 'start', startOn: '2023-11-22' })
    expect((await step('linxiaoman', id, { action: 'leave' })).status).toBe(422)
    expect((await step('linxiaoman', id, { action: 'leave', reason: 'skill' })).status).toBe(422)
    expect((await step('linxiaoman', id, { action: 'leave', reason: 'own-wish' })).status).toBe(200)
    const { application } = await read('haichuan', id)
    expect(application).toMatchObject({ state: 'left', reason: { zh: '自己离开' } })
    expect(application.fact).not.toBeNull()
  })
})

describe('an answer that does not come', () => {
  it('can be asked for once it is late, once, and is told once, and counts in the public record', async () => {
    const post = await app.publishPost({ title: '晚班保安', validUntil: '2024-06-30' })
    const id = await apply('linxiaoman', post)
    const other = await apply('zhoukai', post)
    const chase = () => app.api('linxiaoman', 'POST', `/api/applications/${id}/chase`, {})
    expect((await read('linxiaoman', id)).whyNotChase?.zh).toContain('2023-11-29')
    expect((await chase()).status).toBe(409)
    const overdue = () => app.kernel.asSystem('test', tellOverdue)
    app.clock.set('2023-11-29T15:59:00.000Z') // the last minute of the day on which it is due
    expect((await chase()).status).toBe(409)
    expect(await overdue()).toBe(0)
    app.clock.set('2023-11-29T16:01:00.000Z') // two minutes later it is the 30th in Wenzhou
    const told = await overdue()
    expect(told).toBeGreaterThanOrEqual(2)
    expect((await read('linxiaoman', id)).application.overdue).toBe(true)
    const inbox = async (login: string) =>
      (await app.api<{ rows: { kind: string }[] }>(login, 'GET', '/api/messages')).body.rows.map(
        row => row.kind,
      )
    expect(await inbox('linxiaoman')).toContain('application.overdue')
    expect((await chase()).status).toBe(200)
    expect(await inbox('haichuan')).toContain('application.chased')
    expect((await read('linxiaoman', id)).whyNotChase?.zh).toContain('催过')
    expect((await chase()).status).toBe(409)
    expect(await overdue()).toBe(0) // nobody is told again because somebody asked

    const record = async () =>
      (await app.api<{ replies: { due: number; inTime: number } }>('linxiaoman', 'GET', `/api/posts/${post}`))
        .body.replies
    const before = await record()
    // to end the post after the day does not wash the silence away
    const { body } = await app.api<{ post: { version: number } }>('haichuan', 'GET', `/api/posts/${post}`)
    await app.api('haichuan', 'POST', `/api/posts/${post}/steps`, { action: 'close' }, body.post)
    await app.settle()
    expect((await read('zhoukai', other)).application.state).toBe('closed')
    expect(await record()).toEqual(before)
    const list = await app.api<{ total: number }>('lucheng', 'GET', '/api/applications?overdue=true')
    expect(list.body.total).toBe(0)
    expect(app.errors).toEqual([])
  })
})
