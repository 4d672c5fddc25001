import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type Context,
  forbiddenSteps,
  newKey,
  openVault,
  readKeyRing,
  reseal,
  takeStep,
  vaultToken,
} from '../kernel/index.ts'
import { testKeys } from '../kernel/testing/index.ts'
import { applicationCity, contract, offer } from '../testing/application-city.ts'
import { applicationActions, parties, phonePurpose, reasons, workApplication } from './application.ts'
import { applications } from './index.ts'
import { sealApplicantPhones } from './seal-applicant-phones.ts'

type City = Awaited<ReturnType<typeof applicationCity>>
let app: City['app']
let read: City['read']
let apply: City['apply']
let step: City['step']
beforeAll(async () => {
  ;({ app, read, apply, step } = await applicationCity())
})
afterAll(() => app.close())

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
    const start = { startOn: '2023-11-22', evidence: '合同 2023-001', file: contract }
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

describe('the phone that goes with an application', () => {
  const inSystem = <Result>(work: (context: Context) => Promise<Result>) =>
    app.kernel.asSystem('test.phones', work)
  const rowOf = async (id: string) => {
    const { rows } = await inSystem(context =>
      sql<{ row: string; phone_sealed: string }>`
        SELECT to_jsonb(a)::text AS row, phone_sealed FROM applications.applications AS a
        WHERE id = ${id}::uuid`.execute(context.db()),
    )
    return rows[0] ?? { row: '', phone_sealed: '' }
  }
  const shown = async (id: string) => (await read('haichuan', id)).application.resume.phone

  it('lies sealed, moves to a new key with the rest, and what earlier versions kept in clear is sealed at the start', async () => {
    const id = await apply('linxiaoman', await app.publishPost())
    const phone = await shown(id)
    expect(phone).toMatch(/^1\d{10}$/)
    const sealed = await rowOf(id)
    expect(sealed.row).not.toContain(phone)

    // as it lay before: in clear, and found by the same look
    await inSystem(context =>
      sql`UPDATE applications.applications SET phone_sealed = NULL, resume = resume || ${JSON.stringify({ phone })}::text::jsonb
        WHERE id = ${id}::uuid`.execute(context.db()),
    )
    expect((await rowOf(id)).row).toContain(phone)
    await sealApplicantPhones(app.kernel, 1)
    expect((await rowOf(id)).row).not.toContain(phone)
    expect(await shown(id)).toBe(phone)
  })

  it('is sealed anew under the next key', async () => {
    const id = await apply('linxiaoman', await app.publishPost())
    const before = await rowOf(id)
    const next = readKeyRing(
      newKey('next', 'sm', size => Buffer.from(Array.from({ length: size }, (_, at) => at * 3 + 9))),
    )
    const vault = openVault([...next, ...testKeys])
    const results = await reseal(app.kernel, vault, applications.sealed ?? [])
    expect(results.flatMap(result => result.broken)).toEqual([])
    const after = await rowOf(id)
    expect(vault.isCurrent(after.phone_sealed)).toBe(true)
    const old = await inSystem(async context =>
      context.use(vaultToken).open(phonePurpose, before.phone_sealed),
    )
    expect(vault.open(phonePurpose, after.phone_sealed)).toBe(old)
  })
})
