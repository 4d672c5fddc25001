import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser } from './browser.ts'
import { signIn } from './client.ts'
import { readBoard } from './desks.ts'
import { expectClean, narrow, told, visit, withPeople } from './people.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

const label = '新在温就业创业的大学生'
const source = '温人社统〔2023〕第45号'
/** A paper that says nothing, in the form of a PDF. */
const paper = {
  name: '十月统计.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n'),
}

describe.each(inject('stages'))('a reported figure on $engine', ({ url, engine, officers }) => {
  it('is submitted by one, accepted by another, and stands beside the counted number, never inside', async () => {
    await withPeople(browser, url, `figure ${engine}`, async open => {
      const first = await open('city')
      const before = (await readBoard(first, url)).get(label)
      await visit(first, url, 'figures')
      await first.getByRole('button', { name: '报一个数' }).click()
      const dialog = first.getByRole('dialog')
      const target = dialog.getByLabel('哪一项')
      const option = await target.locator('option', { hasText: label }).first().getAttribute('value')
      await target.selectOption(option)
      await dialog.getByLabel('多少').fill('98765')
      await dialog.getByLabel('哪个月').fill('2023-10')
      await dialog.getByLabel('从哪来').fill(source)
      await expectClean(first)
      // what is no evidence is refused with the cure, and what was typed stays
      const file = dialog.getByLabel('凭据')
      await file.setInputFiles({ ...paper, name: '十月统计.exe' })
      await dialog.getByRole('button', { name: '报上去' }).click()
      await dialog.locator('.field.wrong', { hasText: '凭据' }).waitFor()
      expect(await dialog.getByLabel('从哪来').inputValue()).toBe(source)
      await file.setInputFiles(paper)
      await dialog.getByRole('button', { name: '报上去' }).click()
      await told(first, '等另一个人接收')

      const own = first.getByRole('row', { name: source })
      await own.getByText('自己报的，要别人接收').waitFor()
      expect(await own.getByRole('button', { name: '接收' }).count()).toBe(0)
      const refused = await decideAs(await signIn(url, 'city'))
      expect(refused).toMatchObject({
        status: 403,
        body: { title: expect.stringMatching(/\p{Script=Han}/u) },
      })

      const second = await open('city2', { options: narrow, passphrase: officers.city2 })
      await visit(second, url, 'figures?state=submitted')
      const theirs = second.getByRole('row', { name: source })
      const evidence = await theirs.getByRole('link', { name: paper.name }).getAttribute('href')
      expect((await second.request.get(`${url}${evidence}`)).status()).toBe(200)
      await expectClean(second)
      await theirs.getByRole('button', { name: '接收' }).click()
      await told(second, '接收了')

      expect((await readBoard(first, url)).get(label)).toBe(before)
      const row = first.locator('table.targets tbody tr', { hasText: label }).first()
      await row.getByText(/上报 98,765/).waitFor()
      await expectClean(first)
    })

    async function decideAs(client: Awaited<ReturnType<typeof signIn>>) {
      type Rows = { rows: { id: string; version: number; source: string }[] }
      const listed = await client.get<Rows>('/api/figures?state=submitted')
      const figure = listed.body.rows.find(row => row.source === source)
      return client.post(`/api/figures/${figure?.id}/acceptance`, {}, { version: figure?.version ?? 0 })
    }
  })
})
