import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { callAs, doorSends, fieldsOf, openActivity } from '../activities/activities.test-city.ts'
import { endOver, moveActivity, moveSessions, readOwnActivity } from '../activities/index.ts'
import type { Id } from '../kernel/index.ts'
import { type Page, type TestApp, testApp } from '../testing/test-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})
afterAll(() => app.close())

const version = async (activity: Id<'Activity'>) =>
  (await app.kernel.call(readOwnActivity, { activity }, await callAs(app, 'ruian'))).version
const codeIn = (page: Page) => /\/tickets\/([0-9A-Z]{18})/.exec(page.location ?? page.html)?.[1] ?? ''
/** A guest's journey from the activity's page to the ticket. */
async function registerGuest(activity: string, typed: Record<string, string>) {
  const guest = app.visit()
  const page = await guest.get(`/activities/${activity}/register`)
  const sent = await guest.submit(page, '/register', typed)
  return { guest, sent }
}

describe('the calendar, without a script', () => {
  it('counts the days of a month, keeps its conditions in the address, and opens with an address that makes no sense', async () => {
    const { activity } = await openActivity(app, { title: '鼓词之夜', capacity: 5 })
    const visitor = app.visit()
    let page = await visitor.get('/activities')
    expect(page.html).toContain(`href="/activities/${activity}"`)
    expect(page.html).toContain('还有 5 个名额')
    page = await visitor.get('/activities?month=2023-12&view=month&county=330381')
    expect(page.html).toContain('12月9日 周六，1 场')
    expect(page.html).toContain('day=2023-12-09')
    page = await visitor.get('/activities?day=2023-12-10')
    expect(page.html).toContain('没有这样的活动')
    page = await visitor.get('/activities?q=%E9%BC%93%E8%AF%8D&family=culture&free=yes')
    expect(page.html).toContain('鼓词之夜')
    page = await visitor.get('/activities?q=%E9%BC%93%E8%AF%8D&family=fair')
    expect(page.html).not.toContain('鼓词之夜')
    page = await visitor.get('/en/activities?family=nonsense&month=2023-99&near=1,1&day=2023-02-31x')
    expect(page).toMatchObject({ status: 200 })
    expect(page.html).not.toMatch(/undefined|\[object|NaN/)
    expect((await visitor.get('/activities?day=2023-02-31')).status).toBe(422)
  })

  it('asks the phone where it is on this page and on no other', async () => {
    await openActivity(app, { title: '近处的活动', lon: 120.7, lat: 27.99 })
    const page = await app.visit().get('/activities?near=120.702,27.99')
    expect(page.html).toContain('离你 200 米')
    expect(page.headers['permissions-policy']).toContain('geolocation=(self)')
    expect(page.headers['permissions-policy']).toContain('camera=()')
    expect((await app.visit().get('/activities')).headers['permissions-policy']).toContain('(self)')
    expect((await app.visit().get('/')).headers['permissions-policy']).toContain('geolocation=()')
  })

  it('puts a course on each of its days, and counts it once in the list', async () => {
    const evening = (day: string) => ({ startsAt: `${day}T19:00:00+08:00`, endsAt: `${day}T21:00:00+08:00` })
    await openActivity(app, {
      title: '三个晚上',
      sessions: [evening('2024-02-28'), evening('2024-02-29'), evening('2024-03-01')],
    })
    const { html } = await app.visit().get('/activities?month=2024-02')
    expect(html).toContain('2024年2月 1 场')
    expect(html).toContain('2024年2月29日，1 场')
    expect((await app.visit().get('/activities?day=2024-02-29')).html).toContain('三个晚上')
    expect((await app.visit().get('/activities?day=2024-03-02')).html).not.toContain('三个晚上')
  })
})

describe('an activity', () => {
  it('says it all to people and to machines, and can be taken along and passed on', async () => {
    const { activity, session } = await openActivity(app, {
      title: '瑞安鼓词夜 </script>',
      about: '听一回鼓词',
      campaign: 'to-wenzhou',
      sessions: [{ startsAt: '2023-12-09T22:00:00+08:00', endsAt: '2023-12-10T01:00:00+08:00' }],
    })
    const visitor = app.visit()
    let page = await visitor.get(`/activities/${activity}`)
    expect(page.html).toContain('22:00–次日 1:00')
    expect(page.html).toContain('瑞安市人力社保局')
    expect(page.html).toContain('来温州·创未来')
    const data = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(page.html)?.[1] ?? '{}'
    expect(JSON.parse(data)).toMatchObject({
      '@type': 'Event',
      startDate: '2023-12-09T22:00:00+08:00',
      eventStatus: 'https://schema.org/EventScheduled',
      remainingAttendeeCapacity: 2,
    })
    page = await visitor.get(`/activities/${activity}/calendar.ics`)
    expect(page.headers['content-type']).toContain('text/calendar')
    expect(page.html).toContain(`UID:${session}@`)
    expect(page.html).toContain('DTSTART:20231209T140000Z')
    page = await visitor.get(`/activities/${activity}/share`)
    expect(page.html).toContain('<svg')
    expect((await visitor.get('/activities/calendar.ics?campaign=to-wenzhou')).html).toContain(session)
    expect((await visitor.get('/activities/calendar.ics?family=fair')).html).not.toContain(session)
    expect((await visitor.get('/activities/calendar.ics?county=nowhere')).status).toBe(404)
    page = await visitor.get('/campaigns/to-wenzhou')
    expect(page.html).toContain('还有 1 场')
    expect((await visitor.get('/campaigns/no-such-one')).status).toBe(404)
    expect((await visitor.get('/activities/no-such-one')).status).toBe(404)
  })

  it('is registered for with one tap by whoever is signed in, and given up from the ticket', async () => {
    const { activity } = await openActivity(app, { capacity: 1 })
    const young = await app.signIn('linxiaoman')
    let page = await young.get(`/activities/${activity}`)
    const sent = await young.submit(page, '/register', {})
    const code = codeIn(sent)
    page = await young.follow(sent)
    expect(page.html).toContain('报上了，这是你的票')
    expect(page.html).toContain('class="qr"')
    // pressed twice, or after a reply that was lost: the same ticket
    page = await young.get(`/activities/${activity}`)
    expect(page.html).toContain(`/tickets/${code}`)
    expect(codeIn(await young.postForm(`/activities/${activity}/register`, {}))).toBe(code)
    page = await young.get('/my/activities')
    expect(page.html).toContain(code)
    const file = await young.get(`/tickets/${code}/calendar.ics`)
    expect(file.html).toContain('TRIGGER:-PT1440M')
    page = await young.submit(await young.get(`/tickets/${code}`), '/cancel', {})
    page = await young.follow(page)
    expect(page.html).toContain('这份报名取消了')
    expect(page.html).not.toContain('class="qr"')
    expect((await young.get(`/tickets/${code}/calendar.ics`)).html).toContain('STATUS:CANCELLED')
  })

  it('asks what its organiser asks, says what is missing, and keeps what was typed', async () => {
    const { activity } = await openActivity(app, {
      capacity: 4,
      companions: 2,
      questions: [{ id: 'size', text: '衣服尺码', required: true, options: ['大', '中'] }],
    })
    const young = await app.signIn('linxiaoman')
    let page = await young.get(`/activities/${activity}`)
    expect(page.html).toContain(`/activities/${activity}/register`)
    page = await young.get(`/activities/${activity}/register`)
    page = await young.submit(page, '/register', { companions: '2' })
    expect(page.status).toBe(422)
    expect(page.html).toContain('这个问题要回答')
    expect(page.html).toContain('href="#answer-size"')
    expect(page.html).toMatch(/value="2" selected/)
    page = await young.submit(page, '/register', { companions: '2', 'answer-size': '中' })
    expect((await young.follow(page)).html).toContain('3 个人')
  })

  it('sends a visitor to the sign-in page where the kind wants to know who it is', async () => {
    const { activity } = await openActivity(app, { kind: 'friendship-evening', mode: 'onsite' })
    const page = await app.visit().get(`/activities/${activity}/register`)
    expect(page.location).toContain('/sign-in?next=')
  })
})

describe('somebody without an account', () => {
  it('registers by phone, finds the ticket on this device, waits, moves up, and gives the place up', async () => {
    const { activity } = await openActivity(app, { capacity: 1, waitingList: 1 })
    const wrong = await registerGuest(activity, { name: '', phone: '138' })
    expect(wrong.sent.status).toBe(422)
    expect(wrong.sent.html).toContain('手机号不是 11 位')
    const first = await registerGuest(activity, { name: '周一', phone: '13900000001' })
    expect(first.sent.status).toBe(303)
    const late = app.visit()
    // open before the last place goes
    const open = await late.get(`/activities/${activity}/register`)
    const second = await registerGuest(activity, { name: '吴二', phone: '13900000002' })
    let page = await second.guest.follow(second.sent)
    expect(page.html).toContain('下一个就是你')
    expect(page.html).not.toContain('class="qr"')
    const third = await late.submit(open, '/register', { name: '郑三', phone: '13900000003' })
    expect(third.status).toBe(409)
    expect(third.html).toContain('已经满了')
    expect((await app.visit().get(`/activities/${activity}/register`)).html).toContain('报满了')
    // nobody else's phone number opens a ticket
    const again = await late.submit(open, '/register', { name: '周一', phone: '13900000001' })
    expect(again.status).toBe(409)
    expect(again.html).toContain('已经报过名了')

    const code = codeIn(first.sent)
    expect((await first.guest.get('/my/activities')).html).toContain(code)
    expect((await app.visit().get('/my/activities')).html).not.toContain(code)
    page = await first.guest.get(`/tickets/${code}`)
    await first.guest.submit(page, '/cancel', {})
    page = await second.guest.get(`/tickets/${codeIn(second.sent)}`)
    expect(page.html).toContain('class="qr"')
    page = await first.guest.submit(await first.guest.get('/my/activities'), '/forget', {})
    expect((await first.guest.follow(page)).html).not.toContain(code)
    expect((await app.visit().get('/tickets/23456789234567897F')).status).toBe(404)
    expect((await app.visit().get('/tickets/nonsense')).status).toBe(404)
  })

  it('sees on the ticket that it was moved and then cancelled, and stands on the list of those to be called', async () => {
    const { activity, session } = await openActivity(app, { capacity: 5 })
    const { guest, sent } = await registerGuest(activity, { name: '王五', phone: '13900000005' })
    const code = codeIn(sent)
    const calls = async (login: string) =>
      app.api<{
        rows: { registration: string; phone: string; what: string; outcome: string | null }[]
        left: number
      }>(login, 'GET', `/api/own-activities/${activity}/calls`)
    expect((await calls('ruian')).body).toMatchObject({ rows: [], left: 0 })
    const later = { id: session, startsAt: '2023-12-10T14:00:00+08:00', endsAt: '2023-12-10T16:00:00+08:00' }
    await app.kernel.call(
      moveSessions,
      { activity, reason: '礼堂停电', sessions: [later], place: '塘下镇体育馆' },
      await callAs(app, 'ruian', { version: await version(activity) }),
    )
    await app.settle()
    let page = await guest.get(`/tickets/${code}`)
    expect(page.html).toContain('时间或地点改过')
    expect(page.html).toContain('礼堂停电')
    expect(page.html).toContain('14:00–16:00')
    expect((await guest.get(`/tickets/${code}/calendar.ics`)).html).toContain('SEQUENCE:1')

    const { body } = await calls('ruian')
    expect(body).toMatchObject({ left: 1, rows: [{ phone: '13900000005', what: 'moved', outcome: null }] })
    const registration = body.rows[0]?.registration ?? ''
    const note = (login: string) =>
      app.api(login, 'POST', `/api/activity-registrations/${registration}/call`, { outcome: 'reached' })
    // the controls: an office of another county, and somebody who is no organiser
    expect([(await calls('lucheng')).status, (await note('lucheng')).status]).toEqual([404, 404])
    expect((await calls('linxiaoman')).status).toBe(403)
    const tasks = async (login: string) =>
      (await app.api<{ rows: { href: string | null }[] }>(login, 'GET', '/api/tasks')).body.rows.map(
        row => row.href,
      )
    expect(await tasks('ruian')).toContain(`/activities/${activity}/calls`)
    expect(await tasks('lucheng')).not.toContain(`/activities/${activity}/calls`)
    expect((await note('ruian')).status).toBe(200)
    expect(await tasks('ruian')).not.toContain(`/activities/${activity}/calls`)
    expect((await calls('ruian')).body.left).toBe(0)
    await app.kernel.call(
      moveActivity,
      { activity, action: 'cancel', reason: '台风' },
      await callAs(app, 'ruian', { version: await version(activity) }),
    )
    await app.settle()
    // the news of yesterday is told no more: one call says it all
    expect((await calls('ruian')).body).toMatchObject({
      left: 1,
      rows: [{ what: 'cancelled', outcome: null }],
    })
    page = await guest.get(`/tickets/${code}`)
    expect(page.html).toContain('活动取消了')
    expect(page.html).toContain('台风')
    expect(page.html).not.toContain('class="qr"')
  })

  it('says how it was once they were there, once, and it is published without a name', async () => {
    const { activity, session } = await openActivity(app, { capacity: 5 })
    const { guest, sent } = await registerGuest(activity, { name: '赵六', phone: '13900000006' })
    const code = codeIn(sent)
    await doorSends(app, activity, 'north', [{ session, ticket: code }])
    expect((await guest.get(`/tickets/${code}`)).html).not.toContain('办得怎么样')
    app.clock.set('2023-12-09T03:01:00.000Z')
    await app.kernel.asSystem('test', endOver)
    let page = await guest.get(`/tickets/${code}`)
    page = await guest.submit(page, '/feedback', { text: '好听' })
    expect(page.status).toBe(422)
    expect(page.html).toContain('还没有打分')
    expect(page.html).toContain('>好听</textarea>')
    page = await guest.submit(page, '/feedback', { stars: '5', text: '好听' })
    page = await guest.follow(page)
    expect(page.html).toContain('收到了，谢谢')
    expect(page.html).not.toContain('action="/tickets/')
    page = await guest.get(`/activities/${activity}`)
    expect(page.html).toContain('好听')
    expect(page.html).not.toContain('赵六')
    app.clock.set('2023-11-22T00:10:00.000Z')
  })

  it('gets a copy to keep that holds no form and nobody’s session', async () => {
    const { activity } = await openActivity(app, fieldsOf({ capacity: 5 }))
    const { sent } = await registerGuest(activity, { name: '钱七', phone: '13900000007' })
    const { html } = await app.visit().get(`/tickets/${codeIn(sent)}?kept=1`)
    expect(html).toContain('class="qr"')
    expect(html).toContain('这是存下来的票')
    expect(html).not.toContain('<form')
    const worker = await app.visit().get('/tickets/keep.js')
    expect(worker.headers['content-type']).toContain('javascript')
    expect(app.errors).toEqual([])
  })
})
