import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { callAs } from '../activities/activities.test-city.ts'
import { addEmployers, applyAs, assign, callFor, fairOf, openFair, wishes } from '../fairs/fairs.test-city.ts'
import { applyForStand, listTalks } from '../fairs/index.ts'
import { type TestApp, testApp } from '../testing/test-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})
afterAll(() => app.close())

/** A fair with an employer in the hall that brought a post, and one that is online only. */
async function aFair() {
  const { fair } = await openFair(app, 4, { mode: 'hybrid', link: 'https://fair.example.org' })
  const post = await app.publishPost()
  const haichuan = await callAs(app, 'haichuan')
  const { entry } = await app.kernel.call(applyForStand, { fair, ...wishes, posts: [post] }, haichuan)
  await assign(app, fair, entry, 'A2')
  const [other] = await addEmployers(app, 1)
  if (other === undefined) throw new Error('no employer')
  const online = await applyAs(app, fair, other, { mode: 'online', link: 'https://meeting.example.org/r' })
  await assign(app, fair, online, '')
  const { entries } = await fairOf(app, fair)
  const code = (id: string) => entries.find(one => one.entry === id)?.standCode ?? ''
  return { fair, post, entry, other, stand: code(entry), booth: code(online) }
}

describe('a job fair, without a script', () => {
  it('shows who is hiring, where, and takes a CV at the stand', async () => {
    const { fair, post, entry, stand, booth } = await aFair()
    let page = await app.visit().get(`/fairs/${fair}`)
    expect(page.status).toBe(200)
    expect(page.html).toContain('2 家单位，招 3 人')
    expect(page.html).toContain(`href="#stand-${stand}"`)
    expect(page.html.match(/<h1/g)).toHaveLength(1)
    expect(page.html).not.toMatch(/undefined|\[object|NaN/)
    page = await app.visit().get(`/fairs/${fair}?q=${encodeURIComponent('电工')}`)
    expect(page.html).toContain(`id="stand-${stand}"`)
    expect(page.html).not.toContain(`id="stand-${booth}"`)
    const english = await app.visit().get(`/en/fairs/${fair}`)
    expect(english.html).toContain('2 employers with 3 openings')
    expect((await app.visit().get(`/fairs/${fair}/signs`)).html.match(/class="hall-sign"/g)).toHaveLength(2)
    expect((await app.visit().get('/fairs/at/NOSUCH00')).status).toBe(404)

    // whoever is not signed in comes back to the stand
    const stranger = app.visit()
    page = await stranger.get(`/fairs/at/${stand}`)
    const sent = await stranger.submit(page, `/fairs/at/${stand}/cv`, { post, consent: 'yes' })
    expect(sent.location).toContain(encodeURIComponent(`/fairs/at/${stand}`))

    const young = await app.signIn('linxiaoman')
    page = await young.get(`/fairs/at/${stand}`)
    const empty = await young.submit(page, `/fairs/at/${stand}/cv`, { post })
    expect(empty.status).toBe(422)
    expect(empty.html).toContain('还没有打勾')
    page = await young.follow(await young.submit(page, `/fairs/at/${stand}/cv`, { post, consent: 'yes' }))
    expect(page.html).toContain('简历递过去了')
    const mine = await young.get('/my/fairs')
    expect(mine.html).toContain('温州海川泵阀有限公司')
    const talks = await app.kernel.call(listTalks, { entry }, await callAs(app, 'haichuan'))
    expect(talks.rows).toMatchObject([{ name: '林小满', via: 'stand', stage: 'handed' }])
  })

  it('takes a time online, or a place in the queue, and gives it up', async () => {
    const { booth } = await aFair()
    const young = await app.signIn('chenyu')
    let page = await young.get(`/fairs/at/${booth}`)
    const at = '2023-12-09T01:15:00.000Z'
    page = await young.follow(await young.submit(page, `/fairs/at/${booth}/turns`, { at }))
    expect(page.html).toContain('约好了')
    expect(page.html).not.toContain(`value="${at}"`)
    page = await young.follow(await young.submit(page, `/fairs/at/${booth}/turns/cancel`, {}))
    expect(page.html).toContain(`value="${at}"`)
  })
})

describe('what an employer sees of another’s', () => {
  it('is what everybody sees', async () => {
    const { entry, other } = await aFair()
    const theirs = app.kernel.call(listTalks, { entry }, callFor(other))
    await expect(theirs).rejects.toMatchObject({ kind: 'not-found' })
  })
})
