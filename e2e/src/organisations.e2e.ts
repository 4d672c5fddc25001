import { creditCodeCheckCharacter, organisationCodeCheck } from '@qingye/china'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { fixedIds } from '../../tools/demo-city/src/index.ts'
import { desktop, openBrowser, phone, withPictures } from './browser.ts'
import { signIn } from './client.ts'
import { publishPost } from './employer.ts'
import { enter } from './page-checks.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

function codeOf(begins: string, serial: string): string {
  const first17 = `${begins}330381${serial}${organisationCodeCheck(serial)}`
  return first17 + creditCodeCheckCharacter(first17)
}

/** One grey point: a photo of a licence as small as it gets. */
const photo = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
)

describe.each(inject('stages'))('organisations on $engine', ({ url, engine }) => {
  const serial = engine === 'PGlite' ? 'MA2C7001' : 'MA2C7002'
  const shop = '瑞安市云江茶铺'

  it('are asked for without script, compared, verified, and publish their first post', async () => {
    const open = async (login: string | undefined, options: BrowserContextOptions) => {
      const context = await browser.newContext(options)
      await enter(context, url, login)
      return context.newPage()
    }
    const owner = await open(undefined, { ...phone, javaScriptEnabled: false })
    const officer = await open('ruian', desktop)
    const journey = async () => {
      await owner.goto(`${url}/sign-up`)
      await owner.getByRole('link', { name: '代表单位招人' }).click()
      await owner.getByRole('link', { name: '登记单位' }).click()
      await owner.getByLabel('单位类型').selectOption('individual')
      await owner.getByLabel('统一社会信用代码').fill('11010519491231002X')
      await owner.getByRole('button', { name: '下一步' }).click()
      await owner.getByRole('heading', { name: '你是来找工作的吧' }).waitFor()
      await owner.getByRole('link', { name: '我确实代表单位' }).click()
      await owner.getByLabel('单位类型').selectOption('individual')
      await owner.getByLabel('统一社会信用代码').fill(codeOf('92', serial))
      await owner.getByRole('button', { name: '下一步' }).click()
      await owner.getByLabel('单位全称').fill(shop)
      await owner.getByLabel('法定代表人').fill('陈店主')
      await owner.getByLabel('在哪个县').selectOption('330381')
      await owner.getByLabel('地址').fill('塘下镇人民路 8 号')
      await owner.getByLabel('行业').selectOption({ index: 1 })
      await owner.getByLabel('联系人').fill('陈店主')
      await owner.getByLabel('联系电话').fill('13800001111')
      await owner.getByRole('button', { name: '去交材料' }).click()
      await owner
        .getByLabel('照片或 PDF')
        .setInputFiles({ name: '执照.png', mimeType: 'image/png', buffer: photo })
      await owner.getByRole('button', { name: '交这一份' }).click()
      await owner.getByRole('button', { name: '送去核对' }).click()
      await owner.getByText('人社窗口在核对').waitFor()
      const receipt = owner.url()

      await officer.goto(`${url}/work/verifications`)
      await officer.getByRole('link', { name: shop }).click()
      await officer.getByRole('heading', { name: shop }).waitFor()
      await officer.getByAltText('营业执照').waitFor()
      const boxes = officer.getByRole('group', { name: '打勾' }).getByRole('checkbox')
      for (const box of await boxes.all()) await box.check()
      await officer.getByRole('button', { name: '核验通过' }).click()
      await officer.getByText(`记下了：${shop}`).waitFor()

      await owner.goto(receipt)
      const login = engine === 'PGlite' ? 'chapu1' : 'chapu2'
      await owner.getByLabel('登录名').fill(login)
      await owner.getByLabel('你的姓名').fill('陈店主')
      await owner.getByLabel('设个密码').fill('a small tea shop in ruian')
      await owner.getByRole('button', { name: '开账号' }).click()
      await owner.getByRole('link', { name: '去登录' }).waitFor()
      const first = await signIn(url, login, 'a small tea shop in ruian')
      const mine = await first.get<{ id: string; state: string }>('/api/organisations/mine')
      expect(mine.body.state).toBe('verified')
      const posted = await first.post('/api/posts', {
        organisation: mine.body.id,
        title: '茶铺店员',
        category: 'market',
        occupation: '',
        openings: 1,
        division: '330381101',
        place: '',
        pay: { kind: 'month', from: 5_000_00, to: 6_000_00 },
        hours: '',
        education: 'any',
        skills: [],
        insurances: [],
        benefits: [],
        audiences: [],
        description: '',
        validUntil: '2023-12-31',
        contact: { name: '陈店主', phone: '13800001111' },
      })
      expect(posted.status).toBe(200)
    }
    await withPictures(officer.context(), `organisations-${engine}`, () =>
      withPictures(owner.context(), `organisations-owner-${engine}`, journey),
    )
  })

  it('that are suspended vanish from the search with their posts, say so, and come back', async () => {
    const context = await browser.newContext(desktop)
    await enter(context, url, 'ruian')
    const officer = await context.newPage()
    const journey = async () => {
      const title = `停用试验 ${engine}`
      const post = await publishPost(await signIn(url, 'haichuan'), await signIn(url, 'ruian'), title)
      await officer.goto(`${url}/work/employers?${new URLSearchParams({ q: 'haichuanbengfa' })}`)
      await officer.getByRole('button', { name: '停用' }).click()
      const dialog = officer.getByRole('dialog')
      await dialog.getByLabel('原因').selectOption('complaints')
      await dialog.getByRole('button', { name: '停用' }).click()
      await officer.getByRole('button', { name: '恢复' }).waitFor()
      const shown = async () => (await (await fetch(`${url}/posts/${post}`)).text()).includes('单位被停用')
      const found = async () =>
        (await (await fetch(`${url}/api/search?${new URLSearchParams({ q: title })}`)).text()).includes(post)
      try {
        await expect.poll(shown, { timeout: 15_000 }).toBe(true)
        await expect.poll(found, { timeout: 15_000 }).toBe(false)
        const employer = await (await fetch(`${url}/employers/${fixedIds.employer}`)).text()
        expect(employer).toContain('这个单位被停用了')
      } finally {
        // other journeys need this employer
        await officer.getByRole('button', { name: '恢复' }).click()
        await officer.getByRole('dialog').getByRole('button', { name: '恢复' }).click()
      }
      await expect.poll(shown, { timeout: 15_000 }).toBe(false)
      await expect.poll(found, { timeout: 15_000 }).toBe(true)
    }
    await withPictures(context, `suspension-${engine}`, journey)
  })
})
