import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { client, openProvider, type TestProvider } from '../accounts/test-provider.ts'
import { type Browser, type Page, type TestApp, testApp, testPassword } from '../testing/test-app.ts'

const back = 'http://localhost/sign-in/identity/back'

let provider: TestProvider
let app: TestApp
beforeAll(async () => {
  provider = await openProvider(back)
  app = await testApp({
    identity: {
      issuer: provider.issuer,
      client: client.id,
      secret: client.secret,
      name: { zh: '浙里办', en: 'Zheli' },
      scope: 'profile phone',
      insecure: true,
    },
  })
})
afterAll(async () => {
  await app.close()
  await provider.close()
})

const here = (address: string) => address.replace(new URL(back).origin, '')
const headers = { host: 'localhost' }

/** There, in as somebody, and back. */
async function comeBy(browser: Browser, citizen: string, answer?: 'agree' | 'refuse'): Promise<Page> {
  const away = await browser.get('/sign-in/identity', headers)
  expect(away.status).toBe(303)
  const returned = await provider.visit(away.location ?? '', citizen, answer)
  return browser.get(here(returned), headers)
}

const shownCode = (page: Page) => /\d{6}/.exec(page.html.split('验证码是')[1] ?? '')?.[0] ?? ''

async function confirmByCode(browser: Browser, page: Page, typed: { phone?: string } = {}): Promise<Page> {
  const sent = await browser.submit(page, '/sign-in/code', typed)
  const asked = await browser.follow(sent)
  return browser.submit(asked, '/code/enter', { code: shownCode(asked) })
}

const signInWith = async (browser: Browser, login: string) =>
  browser.submit(await browser.get('/sign-in'), '/sign-in', { login, password: testPassword })

describe('an identity service', () => {
  it('stands on the sign-in page by its name, where there is one', async () => {
    expect((await app.visit().get('/sign-in')).html).toContain('用浙里办登录')
    const without = await testApp()
    const browser = without.visit()
    expect((await browser.get('/sign-in')).html).not.toContain('/sign-in/identity')
    expect((await browser.get('/sign-in/identity')).status).toBe(404)
    await without.close()
  })

  it('leads somebody new, whose phone a code confirms, to an account that it opens from then on', async () => {
    provider.citizens.set('c-new', { name: '陈新', phone: '+86 139-0577-0051' })
    const browser = app.visit()
    const known = await browser.follow(await comeBy(browser, 'c-new'))
    expect(known.html).toContain('139****0051')
    const details = await browser.follow(await confirmByCode(browser, known))
    const typed = { name: '陈新', county: '330381', education: '', password: '', consent: 'yes' }
    expect((await browser.submit(details, '/sign-up/details', typed)).location).toBe('/')
    expect((await browser.get('/account')).html).toContain('陈新')
    // straight in the next time
    const later = app.visit()
    expect(await comeBy(later, 'c-new')).toMatchObject({ status: 303, location: '/' })
    expect((await later.get('/account')).html).toContain('139****0051')
  })

  it('does not take over the account of a phone that it names: the code goes to that phone', async () => {
    // an account of that phone
    const owner = app.visit()
    const page = await owner.submit(await owner.get('/sign-up'), '/sign-in/code', { phone: '13905770052' })
    const asked = await owner.follow(page)
    const details = await owner.follow(await owner.submit(asked, '/code/enter', { code: shownCode(asked) }))
    await owner.submit(details, '/sign-up/details', {
      name: '林主',
      county: '330381',
      education: '',
      password: '',
      consent: 'yes',
    })
    app.clock.advance(120_000)
    provider.citizens.set('c-claims', { name: '别人', phone: '13905770052' })
    const claiming = app.visit()
    const told = await comeBy(claiming, 'c-claims')
    expect(told.location).toBe('/sign-in/identity/confirm')
    expect((await claiming.get('/account')).status).toBe(303)
    const wrong = await claiming.submit(await claiming.follow(told), '/sign-in/code')
    expect((await claiming.postForm('/sign-in/code/enter', { code: '000000' })).status).toBe(422)
    // with the code that the owner of the phone got, the account is tied and open
    const shown = shownCode(await claiming.follow(wrong))
    expect((await claiming.postForm('/sign-in/code/enter', { code: shown })).location).toBe('/')
    expect((await claiming.get('/account')).html).toContain('林主')
  })

  it('whose phone is not verified has it typed', async () => {
    provider.citizens.set('c-unverified', { name: '吴', phone: '13905770053', phoneVerified: false })
    const browser = app.visit()
    const page = await browser.follow(await comeBy(browser, 'c-unverified'))
    expect(page.html).not.toContain('139****0053')
    expect(page.html).toContain('name="phone"')
  })

  it('is tied by whoever is signed in, opens their account, and is untied', async () => {
    provider.citizens.set('c-officer', { name: '陈立' })
    const officer = app.visit()
    await signInWith(officer, 'ruian')
    expect((await comeBy(officer, 'c-officer')).location).toBe('/account')
    expect((await officer.get('/account')).html).toContain('绑定</p>')
    const other = app.visit()
    expect((await comeBy(other, 'c-officer')).location).toBe('/work/')
    // another account cannot have it too
    const greedy = app.visit()
    await signInWith(greedy, 'lucheng')
    const refused = await comeBy(greedy, 'c-officer')
    expect(refused.status).toBe(409)
    expect(refused.html).toContain('已经绑在另一个账号上')
    await officer.submit(await officer.get('/account'), '/identity/untie')
    expect((await comeBy(app.visit(), 'c-officer')).location).toBe('/sign-in/identity/confirm')
  })

  it('of an account that was closed opens nothing', async () => {
    provider.citizens.set('c-closed', { name: '周慧' })
    const browser = app.visit()
    await signInWith(browser, 'lucheng')
    await comeBy(browser, 'c-closed')
    const close = (disabled: boolean) =>
      app.kernel.database.pool.query(`UPDATE accounts.accounts SET disabled = $1 WHERE login = 'lucheng'`, [
        disabled,
      ])
    await close(true)
    expect((await comeBy(app.visit(), 'c-closed')).status).toBe(422)
    await close(false)
    expect((await comeBy(app.visit(), 'c-closed')).location).toBe('/work/')
  })
})

describe('an answer that does not fit', () => {
  it('says in words that somebody did not agree', async () => {
    provider.citizens.set('c-no', { name: '不' })
    const page = await comeBy(app.visit(), 'c-no', 'refuse')
    expect(page.status).toBe(403)
    expect(page.html).toContain('你没有同意')
  })

  it('is refused in another browser, a second time, and with another state or code', async () => {
    provider.citizens.set('c-fit', { name: '合' })
    const browser = app.visit()
    const begin = async () => {
      const away = await browser.get('/sign-in/identity', headers)
      return here(await provider.visit(away.location ?? '', 'c-fit'))
    }
    const stolen = await app.visit().get(await begin(), headers)
    expect(stolen.status).toBe(422)
    const returned = await begin()
    expect((await browser.get(returned, headers)).status).toBe(303)
    expect((await browser.get(returned, headers)).status).toBe(422)
    for (const change of [/state=[^&]+/, /code=[^&]+/] as const) {
      const changed = (await begin()).replace(change, found => `${found}x`)
      const page = await browser.get(changed, headers)
      expect(page.status).toBe(422)
      expect(page.html).toContain('身份认证没有办成')
    }
  })

  it('from a service that is away is said, with what to do', async () => {
    const lonely = await testApp({
      identity: {
        issuer: 'http://127.0.0.1:1',
        client: 'x',
        secret: 'y',
        name: { zh: '浙里办', en: 'Zheli' },
        scope: '',
        insecure: true,
      },
    })
    const page = await lonely.visit().get('/sign-in/identity')
    expect(page.status).toBe(503)
    expect(page.html).toContain('身份认证服务没有回应')
    expect(page.html).toContain('用别的办法登录')
    await lonely.close()
  })
})
