import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser } from './browser.ts'
import { organiserYear } from './organiser-year.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

describe.each(inject('stages'))('a year of an organiser on $engine', ({ url, engine }) => {
  it('goes from a venue and a series over four doors, two of them without a line, to a report', async () => {
    const found = await organiserYear(browser, url, engine)
    expect(found).toEqual({ came: 15, conflicts: 3 })
  }, 240_000)
})
