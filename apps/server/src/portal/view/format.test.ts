import { describe, expect, it } from 'vitest'
import * as format from './format.ts'
import { toggled } from './paths.ts'

const today = '2023-11-22'

describe('numbers', () => {
  it('groups thousands and uses a true minus', () => {
    expect(format.count(152318)).toBe('152,318')
    expect(format.count(-36)).toBe('−36')
    expect(format.count(1234.5)).toBe('1,234.5')
  })

  it('says a target as it was promised', () => {
    expect(format.promised(150_000, 'zh')).toBe('15 万')
    expect(format.promised(12_300, 'zh')).toBe('12,300')
    expect(format.promised(150_000, 'en')).toBe('150,000')
  })

  it('never rounds a share up to all or down to none', () => {
    expect([
      format.share(999, 1000),
      format.share(1, 1000),
      format.share(0, 10),
      format.share(10, 10),
    ]).toEqual([99, 1, 0, 100])
  })

  it('shows percent from basis points', () => {
    expect([format.percent(4100), format.percent(3285)]).toEqual(['41%', '32.9%'])
  })
})

describe('pay', () => {
  it('reads fen as yuan with its unit', () => {
    expect(format.pay({ from: 650_000, to: 800_000, per: 'month' }, 'zh')).toEqual({
      amount: '6,500–8,000',
      unit: '元/月',
    })
    expect(format.pay({ from: 1850, to: 1850, per: 'hour' }, 'en')).toEqual({
      amount: '18.50',
      unit: 'yuan an hour',
    })
    expect(format.pay({ from: 500_000, to: null, per: 'month' }, 'zh').unit).toBe('元/月起')
    expect(format.pay(null, 'zh').amount).toBe('工资面议')
  })
})

describe('days', () => {
  it('names the year only when it is not this one', () => {
    expect(format.day('2023-11-22', today, 'zh')).toBe('11月22日 周三')
    expect(format.day('2022-01-05', today, 'zh')).toBe('2022年1月5日')
    expect(format.day('2023-11-22', today, 'en')).toBe('Wed 22 Nov')
    expect(format.day('2022-01-05', today, 'en')).toBe('5 Jan 2022')
  })

  it('says today and tomorrow', () => {
    expect(format.nearDay('2023-11-22', today, 'zh')).toBe('今天')
    expect(format.nearDay('2023-11-23', today, 'en')).toBe('tomorrow')
    expect(format.nearDay('2023-11-30', today, 'zh')).toBe('11月30日')
  })

  it('are said inside a sentence too', () => {
    expect(format.withDays('质检员。2023-11-27前', today, 'zh')).toBe('质检员。11月27日 周一前')
    expect(format.withDays('By 2023-11-27', today, 'en')).toBe('By Mon 27 Nov')
  })

  it('reads instants in Shanghai, also across midnight', () => {
    expect(format.moment('2023-11-21T16:30:00.000Z', today, 'zh')).toBe('今天 0:30')
    expect(format.moment('2023-11-20T01:14:00.000Z', today, 'en')).toBe('20 Nov, 09:14')
  })
})

describe('a search condition', () => {
  it('is put in, taken out, and starts at the first page', () => {
    const query = { q: ['电工'], county: ['330381'], page: ['3'] }
    expect(toggled(query, 'county', '330382', 'many')).toEqual({ q: ['电工'], county: ['330381', '330382'] })
    expect(toggled(query, 'county', '330381', 'many')).toEqual({ q: ['电工'] })
    expect(toggled(query, 'county', '330382', 'one')).toEqual({ q: ['电工'], county: ['330382'] })
  })
})
