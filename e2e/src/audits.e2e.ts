import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser } from './browser.ts'
import { signIn } from './client.ts'
import { expectClean, narrow, visit, withPeople } from './people.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

describe.each(inject('stages'))('a number that is audited on $engine', ({ url, engine }) => {
  it('is sampled from the board, looked at record by record, signed, and then has its error beside it', async () => {
    await withPeople(browser, url, `audit ${engine}`, async open => {
      const auditor = await open('auditor')
      await visit(auditor, url, 'board?target=S1-Q1&county=330327')
      await auditor.getByText('还没有人抽查过这个数').waitFor()
      await auditor.getByRole('link', { name: '抽查这个数' }).click()
      await auditor.getByRole('heading', { name: /^抽查：/ }).waitFor()
      await expectClean(auditor)
      await auditor.getByRole('radio').first().check()
      await auditor.getByRole('textbox', { name: '种子' }).fill(`e2e ${engine}`)
      await auditor.getByRole('button', { name: '抽一份样' }).click()
      await auditor.getByText(/还有 30 条没查/).waitFor()
      expect(await auditor.getByRole('button', { name: '签结' }).isDisabled()).toBe(true)
      await expectClean(auditor)

      // the first one in the browser: not true needs words
      await auditor.getByRole('button', { name: '记结果 1', exact: true }).click()
      const dialog = auditor.getByRole('dialog')
      await dialog.getByLabel('不属实').check()
      await dialog.getByLabel('怎么查的').fill('打了登记的电话，没有这个岗位')
      await dialog.getByLabel('凭据在哪里').fill('通话记录 2023-118')
      await expectClean(auditor)
      await dialog.getByRole('button', { name: '记下' }).click()
      await auditor.getByText(/还有 29 条没查/).waitFor()

      const id = new URL(auditor.url()).pathname.split('/').at(-1) ?? ''
      await confirmTheRest(id)
      await auditor.reload()
      await auditor.getByRole('button', { name: '签结' }).click()
      await auditor.getByRole('heading', { name: '抽查的误差' }).waitFor()
      await expectClean(auditor)

      const leader = await open('leader')
      await visit(leader, url, 'board?target=S1-Q1&county=330327')
      await leader.getByText(/不属实的占 .+ 潘正.*抽查 30 条：属实 29，不属实 1，查不清 0/).waitFor()
      expect(await leader.getByRole('link', { name: '抽查这个数' }).count()).toBe(0)
      await expectClean(leader)
    })

    async function confirmTheRest(id: string) {
      type Read = { items: { id: string; version: number; verdict: string | null }[] }
      const client = await signIn(url, 'auditor')
      const { body } = await client.get<Read>(`/api/samples/${id}`)
      for (const item of body.items.filter(each => each.verdict === null)) {
        const done = await client.post(
          `/api/samples/${id}/items/${item.id}`,
          { verdict: 'confirmed' },
          { version: item.version },
        )
        expect(done.status).toBe(200)
      }
    }
  })
})

describe.each(inject('stages'))('the audit log on $engine', ({ url, engine }) => {
  it('is read by the audit administrator alone, narrowed by who, and holds that it was read', async () => {
    await withPeople(browser, url, `audit log ${engine}`, async open => {
      const leader = await open('leader')
      await visit(leader, url, 'board')
      expect(await leader.getByRole('link', { name: '审计日志' }).count()).toBe(0)

      const keeper = await open('audit', { options: narrow })
      await visit(keeper, url, 'audit-log')
      await expectClean(keeper)
      await keeper.getByLabel('谁', { exact: true }).fill('郑远')
      await keeper.getByRole('button', { name: '查找', exact: true }).click()
      await keeper.getByText('board.readBoard').first().waitFor()
      expect(await keeper.getByText('audits.listAudit').count()).toBe(0)
      // what was read a moment ago is kept for that moment: the address is opened anew
      await visit(keeper, url, 'audit-log?useCase=audits.listAudit')
      await keeper.getByText('audits.listAudit').first().waitFor()
      await expectClean(keeper)
    })
  })
})
