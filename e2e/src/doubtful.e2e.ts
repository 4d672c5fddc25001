import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser, phone } from './browser.ts'
import { expectClean, narrow, told, visit, withPeople } from './people.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

const reason = '发布单位没有通过核验或已停用'

describe.each(inject('stages'))('a doubtful post on $engine', ({ url, engine, ghost }) => {
  it('is last in the search, says why to the officer, and is cleared with a reason', async () => {
    await withPeople(browser, url, `doubtful ${engine}`, async open => {
      const ranks = async () => {
        const query = new URLSearchParams({ q: '外贸', places: '330381' })
        const found = await fetch(`${url}/api/search?${query}`)
        // the schema of the route
        const { hits } = (await found.json()) as { hits: { post: { id: string } }[] }
        return { at: hits.findIndex(hit => hit.post.id === ghost.post), of: hits.length }
      }
      const before = await ranks()
      expect(before.at).toBe(before.of - 1)
      const young = await open(undefined, { options: phone })
      await young.goto(`${url}/posts/${ghost.post}`)
      expect(await young.locator('h1').textContent()).toBe(ghost.title)

      const officer = await open('ruian')
      await visit(officer, url, 'posts')
      await officer.getByRole('button', { name: '只看存疑的' }).click()
      await officer.waitForURL(/doubtful=/)
      await officer.locator(`main a[href$="/posts/${ghost.post}"]`).click()
      const note = officer.locator('.note', { hasText: '这个岗位存疑' })
      await note.getByText(reason).waitFor()
      await expectClean(officer)

      // on a telephone the same note fits and can be acted on
      const small = await open('ruian', { options: narrow })
      await visit(small, url, `posts/${ghost.post}`)
      await expectClean(small)
      await small.getByRole('button', { name: '查过了，是真的' }).click()
      const dialog = small.getByRole('dialog')
      await dialog.getByLabel('怎么查的').fill('上门看过，车间在开工，公司停用是手续没有补齐。')
      await expectClean(small)
      await dialog.getByRole('button', { name: '查过了，是真的' }).click()
      await told(small, '不再存疑')
      await small.locator('.note', { hasText: '这个岗位存疑' }).waitFor({ state: 'detached' })

      await visit(officer, url, `posts/${ghost.post}`)
      expect(await note.count()).toBe(0)
      const history = officer.locator('section', { hasText: '做过什么' }).last()
      await history.getByText('标为存疑').waitFor()
      await history.getByText('查过，不再存疑').waitFor()
      await history.getByText('上门看过').waitFor()
      await expect.poll(async () => (await ranks()).at, { timeout: 15_000 }).toBeLessThan(before.at)
    })
  })
})
