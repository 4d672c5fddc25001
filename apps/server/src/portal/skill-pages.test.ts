import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addHonourPaper, awardHonours, nominate } from '../skills/index.ts'
import { type TestApp, testApp } from '../testing/test-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})
afterAll(() => app.close())

const as = async (login: string) =>
  ({ actor: await app.actor(login), language: 'zh', channel: 'json' }) as const

async function award(title: string, merit = '带出十二名中级工，改进夹具三项 <b>') {
  const given = { person: app.fixture.linxiaoman, title, year: 2023, employer: '海川泵阀', merit }
  const { id: honour } = await app.kernel.call(nominate, given, await as('ruian'))
  const file = { name: '推荐表.pdf', type: '', base64: Buffer.from('%PDF-1.7').toString('base64') }
  await app.kernel.call(addHonourPaper, { honour, file }, await as('ruian'))
  const decision = { honours: [honour], document: '温人社发〔2023〕58 号', awardedOn: '2023-10-20' }
  await app.kernel.call(awardHonours, decision, await as('city'))
  await app.settle()
}

describe('the roll of honour, without a script', () => {
  it('opens empty, counts who is not named, and names who agreed, in both languages', async () => {
    let page = await app.visit().get('/honours')
    expect(page).toMatchObject({ status: 200 })
    expect(page.html).toContain('还没有授予称号')
    await award('technical-expert')
    page = await app.visit().get('/honours')
    expect(page.html).toContain('技术能手')
    expect(page.html).toContain('另有 1 人没有写名字')
    expect(page.html).not.toContain('林小满')

    const young = await app.signIn('linxiaoman')
    let own = await young.get('/my/skills')
    expect(own.html).toContain('荣誉榜上没有你的名字')
    own = await young.follow(await young.submit(own, '/my/skills/naming', {}))
    expect(own.html).toContain('荣誉榜上写着你的名字')
    page = await app.visit().get('/en/honours?year=2023')
    expect(page.html).toContain('Technical expert')
    expect(page.html).toContain('<span lang="zh-CN">林小满</span>')
    // what an officer wrote is text and never markup
    expect(page.html).toContain('&lt;b>')
    await young.submit(own, '/my/skills/naming', {})
    expect((await app.visit().get('/honours')).html).not.toContain('林小满')
  })

  it.each(['', '/en'])('has one heading and a way from every page under “%s/”', async prefix => {
    const { html } = await app.visit().get(`${prefix}/honours`)
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html).not.toMatch(/undefined|\[object|NaN/)
    expect((await app.visit().get(`${prefix}/`)).html).toContain(`href="${prefix}/honours"`)
    expect((await app.visit().get(`${prefix}/honours?year=tomorrow`)).status).toBe(200)
  })
})

describe('my certificates, without a script', () => {
  it('keep what was typed, say what is wrong, and are in the record at once', async () => {
    const young = await app.signIn('linxiaoman')
    let page = await young.get('/my/skills')
    const typed = { occupation: '电工', rank: '4', issuedOn: '2024-06-01', bodyName: '瑞安技师学院' }
    page = await young.submit(page, '/my/skills', typed)
    expect(page.status).toBe(422)
    expect(page.html).toContain('发证日期还没到')
    expect(page.html).toContain('value="瑞安技师学院"')
    page = await young.submit(page, '/my/skills', { ...typed, issuedOn: '2023-06-01' })
    page = await young.follow(page)
    expect(page.html).toContain('中级工（四级）')
    expect(page.html).toContain('待核实')
    await app.settle()
    expect((await young.get('/my/record')).html).toContain('中级工')
    const at = /\/my\/skills\/[0-9a-f-]{36}\/withdraw/.exec(page.html)?.[0] ?? ''
    page = await young.follow(await young.submit(page, at, {}))
    expect(page.html).toContain('已撤销')
    await app.settle()
    expect((await young.get('/my/record')).html).not.toContain('中级工（四级）')
  })

  it('are nobody else’s to look at', async () => {
    expect(await app.visit().get('/my/skills')).toMatchObject({ status: 303 })
    expect(app.errors).toEqual([])
  })
})
