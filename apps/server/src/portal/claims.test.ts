import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { card, photo, testCatalogue } from '../claims/test-claims.ts'
import { publishAll } from '../testing/publish-all.ts'
import { type TestApp, testApp, testPassword } from '../testing/test-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp({ catalogue: testCatalogue })
  await publishAll(app.kernel)
})
afterAll(() => app.close())

const begin = '/claims/new?policy=test-skill'

describe('claiming without script', () => {
  it('asks only what is missing, keeps what was typed, and gives a number and a day', async () => {
    const browser = await app.signIn('linxiaoman')
    const first = await browser.get(begin)
    expect(first.html).toContain('你最高的技能等级证书是哪一级？')
    expect(first.html).toContain('技能证书')
    const wrong = await browser.submit(first, '/claims/new', { 'fact-skill': 'wizard' })
    expect([wrong.status, wrong.html.includes('从列表里选一个')]).toEqual([422, true])

    const draft = await browser.follow(await browser.submit(first, '/claims/new', { 'fact-skill': 'senior' }))
    expect(draft.html).toContain('按已知的情况，你符合条件')
    // whoever comes again goes on with it
    expect((await browser.get(begin)).status).toBe(303)

    const early = await browser.submit(draft, '/send', { true: 'yes' })
    expect(early.status).toBe(422)
    expect(early.html).toContain('还缺材料：技能证书')
    expect(early.html).toContain('还没有收款账户')

    const typo = await browser.submit(early, '/account', { ...card, number: '6222 0212 0200 1234 576' })
    expect(typo.html).toContain('这个卡号有一位抄错了')
    expect(typo.html).toContain('工商银行瑞安支行')
    const saved = await browser.follow(await browser.submit(typo, '/account', card))
    expect(saved.html).toContain('**** 4567')
    expect(saved.html).not.toContain('6222')

    const claim = /\/my\/claims\/([0-9a-f-]{36})\/send/.exec(saved.html)?.[1] ?? ''
    await app.api('linxiaoman', 'POST', `/api/my/claims/${claim}/papers`, {
      document: 'certificate',
      file: photo,
    })
    const ready = await browser.get(`/my/claims/${claim}`)
    expect(ready.html).toContain('证书.png')
    const sent = await browser.follow(await browser.submit(ready, '/send', { true: 'yes' }))
    expect(sent.html).toContain('交上去了')
    expect(sent.html).toMatch(/编号.*20231122-[0-9A-F]{8}/s)
    expect(sent.html).toContain('12月6日')
    expect((await browser.get('/en/my/claims')).html).toContain('Being looked at')
    expect(app.errors).toEqual([])
  })

  it('brings along what was told to the card, through the sign-in too, and in no address', async () => {
    const told = { policy: 'test-rent', told: 'skill=senior&work=%3F' }
    const signedIn = await app.signIn('linxiaoman')
    const asked = await signedIn.postForm('/claims/new/told', told)
    expect(asked.status).toBe(200)
    expect(asked.html).toMatch(/<option value="senior" selected/)
    const visitor = app.visit()
    await visitor.get('/card/person')
    const sent = await visitor.follow(await visitor.postForm('/claims/new/told', told))
    expect(sent.html).not.toContain('senior')
    const entered = await visitor.submit(sent, '/sign-in', { login: 'linxiaoman', password: testPassword })
    const back = await visitor.follow(entered)
    expect([entered.location, back.status]).toEqual(['/claims/new', 200])
    expect(back.html).toMatch(/<option value="senior" selected/)
  })

  it('tells somebody who is not entitled why, and lets them claim all the same', async () => {
    const browser = await app.signIn('chenyu')
    const first = await browser.get(begin)
    const draft = await browser.follow(await browser.submit(first, '/claims/new', { 'fact-skill': 'none' }))
    expect(draft.html).toContain('你还不符合')
    expect(draft.html).toContain('仍要申领')
    const refused = await browser.submit(draft, '/send', { true: 'yes' })
    expect(refused.html).toContain('按规则现在不符合')
  })

  it('takes family along to settle: each is checked and counted, no number is shown', async () => {
    const browser = await app.signIn('chenyu')
    const first = await browser.get('/claims/new?policy=settle-first')
    const draft = await browser.follow(await browser.submit(first, '/claims/new', { 'fact-skill': 'senior' }))
    const child = { relation: 'child', name: '陈大', number: '11010519491231002X' }
    const grown = await browser.submit(draft, '/family', child)
    expect(grown.html).toContain('子女已满 18 周岁')
    expect(grown.html).toContain('陈大')
    const parent = await browser.follow(
      await browser.submit(grown, '/family', { ...child, relation: 'parent' }),
    )
    expect(parent.html).toContain('连你一共 2 人')
    expect(parent.html).not.toContain('11010519491231002X')
  })
})

describe('a claim begun at somebody’s door', () => {
  const begin = (login: string, person: string | undefined) =>
    app.api<{ claim: string }>(login, 'POST', `/api/people/${person}/claims`, {
      policy: 'test-rent',
      answers: {},
    })

  it('is theirs to read through and to send; a neighbour of another town is not found', async () => {
    const offered = await app.api<{ rows: { id: string }[] }>('tangxia', 'GET', '/api/claimable')
    expect(offered.body.rows.map(row => row.id)).toContain('test-rent')
    const { person } = await app.actor('linxiaoman')
    const begun = await begin('tangxia', person)
    expect(begun.status).toBe(200)
    const browser = await app.signIn('linxiaoman')
    const { html } = await browser.get(`/my/claims/${begun.body.claim}`)
    expect(html).toContain('蔡建国')
    expect(html).toContain('交上去')
    expect((await begin('tangxia', (await app.actor('chenyu')).person)).status).toBe(404)
    expect((await begin('ruian', person)).status).toBe(403)
  })
})

describe('bad input', () => {
  it('of a number that cannot be is refused at its own control', async () => {
    for (const staff of ['-5', '1000000000000000', '很多']) {
      const body = { policy: 'test-hire', answers: { staff } }
      const refused = await app.api<{ errors: { pointer: string }[] }>(
        'feiyun',
        'POST',
        '/api/my/claims',
        body,
      )
      expect([refused.status, refused.body.errors[0]?.pointer]).toEqual([422, '/fact-staff'])
    }
  })

  it('as a file that lies about its type, or an empty one, loses nothing else', async () => {
    const begun = { policy: 'test-rent', answers: { skill: 'senior' } }
    const { body } = await app.api<{ claim: string }>('chenyu', 'POST', '/api/my/claims', begun)
    const add = async (base64: string) => {
      const file = { document: 'other', file: { ...photo, base64 } }
      return (await app.api('chenyu', 'POST', `/api/my/claims/${body.claim}/papers`, file)).status
    }
    expect(await add(Buffer.from('<html>').toString('base64'))).toBe(422)
    expect(await add('')).toBe(422)
    expect(await add(photo.base64)).toBe(200) // control
  })
})
