import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { openActivity, ownActivity } from './activity-things.ts'
import { phone } from './browser.ts'
import { signIn } from './client.ts'
import { overflow } from './page-checks.ts'
import { expectClean, type Open, told, visit } from './people.ts'

/** What happens around a fair in the browser: the organiser's hall, an employer's stand, somebody in the hall. */

const days = 86_400_000
/** What time it is in the city: its own day, at the present time of day. */
async function cityNow(url: string): Promise<number> {
  const anybody = await signIn(url, 'ruian')
  const { body } = await anybody.get<{ today: string }>('/api/session')
  const time = (Date.now() + 8 * 3_600_000) % days
  return Date.parse(`${body.today}T00:00:00+08:00`) + time
}

/** A fair in twelve days, half an hour after the present time of day. @returns its id */
export async function announceFair(url: string, title: string): Promise<string> {
  const begins = (await cityNow(url)) + 12 * days + 1_800_000
  const at = (instant: number) => new Date(instant).toISOString()
  return openActivity(url, {
    kind: 'job-fair',
    title,
    particulars: { employers: 60, 'through-park': true },
    ...{ capacity: null, waitingList: 0, campaign: undefined },
    sessions: [{ startsAt: at(begins), endsAt: at(begins + 4 * 3_600_000) }],
  })
}

/** Credit codes of other verified employers than the demo's own. */
export async function otherEmployers(url: string, count: number): Promise<string[]> {
  const city = await signIn(url, 'city')
  const codes: string[] = []
  for (let after = ''; codes.length < count; ) {
    const query = new URLSearchParams({ limit: '200', ...(after !== '' && { after }) })
    const page = await city.get<{
      rows: { creditCode: string; name: string; state: string }[]
      next: string | null
    }>(`/api/employers?${query}`)
    const fit = page.body.rows.filter(row => row.state === 'verified' && !row.name.includes('海川'))
    codes.push(...fit.map(row => row.creditCode))
    if (page.body.next === null) break
    after = page.body.next
  }
  return codes.slice(0, count)
}

export async function drawHall(organiser: Page, url: string, fair: string): Promise<void> {
  await visit(organiser, url, `fairs/${fair}`)
  await organiser.getByRole('button', { name: '画展位图' }).click()
  const dialog = organiser.getByRole('dialog')
  await dialog.getByLabel('几排').fill('6')
  await dialog.getByLabel('每排几个展位').fill('11')
  await expectClean(organiser)
  await dialog.getByRole('button', { name: '画展位图' }).click()
  await told(organiser, '画好了')
}

export async function addByPhone(organiser: Page, codes: readonly string[]): Promise<void> {
  await organiser.getByRole('button', { name: '登记电话报名的' }).click()
  const dialog = organiser.getByRole('dialog')
  await dialog.getByLabel('信用代码', { exact: false }).fill(codes.join('\n'))
  await dialog.getByRole('button', { name: '登记电话报名的' }).click()
  await told(organiser, `登记了 ${codes.length} 家`)
}

/** An employer applies with a post of its own. */
export async function applyInBrowser(
  employer: Page,
  url: string,
  title: string,
  post: string,
): Promise<string> {
  await visit(employer, url, 'fair-stands')
  await expectClean(employer)
  await employer.getByRole('button', { name: `报名 ${title}` }).click()
  const dialog = employer.getByRole('dialog')
  await dialog.getByLabel(post).check()
  await dialog.getByLabel('联系人').fill('吴女士')
  await dialog.getByLabel('电话').fill('0577-65000001')
  await dialog.getByRole('button', { name: '报名', exact: true }).click()
  await told(employer, '报上名了')
  await employer.waitForURL(/\/work\/fair-stands\/[0-9a-f-]{36}$/)
  return employer.url().split('/').at(-1) ?? ''
}

export interface FairFile {
  readonly entries: readonly {
    readonly entry: string
    readonly name: string
    readonly stand: string | null
    readonly standCode: string
    readonly there: boolean
  }[]
}
export async function fairOf(url: string, fair: string): Promise<FairFile> {
  const officer = await signIn(url, 'ruian')
  return (await officer.get<FairFile & Record<string, unknown>>(`/api/own-fairs/${fair}`)).body
}

/** Records the opening, then walks along the stands: two in the browser, the others in one go; a few stay empty. */
export async function holdFair(organiser: Page, url: string, fair: string, there: number): Promise<void> {
  const officer = await signIn(url, 'ruian')
  const { version } = await ownActivity(officer, fair)
  const begun = await officer.post(`/api/activities/${fair}/steps`, { action: 'start' }, { version })
  expect(begun).toMatchObject({ status: 200 })
  await visit(organiser, url, `fairs/${fair}`)
  for (const n of [1, 2]) {
    await organiser.getByRole('button', { name: /^有人/ }).first().click()
    await told(organiser, `${n} 家到场`)
    await organiser
      .getByRole('button', { name: /^没有人/ })
      .nth(n - 1)
      .waitFor()
  }
  await expectClean(organiser)
  const { entries } = await fairOf(url, fair)
  const haichuan = entries.filter(one => one.name.includes('海川') && !one.there)
  const rest = [...haichuan, ...entries.filter(one => !one.there && !haichuan.includes(one))]
  const marked = await officer.post(`/api/fairs/${fair}/staffed`, {
    entries: rest.slice(0, there - 2).map(one => one.entry),
    staffed: true,
  })
  expect(marked).toMatchObject({ status: 200, body: { there } })
}

/** Somebody in the hall, on a phone and without a script: looks who is hiring, scans a stand, hands over a CV. */
export async function handOverInHall(open: Open, url: string, fair: string, stand: string): Promise<void> {
  const young = await open('linxiaoman', { options: phone })
  await young.goto(`${url}/fairs/${fair}`)
  expect(await young.locator('main').innerText()).toContain('60 家单位')
  expect(await overflow(young)).toEqual([])
  await young.goto(`${url}/fairs/${fair}?q=${encodeURIComponent('海川')}`)
  await young.locator('main').getByRole('link', { name: '温州海川泵阀有限公司' }).last().click()
  expect(young.url()).toContain(stand)
  expect(await overflow(young)).toEqual([])
  await young.locator('[name=consent]').check()
  await Promise.all([young.waitForEvent('load'), young.getByRole('button', { name: '递给他们' }).click()])
  expect(await young.locator('body').innerText()).toContain('简历递过去了')
}

/** The board, with a script, for axe: in both languages and at the width of a phone. */
export async function boardIsClean(open: Open, url: string, fair: string, stand: string): Promise<void> {
  const visitor = await open(undefined, { options: { ...phone, javaScriptEnabled: true } })
  for (const path of [`/fairs/${fair}`, `/en/fairs/${fair}`, `/fairs/at/${stand}`, `/en/fairs/at/${stand}`]) {
    await visitor.goto(url + path)
    await expectClean(visitor)
  }
}

/** What the employer says when it is asked. */
export async function answerInBrowser(
  employer: Page,
  url: string,
  entry: string,
  hired: number,
): Promise<void> {
  await visit(employer, url, `fair-stands/${entry}`)
  await employer.getByRole('button', { name: '答结果' }).first().click()
  const dialog = employer.getByRole('dialog')
  await dialog.getByLabel('一共录用几人').fill(String(hired))
  await expectClean(employer)
  await dialog.getByRole('button', { name: '答结果' }).click()
  await told(employer, '记下了')
}
