import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { forbiddenSteps, type Id, lifecycleTable, takeStep, visitor } from '../kernel/index.ts'
import { readIndicator } from '../ledger/index.ts'
import { setMyConsent } from '../privacy/index.ts'
import { runMerge, runUnmerge } from '../registry/index.ts'
import { contend } from '../testing/contend.ts'
import { type TestApp, testApp } from '../testing/test-app.ts'
import { honourActions, honourLifecycle, honourParties } from './honour.ts'
import {
  addHonourPaper,
  awardHonours,
  listHonours,
  listPublicHonours,
  nominate,
  readHonour,
  readHonourPaper,
  readMySkills,
  refuseHonour,
  removeHonourPaper,
  revokeHonour,
  withdrawNomination,
} from './index.ts'
import { callAs } from './skills.fixture.ts'
import { readTitles } from './titles.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})
afterAll(() => app.close())

const paper = {
  name: '推荐表.pdf',
  type: 'application/pdf',
  base64: Buffer.from('%PDF-1.7').toString('base64'),
}
const merit = '带出十二名中级工，改进夹具三项，连续五年无返工'
const put = async (login: string, person: Id<'Person'>, title: string, year = 2023) => {
  const input = { person, title, year, employer: '温州海川泵阀有限公司', occupation: '钳工', merit }
  const { id } = await app.kernel.call(nominate, input, await callAs(app, login))
  return id
}
const withPaper = async (login: string, person: Id<'Person'>, title: string, year?: number) => {
  const honour = await put(login, person, title, year)
  await app.kernel.call(addHonourPaper, { honour, file: paper }, await callAs(app, login))
  return honour
}
const award = async (login: string, honours: readonly Id<'Honour'>[]) => {
  const input = { honours: [...honours], document: '温人社发〔2023〕58 号', awardedOn: '2023-10-20' }
  return app.kernel.call(awardHonours, input, await callAs(app, login))
}
const counted = async () => {
  await app.settle()
  const number = await app.kernel.asSystem('test', context =>
    readIndicator(context, 'S2-5-2-Q4', { area: '3303' }),
  )
  return number?.value
}
const roll = () => app.kernel.call(listPublicHonours, {}, { actor: visitor, language: 'zh', channel: 'json' })
const read = async (login: string, honour: Id<'Honour'>) =>
  app.kernel.call(readHonour, { honour }, await callAs(app, login))

describe('a title', () => {
  it('needs papers and a second person, and counts by its decision', async () => {
    const id = await put('ruian', app.fixture.linxiaoman, 'technical-expert')
    expect(await award('city', [id])).toMatchObject({ awarded: 0, left: [{ why: 'papers' }] })
    await app.kernel.call(addHonourPaper, { honour: id, file: paper }, await callAs(app, 'ruian'))
    expect(await award('ruian', [id])).toMatchObject({ awarded: 0, left: [{ why: 'same-hand' }] })
    expect(await counted()).toBe(0)
    expect(await award('city', [id])).toMatchObject({ awarded: 1, left: [] })
    expect(await counted()).toBe(1)
    expect(await award('city', [id])).toMatchObject({ awarded: 0, left: [{ why: 'state' }] })
    expect(await award('lucheng', [id])).toMatchObject({ left: [{ why: 'unknown' }] })
  })

  it('counts a person with two titles once, and the “most beautiful” series not at all', async () => {
    const second = await withPaper('ruian', app.fixture.linxiaoman, 'chief-technician')
    const beautiful = await withPaper('lucheng', app.fixture.chenyu, 'most-beautiful-worker')
    expect(await award('city', [second, beautiful])).toMatchObject({ awarded: 2 })
    expect(await counted()).toBe(1)
    const expert = await withPaper('lucheng', app.fixture.chenyu, 'young-post-expert')
    await award('city', [expert])
    expect(await counted()).toBe(2)
  })

  it('follows its person into another record and back', async () => {
    const { linxiaoman, chenyu } = app.fixture
    const order = { survivor: chenyu, merged: linxiaoman, reason: '同一个人', choices: {} }
    const merge = await app.kernel.asSystem('test', context => runMerge(context, order))
    expect(await counted()).toBe(1)
    await app.kernel.asSystem('test', context => runUnmerge(context, merge, '其实是两个人'))
    expect(await counted()).toBe(2)
  })

  it('is on the public page by name only for who agreed, and counted for all', async () => {
    const before = await roll()
    expect(before).toMatchObject({ year: 2023, people: 2 })
    expect(before.titles.flatMap(one => one.named)).toEqual([])
    expect(before.titles.map(one => [one.code, one.others])).toEqual([
      ['chief-technician', 1],
      ['technical-expert', 1],
      ['young-post-expert', 1],
      ['most-beautiful-worker', 1],
    ])
    const say = async (given: boolean) =>
      app.kernel.call(setMyConsent, { purpose: 'honours', given }, await callAs(app, 'linxiaoman'))
    await say(true)
    expect((await roll()).titles.flatMap(one => one.named.map(each => each.name))).toEqual([
      '林小满',
      '林小满',
    ])
    await say(false)
    expect((await roll()).titles.flatMap(one => one.named)).toEqual([])
  })

  it('can be revoked with a reason: it stays readable for its holder, and counts no more', async () => {
    const { honours } = await app.kernel.call(readMySkills, {}, await callAs(app, 'chenyu'))
    expect(honours.map(one => one.title).sort()).toEqual(['most-beautiful-worker', 'young-post-expert'])
    const one = honours.find(each => each.title === 'young-post-expert')
    const { version, id } = await read('lucheng', one?.id ?? ('' as Id<'Honour'>)) // found above
    const input = { honour: id, reason: '材料不实' }
    const same = app.kernel.call(revokeHonour, input, await callAs(app, 'lucheng', version))
    await expect(same).rejects.toMatchObject({ code: 'honour.same-hand' })
    await app.kernel.call(revokeHonour, input, await callAs(app, 'city', version))
    expect(await counted()).toBe(1)
    const mine = await app.kernel.call(readMySkills, {}, await callAs(app, 'chenyu'))
    expect(mine.honours.find(each => each.id === id)).toMatchObject({ state: 'revoked', reason: '材料不实' })
    expect((await roll()).titles.map(each => each.code)).not.toContain('young-post-expert')
  })
})

describe('a nomination', () => {
  it('is nobody’s to read but the offices’, and its papers stay once it is decided', async () => {
    const id = await withPaper('lucheng', app.fixture.chenyu, 'technical-expert')
    const mine = await app.kernel.call(readMySkills, {}, await callAs(app, 'chenyu'))
    expect(mine.honours.map(one => one.id)).not.toContain(id)
    const { papers, version } = await read('city', id)
    expect(papers).toMatchObject([{ name: '推荐表.pdf' }])
    const of = { honour: id, paper: papers[0]?.id }
    expect(await app.kernel.call(readHonourPaper, of, await callAs(app, 'auditor'))).toMatchObject({
      name: '推荐表.pdf',
    })
    await expect(read('ruian', id)).rejects.toMatchObject({ code: 'honour.unknown' })
    await expect(app.kernel.call(readHonourPaper, of, await callAs(app, 'ruian'))).rejects.toMatchObject({
      code: 'honour.no-paper',
    })
    const refusal = { honour: id, reason: '业绩材料不足' }
    await app.kernel.call(refuseHonour, refusal, await callAs(app, 'city', version))
    const gone = app.kernel.call(removeHonourPaper, of, await callAs(app, 'lucheng'))
    await expect(gone).rejects.toMatchObject({ code: 'honour.decided' })
    expect((await read('auditor', id)).actions).toEqual([])
  })

  it('is made once for a person, a title and a year, also when two come at once', async () => {
    const both = ['city', 'ruian'].map(
      login => () =>
        put(login, app.fixture.linxiaoman, 'young-post-expert', 2022).then(
          () => 'in',
          error => error.code,
        ),
    )
    const answers = await contend(app.kernel.database, 'skills.honours', both)
    expect(answers.sort()).toEqual(['honour.known', 'in'])
    const { rows } = await app.kernel.call(listHonours, { year: 2022 }, await callAs(app, 'city'))
    const [one] = rows
    // whoever nominated may take it back, and then it can be made again
    const nominator = one?.nominator === '王敏' ? 'city' : 'ruian'
    const input = { honour: one?.id }
    await app.kernel.call(withdrawNomination, input, await callAs(app, nominator, one?.version))
    await expect(put('ruian', app.fixture.linxiaoman, 'young-post-expert', 2022)).resolves.toBeDefined()
  })

  it('is refused for a title that is none, a year to come, and somebody of another county', async () => {
    const { linxiaoman, chenyu } = app.fixture
    await expect(put('ruian', linxiaoman, 'best-of-all')).rejects.toMatchObject({
      fields: [{ pointer: '/title' }],
    })
    await expect(put('ruian', linxiaoman, 'technical-expert', 2024)).rejects.toMatchObject({
      fields: [{ pointer: '/year' }],
    })
    await expect(put('ruian', chenyu, 'technical-expert')).rejects.toMatchObject({ code: 'person.unknown' })
    await expect(put('haichuan', linxiaoman, 'technical-expert')).rejects.toMatchObject({
      kind: 'forbidden',
    })
  })
})

describe('the lifecycle', () => {
  const parties = { nominator: 'whoever nominated', another: 'another officer' }

  it.each(
    forbiddenSteps(honourLifecycle, honourActions, honourParties),
  )('lets nobody $action by $party while $state', ({ state, action, party }) => {
    expect(() => takeStep(honourLifecycle, state, action, party)).toThrow()
  })

  it('stands in the document as it is', () => {
    const file = new URL('../../../../docs/lifecycles.md', import.meta.url)
    expect(readFileSync(file, 'utf8')).toContain(lifecycleTable(honourLifecycle, parties))
  })
})

describe('the file of titles', () => {
  it('says what is wrong with it at start', () => {
    expect(() => readTitles('titles: []')).toThrow(/titles.yaml/)
    const one = '{ code: a-title, zh: 称号, en: Title, series: skill }'
    expect(() => readTitles(`titles: [ ${one}, ${one} ]`)).toThrow(/twice/)
    expect(readTitles(`titles: [ ${one} ]`).get('a-title')?.name.zh).toBe('称号')
  })
})

it('logs no error', () => expect(app.errors).toEqual([]))
