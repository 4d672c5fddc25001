import { describe, expect, it } from 'vitest'
import { payIn } from './pay-words.ts'
import { createVocabulary, understand } from './understand.ts'

const vocabulary = createVocabulary({
  places: [
    { code: '330381', name: '瑞安市', aliases: ['瑞安'] },
    { code: '330382', name: '乐清市', aliases: ['乐清'] },
    { code: '330304', name: '瓯海区', aliases: ['瓯海'] },
  ],
  occupations: [
    { code: 'O1', name: '电工', aliases: ['维修电工'] },
    { code: 'O2', name: '跨境电商运营' },
    { code: 'O3', name: '叉车司机' },
    { code: 'O4', name: '会计' },
  ],
})
const codes = (text: string) =>
  understand(text, vocabulary).suggestions.map(({ code, how }) => `${code} ${how}`)

describe('understanding a query', () => {
  it('recognises a place and an occupation, with or without a space between', () => {
    expect(codes('瑞安 电工')).toEqual(['330381 exact', 'O1 exact'])
    expect(codes('瑞安市维修电工')).toEqual(['330381 exact', 'O1 exact'])
    expect(codes('五金')).toEqual([])
  })

  it('reads pinyin, with 乐清 as people there say it', () => {
    expect(codes('ruian')).toEqual(['330381 pinyin'])
    expect(codes('RuiAn kuaiji')).toEqual(['330381 pinyin', 'O4 pinyin'])
    expect(codes('yueqing')).toEqual(['330382 pinyin'])
    expect(understand('ruian 电工', vocabulary).didYouMean).toBe('瑞安 电工')
  })

  it('offers the occupation that a misspelling means', () => {
    expect(codes('点工')).toContain('O1 near')
    expect(codes('叉车司鸡')).toContain('O3 near')
    expect(understand('瑞安 点工', vocabulary).didYouMean).toBe('瑞安 电工')
    expect(understand('跨境电商云营', vocabulary).didYouMean).toBe('跨境电商运营')
    expect(understand('电工', vocabulary).didYouMean).toBeNull()
  })

  it('takes pay out of the words', () => {
    const { pay, rest, suggestions } = understand('瑞安 电工 6000以上', vocabulary)
    expect(pay?.atLeast).toBe(600_000)
    expect(rest).toBe('瑞安 电工')
    expect(suggestions).toHaveLength(2)
  })

  it('stays quick and quiet on a text of 10,000 characters', () => {
    expect(understand('哼'.repeat(10_000), vocabulary).suggestions).toEqual([])
    expect(understand('', vocabulary)).toEqual({ suggestions: [], pay: null, rest: '', didYouMean: null })
  })
})

describe('pay words', () => {
  it.each([
    ['6000以上', 6000],
    ['6,000 以上', 6000],
    ['6千', 6000],
    ['六千以上', 6000],
    ['6k', 6000],
    ['6.5k+', 6500],
    ['月薪8000', 8000],
    ['8000元', 8000],
    ['1万', 10_000],
    ['一万二以上', 12_000],
    ['6千5起', 6500],
    ['电工1.2万以上', 12_000],
  ])('%s is %d yuan a month', (text, yuan) => {
    expect(payIn(text)?.atLeast).toBe(yuan * 100)
  })

  it.each([
    '电工',
    '2023',
    'k12',
    '3kw电机',
    '一',
    '5元',
    '型号6000',
    '99万',
    '双休8小时',
  ])('%s is no pay', text => {
    expect(payIn(text)).toBeNull()
  })
})
