import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { pairOf } from './asked.ts'
import { openBrowser } from './browser.ts'
import { type Client, signIn, signUp } from './client.ts'
import { readBoard } from './desks.ts'
import { publishPost, step } from './employer.ts'
import { expectClean, told, visit, withPeople } from './people.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

const label = '新在温就业创业的大学生'
const name = '叶知秋'
const birth = '2001-09-23'
const startOn = '2023-11-22'

/** What the board and its readers wait for comes after the answer; a loaded machine gets more time. */
const patience = { timeout: 60_000, interval: 1_000 }

describe.each(inject('stages'))('two records of one graduate on $engine', ({ url, engine }) => {
  it('count as two, merged as one, taken apart as two again', async () => {
    const employer = await signIn(url, 'haichuan')
    const officer = await signIn(url, 'ruian')
    await withPeople(browser, url, `merge ${engine}`, async open => {
      const board = await open('city')
      const counted = async () => (await readBoard(board, url)).get(label)
      const before = (await counted()) ?? 0

      const post = await publishPost(employer, officer, `两份登记的电工 ${engine}`, 2)
      for (const phone of ['13900004331', '13900004332']) {
        const graduate = await signUp(url, { name, phone })
        await record(graduate)
        await startsAt(post, graduate)
      }
      await expect.poll(counted, patience).toBe(before + 2)

      const pair = await pairOf(officer, name)
      const county = await open('ruian')
      await visit(county, url, `people/duplicates/${pair.id}`)
      expect(await county.locator('.two h2', { hasText: name }).count()).toBe(2)
      await expectClean(county)
      const dialog = county.getByRole('dialog')
      await county.getByRole('button', { name: '是同一个人，合并' }).click()
      await dialog.getByLabel('根据什么').fill('当面核对过身份证，两个手机号都是他的')
      await dialog.getByRole('button', { name: '是同一个人，合并' }).click()
      await told(county, '合并好了')
      await expect.poll(counted, patience).toBe(before + 1)

      await visit(county, url, 'merges')
      await county.getByRole('link', { name }).first().click()
      await county.getByRole('heading', { name: '动了什么' }).waitFor()
      await expectClean(county)
      await county.getByRole('button', { name: '拆开' }).click()
      await dialog.getByLabel('根据什么').fill('是同名同日的两个人')
      await dialog.getByRole('button', { name: '拆开' }).click()
      await told(county, '拆开了')
      await expect.poll(counted, patience).toBe(before + 2)
    })

    /** With a birthday two records of one name are found to be alike. */
    async function record(graduate: Client): Promise<void> {
      const { body } = await graduate.get<{ person: { version: number } }>('/api/my/record')
      const written = await graduate.post('/api/my/record', { birth }, { version: body.person.version })
      expect(written.status).toBe(200)
    }

    /** Applied, offered, accepted, begun; and the graduate's own word that it is true, without which it does not count. */
    async function startsAt(post: string, graduate: Client): Promise<void> {
      const applied = await graduate.post<{ application: string }>(`/api/posts/${post}/applications`, {
        consent: 'yes',
      })
      expect(applied.status).toBe(200)
      const { application } = applied.body
      await step(employer, application, { action: 'offer', startOn })
      const { body } = await graduate.get<{ application: { version: number } }>(
        `/api/applications/${application}`,
      )
      const { version } = body.application
      const accepted = await graduate.post(
        `/api/applications/${application}/my-steps`,
        { action: 'accept' },
        { version },
      )
      expect(accepted.status).toBe(200)
      await step(employer, application, { action: 'start', startOn })
      const { body: pending } = await graduate.get<{ rows: { fact: string }[] }>('/api/my/facts/pending')
      const confirmed = await graduate.post(`/api/my/facts/${pending.rows[0]?.fact}/confirm`, {})
      expect(confirmed.status).toBe(200)
    }
  }, 240_000)
})
