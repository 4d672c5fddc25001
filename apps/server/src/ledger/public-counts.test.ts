import { describe, expect, it } from 'vitest'
import type { IndicatorDefinition } from './indicator.ts'
import { shownCounties } from './public-counts.ts'

const hired: IndicatorDefinition = {
  id: 'S1-Q3',
  label: { zh: '新在温就业', en: 'Hired' },
  unit: { zh: '人', en: 'people' },
  predicate: {
    kind: ['hire.started'],
    where: [],
    exclude: [],
    unit: 'distinct_subject',
    distinct_on: 'person',
  },
  from: '2023-01-01',
  until: '2023-12-31',
  unconfirmedCounts: true,
}
const posts: IndicatorDefinition = {
  ...hired,
  id: 'S1-Q1',
  predicate: { kind: ['opening.published'], where: [], exclude: [], unit: 'sum_quantity' },
}

const counties = (values: Readonly<Record<string, number>>) =>
  Object.entries(values).map(([part, value]) => ({
    part,
    count: { value, confirmed: value, unconfirmed: 0, contested: 0, records: value },
  }))

describe('the counties of a public number', () => {
  const few = counties({ '330302': 40, '330381': 3, '330382': 12, '330383': 0 })

  it('show no few people, nor the county by which those could be subtracted from the city', () => {
    expect(shownCounties(hired, few)).toEqual([
      { part: '330302', value: 40 },
      { part: '330381', value: null },
      { part: '330382', value: null },
      { part: '330383', value: 0 },
    ])
  })

  it('show few openings as they are: they are nobody', () => {
    expect(shownCounties(posts, few).map(({ value }) => value)).toEqual([40, 3, 12, 0])
  })

  it('show a single county with few people as little as all others, since the city is public', () => {
    const one = counties({ '330302': 0, '330381': 3 })
    expect(shownCounties(hired, one).map(({ value }) => value)).toEqual([null, null])
  })
})
