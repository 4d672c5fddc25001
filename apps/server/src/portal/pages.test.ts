import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../testing/test-app.ts'

let app: TestApp
let post: string

beforeAll(async () => {
  app = await testApp()
  post = await app.publishPost()
})
afterAll(() => app.close())

const publicPages = () => [
  '/',
  '/search',
  '/search?q=电工&place=330381&pay=6000&sort=pay&edu=vocational&days=7',
  `/posts/${post}`,
  `/employers/${app.fixture.haichuan}`,
  '/plan',
  '/plan/S1-Q1',
  '/plan/S1-Q10',
  '/about/data',
  '/about/privacy',
  '/about/accessibility',
  '/sign-in',
  '/sign-up',
]

describe('public pages', () => {
  it.each(['', '/en'])('all open for a visitor under “%s/”', async prefix => {
    for (const path of publicPages()) {
      const page = await app.visit().get(prefix + path)
      expect([path, page.status]).toEqual([path, 200])
      expect(page.html).toContain(prefix === '' ? '<html lang="zh-CN">' : '<html lang="en">')
      expect(page.html.match(/<h1/g)).toHaveLength(1)
      expect(page.html).not.toMatch(/undefined|\[object|NaN/)
    }
    expect(app.errors).toEqual([])
  })

  it('name themselves once, in both languages', async () => {
    const { html } = await app.visit().get(`/en/posts/${post}`)
    expect(html).toContain(`<link rel="canonical" href="http://localhost/en/posts/${post}"/>`)
    expect(html).toContain(`<link rel="alternate" hreflang="zh-CN" href="http://localhost/posts/${post}"/>`)
    expect(html).toContain('<meta property="og:title"')
  })

  it('take no host for their own name that cannot be one', async () => {
    for (const host of ['a:99999', 'a"b', 'a/b', 'a b']) {
      const { html } = await app.visit().get('/about/privacy', { host })
      expect([host, html.includes('<link rel="canonical" href="http://localhost/about/privacy"/>')]).toEqual([
        host,
        true,
      ])
    }
  })

  it('say nothing that they do not know: what was never measured has no number', async () => {
    const { html } = await app.visit().get('/plan')
    expect(html).toContain('还没有数')
  })

  it('carry a post for search engines', async () => {
    const { html } = await app.visit().get(`/posts/${post}`)
    const data: unknown = JSON.parse(
      /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '',
    )
    expect(data).toMatchObject({
      '@type': 'JobPosting',
      title: '低压电工',
      validThrough: '2023-12-31T23:59:59+08:00',
      totalJobOpenings: 3,
      baseSalary: { value: { minValue: 6_500, maxValue: 8_500, unitText: 'MONTH' } },
    })
  })

  it('are not found under an address that nothing has', async () => {
    const unknown = '018bf45c-bbc0-7779-b80d-c0802218fb6b'
    for (const path of [
      '/posts/1',
      `/posts/${unknown}`,
      `/employers/${unknown}`,
      '/plan/S9-Q9',
      '/nothing',
    ]) {
      expect([path, (await app.visit().get(path)).status]).toEqual([path, 404])
    }
  })
})

describe('a post', () => {
  const backFrom = async (referer: string) =>
    (await app.visit().get(`/posts/${post}`, { referer })).html.includes('class="back"')

  it('leads back to the search that led to it', async () => {
    const referer = 'http://localhost/search?q=电工&place=330381'
    const { html } = await app.visit().get(`/posts/${post}`, { referer: encodeURI(referer) })
    expect(html).toContain('href="/search?q=%E7%94%B5%E5%B7%A5&amp;place=330381"')
  })

  it('leads nowhere that is not our search', async () => {
    for (const referer of ['http://evil.example/search?q=1', 'http://localhost/plan', 'nonsense'])
      expect([referer, await backFrom(referer)]).toEqual([referer, false])
  })

  it('shows a change at once although its page is drawn once for many', async () => {
    const browser = app.visit()
    const before = (await browser.get('/search?q=铣工')).html
    await app.publishPost({ title: '铣工', occupation: '' })
    expect(before).toContain('还没有这样的岗位')
    expect((await browser.get('/search?q=铣工')).html).toContain('1 个岗位在招')
  })
})

describe('search', () => {
  const search = (query: Record<string, string>) => app.visit().get(`/search?${new URLSearchParams(query)}`)

  it('offers the place and the occupation that were typed as conditions', async () => {
    const { html } = await search({ q: '瑞安 电工' })
    expect(html).toContain('只看瑞安')
    expect(html).toContain('place=330381')
  })

  it('asks whether a misspelt place was meant', async () => {
    const { html } = await search({ q: 'ruian 电工' })
    expect(html).toContain('是不是想搜')
    expect(html).toContain('瑞安 电工')
  })

  it('says which condition to drop when nothing is found', async () => {
    const { html } = await search({ q: '电工', place: '330302' })
    expect(html).toContain('去掉“鹿城”')
    const none = await search({ q: '电工', place: '330302', pay: '100000' })
    expect(none.html).toContain('去掉“鹿城、100,000 以上”')
  })

  it.each([
    ['ten thousand characters', { q: '电'.repeat(10_000) }],
    ['codes that do not exist', { q: '电工', place: '999999', cat: 'x', edu: '__proto__', occupation: '1' }],
    ['numbers that are none', { pay: '-1', page: '1e9', days: 'NaN', sort: 'x' }],
    ['markup', { q: '<script>alert(1)</script>' }],
    ['one character', { q: '电' }],
  ])('answers %s', async (_what, query) => {
    const page = await search(query)
    expect(page.status).toBe(200)
    expect(page.html).not.toContain('<script>alert')
    expect(page.html.length).toBeLessThan(200_000)
  })
})

describe('files and feeds', () => {
  it('are served with their content in the address, compressed, for a year', async () => {
    const { html } = await app.visit().get('/')
    const css = /href="(\/assets\/portal\.[0-9a-f]{12}\.css)"/.exec(html)?.[1] ?? ''
    const script = /src="(\/assets\/portal\.[0-9a-f]{12}\.js)"/.exec(html)?.[1] ?? ''
    const file = await app.server.inject({ url: css, headers: { 'accept-encoding': 'gzip' } })
    expect(file.headers).toMatchObject({
      'content-encoding': 'gzip',
      'cache-control': 'public, max-age=31536000, immutable',
    })
    expect(file.headers['set-cookie']).toBeUndefined()
    expect(gunzipSync(file.rawPayload).toString()).toContain(':root')
    const js = await app.server.inject({ url: script, headers: { 'accept-encoding': 'gzip' } })
    expect(js.rawPayload.length).toBeLessThan(1_024)
    for (const path of ['/favicon.svg', '/site.webmanifest']) {
      expect((await app.server.inject(path)).statusCode).toBe(200)
    }
  })

  it('list every open post for search engines, and what to leave alone', async () => {
    app.clock.advance(3_600_000)
    const index = await app.server.inject('/sitemap.xml')
    expect(index.payload).toContain('/sitemaps/posts-1.xml</loc>')
    const posts = await app.server.inject('/sitemaps/posts-1.xml')
    expect(posts.payload).toContain(`/posts/${post}</loc>`)
    expect(posts.payload).toContain(`/en/posts/${post}</loc>`)
    expect((await app.server.inject('/sitemaps/posts-2.xml')).statusCode).toBe(404)
    expect((await app.server.inject('/sitemaps/pages.xml')).payload).toContain('/plan/S1-Q1</loc>')
    expect((await app.server.inject('/robots.txt')).payload).toContain('Disallow: /work/')
  })

  it('compress a page for those who can read it so', async () => {
    const page = await app.server.inject({ url: '/plan', headers: { 'accept-encoding': 'gzip' } })
    expect(page.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(page.rawPayload).toString()).toContain('<!doctype html>')
  })
})
