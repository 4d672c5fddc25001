import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser } from './browser.ts'
import { signIn } from './client.ts'
import { dayInWenzhou, publishPost, step } from './employer.ts'
import {
  addByPhone,
  announceFair,
  answerInBrowser,
  applyInBrowser,
  boardIsClean,
  drawHall,
  fairOf,
  handOverInHall,
  holdFair,
  otherEmployers,
} from './fair-things.ts'
import { expectClean, told, visit, withPeople } from './people.ts'
import { copyHome, dropHome, type Home, operate, type Product, startProduct } from './product.ts'

let browser: Browser
let product: Product | undefined
let home: Home | undefined
beforeAll(async () => {
  browser = await openBrowser()
})
afterEach(async () => {
  await product?.kill()
  if (home !== undefined) await dropHome(home)
})
afterAll(() => browser?.close())

/** So many days pass, and with the last one its night. */
async function passDays(days: number, night?: string): Promise<string> {
  if (home === undefined) throw new Error('no home')
  await product?.stop()
  for (const args of [
    ['demo', 'forward', String(days)],
    ...(night === undefined ? [] : [['nightly', night]]),
  ])
    expect(await operate(home, ...args)).toMatchObject({ code: 0 })
  product = await startProduct(home)
  return product.url
}

describe.each(inject('stages'))('a job fair on $engine', ({ pristine, engine }) => {
  it('goes from the applications of 60 employers to hires after 90 days', async () => {
    home = await copyHome(pristine)
    product = await startProduct(home)
    let { url } = product
    const title = `瑞安冬季招聘会 ${engine}`
    const fair = await announceFair(url, title)
    const post = await publishPost(await signIn(url, 'haichuan'), await signIn(url, 'ruian'), '展位电工')
    let entry = ''
    await withPeople(browser, url, `fair ${engine} before`, async open => {
      const organiser = await open('ruian')
      await drawHall(organiser, url, fair)
      await addByPhone(organiser, await otherEmployers(url, 59))
      const employer = await open('haichuan')
      entry = await applyInBrowser(employer, url, title, '展位电工')
      await visit(organiser, url, `fairs/${fair}`)
      await organiser.getByRole('button', { name: '没安排的一次排好' }).click()
      await told(organiser, '安排了 60 家')
      await expectClean(organiser)
    })
    const { entries } = await fairOf(url, fair)
    expect(new Set(entries.map(one => one.stand)).size).toBe(60)
    const stand = entries.find(one => one.entry === entry)?.standCode ?? ''

    url = await passDays(12)
    await withPeople(browser, url, `fair ${engine} there`, async open => {
      await holdFair(await open('ruian'), url, fair, 55)
      await boardIsClean(open, url, fair, stand)
      await handOverInHall(open, url, fair, stand)
      const employer = await open('haichuan')
      await visit(employer, url, `fair-stands/${entry}`)
      await employer.getByLabel('谈得怎么样 林小满').selectOption({ label: '有意向' })
      await expectClean(employer)
    })
    const application = await hire(url, entry, post)

    url = await passDays(31, 'fairs.ask-results')
    await withPeople(browser, url, `fair ${engine} after a month`, async open =>
      answerInBrowser(await open('haichuan'), url, entry, 1),
    )
    url = await passDays(60, 'fairs.ask-results')
    await withPeople(browser, url, `fair ${engine} after 90 days`, async open => {
      await answerInBrowser(await open('haichuan'), url, entry, 2)
      const city = await open('city')
      await visit(city, url, 'fairs')
      await city.getByRole('link', { name: title }).waitFor()
      await expectClean(city)
      await visit(city, url, `fairs/${fair}`)
      await expectClean(city)
    })
    const office = await signIn(url, 'city')
    expect(application).toMatch(/^[0-9a-f-]{36}$/)
    expect(await office.get(`/api/own-fairs/${fair}/report`)).toMatchObject({
      body: {
        ...{ placed: 60, there: 55, openings: 3, seekers: 1, talks: 1, intended: 1 },
        ...{ applications: 1, started: 1, hired: 2, resultsAsked: 110, resultsAnswered: 2 },
      },
    })
  }, 420_000)
})

/** Offered, accepted, the first day of work. @returns the application */
async function hire(url: string, entry: string, post: string): Promise<string> {
  const employer = await signIn(url, 'haichuan')
  const talks = await employer.get<{ rows: { application: string | null; post: string; at: string }[] }>(
    `/api/fair-entries/${entry}/talks`,
  )
  const talk = talks.body.rows.find(row => row.post === post)
  const application = talk?.application ?? ''
  const startOn = dayInWenzhou(talk?.at ?? '')
  await step(employer, application, { action: 'offer', startOn })
  const young = await signIn(url, 'linxiaoman')
  const read = await young.get<{ application: { version: number } }>(`/api/applications/${application}`)
  const accepted = await young.post(
    `/api/applications/${application}/my-steps`,
    { action: 'accept' },
    { version: read.body.application.version },
  )
  expect(accepted).toMatchObject({ status: 200 })
  await step(employer, application, { action: 'start', startOn })
  return application
}
