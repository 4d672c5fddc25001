import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Browser, type Page, type TestApp, testApp } from '../testing/test-app.ts'

let app: TestApp
let post: string
let person: Browser

beforeAll(async () => {
  app = await testApp()
  post = await app.publishPost()
  await app.publishPost({
    title: '数控车工',
    occupation: '',
    pay: { kind: 'month', from: 5_000_00, to: null },
  })
  person = app.visit()
})
afterAll(() => app.close())

/** An answer of the employer through its own door, with the version that it sees. */
async function employerAnswers(application: string, body: Record<string, unknown>): Promise<void> {
  app.clock.advance(60_000)
  const seen = await app.api<{ application: { version: number } }>(
    'haichuan',
    'GET',
    `/api/applications/${application}`,
  )
  const { status, body: answer } = await app.api(
    'haichuan',
    'POST',
    `/api/applications/${application}/steps`,
    body,
    { version: seen.body.application.version },
  )
  expect(answer).toMatchObject({ state: expect.any(String) })
  expect(status).toBe(200)
  await app.settle()
}

describe('the whole journey in a browser without JavaScript', () => {
  let application: string
  let page: Page

  it('finds an electrician in 瑞安 above 6,000 and opens the post', async () => {
    page = await person.get(`/search?${new URLSearchParams({ q: '电工', place: '330381', pay: '6000' })}`)
    expect(page.status).toBe(200)
    expect(page.html).toContain(`/posts/${post}`)
    expect(page.html).not.toContain('数控车工')
    page = await person.get(`/posts/${post}`)
    expect(page.html).toContain('温州海川泵阀有限公司')
    expect(page.html).toContain('11月29日') // five working days after Wednesday the 22nd
  })

  it('asks to sign in, and comes back to the form', async () => {
    page = await person.get(`/posts/${post}/apply`)
    expect(page).toMatchObject({ status: 303, location: `/sign-in?next=%2Fposts%2F${post}%2Fapply` })
    page = await person.follow(page)
    page = await person.submit(page, '/sign-in', { login: 'linxiaoman', password: 'wrong' })
    expect(page.status).toBe(422)
    expect(page.html).toContain('账号或密码不对')
    expect(page.html).toContain('value="linxiaoman"')
    page = await person.submit(page, '/sign-in', { login: 'linxiaoman', password: 'long enough for a test' })
    expect(page).toMatchObject({ status: 303, location: `/posts/${post}/apply` })
    page = await person.follow(page)
    expect(page.html).toContain('机电技术应用')
  })

  it('keeps what was typed when consent is missing, then gives a receipt with the day', async () => {
    page = await person.submit(page, '/apply', { message: '我学的是机电。' })
    expect(page.status).toBe(422)
    expect(page.html).toContain('我学的是机电。')
    expect(page.html).toContain('还没有同意给单位看')
    page = await person.submit(page, '/apply', { message: '我学的是机电。', consent: 'yes' })
    expect(page.status).toBe(303)
    page = await person.follow(page)
    expect(page.html).toContain('11月29日')
    application = /\/applications\/([0-9a-f-]{36})/.exec(page.html)?.[1] ?? ''
    await app.settle()
  })

  it('shows whose turn it is, and takes the yes to an interview and to an offer', async () => {
    page = await person.get('/applications')
    expect(page.html).toContain('等单位答复')
    await employerAnswers(application, {
      action: 'invite',
      interview: { at: '2023-11-24T14:00', place: '塘下镇 二号楼' },
    })
    page = await person.get(`/applications/${application}`)
    expect(page.html).toContain('14:00')
    page = await person.submit(page, '/other-time', { wish: '' })
    expect(page.status).toBe(422)
    expect(page.html).toContain('没有写哪个时间行')
    page = await person.submit(page, '/other-time', { wish: '周六上午' })
    page = await person.follow(page)
    expect(page.html).toContain('等他们再约')
    expect(page.html).toContain('周六上午')
    await employerAnswers(application, {
      action: 'invite',
      interview: { at: '2023-11-25T09:00', place: '塘下镇 二号楼' },
    })
    page = await person.get(`/applications/${application}`)
    expect(page.html).toContain('9:00')
    page = await person.submit(page, '/interview', { answer: 'accept' })
    page = await person.follow(page)
    expect(page.html).toContain('面试时间定好了')
    await employerAnswers(application, { action: 'offer', startOn: '2023-11-27' })
    page = await person.get(`/applications/${application}`)
    page = await person.submit(page, '/offer', { answer: 'accept' })
    expect((await person.follow(page)).html).toContain('你接受了录用')
  })

  it('asks the person alone whether the first day was true', async () => {
    app.clock.set('2023-11-27T02:00:00.000Z')
    person = await app.signIn('linxiaoman')
    await employerAnswers(application, { action: 'start', startOn: '2023-11-27' })
    page = await person.get('/inbox')
    expect(page.html).toContain('温州海川泵阀有限公司说你到岗了，是真的吗')
    const own = await person.get(`/applications/${application}`)
    expect(own.html).toContain('你到岗了吗')
    expect(page.html).toContain('条没看')
    page = await person.follow(await person.submit(page, '/inbox/read'))
    expect(page.html).not.toContain('条没看')
    page = await person.submit(page, '/confirm', { answer: 'true' })
    page = await person.follow(page)
    expect(page.html).toContain('记下了：是真的')
    expect(page.html).not.toContain('是真的吗？')
    expect((await person.get(`/applications/${application}`)).html).not.toContain('你到岗了吗')
    await app.settle()
  })

  it('leaves no error in the log', () => expect(app.errors).toEqual([]))
})
