import { citizenIdCheckDigit } from '@qingye/china'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askedAgain, knownFields, listStatements, personForms, standingOf } from '../registry/index.ts'
import { type Browser, type TestApp, testApp } from '../testing/test-app.ts'

let app: TestApp
let person: Browser
let post: string
beforeAll(async () => {
  app = await testApp()
  post = await app.publishPost()
  person = await app.signIn('linxiaoman')
})
afterAll(() => app.close())

const idOf = (first17: string) => first17 + citizenIdCheckDigit(first17)
const number = idOf('33038120010517996')

/** The controls of all forms on a page that a reader would see, with whether something stands in them. */
function controlsOn(html: string): { name: string; filled: boolean }[] {
  const controls: { name: string; filled: boolean }[] = []
  for (const [tag, name = ''] of html.matchAll(/<input [^>]*?name="([^"]+)"[^>]*>/g)) {
    if (/type="(hidden|checkbox|submit)"/.test(tag)) continue
    controls.push({ name, filled: /value="[^"]+"/.test(tag) })
  }
  for (const [, name = '', body = ''] of html.matchAll(
    /<select [^>]*?name="([^"]+)"[^>]*>(.*?)<\/select>/gs,
  )) {
    controls.push({ name, filled: /<option value="[^"]+" selected/.test(body) })
  }
  for (const [, name = '', body = ''] of html.matchAll(
    /<textarea [^>]*?name="([^"]+)"[^>]*>(.*?)<\/textarea>/gs,
  )) {
    controls.push({ name, filled: body.trim() !== '' })
  }
  return controls
}

const known = () =>
  app.kernel.asSystem('test', async context =>
    knownFields(standingOf(await listStatements(context, app.fixture.linxiaoman))),
  )

describe('one’s own record, without JavaScript', () => {
  it('shows what is known and who said it', async () => {
    const { html } = await person.get('/my/record')
    expect(html).toContain('瓯江示范职业技术学院')
    expect(html).toContain('本人填写')
    expect(html).toContain('瑞安市塘下镇')
  })

  it('takes the identity number once and masks it', async () => {
    let page = await person.get('/my/record/me')
    page = await person.submit(page, '/my/record/me', {
      name: '林小满',
      idKind: 'citizen-id',
      idNumber: '33038120010517',
    })
    expect(page.status).toBe(422)
    expect(page.html).toContain('身份证号的位数不对')
    page = await person.submit(page, '/my/record/me', {
      name: '林小满',
      idKind: 'citizen-id',
      idNumber: number,
    })
    expect(page).toMatchObject({ status: 303, location: '/my/record' })
    page = await person.follow(page)
    expect(page.html).toContain('存好了')
    expect(page.html).toContain('330381***********')
    expect(page.html).not.toContain(number)
    expect((await person.get('/my/record/me')).html).not.toContain('name="idNumber"')
  })

  it('changes one of several things in place, and takes it away', async () => {
    let page = await person.get('/my/record/certificate')
    const typed = { certificateName: '低压电工证', certificateLevel: '3', issuedOn: '2023-05-01' }
    page = await person.follow(await person.submit(page, '/my/record/certificate', typed))
    expect(page.html).toContain('中级工（四级）')
    const path = /href="(\/my\/record\/certificate\?item=[^"]+)"/.exec(page.html)?.[1] ?? ''
    page = await person.get(path)
    expect(page.html).toContain('value="低压电工证"')
    page = await person.follow(
      await person.submit(page, '/my/record/certificate', { ...typed, certificateLevel: '4' }),
    )
    expect(page.html).toContain('高级工（三级）')
    expect(page.html).not.toContain('中级工（四级）')
    page = await person.follow(await person.submit(await person.get(path), '/certificate/remove'))
    expect(page.html).not.toContain('高级工（三级）')
  })

  it('finds a place by links from the county to the village', async () => {
    let page = await person.get('/my/record/place/hukou')
    expect(page.html).toContain('/my/record/place/hukou?at=330381')
    page = await person.get('/my/record/place/hukou?at=330381')
    const town = /at=(330381\d{3})"/.exec(page.html)?.[1] ?? ''
    page = await person.get(`/my/record/place/hukou?at=${town}`)
    const village = /at=(330381\d{6})"/.exec(page.html)?.[1] ?? ''
    page = await person.get(`/my/record/place/hukou?at=${village}`)
    page = await person.follow(await person.submit(page, '/place/hukou'))
    expect(page.html).toContain('瑞安市')
    expect((await person.get('/my/record/place/street')).status).toBe(404)
  })

  it('takes wishes for work, three at most, and what somebody can do', async () => {
    let page = await person.get('/my/record/wishes')
    const wishes = {
      wish1: '电工',
      wish2: '维修工',
      'place-330381': 'yes',
      payFloor: '6000',
      recommend: 'yes',
    }
    page = await person.follow(await person.submit(page, '/my/record/wishes', wishes))
    expect(page.html).toContain('电工，维修工，瑞安市，月薪 6,000 元以上')
    page = await person.get('/my/record/about')
    page = await person.submit(page, '/my/record/about', { skills: '接线\n看图', experience: '实习半年' })
    expect((await person.follow(page)).html).toContain('接线、看图')
  })

  it('keeps the page of a visitor behind the sign-in', async () => {
    expect((await app.visit().get('/my/record')).location).toBe('/sign-in?next=%2Fmy%2Frecord')
    expect((await (await app.signIn('haichuan')).get('/my/record')).status).toBe(403)
  })

  it('speaks English too', async () => {
    for (const path of ['/my/record', '/my/record/wishes', '/my/registrations', '/my/household']) {
      const page = await person.get(`/en${path}`)
      expect(page.status).toBe(200)
      expect(page.html).toContain('lang="en"')
    }
  })
})

describe('registration', () => {
  it('shows what is known, asks the rest, and counts what it asked', async () => {
    let page = await person.get('/my/registrations/new/unemployment')
    expect(page.html).toContain('330381***********')
    expect(page.html).not.toContain('name="phone"')
    expect(page.html).not.toContain('name="idNumber"')
    page = await person.submit(page, '/new/unemployment', { ground: 'left-school', since: '2023-07-01' })
    expect(page.status).toBe(422)
    app.clock.advance(90_000)
    page = await person.submit(page, '/new/unemployment', {
      ground: 'left-school',
      since: '2023-07-01',
      committed: 'yes',
    })
    expect(page).toMatchObject({ status: 303, location: '/my/registrations' })
    page = await person.follow(page)
    expect(page.html).toContain('等镇街、村社登记')
    const burden = await app.api<{ rows: { form: string; uses: number; asked: number; seconds: number }[] }>(
      'city',
      'GET',
      '/api/form-burden',
    )
    const row = burden.body.rows.find(each => each.form === personForms.unemployment.name)
    expect(row).toMatchObject({ uses: 1, asked: 4, seconds: 90 })
  })

  it('is withdrawn by a button', async () => {
    let page = await person.get('/my/registrations')
    page = await person.follow(await person.submit(page, '/withdraw'))
    expect(page.html).toContain('撤回了')
  })
})

describe('asked once', () => {
  /** Every page that a person can reach by links, one of each kind: a new page is walked without being named here. */
  async function walk(): Promise<Map<string, string>> {
    const pages = new Map<string, string>()
    const waiting = ['/', '/my/record', `/posts/${post}/apply`]
    const isFor = (path: string) =>
      !/^\/(en|work|assets|search|plan|about|employers|sitemap)(\/|$)|^\/\//.test(path)
    const kindOf = (path: string) =>
      path
        .replace(/\?item=.*/, '/ONE')
        .replace(/[?#].*/, '')
        .replaceAll(/[0-9a-f-]{36}/g, 'ID')
    const kinds = new Set<string>()
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      if (kinds.has(kindOf(path))) continue
      kinds.add(kindOf(path))
      const page = await person.get(path)
      if (page.status !== 200 || !String(page.headers['content-type']).startsWith('text/html')) continue
      pages.set(path, page.html)
      const found = [...page.html.matchAll(/ href="(\/[^"]*)"/g)].map(([, href = '']) => href)
      waiting.push(...found.map(href => href.replaceAll('&amp;', '&')).filter(isFor))
    }
    return pages
  }

  it('finds no form that asks a full record for what is known', async () => {
    const fields = await known()
    expect([...fields].sort()).toEqual(
      expect.arrayContaining([
        'birth',
        'hukou',
        'identity',
        'name',
        'phone',
        'residence',
        'schooling',
        'sex',
      ]),
    )
    const pages = await walk()
    for (const path of ['/my/record/me', '/my/registrations/new/unemployment', '/my/household', '/account']) {
      expect([...pages.keys()]).toContain(path)
    }
    // one more of several is something new; one that is there stands in its boxes
    const isOneMore = (path: string) => /^\/my\/record\/(schooling|certificate|work)$/.test(path)
    expect([...pages.keys()].some(path => path.startsWith('/my/record/schooling?item='))).toBe(true)
    for (const [path, html] of pages) {
      if (!isOneMore(path)) expect([path, askedAgain(controlsOn(html), fields)]).toEqual([path, []])
    }
  })

  it('finds a form that asks for the phone again', async () => {
    const form = '<form><input type="tel" name="phone" required><input name="name" value="林小满"></form>'
    expect(askedAgain(controlsOn(form), await known())).toEqual(['phone'])
  })

  it('asks on the way what somebody who was entered by an office does not have yet', async () => {
    const { person: id } = (
      await app.api<{ person: string }>('tangxia', 'POST', '/api/people', {
        name: '叶青',
        division: '330381101',
      })
    ).body
    expect(id).toHaveLength(36)
    const other = await app.signIn('chenyu')
    const page = await other.get('/my/registrations/new/unemployment')
    expect(controlsOn(page.html).map(each => each.name)).toEqual(
      expect.arrayContaining(['idKind', 'idNumber', 'hukou', 'ground', 'since']),
    )
    expect(page.html).not.toContain('name="phone"')
    const sent = await other.submit(page, '/new/unemployment', {
      idKind: 'citizen-id',
      idNumber: idOf('33030220010517998'),
      hukou: '000000',
      ground: 'lost-job',
      since: '2023-10-01',
      committed: 'yes',
    })
    expect(sent).toMatchObject({ status: 303 })
    expect((await other.get('/my/record')).html).toContain('不在温州')
  })
})

describe('a household', () => {
  it('is asked for by the head and agreed to by the other', async () => {
    let page = await person.get('/my/household')
    page = await person.submit(page, '/my/household', {
      memberName: '陈雨',
      memberNumber: idOf('33030220010517998'),
      relation: 'sibling',
    })
    expect((await person.follow(page)).html).toContain('等对方同意')
    const other = await app.signIn('chenyu')
    expect((await other.get('/my/record')).html).toContain('有人请你同意登记家庭')
    page = await other.get('/my/household')
    expect(page.html).toContain('林小满请你登记为一家')
    const action = /action="(\/my\/household\/[^"]+)"/.exec(page.html)?.[1] ?? ''
    page = await other.follow(await other.submit(page, action, { answer: 'agree' }))
    expect(page.html).toContain('已同意')
  })

  it('leaves no error in the log', () => expect(app.errors).toEqual([]))
})
