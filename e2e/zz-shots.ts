import { mkdirSync } from 'node:fs'
import { openBrowser, phone, desktop } from '/work/main/e2e/src/browser.ts'
mkdirSync('/tmp/portal-shots', { recursive: true })
const base = 'http://127.0.0.1:41873'
const b = await openBrowser()
for (const [size, options] of [['360', phone], ['1440', { ...desktop, javaScriptEnabled: false }]] as const) {
  const c = await b.newContext(options)
  const p = await c.newPage()
  const shot = async (name: string, path?: string) => { if (path) await p.goto(base + path); await p.screenshot({ path: `/tmp/portal-shots/${name}-${size}.png`, fullPage: true }) }
  await shot('home', '/')
  await shot('search', '/search?q=电工&place=330381&pay=6000')
  await shot('search-all', '/search?q=瑞安')
  await shot('empty', '/search?q=电工&place=330329&pay=15000')
  await shot('post', '/posts/01850000-0000-7020-8001-000000000101')
  await shot('employer', '/employers/01850000-0000-7001-8001-00000000005a')
  await shot('plan', '/plan')
  await shot('promise', '/plan/S1-Q1')
  await shot('promise-none', '/plan/S1-Q10')
  await shot('sign-in', '/sign-in')
  await shot('404', '/nowhere')
  await shot('en-search', '/en/search?q=电工')
  await shot('en-plan', '/en/plan/S2-1-5-Q3')
  if (size === '360') {
    await p.goto(base + '/posts/01850000-0000-7020-8001-000000000101/apply')
    await p.fill('#login', 'xiaoman'); await p.fill('#password', 'qingye-demo'); await p.click('main form button[type=submit]')
    await shot('apply')
    await p.click('main form button[type=submit]'); await shot('apply-wrong')
    if (await p.$('#consent')) { await p.check('#consent'); await p.click('main form button[type=submit]') }
    await shot('receipt')
    await shot('applications', '/applications')
    const href = await p.getAttribute('.row-title a', 'href')
    if (href) await shot('application', href)
    await shot('inbox', '/inbox')
  }
  await c.close()
}
await b.close()
