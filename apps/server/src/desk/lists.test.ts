import * as XLSX from '@e965/xlsx'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fillLists, formula, type ListedCity } from '../testing/listed-city.ts'
import { lucheng, ruian, type TestApp, testApp } from '../testing/test-app.ts'

let app: TestApp
let listed: ListedCity
beforeAll(async () => {
  app = await testApp()
  await app.start()
  listed = await fillLists(app)
})
afterAll(() => app.close())

async function cellsOf(login: string, path: string): Promise<string[][]> {
  const page = await (await app.signIn(login)).get(path)
  expect({ path, status: page.status, body: page.status === 200 ? '' : page.html }).toMatchObject({
    status: 200,
  })
  const book = XLSX.read(page.html, { type: 'string', raw: true })
  const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {}
  return XLSX.utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false, defval: '' }).slice(1)
}
const file = (login: string, list: string, query = '') =>
  cellsOf(login, `/api/${list}/export?format=csv${query}`)
const total = async (login: string, list: string, query = '') =>
  (await app.api<{ total: number }>(login, 'GET', `/api/${list}${query}`)).body.total

describe('every list leaves as a file', () => {
  it.each([
    'posts',
    'applications',
    'employers',
    'figures',
    'duplicates',
    'pushes',
    'rounds',
    'checks',
    'imports',
  ])('%s: as many lines as the reader’s list has rows', async list => {
    for (const login of ['city', 'ruian', 'lucheng']) {
      expect(await file(login, list), login).toHaveLength(await total(login, list))
    }
    expect((await file('ruian', list)).length).toBeGreaterThan(0)
  })

  it.each([
    ['posts', '海川泵阀', '飞云鞋业'],
    ['applications', '林小满', '陈雨'],
    ['employers', '海川泵阀', '飞云鞋业'],
    ['figures', 'HYPERLINK', '鹿城台账'],
    ['pushes', 'HYPERLINK', '飞云'],
    ['checks', '没有去过海川', '没有去过飞云'],
    ['imports', '瑞安.csv', '鹿城.csv'],
  ])('%s of one county hold nothing of another, and the city’s hold both', async (list, own, foreign) => {
    const [mine, theirs, all] = [
      await file('ruian', list),
      await file('lucheng', list),
      await file('city', list),
    ]
    expect(mine.join()).toContain(own)
    expect(mine.join()).not.toContain(foreign)
    expect(theirs.join()).toContain(foreign)
    expect(theirs.join()).not.toContain(own)
    expect(all.join()).toContain(own)
    expect(all.join()).toContain(foreign)
  })

  it.each(['duplicates', 'rounds'])('%s of 瑞安 are not in a file of 鹿城', async list => {
    expect(await file('ruian', list)).not.toHaveLength(0)
    expect(await file('lucheng', list)).toHaveLength(0)
  })

  it('one push and one round: only for those who may see them', async () => {
    expect(await file('ruian', `pushes/${listed.push}`)).toMatchObject([
      ['低压电工', '温州海川泵阀有限公司', '3', '1', /.+/],
    ])
    expect(await file('ruian', `rounds/${listed.round}`)).toHaveLength(2)
    expect((await file('haichuan', `rounds/${listed.round}`)).map(line => line[0])).toEqual([
      '温州海川泵阀有限公司',
    ])
    for (const path of [`pushes/${listed.push}`, `rounds/${listed.round}`]) {
      expect(await app.api('lucheng', 'GET', `/api/${path}/export`)).toMatchObject({ status: 404 })
    }
    expect(await app.api('haichuan', 'GET', `/api/pushes/${listed.push}/export`)).toMatchObject({
      status: 403,
    })
  })

  it('the commitments: a line for each, with the filter of the list; not for an employer', async () => {
    const lines = await file('ruian', 'commitments')
    expect(lines).toHaveLength(await total('ruian', 'commitments'))
    expect(await file('ruian', 'commitments', '&state=overdue')).toHaveLength(0)
    expect(await app.api('haichuan', 'GET', '/api/commitments/export')).toMatchObject({ status: 403 })
  })

  it.each([
    'figures',
    'checks',
    'duplicates',
    'pushes',
    'employers',
  ])('%s: not for an employer', async list => {
    expect(await app.api('haichuan', 'GET', `/api/${list}/export`)).toMatchObject({ status: 403 })
  })

  it('goes by the filters and the order of the list', async () => {
    expect(await file('city', 'posts', `&county=${lucheng}`)).toHaveLength(1)
    expect(await file('ruian', 'figures', '&state=accepted')).toHaveLength(0)
    const openings = (await file('city', 'posts', '&sort=openings&order=desc')).map(line => Number(line[5]))
    expect(openings[0]).toBe(9)
    expect(openings).toEqual(openings.toSorted((a, b) => b - a))
  })

  it('lets no formula through', async () => {
    for (const list of ['figures', 'pushes']) {
      const cells = (await file('ruian', list)).flat().filter(cell => cell.includes('HYPERLINK'))
      expect(cells).toEqual([`'${formula}`])
    }
  })

  it('is on record with who took it, what, and how many rows', async () => {
    await file('ruian', 'checks')
    const { rows } = await app.kernel.asSystem('test', context =>
      sql<{ role: string; subject: string; detail: object }>`
        SELECT role, subject, detail FROM kernel.audit
        WHERE action = 'list.exported' AND use_case = 'desk.exportChecks' ORDER BY at DESC, seq DESC LIMIT 1`.execute(
        context.db(),
      ),
    )
    expect(rows).toMatchObject([{ role: 'county-officer', subject: ruian }])
    expect(JSON.stringify(rows[0]?.detail)).toMatch(/Contested records/)
  })
})

describe('lists in an order', () => {
  interface Posts {
    readonly rows: { id: string; fields: { openings: number; validUntil: string } }[]
    readonly next: string | null
  }
  const posts = async (query: string) => (await app.api<Posts>('city', 'GET', `/api/posts?${query}`)).body

  it.each([
    'title',
    'employer',
    'county',
    'category',
    'state',
    'openings',
    'hired',
    'valid',
    'updated',
    'submitted',
    'due',
  ])('posts by %s, page after page, are the same posts as without pages', async sort => {
    for (const order of ['asc', 'desc']) {
      const whole = (await posts(`sort=${sort}&order=${order}&limit=200`)).rows.map(row => row.id)
      const found: string[] = []
      let after = ''
      do {
        const page = await posts(`sort=${sort}&order=${order}&limit=2${after}`)
        found.push(...page.rows.map(row => row.id))
        after = page.next === null ? '' : `&after=${encodeURIComponent(page.next)}`
      } while (after !== '')
      expect(found).toEqual(whole)
      expect(new Set(found).size).toBe(await total('city', 'posts'))
    }
  })

  it.each([
    'applications?sort=person',
    'applications?sort=due',
    'employers?sort=name',
    'tasks?sort=title',
    'tasks?sort=due',
    'figures?sort=period',
    'checks?sort=opened',
  ])('%s turns round when the head is pressed again', async path => {
    const ids = async (order: string) =>
      (await app.api<{ rows: { id: string }[] }>('city', 'GET', `/api/${path}&order=${order}`)).body.rows.map(
        row => row.id,
      )
    const up = await ids('asc')
    expect(up.length).toBeGreaterThan(0)
    expect((await ids('desc')).toSorted()).toEqual(up.toSorted())
  })

  it('knows no order but those it names, and no place of another list', async () => {
    expect(await app.api('city', 'GET', '/api/posts?sort=contact_phone')).toMatchObject({ status: 422 })
    expect(await app.api('city', 'GET', '/api/posts?sort=openings&order=sideways')).toMatchObject({
      status: 422,
    })
    expect(await app.api('city', 'GET', '/api/posts?sort=openings&after=nowhere')).toMatchObject({
      status: 422,
    })
  })
})

describe('what is looked for', () => {
  interface Found {
    readonly rows: { person: string }[]
    readonly total: number
  }
  const applications = async (login: string, words: string) =>
    (await app.api<Found>(login, 'GET', `/api/applications?q=${encodeURIComponent(words)}`)).body

  it('among applications is the name, the post and the employer, of those that the reader may see', async () => {
    expect(await applications('ruian', '小满')).toMatchObject({ total: 1, rows: [{ person: '林小满' }] })
    expect(await applications('ruian', '电工')).toMatchObject({ total: 1 })
    expect(await applications('ruian', '海川')).toMatchObject({ total: 1 })
    expect(await applications('ruian', '陈雨')).toMatchObject({ total: 0, rows: [] })
    expect(await applications('feiyun', '小满')).toMatchObject({ total: 0, rows: [] })
    expect(await applications('city', '陈雨')).toMatchObject({ total: 1 })
    expect(await applications('ruian', '%')).toMatchObject({ total: 0 })
  })

  it('among posts in review may be those whose review is late', async () => {
    const overdue = () =>
      app.api<{ rows: { id: string }[] }>('ruian', 'GET', '/api/posts?review=true&overdue=true')
    expect((await overdue()).body.rows).toEqual([])
    const morning = app.clock.now()
    app.clock.advance(14 * 24 * 3_600_000)
    expect((await overdue()).body.rows.map(row => row.id)).toEqual([listed.waiting])
    expect(
      (await app.api<{ total: number }>('lucheng', 'GET', '/api/posts?review=true&overdue=true')).body.total,
    ).toBe(0)
    app.clock.set(new Date(morning).toISOString())
  })
})
