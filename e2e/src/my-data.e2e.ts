import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { pdfText } from '../../apps/server/src/cv/pdf-text.fixture.ts'
import { openBrowser, phone } from './browser.ts'
import { signIn } from './client.ts'
import { axeFaults, overflow } from './page-checks.ts'
import { withPeople } from './people.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

async function press(page: Page, button: string | RegExp): Promise<void> {
  const target = page.locator('main').getByRole('button', { name: button }).first()
  await Promise.all([page.waitForNavigation(), target.click()])
}

const text = (page: Page) => page.locator('main').textContent()

describe.each(inject('stages'))('a CV on $engine', ({ url, engine }) => {
  it('is made from the record in two minutes, downloaded, shared, looked at, and revoked, without JavaScript', async () => {
    await withPeople(browser, url, `cv ${engine}`, async open => {
      const mine = await open('linxiaoman', { options: phone })
      const began = Date.now()
      await mine.goto(`${url}/my/record/schooling`)
      await mine.locator('[name=level]').selectOption('college')
      await mine.locator('[name=school]').fill('温州职业技术学院')
      await press(mine, '存好')
      await mine.goto(`${url}/my/cv`)
      expect(await text(mine)).toContain('温州职业技术学院')
      await mine.locator('[name=introduction]').fill('手稳，肯学，不怕夜班。')
      await press(mine, '存下')
      expect(await text(mine)).toContain('手稳，肯学，不怕夜班。')
      expect(Date.now() - began).toBeLessThan(120_000)
      expect(await overflow(mine)).toEqual([])

      const [download] = await Promise.all([
        mine.waitForEvent('download'),
        mine.getByRole('link', { name: '下载 PDF' }).click(),
      ])
      const chunks: Buffer[] = []
      for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer) // a binary stream
      const pdf = pdfText(Buffer.concat(chunks))
      for (const words of ['林小满', '温州职业技术学院', '手稳，肯学，不怕夜班']) expect(pdf).toContain(words)

      await press(mine, '做一个链接')
      const address = await mine.locator('#link').inputValue()
      const other = await open(undefined, { options: phone })
      await other.goto(address)
      const seen = await text(other)
      expect(seen).toContain('温州职业技术学院')
      expect(seen).not.toMatch(/1[3-9]\d{9}|\d{17}/)
      expect(await other.locator('meta[name=robots]').getAttribute('content')).toBe('noindex')
      expect(await overflow(other)).toEqual([])

      await mine.goto(`${url}/my/cv`)
      expect(await text(mine)).toContain('看过 1 次')
      await press(mine, /^撤掉/)
      expect((await other.goto(address))?.status()).toBe(404)
    })
  })

  it('breaks no rule of accessibility', async () => {
    await withPeople(browser, url, `cv axe ${engine}`, async open => {
      const page = await open('linxiaoman', { options: { ...phone, javaScriptEnabled: true } })
      for (const path of ['/my/cv', '/my/data', '/my/data/looks', '/my/data/consents', '/my/data/erasure']) {
        await page.goto(`${url}${path}`)
        expect(await axeFaults(page), path).toEqual([])
      }
    })
  })
})

describe.each(inject('stages'))('my data on $engine', ({ url, engine }) => {
  it('is seen, with who looked, is downloaded, and its erasure is asked for and withdrawn, without JavaScript', async () => {
    await withPeople(browser, url, `data ${engine}`, async open => {
      const client = await signIn(url, 'linxiaoman')
      const id = (await client.get<{ person: { id: string } }>('/api/my/record')).body.person.id
      const officer = await signIn(url, 'ruian')
      expect((await officer.get(`/api/people/${id}`)).status).toBe(200)

      const page = await open('linxiaoman', { options: phone })
      await page.goto(`${url}/my/data`)
      expect(await text(page)).toContain('林小满')
      expect(await overflow(page)).toEqual([])
      await page.goto(`${url}/my/data/looks`)
      expect(await text(page)).toContain('瑞安，县级经办')

      await page.goto(`${url}/my/data`)
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: '下载，给程序用' }).click(),
      ])
      expect(download.suggestedFilename()).toMatch(/\.json$/)

      await page.goto(`${url}/my/data/erasure`)
      expect(await text(page)).toContain('必须留着')
      if ((await page.locator('[name=understood]').count()) > 0) {
        await press(page, '提出申请')
        expect(await page.locator('.wrongs li').count()).toBe(1)
        await page.locator('[name=understood]').check()
        await press(page, '提出申请')
        expect(await text(page)).toContain('等工作人员答复')
        await press(page, '撤回申请')
        expect(await text(page)).toContain('你撤回了')
      } else expect(await text(page)).toContain('先办完这些')
    })
  })

  it('holds consents that are given and taken back, with their effect, without JavaScript', async () => {
    await withPeople(browser, url, `consents ${engine}`, async open => {
      const page = await open('linxiaoman', { options: phone })
      await page.goto(`${url}/my/data/consents`)
      const may = async () =>
        (await (await signIn(url, 'linxiaoman')).get<{ mayProfile: boolean }>('/api/my/consents')).body
          .mayProfile
      await press(page, /^撤回\s*自动推荐/)
      expect(await may()).toBe(false)
      await press(page, /^同意\s*自动推荐/)
      expect(await may()).toBe(true)
      expect(await text(page)).toContain('记下了：同意。')
      expect(await overflow(page)).toEqual([])
    })
  })
})
