import { sql } from 'kysely'
import { Type } from 'typebox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { members, useCase } from '../kernel/index.ts'
import { applicationCity, contract, offer } from '../testing/application-city.ts'
import { evidence } from './evidence.store.ts'
import { tellOverdue } from './tell-overdue.ts'

type City = Awaited<ReturnType<typeof applicationCity>>
let app: City['app']
let read: City['read']
let apply: City['apply']
let step: City['step']
beforeAll(async () => {
  ;({ app, read, apply, step } = await applicationCity())
})
afterAll(() => app.close())

/** Reads, as whoever calls it, all that the ledger shows about one source. */
const peek = useCase({
  name: 'test.peek',
  kind: 'query',
  title: { zh: '看', en: 'Look' },
  permission: 'test.peek',
  reach: ['own', 'organisation', 'area'],
  allow: [...members, 'county-officer', 'person'],
  input: Type.Object({ source: Type.String() }),
  output: Type.Object({ entries: Type.Array(Type.String()) }),
  async handle(context, { source }) {
    const { rows } = await sql<{ entry: string }>`
      SELECT entry FROM ledger.facts WHERE source = ${source}::uuid ORDER BY seq`.execute(context.db())
    return { entries: rows.map(row => row.entry) }
  },
})

/** Counts the papers that whoever calls it sees of an application, whatever the use cases would let them. */
const papers = useCase({
  name: 'test.papers',
  kind: 'query',
  title: { zh: '看', en: 'Look' },
  permission: 'test.peek',
  reach: ['own', 'organisation', 'area'],
  allow: [...members, 'county-officer', 'person'],
  input: Type.Object({ application: Type.String() }),
  output: Type.Object({ seen: Type.Integer() }),
  async handle(context, { application }) {
    return { seen: (await evidence.list(context, [application])).length }
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
    const start = (evidence: string, file?: object) =>
      step('tangxia', id, { startOn: '2023-11-22', evidence, ...(file && { file }) }, 'start')
    const words = '社保参保凭证 330381-2023-1122'
    expect((await start('', contract)).status).toBe(422)
    expect((await start('  ', contract)).status).toBe(422)
    expect((await start(words)).status).toBe(422)
    expect((await start(words, { ...contract, name: '劳动合同.pdf' })).status).toBe(422) // no PDF by its content
    expect((await start(words, contract)).status).toBe(200)
    expect((await read('linxiaoman', id)).history.at(-1)).toMatchObject({ action: 'start', party: 'officer' })
    const asked = await app.api<{ rows: { source: string }[] }>('linxiaoman', 'GET', '/api/my/facts/pending')
    expect(asked.body.rows.map(row => row.source)).toContain(id)
  })

  it('rests on a paper that the person and the officials of the area see, and the employer never', async () => {
    const id = await accepted('zhoukai')
    const recorded = { startOn: '2023-11-22', evidence: '劳动合同 2023-1177', file: contract }
    expect((await step('tangxia', id, recorded, 'start')).status).toBe(200)
    const list = (login: string) =>
      app.api<{ rows: { id: string; words: string; sha256: string }[] }>(
        login,
        'GET',
        `/api/applications/${id}/evidence`,
      )
    const [paper] = (await list('zhoukai')).body.rows
    expect(paper).toMatchObject({ action: 'start', words: '劳动合同 2023-1177', name: '劳动合同.jpg' })
    const open = async (login: string) =>
      (await (await app.signIn(login)).get(`/api/applications/${id}/evidence/${paper?.id}`)).status
    for (const login of ['zhoukai', 'tangxia', 'ruian', 'city', 'auditor']) {
      expect(await open(login), login).toBe(200)
      expect((await list(login)).body.rows, login).toHaveLength(1)
    }
    for (const login of ['haichuan', 'leader']) expect(await open(login), login).toBe(403)
    for (const login of ['lucheng', 'linxiaoman']) expect(await open(login), login).toBe(404)
    const found = await app.kernel.asSystem('test', context =>
      sql<{ evidence: string }>`SELECT evidence FROM ledger.facts WHERE source = ${id}::uuid`.execute(
        context.db(),
      ),
    )
    expect(found.rows).toEqual([{ evidence: `劳动合同 2023-1177 sha256:${paper?.sha256}` }])

    // it is the policy that holds the employer back, not the list of roles alone: the same question, two answers
    const asked = async (login: string) => {
      const call = { actor: await app.actor(login), language: 'zh', channel: 'json' } as const
      return (await app.kernel.call(papers, { application: id }, call)).seen
    }
    expect(await Promise.all(['zhoukai', 'ruian', 'haichuan'].map(asked))).toEqual([1, 1, 0])
  })

  it('can be followed by a departure that an officer records on evidence, with its reason', async () => {
    const id = await accepted()
    await step('haichuan', id, { action: 'start', startOn: '2023-11-22' })
    const left = { evidence: '解除劳动合同证明', file: contract }
    expect((await step('tangxia', id, left, 'departure')).status).toBe(422)
    expect((await step('tangxia', id, { ...left, reason: 'skill' }, 'departure')).status).toBe(422)
    const done = await step('tangxia', id, { ...left, reason: 'contract-ended' }, 'departure')
    expect(done).toMatchObject({ status: 200, body: { state: 'left' } })
    expect((await read('linxiaoman', id)).history.at(-1)).toMatchObject({ action: 'leave', party: 'officer' })
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

  it('counts in the public record of the employer once the person has said so, and not before', async () => {
    const publicly = async () =>
      (await app.api<{ confirmedStarts: number }>('chenyu', 'GET', `/api/employers/${app.fixture.haichuan}`))
        .body.confirmedStarts
    const before = await publicly()
    const id = await accepted()
    await step('haichuan', id, { action: 'start', startOn: '2023-11-22' })
    await app.settle()
    expect(await publicly()).toBe(before) // the employer's word alone
    const { fact } = (await read('linxiaoman', id)).application
    expect((await app.api('linxiaoman', 'POST', `/api/my/facts/${fact}/confirm`, {})).status).toBe(200)
    await app.settle()
    expect(await publicly()).toBe(before + 1)
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
