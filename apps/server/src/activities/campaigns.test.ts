import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { campaignSchemaFile, lintCampaigns } from './campaign-file.ts'
import { planKinds } from './kinds.ts'
import { monthOf, nextMonth } from './read-calendar.ts'

const folder = new URL('../../../../plans/wenzhou-2023/', import.meta.url)
const source = readFileSync(new URL('campaigns.yaml', folder), 'utf8')
const kinds = new Set(planKinds(folder.pathname).keys())

describe('the campaigns of the plan', () => {
  it('pass their linter, and have the shape that stands beside them', () => {
    expect(lintCampaigns(source, 'campaigns.yaml', kinds).findings).toEqual([])
    expect(readFileSync(new URL('campaigns.schema.json', folder), 'utf8')).toBe(campaignSchemaFile())
  })

  it.each([
    ['no YAML', 'campaigns:', 'campaigns: [', /YAML/],
    ['a key that is none', 'from: 2023-01-01', 'since: 2023-01-01', /missing/],
    ['one campaign twice', 'id: skilled-youth', 'id: to-wenzhou', /twice/],
    ['a day that no calendar has', 'from: 2023-03-01', 'from: 2023-02-29', /no such day/],
    ['an end before its beginning', 'from: 2023-04-01', 'from: 2024-04-01', /before/],
    ['a kind that the plan does not have', 'kinds: [ market-day', 'kinds: [ flea-market', /no kind/],
  ])('are refused with %s', (_name, from, to, wrong) => {
    const [finding] = lintCampaigns(source.replace(from, to), 'campaigns.yaml', kinds).findings
    expect(finding?.wrong.en).toMatch(wrong)
    expect(finding?.line).toBeGreaterThan(0)
  })
})

describe('the months of a calendar', () => {
  it('follow each other over the end of a year and in a leap year', () => {
    expect(nextMonth('2023-12')).toBe('2024-01')
    expect(nextMonth('2024-01', -1)).toBe('2023-12')
    expect(nextMonth('2024-03', -14)).toBe('2023-01')
    expect(monthOf('2024-02')).toEqual({ from: '2024-02-01', before: '2024-03-01' })
  })
})
