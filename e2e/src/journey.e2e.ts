import { randomInt } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser, phone, withPictures } from './browser.ts'
import { signIn } from './client.ts'
import { publishPost, step } from './employer.ts'
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
    await publishPost(haichuan, ruian, title)

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
