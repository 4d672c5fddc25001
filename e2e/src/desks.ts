import { utils, write } from '@e965/xlsx'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { drawn } from './page-checks.ts'

/** The columns of an employer's own list, headed in the employer's own words. */
const heads = [
  '招聘单位',
  '统一社会信用代码',
  '招聘岗位',
  '招聘人数',
  '区县',
  '镇街',
  '月薪',
  '学历要求',
  '联系人',
  '联系电话',
  '截止日期',
]

export interface ListedPost {
  readonly title: string
  readonly openings: string
  readonly pay: string
  readonly until: string
}

/** An Excel file as an employer sends it. */
export function listOfPosts(employer: string, creditCode: string, posts: readonly ListedPost[]): Buffer {
  const rows = posts.map(({ title, openings, pay, until }) => [
    employer,
    creditCode,
    title,
    openings,
    '瑞安市',
    '塘下镇',
    pay,
    '中专',
    '吴女士',
    '0577-65000001',
    until,
  ])
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet([heads, ...rows]), '招聘')
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer // what this type of output is
}

/** Sends a list, mends the cells that were wrong, writes and publishes it, all in the officer's browser. */
export async function importPosts(
  page: Page,
  url: string,
  lists: {
    readonly broken: Buffer
    readonly badCells: readonly string[]
    readonly mended: Buffer
    readonly rows: number
  },
): Promise<void> {
  await page.goto(`${url}/work/imports`)
  await send(page, lists.broken)
  await page.waitForURL(/\/work\/imports\/[0-9a-f-]{36}$/)
  const step = page.locator('h2', { hasText: /第[一二]步/ }).first()
  await step.waitFor()
  if ((await step.textContent())?.includes('第一步')) {
    await page.getByRole('button', { name: '就这样，看预览' }).click()
  }
  await page.locator('h2', { hasText: '格要改' }).waitFor()
  const addresses = page.locator('section[aria-labelledby=h-c] tbody th b')
  expect(await addresses.allTextContents()).toEqual(lists.badCells)
  await send(page, lists.mended)
  await page.getByRole('button', { name: `写入 ${lists.rows} 行` }).click()
  await page.getByText('写好了：').waitFor()
  await page.getByRole('button', { name: '全部通过并发布' }).click()
  await page.getByText(`发布了 ${lists.rows} 个`).first().waitFor()
}

async function send(page: Page, buffer: Buffer): Promise<void> {
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  await page.locator('input[type=file]').first().setInputFiles({ name: '海川招聘.xlsx', mimeType, buffer })
}

/** A number of the board as the city's officer reads it, in the row of its promise; `null`: not measured yet. */
export async function readBoard(page: Page, url: string): Promise<Map<string, number | null>> {
  await page.goto(`${url}/work/board`)
  await page.locator('table.targets').waitFor()
  await drawn(page)
  const rows = await page.evaluate<[string, string][]>(
    `[...document.querySelectorAll('table.targets tbody tr:not(.grp)')].map(row =>
      [row.querySelector('th a').textContent, row.querySelector('td b').textContent])`,
  )
  return new Map(
    rows.map(([label, value]) => [label, value === '—' ? null : Number(value.replaceAll(',', ''))]),
  )
}

/** Opens the records behind a promise. @returns how many the link promises, and the newest of them */
export async function drill(page: Page, label: string): Promise<{ records: number; newest: string[] }> {
  await page.locator('table.targets').getByRole('link', { name: label, exact: true }).click()
  const link = page.getByRole('link', { name: /^看全部 [\d,]+ 条记录$/ })
  const records = Number((await link.textContent())?.replaceAll(/\D/g, ''))
  await link.click()
  await page.waitForURL(/\/records/)
  // the board stays until the next page is there, and grey bars stand where its rows will be
  const rows = page.locator('table.data:not(.targets) tbody tr').filter({ hasText: /\p{Script=Han}/u })
  await rows.first().waitFor()
  await drawn(page)
  return { records, newest: await rows.allTextContents() }
}

/** Takes one step with an applicant in the employer's workbench. */
export async function answer(
  page: Page,
  url: string,
  of: { readonly application: string; readonly person: string },
  action: string,
  given: Readonly<Record<string, string>>,
): Promise<void> {
  await page.goto(`${url}/work/applicants?id=${of.application}`)
  const panel = page.locator('article.box', { hasText: of.person })
  await panel.getByRole('button', { name: action, exact: true }).click()
  const dialog = page.getByRole('dialog')
  for (const [label, value] of Object.entries(given)) await dialog.getByLabel(label).fill(value)
  await dialog.getByRole('button', { name: '发出' }).click()
  await page.getByText(`${of.person}：`).last().waitFor()
  await dialog.waitFor({ state: 'hidden' })
}
