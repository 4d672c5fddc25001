import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { guardedRoles, hotp, insertGrant, stepAt } from '../accounts/index.ts'
import { parseId } from '../kernel/index.ts'
import {
  type Browser,
  type Page,
  patientSignIn,
  type TestApp,
  testApp,
  testPassword,
} from '../testing/test-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})
afterAll(() => app.close())

const minutes = (n: number) => app.clock.advance(n * 60_000)
const shownCode = (page: Page) => /\d{6}/.exec(page.html.split('验证码是')[1] ?? '')?.[0] ?? ''
const otherCode = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

async function sendCode(browser: Browser, phone: string, at = '/sign-in/code'): Promise<Page> {
  const sent = await browser.submit(await browser.get(at), '/sign-in/code', { phone })
  expect(sent.status).toBe(303)
  return browser.follow(sent)
}

async function comeInByCode(browser: Browser, phone: string, at = '/sign-in/code'): Promise<Page> {
  const page = await sendCode(browser, phone, at)
  return browser.submit(page, '/code/enter', { code: shownCode(page) })
}

/** A young person with an account and no password. */
async function signUp(phone: string, password = ''): Promise<Browser> {
  const browser = app.visit()
  const page = await browser.follow(await comeInByCode(browser, phone))
  const typed = { name: '林新', county: '330381', education: '', consent: 'yes', password }
  expect(await browser.submit(page, '/sign-up/details', typed)).toMatchObject({ status: 303, location: '/' })
  return browser
}

/** The secret that stands on the page to be typed by hand, and the code that it makes now. */
function codeOf(page: Page, { steps = 0, clock = app.clock } = {}): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const text = (/<code>([A-Z2-7 ]+)<\/code>/.exec(page.html)?.[1] ?? '').replaceAll(' ', '')
  const bits = [...text].map(letter => letters.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const bytes = bits.match(/.{8}/g)?.map(byte => Number.parseInt(byte, 2)) ?? []
  return hotp(Uint8Array.from(bytes), stepAt(clock.now()) + steps)
}

function fail(): never {
  throw new Error('there is no such page')
}

const recoveryIn = (page: Page) =>
  [...page.html.matchAll(/<code>([a-z2-7-]{29})<\/code>/g)].map(found => found[1] ?? '')

describe('a code on the phone', () => {
  it('leads somebody new to an account without a password, and opens it the next time', async () => {
    await signUp('13905770011')
    minutes(2)
    const later = app.visit()
    expect(await comeInByCode(later, '13905770011')).toMatchObject({ status: 303, location: '/' })
    expect((await later.get('/account')).html).toContain('139****0011')
  })

  it('gets the same answer for a phone that is known and one that is not', async () => {
    await signUp('13905770012')
    minutes(2)
    const pages = []
    for (const phone of ['13905770012', '13905770013']) {
      const page = await sendCode(app.visit(), phone)
      pages.push(
        page.html
          .replaceAll(shownCode(page), '000000')
          .replaceAll(/139\*{4}\d{4}/g, '')
          .replaceAll(/value="[^"]*"/g, ''),
      )
    }
    expect(pages[0]).toBe(pages[1])
  })

  it('is wrong five times at most, and is over after five minutes', async () => {
    const browser = app.visit()
    const page = await sendCode(browser, '13905770014')
    const code = shownCode(page)
    for (let tries = 0; tries < 5; tries += 1) {
      expect((await browser.submit(page, '/code/enter', { code: otherCode(code) })).status).toBe(422)
    }
    expect(await browser.submit(page, '/code/enter', { code })).toMatchObject({ location: '/sign-in' })
    minutes(2)
    const second = await sendCode(browser, '13905770014')
    minutes(6)
    const late = await browser.submit(second, '/code/enter', { code: shownCode(second) })
    expect(late).toMatchObject({ status: 303, location: '/sign-in' })
    // the control
    expect(await comeInByCode(browser, '13905770014')).toMatchObject({ location: '/sign-up/details' })
  })

  it('opens nothing in another browser, and nothing twice', async () => {
    const browser = app.visit()
    const page = await sendCode(browser, '13905770015')
    const code = shownCode(page)
    const other = app.visit()
    const own = await sendCode(other, '13905770016')
    const stolen = await other.submit(own, '/code/enter', { code: code === shownCode(own) ? '' : code })
    expect(stolen.status).toBe(422)
    expect((await browser.submit(page, '/code/enter', { code })).location).toBe('/sign-up/details')
    expect((await browser.postForm('/sign-in/code/enter', { code })).location).toBe('/sign-in')
  })

  it('is sent once a minute to a phone and ten times a day, and the page says when again', async () => {
    const browser = app.visit()
    const ask = async () =>
      browser.submit(await browser.get('/sign-in/code'), '/sign-in/code', { phone: '13905770017' })
    expect((await ask()).status).toBe(303)
    const soon = await ask()
    expect([soon.status, soon.headers['retry-after']]).toEqual([429, '60'])
    expect(soon.html).toContain('60 秒后再要')
    let sent = 1
    for (let hour = 0; hour < 20; hour += 1) {
      minutes(61)
      if ((await ask()).status === 303) sent += 1
    }
    expect(sent).toBe(10)
  })

  it('shows two at once that a phone is theirs, and one of them gets the account; the other is told', async () => {
    const both = [app.visit(), app.visit()]
    const pages: Page[] = []
    for (const browser of both) {
      pages.push(await browser.follow(await comeInByCode(browser, '13905770020')))
      minutes(2)
    }
    const typed = { name: '林双', county: '330381', education: '', consent: 'yes', password: '' }
    const answers = await Promise.all(
      both.map((browser, at) => browser.submit(pages[at] ?? fail(), '/sign-up/details', typed)),
    )
    expect(answers.map(answer => answer.status).toSorted()).toEqual([303, 409])
    expect(answers.find(answer => answer.status === 409)?.html).toContain('已经注册过')
  })

  it('lies nowhere in the database, and the phone neither', async () => {
    const browser = app.visit()
    const code = shownCode(await sendCode(browser, '13905770018'))
    await signUp('13905770019')
    const { rows } = await app.kernel.database.pool.query<{ whole: string }>(
      `SELECT (SELECT string_agg(s::text, '') FROM accounts.steps s) || (SELECT string_agg(a::text, '') FROM accounts.accounts a)
        || (SELECT string_agg(p::text, '') FROM accounts.phones p) || (SELECT string_agg(x::text, '') FROM kernel.audit x) AS whole`,
    )
    const whole = rows[0]?.whole ?? ''
    expect(whole).toContain('139****0019')
    for (const open of ['13905770018', '13905770019', `"${code}"`]) expect(whole).not.toContain(open)
  })
})

describe('a forgotten password', () => {
  it('is chosen anew by code, and every device signs in again', async () => {
    const before = await signUp('13905770021', 'four words in a row')
    minutes(2)
    const browser = app.visit()
    const page = await browser.follow(await comeInByCode(browser, '13905770021', '/sign-in/forgotten'))
    const weak = await browser.submit(page, '/new-password', { password: 'password123' })
    expect(weak.status).toBe(422)
    expect(weak.html).toContain('一猜就中')
    expect(weak.html).not.toContain('password123')
    const done = await browser.submit(weak, '/new-password', { password: 'another four words here' })
    expect(done).toMatchObject({ status: 303, location: '/' })
    expect((await before.get('/account')).status).toBe(303)
    const login = { login: '13905770021', password: 'another four words here' }
    const again = app.visit()
    expect(await again.submit(await again.get('/sign-in'), '/sign-in', login)).toMatchObject({
      location: '/',
    })
  })

  it('of a phone that nobody has leads to signing up and tells nothing before', async () => {
    const browser = app.visit()
    expect(await comeInByCode(browser, '13905770022', '/sign-in/forgotten')).toMatchObject({
      location: '/sign-up/details',
    })
  })
})

describe('the second factor', () => {
  it('is set up by scanning, asked from then on, and one code opens once', async () => {
    const browser = await signUp('13905770031', 'four words in a row')
    const page = await browser.get('/account/second-factor')
    expect(page.html).toMatch(/<div class="qr"[^>]*><svg/)
    expect((await browser.submit(page, '/second-factor', { code: '000000' })).status).toBe(422)
    const fresh = await browser.get('/account/second-factor')
    const printed = await browser.submit(fresh, '/second-factor', { code: codeOf(fresh) })
    expect(recoveryIn(printed)).toHaveLength(10)
    expect((await browser.get('/account')).html).toContain('还有 10 个备用码')

    minutes(1)
    const login = { login: '13905770031', password: 'four words in a row' }
    const comeIn = async (code: string) => {
      const other = app.visit()
      const asked = await other.submit(await other.get('/sign-in'), '/sign-in', login)
      expect(asked.location).toBe('/sign-in/second-factor')
      expect((await other.get('/account')).status).toBe(303) // not in yet
      return other.submit(await other.follow(asked), '/second-factor', { code })
    }
    const code = codeOf(fresh)
    expect((await comeIn(code)).location).toBe('/')
    expect((await comeIn(code)).status).toBe(422)
    const [recovery = ''] = recoveryIn(printed)
    expect((await comeIn(recovery.toUpperCase())).location).toBe('/')
    expect((await comeIn(recovery)).status).toBe(422)
    expect((await browser.get('/account')).html).toContain('还有 9 个备用码')
  })

  it('is asked again before it is switched off, half an hour after it was given', async () => {
    const browser = await signUp('13905770032')
    const fresh = await browser.get('/account/second-factor')
    await browser.submit(fresh, '/second-factor', { code: codeOf(fresh) })
    minutes(31)
    const asked = await browser.submit(await browser.get('/account'), '/second-factor/off')
    expect(asked.location).toBe('/account/prove?next=%2Faccount')
    const proven = await browser.submit(await browser.follow(asked), '/account/prove', {
      code: codeOf(fresh),
    })
    expect(proven.location).toBe('/account')
    expect((await browser.submit(await browser.get('/account'), '/second-factor/off')).location).toBe(
      '/account',
    )
    expect((await browser.get('/account')).html).toContain('没有开')
  })

  it('rests after five wrong ones, also for whoever begins anew', async () => {
    const browser = await signUp('13905770033', 'four words in a row')
    const fresh = await browser.get('/account/second-factor')
    await browser.submit(fresh, '/second-factor', { code: codeOf(fresh) })
    minutes(1)
    const login = { login: '13905770033', password: 'four words in a row' }
    const answers = []
    for (let tries = 0; tries < 6; tries += 1) {
      const other = app.visit()
      const page = await other.follow(await other.submit(await other.get('/sign-in'), '/sign-in', login))
      answers.push(
        (await other.submit(page, '/second-factor', { code: otherCode(codeOf(fresh, { steps: 40 })) }))
          .status,
      )
    }
    expect(answers).toEqual([422, 422, 422, 422, 422, 429])
  })
})

describe('where I am signed in', () => {
  it('lists each device and ends one, or all others', async () => {
    const here = await signUp('13905770041', 'four words in a row')
    const login = { login: '13905770041', password: 'four words in a row' }
    const others = [app.visit(), app.visit()]
    for (const browser of others) await browser.submit(await browser.get('/sign-in'), '/sign-in', login)
    const page = await here.get('/account')
    expect(page.html.match(/sessions\/end"/g)).toHaveLength(2)
    await here.submit(page, '/sessions/end')
    const left = async () =>
      (await Promise.all(others.map(each => each.get('/account')))).map(each => each.status)
    expect((await left()).toSorted()).toEqual([200, 303])
    await here.submit(await here.get('/account'), '/sessions/end-others')
    expect(await left()).toEqual([303, 303])
    expect((await here.get('/account')).status).toBe(200)
  })

  it('ends nobody else’s session', async () => {
    const mine = await signUp('13905770042')
    const theirs = await signUp('13905770043')
    const { rows } = await app.kernel.database.pool.query<{ id: string }>(
      'SELECT id FROM accounts.sessions ORDER BY created_at DESC, begun_at DESC',
    )
    for (const { id } of rows) await mine.postForm('/account/sessions/end', { id })
    expect((await theirs.get('/account')).status).toBe(200)
  })
})

describe('several roles', () => {
  it('are chosen between after signing in, and changed without signing in again', async () => {
    const actor = await app.actor('tangxia')
    const account = parseId<'Account'>(actor.account ?? '')
    if (account === undefined) throw new Error('nobody')
    await app.kernel.asSystem('test', context =>
      insertGrant(context, account, { role: 'village-worker', area: '330381101201', department: 'town' }),
    )
    const browser = app.visit()
    const login = { login: 'tangxia', password: testPassword }
    const chosen = await browser.submit(await browser.get('/sign-in'), '/sign-in', login)
    expect(chosen.location).toBe('/account/role?next=%2Fwork%2F')
    const page = await browser.follow(chosen)
    expect(page.html).toContain('村社工作人员')
    const village = [...page.html.matchAll(/name="grant" value="([^"]+)"/g)].at(-1)?.[1] ?? ''
    const old = browser
    expect(await browser.postForm('/account/role', { grant: village, next: '/work/' })).toMatchObject({
      location: '/work/',
    })
    const session = await old.get('/api/session')
    expect(session.html).toContain('village-worker')
    // the control: somebody else's role is none of mine
    const foreign = (await app.actor('city')).grant ?? ''
    expect((await browser.postForm('/account/role', { grant: foreign })).status).toBe(404)
  })
})

describe('where the second factor must be', () => {
  it('an official sets it up before being let in, a person does not', async () => {
    const strict = await testApp({ signIn: { ...patientSignIn, factorRoles: guardedRoles } })
    const browser = strict.visit()
    const login = { login: 'ruian', password: testPassword }
    const asked = await browser.submit(await browser.get('/sign-in?next=/work/review'), '/sign-in', login)
    expect(asked.location).toBe('/sign-in/set-up')
    expect((await browser.get('/api/session')).status).toBe(401)
    const page = await browser.follow(asked)
    const printed = await browser.submit(page, '/sign-in/set-up', {
      code: codeOf(page, { clock: strict.clock }),
    })
    expect(recoveryIn(printed)).toHaveLength(10)
    expect(printed.html).toContain('href="/work/review"')
    expect((await browser.get('/api/session')).status).toBe(200)
    expect((await browser.get('/account')).html).not.toContain('关掉')
    const person = strict.visit()
    const young = { login: 'linxiaoman', password: testPassword }
    expect((await person.submit(await person.get('/sign-in'), '/sign-in', young)).location).toBe('/')
    await strict.close()
  })
})
