import { describe, expect, test } from 'vitest'
import type { PostFieldsOut, PostOut } from '../codes.ts'
import { changesOf, payWords } from './post-words.ts'

const fields: PostFieldsOut = {
  organisation: '018bf45c-bbc0-7528-909b-a9c0c2fb83f4',
  title: '低压电工',
  category: 'market',
  occupation: '',
  openings: 3,
  division: '330381101',
  place: '塘下镇',
  pay: { kind: 'month', from: 600_000, to: 800_000, months: 13 },
  hours: '',
  education: 'vocational',
  skills: [],
  insurances: [],
  benefits: [],
  audiences: [],
  description: '',
  validUntil: '2023-12-31',
  contact: { name: '吴海燕', phone: '13800000000' },
}
const post: PostOut = {
  id: '018bf45c-bbc0-7907-b4cb-692c4a92fe01',
  version: 1,
  state: 'in-review',
  stateName: { zh: '', en: '' },
  stateReason: null,
  employer: { id: fields.organisation, name: '海川泵阀' },
  industry: null,
  fields,
  pending: null,
  mergedInto: null,
  taken: 0,
  warnings: [],
  doubtful: [],
  submittedAt: null,
  submittedBy: null,
  reviewDueOn: null,
  publishedOn: null,
  refreshedOn: null,
  updatedAt: '2023-11-22T00:10:00.000Z',
  actions: [],
}

describe('what a reviewer reads', () => {
  test('a new post shows what it says, and no empty lines', () => {
    const changes = changesOf(post)
    expect(changes.map(change => change.pointer)).not.toContain('/hours')
    expect(changes.every(change => change.before === null)).toBe(true)
    expect(changes.find(change => change.pointer === '/pay')?.after).toBe('6,000–8,000 元/月，13 个月')
  })

  test('an edit shows only what differs, before and after', () => {
    const pending = { ...fields, openings: 5 }
    expect(changesOf({ ...post, pending })).toEqual([
      expect.objectContaining({ pointer: '/openings', before: '3', after: '5' }),
    ])
  })

  test('an edit that takes something away shows it', () => {
    const pending = { ...fields, place: '' }
    expect(changesOf({ ...post, pending })).toEqual([
      expect.objectContaining({ pointer: '/place', before: '塘下镇', after: '' }),
    ])
  })

  test('pay by agreement is never a number', () => {
    expect(payWords({ kind: 'negotiable', from: 100, to: null })).toBe('面议')
  })
})
