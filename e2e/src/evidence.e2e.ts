import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser, phone } from './browser.ts'
import { signIn } from './client.ts'
import { readBoard } from './desks.ts'
import { publishPost, step } from './employer.ts'
import { overflow } from './page-checks.ts'
import { contract } from './paper.ts'
import { expectClean, narrow, told, visit, withPeople } from './people.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

const label = '新在温就业创业的大学生'
const title = '泵房值班电工（凭证到岗）'

describe.each(inject('stages'))('a start on evidence on $engine', ({ url, engine }) => {
  it('is asked of the person, contested, checked by another unit, and counts as was found', async () => {
    const [officer, employer, person] = await Promise.all(
      ['ruian', 'haichuan', 'linxiaoman'].map(login => signIn(url, login)),
    )
    if (officer === undefined || employer === undefined || person === undefined)
      throw new Error('three sign in')
    const application = await acceptedOffer()

    await withPeople(browser, url, `evidence ${engine}`, async open => {
      const board = await open('city')
      const now = async () => (await readBoard(board, url)).get(label)
      const before = (await now()) ?? 0

      const county = await open('ruian')
      await visit(county, url, `applications?id=${application}`)
      await county.getByRole('button', { name: '确认到岗' }).click()
      const dialog = county.getByRole('dialog')
      await dialog.getByLabel('哪天到岗').fill('2023-11-22')
      await dialog.getByLabel('凭证').fill('劳动合同 RA-2023-1177')
      // what is no paper is refused, and what was typed stays
      await dialog
        .getByLabel('照片或扫描件')
        .setInputFiles({ ...contract, buffer: Buffer.from('not a photo') })
      await dialog.getByRole('button', { name: '发出' }).click()
      await dialog.getByRole('alert').getByText('内容和后缀不符').waitFor()
      await dialog.getByLabel('照片或扫描件').setInputFiles(contract)
      await expectClean(county)
      await dialog.getByRole('button', { name: '发出' }).click()
      await told(county, '确认到岗')
      // whoever looks at the record finds the paper beside it; the employer does not
      await county.getByRole('button', { name: contract.name }).waitFor()
      const papers = `/api/applications/${application}/evidence`
      expect((await employer.get(papers)).status).toBe(403)
      expect((await person.get(papers)).body).toMatchObject({ rows: [{ name: contract.name }] })
      const counted = async (expected: number) => expect.poll(now, { timeout: 15_000 }).toBe(expected)

      // the person is asked, and told that it was not the employer who said so
      const young = await open('linxiaoman', { options: phone })
      await young.goto(`${url}/inbox`)
      const question = young.locator('article.question', { hasText: title })
      expect(await question.textContent()).toContain('工作人员记下你在温州海川泵阀有限公司到岗了，是真的吗？')
      await question.getByLabel('要是不对').fill('合同签了，可是我还没有去上班。')
      await question.getByRole('button', { name: '这不是真的' }).click()
      await young.waitForLoadState()

      // on their own page the person finds the paper that the officer was shown
      await young.goto(`${url}/applications/${application}`)
      await young.getByRole('link', { name: contract.name }).waitFor()
      expect(await overflow(young)).toEqual([])

      // an office of the county recorded it, so the city looks
      await visit(county, url, 'checks')
      expect(await county.getByText('合同签了，可是我还没有去上班').count()).toBe(0)
      const city = await open('city', { options: narrow })
      await visit(city, url, 'checks')
      await city
        .getByRole('button', { name: /瑞安的工作人员记录/ })
        .first()
        .click()
      const check = city.locator('article.box', { hasText: '合同签了，可是我还没有去上班' })
      await check.waitFor()
      // the other unit reads the paper itself before it decides
      const saved = city.waitForEvent('download')
      await check.getByRole('button', { name: contract.name }).click()
      expect((await saved).suggestedFilename()).toBe(contract.name)
      await expectClean(city)
      await counted(before)
      await check.getByLabel('怎么查的').fill('与本人和单位核对，12月才入职。')
      await check.getByRole('button', { name: '不实，划掉' }).click()
      await told(city, '定了：不实，已划掉')
      await counted(before)
    })

    /** Applied, offered, accepted; the employer says nothing of the first day. */
    async function acceptedOffer(): Promise<string> {
      if (officer === undefined || employer === undefined || person === undefined)
        throw new Error('signed in')
      const post = await publishPost(employer, officer, title, 1)
      const applied = await person.post<{ application: string; version: number }>(
        `/api/posts/${post}/applications`,
        {
          consent: 'yes',
        },
      )
      expect(applied).toMatchObject({ status: 200 })
      const { application: id } = applied.body
      await step(employer, id, { action: 'offer', startOn: '2023-11-24' })
      const offered = await person.get<{ application: { version: number } }>(`/api/applications/${id}`)
      const accepted = await person.post(
        `/api/applications/${id}/my-steps`,
        { action: 'accept' },
        { version: offered.body.application.version },
      )
      expect(accepted).toMatchObject({ status: 200 })
      return id
    }
  })
})
