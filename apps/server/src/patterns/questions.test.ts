import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { callAs, doorSends, openActivity } from '../activities/activities.test-city.ts'
import { registerForActivity } from '../activities/index.ts'
import { forbiddenSteps, type Id, lifecycleTable, takeStep, visitor } from '../kernel/index.ts'
import { type TestApp, testApp } from '../testing/test-app.ts'
import {
  answerPatternQuestion,
  askOrganiser,
  listPatternQuestions,
  lookForPatterns,
  readPatternQuestion,
  tellWhatItWas,
} from './index.ts'
import { questionActions, questionLifecycle, questionParties } from './question.ts'

let app: TestApp
let activity: Id<'Activity'>
beforeAll(async () => {
  app = await testApp()
  // a culture evening of the office of 瑞安: twelve tickets read in three seconds
  const opened = await openActivity(app, { capacity: 40 })
  activity = opened.activity
  const seen = []
  for (let n = 1; n <= 12; n += 1) {
    const guest = {
      activity,
      name: `访客${n}`,
      phone: `1370000${String(n).padStart(4, '0')}`,
      key: `the form of guest ${n}`,
    }
    const { ticket } = await app.kernel.call(registerForActivity, guest, guestCall)
    seen.push({ ticket, session: opened.session, at: new Date(begins + n * 250).toISOString() })
  }
  await doorSends(app, activity, 'one phone', seen)
  await app.settle()
})
afterAll(() => app.close())

const guestCall = { actor: visitor, language: 'zh', channel: 'json' } as const
const begins = Date.parse('2023-12-09T09:02:00+08:00')
const look = async () => {
  app.clock.set('2023-12-10T02:20:00+08:00')
  const asked = await app.kernel.asSystem('patterns.look', context => lookForPatterns(context))
  await app.settle()
  return asked
}
const list = async (login: string, more: object = {}) =>
  (await app.kernel.call(listPatternQuestions, more, await callAs(app, login))).rows
const one = async (login = 'city') => {
  const [found] = await list(login)
  if (found === undefined) throw new Error('no question')
  return found
}
const step = async (login: string, useCase: typeof answerPatternQuestion, input: object) => {
  const { id, version } = await one()
  return app.kernel.call(useCase, { question: id, ...input }, await callAs(app, login, { version }))
}
const say = async (login: string, as: string, finding = '看过现场照片和签到表', more: object = {}) =>
  step(login, answerPatternQuestion, { as, finding, ...more })
interface BoardLine {
  readonly id: string
  readonly counted: number | null
  readonly questioned: number | null
}
const onBoard = async () => {
  const { body } = await app.api<{ targets: BoardLine[] }>('city', 'GET', '/api/board')
  return body.targets
    .filter(row => row.questioned !== null)
    .map(({ id, counted, questioned }) => ({ id, counted, questioned }))
}

describe('a question', () => {
  it('is asked once, says why and what else it may be, and takes nothing from the number', async () => {
    expect(await onBoard()).toEqual([])
    expect(await look()).toBe(1)
    expect(await look()).toBe(0)
    const found = await one()
    expect(found).toMatchObject({ pattern: 'at-once', state: 'open', activities: [{ id: activity }] })
    expect(found.why.zh).toContain('3 秒扫了 12 张票')
    expect(found.mayBe.zh).toContain('也可能')
    const [row] = await onBoard()
    expect(row).toMatchObject({ counted: 1, questioned: 1 })
    const path = `/api/board/${row?.id}/records`
    const page = await app.api<{ rows: object[] }>('city', 'GET', path)
    expect(page.body.rows).toMatchObject([{ question: { href: `/questions?id=${found.id}` } }])
    const { records, numbers } = await app.kernel.call(
      readPatternQuestion,
      { question: found.id },
      await callAs(app, 'city'),
    )
    expect(records).toMatchObject([{ activity, count: 1 }])
    expect(numbers).toMatchObject([{ target: row?.id, count: 1 }])
  })

  it('is its area’s: another county, an employer and the person see none', async () => {
    expect(await list('lucheng')).toEqual([])
    expect(await list('haichuan')).toEqual([])
    await expect(list('linxiaoman')).rejects.toMatchObject({ kind: 'forbidden' })
    const waiting = await app.api<{ rows: { href: string }[] }>('city', 'GET', '/api/tasks')
    expect(waiting.body.rows.map(row => row.href)).toContain('/questions?group=waiting')
  })

  it('is not looked into by the office that organised it, which may explain once it is asked', async () => {
    await expect(say('ruian', 'explain')).rejects.toMatchObject({ code: 'pattern.own' })
    const early = step('ruian', tellWhatItWas as never, { told: '两台手机同名' })
    await expect(early).rejects.toMatchObject({ code: 'lifecycle.not-now' })
    await step('city', askOrganiser as never, {})
    await step('ruian', tellWhatItWas as never, { told: '门口四台手机登的同一个名字' })
    expect(await one()).toMatchObject({ state: 'told', told: '门口四台手机登的同一个名字' })
  })

  it('is explained, and the number is as it was', async () => {
    await say('city', 'explain')
    await app.settle()
    expect(await onBoard()).toEqual([])
    expect(await look()).toBe(0)
    expect(await one()).toMatchObject({ state: 'explained', finding: '看过现场照片和签到表' })
  })

  it('takes two people to find it untrue; then its records are corrected and stay readable', async () => {
    await say('city', 'doubt', '照片里只有三个人')
    await app.settle()
    expect(await onBoard()).toHaveLength(1)
    await expect(say('city', 'refute', '查实不属实', { activities: [activity] })).rejects.toMatchObject({
      code: 'pattern.same-hand',
    })
    // a colleague of the same office
    const { id, version } = await one()
    const city = await app.actor('city')
    const other = { ...city, account: '018c0000-0000-7000-8000-0000000000cc' as Id<'Account'>, name: '同事' }
    const call = { actor: other, language: 'zh', channel: 'json', version } as const
    const refute = {
      question: id,
      as: 'refute',
      finding: '名单里的人都没有到过',
      activities: [] as Id<'Activity'>[],
    }
    await expect(app.kernel.call(answerPatternQuestion, refute, call)).rejects.toMatchObject({
      kind: 'invalid',
    })
    const done = await app.kernel.call(answerPatternQuestion, { ...refute, activities: [activity] }, call)
    expect(done).toMatchObject({ state: 'untrue', corrected: 1 })
    await app.settle()
    expect(await onBoard()).toEqual([])
    const { rows } = await app.kernel.database.pool.query(
      `SELECT entry, voided, reason FROM ledger.facts WHERE thing = $1 AND entry <> 'fact'`,
      [activity],
    )
    expect(rows).toEqual([{ entry: 'correction', voided: true, reason: `pattern:${id}` }])
    expect(app.errors).toEqual([])
  })
})

describe('the lifecycle', () => {
  const parties = {
    organiser: 'who organised it',
    office: 'an officer of another office',
    another: 'another officer than whoever doubted',
  }

  it.each(
    forbiddenSteps(questionLifecycle, questionActions, questionParties),
  )('lets nobody $action by $party while $state', ({ state, action, party }) => {
    expect(() => takeStep(questionLifecycle, state, action, party)).toThrow()
  })

  it('stands in docs/lifecycles.md as it is, and not another', () => {
    const document = readFileSync(new URL('../../../../docs/lifecycles.md', import.meta.url), 'utf8')
    expect(document).toContain(lifecycleTable(questionLifecycle, parties))
  })
})
