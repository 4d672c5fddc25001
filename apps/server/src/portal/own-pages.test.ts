import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Browser, type TestApp, testApp, testPassword } from '../testing/test-app.ts'

let app: TestApp
let post: string

beforeAll(async () => {
  app = await testApp()
  post = await app.publishPost()
})
afterAll(() => app.close())

describe('signing in and up', () => {
  it('opens an account and comes back to where one wanted to go', async () => {
    const browser = app.visit()
    let page = await browser.follow(await browser.get(`/posts/${post}/apply`))
    page = await browser.get('/sign-up')
    page = await browser.submit(page, '/sign-in/code', { phone: '1390577' })
    expect(page.status).toBe(422)
    expect(page.html).toContain('应该是 11 位数字')
    expect(page.html).toContain('value="1390577"')
    page = await browser.follow(await browser.submit(page, '/sign-in/code', { phone: '139 0577 0001' }))
    const [code = ''] = /\d{6}/.exec(page.html.split('验证码是')[1] ?? '') ?? []
    page = await browser.follow(await browser.submit(page, '/code/enter', { code }))
    page = await browser.submit(page, '/sign-up/details', { name: '陈新', county: '330302' })
    expect(page.status).toBe(422)
    expect(page.html).toContain('value="陈新"')
    const right = { password: 'four words in a row', education: 'college', consent: 'yes' }
    page = await browser.submit(page, '/sign-up/details', { name: '陈新', county: '330302', ...right })
    expect(page).toMatchObject({ status: 303, location: `/posts/${post}/apply` })
    expect((await browser.follow(page)).html).toContain('陈新')
  })

  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/sign-in?next=/sign-in',
  ])('does not lead to %s', async next => {
    const browser = app.visit()
    const page = await browser.get(`/sign-in?${new URLSearchParams({ next })}`)
    const answer = await browser.submit(page, '/sign-in', { next, login: 'chenyu', password: testPassword })
    expect(answer).toMatchObject({ status: 303, location: '/' })
  })

  it('lets a login rest after too many wrong tries, and says so on the page', async () => {
    const browser = app.visit()
    const wrong = async () =>
      browser.submit(await browser.get('/sign-in'), '/sign-in', { login: 'leader', password: 'no' })
    for (let tries = 0; tries < 5; tries += 1) expect((await wrong()).status).toBe(422)
    const page = await wrong()
    expect(page.status).toBe(429)
    expect(page.html).toContain('秒后再试')
    expect(page.headers['retry-after']).toBe('30')
  })

  it('signs out', async () => {
    const browser = await app.signIn('auditor')
    const page = await browser.get('/')
    expect((await browser.submit(page, '/sign-out')).status).toBe(303)
    expect((await browser.get('/applications')).location).toBe('/sign-in?next=%2Fapplications')
  })
})

describe('forms', () => {
  it('keep what was typed when the session has ended meanwhile', async () => {
    const browser = app.visit()
    const signIn = { login: 'linxiaoman', password: testPassword }
    await browser.submit(await browser.get('/sign-in'), '/sign-in', signIn)
    const form = await browser.get(`/posts/${post}/apply`)
    app.clock.advance(13 * 3_600_000)
    let page = await browser.submit(form, '/apply', { message: '写了很久的话', consent: 'yes' })
    expect(page.location).toBe(`/sign-in?next=%2Fposts%2F${post}%2Fapply`)
    page = await browser.follow(page)
    expect(page.html).toContain('你写的还在')
    page = await browser.submit(page, '/sign-in', signIn)
    expect((await browser.follow(page)).html).toContain('写了很久的话')
    app.clock.advance(-13 * 3_600_000)
  })

  it('refuse a form of another site, one without a token, and an old one', async () => {
    const browser = await app.signIn('linxiaoman')
    const bad = await browser.postForm(`/posts/${post}/apply`, { _csrf: 'x', consent: 'yes' })
    expect(bad.status).toBe(403)
    const page = await browser.get('/applications')
    expect(page.html).toContain('还没投过') // nothing was done
  })

  it('do nothing twice when a button is pressed twice', async () => {
    const browser = await app.signIn('linxiaoman')
    const form = await browser.get(`/posts/${post}/apply`)
    const first = await browser.submit(form, '/apply', { consent: 'yes' })
    const second = await browser.submit(form, '/apply', { consent: 'yes' })
    expect(first.status).toBe(303)
    expect(second.location).toBe(first.location)
    expect((await browser.get('/applications')).html.match(/低压电工/g)).toHaveLength(1)
  })

  it('tell an old page that something has changed since', async () => {
    const browser = await app.signIn('linxiaoman')
    const list = await browser.get('/applications')
    const path = /href="(\/applications\/[0-9a-f-]{36})"/.exec(list.html)?.[1] ?? ''
    const old = await browser.get(path)
    expect((await browser.submit(old, '/withdraw', { _version: '0' })).status).toBe(412)
    expect(old.html).toContain('现在还不能催')
    expect((await browser.get(path)).html).toContain('撤回这份投递')
  })
})

describe('what belongs to one person', () => {
  it('is not found by another, nor by the employer on this side', async () => {
    const mine = await app.signIn('linxiaoman')
    const list = await mine.get('/applications')
    const path = /href="(\/applications\/[0-9a-f-]{36})"/.exec(list.html)?.[1] ?? ''
    expect((await mine.get(path)).status).toBe(200)
    const other = await app.signIn('chenyu')
    expect((await other.get(path)).status).toBe(404)
    expect((await other.get(`${path}/receipt`)).status).toBe(404)
    const employer = await app.signIn('feiyun')
    expect((await employer.get(path)).status).toBe(404)
    expect((await employer.get('/inbox')).status).toBe(403)
  })

  it('never stands on the page of a visitor who asks at the same time', async () => {
    const mine = await app.signIn('linxiaoman')
    const [own, foreign] = await Promise.all([mine.get('/search'), app.visit().get('/search')])
    expect(own.html).toContain('/sign-out')
    expect(foreign.html).not.toContain('/sign-out')
    expect((await mine.get('/search')).html).toContain('/sign-out')
  })

  it('is kept in no cache', async () => {
    const mine = await app.signIn('linxiaoman')
    expect((await mine.get('/applications')).headers['cache-control']).toBe('private, no-store')
  })
})

describe('what changes the way in', () => {
  it('asks whoever signed in long ago to do so again', async () => {
    const enter = async (browser: Browser) =>
      browser.submit(await browser.get('/sign-in'), '/sign-in', { login: 'chenyu', password: testPassword })
    const [mine, other] = [app.visit(), app.visit()]
    for (const browser of [mine, other]) expect((await enter(browser)).status).toBe(303)
    // the control: within half an hour nothing is asked
    expect((await mine.get('/account/second-factor')).status).toBe(200)
    app.clock.advance(31 * 60_000)
    const again = { status: 303, location: '/sign-in?next=%2Faccount' }
    expect(await mine.get('/account/second-factor')).toMatchObject(again)
    const end = async () => mine.submit(await mine.get('/account'), '/sessions/end-others')
    expect(await end()).toMatchObject(again)
    expect((await other.get('/account')).status).toBe(200)
    expect(await enter(mine)).toMatchObject({ status: 303 })
    expect(await end()).toMatchObject({ status: 303, location: '/account' })
    expect((await other.get('/account')).status).toBe(303)
  })
})
