import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cardFixture } from '../policies/test-card-catalogue.ts'
import { type Browser, formsOf, type Page, type TestApp, testApp } from '../testing/test-app.ts'

let app: TestApp
let visitor: Browser
let person: Browser
beforeAll(async () => {
  app = await testApp({ catalogue: cardFixture })
  visitor = app.visit()
  person = await app.signIn('linxiaoman')
})
afterAll(() => app.close())

const fieldsOf = (page: Page, action = '/card/person') =>
  formsOf(page.html).find(form => form.action.endsWith(action))?.fields ?? {}
const textOf = (html: string) =>
  html
    .slice(html.indexOf('<main'))
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')

/** Answers the question that stands there. */
const answer = (page: Page, answer: string) => visitor.submit(page, '/card/person', { answer })

describe('the card as a plain form', () => {
  it('asks one question, and has results after the first answer', async () => {
    const start = await visitor.get('/card/person')
    expect(start.status).toBe(200)
    expect(textOf(start.html)).toContain('你现在怎么工作？')
    const first = await answer(start, 'employed')
    expect(textOf(first.html)).toContain('4 项里，2 项有结果了')
    expect(textOf(first.html)).toContain('现在不符合')
    const second = await visitor.submit(first, '/card/person', { ask: 'skill' })
    const third = await answer(second, 'senior')
    expect(textOf(third.html)).toContain('你有 1 样可以办')
    expect(textOf(third.html)).toContain('依据市里文件二（七）4')
    expect(third.html).toContain('formaction="/claims/new/told" name="policy" value="settle-first"')
    // nothing of it stands in an address but the way to the other language
    expect(third.location).toBeUndefined()
    expect(fieldsOf(third)['told']).toBe('work=employed&skill=senior')
  })

  it('keeps what was typed when it cannot be taken, and says what would be right', async () => {
    const start = await visitor.get('/card/person')
    const asked = await visitor.submit(start, '/card/person', { ask: 'birth' })
    const wrong = await answer(asked, '2999-01-01')
    expect(wrong.status).toBe(422)
    expect(textOf(wrong.html)).toContain('这一天还没到')
    expect(wrong.html).toContain('value="2999-01-01"')
    const right = await answer(wrong, '2001-05-02')
    expect(fieldsOf(right)['told']).toBe('birth=2001-05-02')
  })

  it('takes back, skips and changes answers', async () => {
    const start = await visitor.get('/card/person')
    const skipped = await visitor.submit(start, '/card/person', { do: 'skip' })
    expect(fieldsOf(skipped)['told']).toBe('work=%3F')
    expect(fieldsOf(skipped)['asked']).not.toBe('work')
    const back = await visitor.submit(skipped, '/card/person', { ask: 'work' })
    expect(fieldsOf(back)['asked']).toBe('work')
    expect(fieldsOf(await answer(back, 'none'))['told']).toBe('work=none')
  })

  it('makes a link only when asked, and says what it holds; a garbled one is answered in words', async () => {
    const start = await visitor.get('/card/person')
    const told = await answer(start, 'none')
    const link = await visitor.postForm('/card/person/link', fieldsOf(told))
    expect(textOf(link.html)).toContain('这个链接里写着你的回答（1 个）')
    const [, address = ''] = /href="http:\/\/localhost(\/card\/person\?[^"]+)"/.exec(link.html) ?? []
    const opened = await visitor.get(address)
    expect(fieldsOf(opened)['told']).toBe('work=none')
    const garbled = await visitor.get('/card/person?work=none&born=2999&%00=1&skill=&birth=2999-01-01')
    expect(garbled.status).toBe(200)
    expect(textOf(garbled.html)).toContain('这个链接里有 4 处看不懂')
    expect(fieldsOf(garbled)['told']).toBe('work=none')
  })

  it('is a PDF, for a list of things to do', async () => {
    const start = await visitor.get('/card/person')
    const asked = await visitor.submit(start, '/card/person', { ask: 'skill' })
    const pdf = await visitor.postForm('/card/person/pdf', fieldsOf(await answer(asked, 'senior')))
    expect(pdf.headers['content-type']).toBe('application/pdf')
    expect(pdf.html.slice(0, 5)).toBe('%PDF-')
  })

  it('gives the browser one file for an audience and a language, by its content', async () => {
    const { html } = await visitor.get('/en/card/firm')
    const [, address = ''] = /&quot;catalogue&quot;:&quot;([^&]+)&quot;/.exec(html) ?? []
    const file = await visitor.get(address)
    expect(file.headers['cache-control']).toContain('immutable')
    const { catalogue } = JSON.parse(file.html)
    expect(catalogue.policies.map(({ id }: { id: string }) => id)).toEqual(['loan'])
    expect((await visitor.get('/assets/policies/firm.en.0000000000000000.json')).status).toBe(404)
    expect((await visitor.get('/assets/policies/constructor.en.1.json')).status).toBe(404)
  })
})

describe('the card of somebody who is known', () => {
  it('asks less, and says where each thing comes from', async () => {
    const { html } = await person.get('/card/person')
    expect(textOf(html)).toMatch(/你档案里的（\d+）/)
    expect(textOf(html)).toMatch(/已核实|还没核实/)
    expect(html).toContain('/card/person/contest?fact=')
    expect(html).toContain('/card/person/contest?policy=')
  })

  it('takes a contest, keeps what was typed when it is too short, and shows it with its day', async () => {
    const page = await person.get('/card/person/contest?policy=settle-first')
    expect(textOf(page.html)).toContain('先落户')
    const short = await person.submit(page, '/contest', { says: ' ' })
    expect(short.status).toBe(422)
    const sent = await person.submit(short, '/contest', { says: '我有高级工证书，档案里没有。' })
    expect(sent.location).toBe('/card/person')
    expect(textOf((await person.follow(sent)).html)).toContain('10 个工作日内答复你')
    const again = await person.get('/card/person/contest?policy=settle-first')
    expect(textOf(again.html)).toContain('我有高级工证书，档案里没有。')
    expect((await person.get('/card/person/contest?policy=no-such')).status).toBe(404)
    expect((await visitor.get('/card/person/contest?policy=settle-first')).location).toContain('/sign-in')
  })

  it('is the firm’s for a member of it', async () => {
    const member = await app.signIn('haichuan')
    expect((await member.get('/card')).location).toBe('/card/firm')
    const { html } = await member.get('/card/firm')
    expect(textOf(html)).toContain('单位档案里的')
    expect((await person.get('/card')).location).toBe('/card/person')
  })
})

describe('the pages of policies', () => {
  it('list what there is, by whom it is for and what it gives', async () => {
    const all = await visitor.get('/policies')
    expect(textOf(all.html)).toContain('6 项')
    expect(textOf(all.html)).toContain('2023年6月30日结束了')
    const firms = await visitor.get('/policies?for=firm&kind=credit')
    expect(textOf(firms.html)).toContain('1 项')
    expect((await visitor.get('/policies?for=firm&kind=right')).html).toContain('这样的政策还没有')
    expect((await visitor.get('/policies?for=__proto__&kind=constructor')).status).toBe(200)
  })

  it('tell one policy on one page, in both languages', async () => {
    const { html } = await visitor.get('/policies/settle-first')
    for (const words of [
      '谁能办',
      '带什么',
      '身份证',
      '区政务服务中心',
      '温〔2023〕1号',
      '10 个工作日',
      '版本',
    ])
      expect(textOf(html)).toContain(words)
    expect(textOf((await visitor.get('/en/policies/work-grant')).html)).toContain(
      'We have not confirmed this one',
    )
    expect((await visitor.get('/policies/no-such')).status).toBe(404)
  })

  it('have a guide, on a page and as a PDF', async () => {
    const { html } = await visitor.get('/guides/tax')
    expect(textOf(html)).toContain('税费减免指引')
    const pdf = await visitor.get('/guides/tax/pdf')
    expect(pdf.html.slice(0, 5)).toBe('%PDF-')
    expect(app.errors).toEqual([])
  })
})
