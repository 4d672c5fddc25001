import { randomInt } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { fixedIds, fixedPlace } from '../../tools/demo-city/src/index.ts'
import { openBrowser, phone, withPictures } from './browser.ts'
import { type Client, signIn } from './client.ts'
import { acceptOffer, agreeToInterview, apply, confirmStart, searchAndOpen } from './young-person.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

describe.each(inject('stages'))('the journey on $engine', ({ url, engine }) => {
  it('goes from a post typed in to a number that moved by one', async () => {
    const title = `低压电工${randomInt(1_000, 10_000)}`
    const [ruian, haichuan] = await Promise.all([signIn(url, 'ruian'), signIn(url, 'haichuan')])
    await publish(haichuan, ruian, title)

    const context = await browser.newContext(phone)
    await withPictures(context, `journey ${engine}`, async () => {
      const before = await hires(url)
      const page = await context.newPage()
      await searchAndOpen(page, url, title)
      const application = await apply(page, 'linxiaoman')
      const today = await step(haichuan, application, {
        action: 'invite',
        interview: { at: '2023-12-24T14:00', place: '塘下镇二号楼' },
      })
      await agreeToInterview(page, url, application)
      await step(haichuan, application, { action: 'offer', startOn: today })
      await acceptOffer(page, url, application)
      await step(haichuan, application, { action: 'start', startOn: today })
      await confirmStart(page, url, '海川')
      await expect.poll(() => hires(url), { timeout: 10_000, interval: 500 }).toBe(before + 1)
    })
    await context.close()
  })
})

/** How many hires in the city count now, confirmed by the people. */
async function hires(url: string): Promise<number> {
  const answer = await fetch(`${url}/api/public/numbers/S1-Q3?area=3303`)
  const body = (await answer.json()) as { value: number } // the schema of ledger.explainPublicNumber
  return body.value
}

async function step(employer: Client, application: string, body: object): Promise<string> {
  const now = await employer.get<{ application: { version: number; appliedAt: string } }>(
    `/api/applications/${application}`,
  )
  const done = await employer.post(`/api/applications/${application}/steps`, body, {
    version: now.body.application.version,
  })
  expect(done.body).toMatchObject({ state: expect.any(String) })
  return dayInWenzhou(now.body.application.appliedAt)
}

/** The day of an instant where the city is. */
function dayInWenzhou(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10)
}

async function publish(employer: Client, officer: Client, title: string): Promise<void> {
  const draft = await employer.post<{ post: string; version: number }>('/api/posts', {
    organisation: fixedIds.employer,
    title,
    category: 'market',
    occupation: 'low-voltage-electrician',
    openings: 3,
    division: fixedPlace.town,
    place: '塘下镇工业园区',
    pay: { kind: 'month', from: 6_500_00, to: 8_500_00 },
    hours: '8:00–17:00，单休',
    education: 'vocational',
    experienceYears: null,
    skills: ['低压电工作业证'],
    insurances: ['pension', 'medical', 'injury'],
    benefits: ['lodging'],
    audiences: [],
    description: '水泵控制柜的接线、调试和出厂检测。\n车间配电的日常巡检。',
    validUntil: '2023-12-31',
    contact: { name: '吴女士', phone: '0577-65000001' },
  })
  expect(draft).toMatchObject({ status: 200 })
  const { post, version } = draft.body
  const sent = await employer.post<{ version: number }>(
    `/api/posts/${post}/steps`,
    { action: 'submit' },
    { version },
  )
  expect(sent).toMatchObject({ status: 200 })
  const reviewed = await officer.post(
    `/api/posts/${post}/review`,
    { decision: 'approve' },
    { version: sent.body.version },
  )
  expect(reviewed).toMatchObject({ status: 200 })
}
