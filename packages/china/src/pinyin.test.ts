import { describe, expect, it } from 'vitest'
import { editDistance } from './edit-distance.ts'
import { nearMatch, nearMatcher, toPinyin, toPlaceName } from './pinyin.ts'

describe('pinyin', () => {
  it('reads the places of Wenzhou as they are read there', () => {
    expect(toPinyin('乐清市').full).toBe('yueqingshi')
    expect(toPinyin('温州市乐清市乐成街道').full).toBe('wenzhoushiyueqingshiyuechengjiedao')
    expect(toPinyin('乐清').initials).toBe('yq')
    expect(toPinyin('大峃镇').full).toBe('daxuezhen')
    expect(toPinyin('快乐').full).toBe('kuaile')
  })

  it('takes other readings and leaves no trace of them', () => {
    expect(toPinyin('乐清', { overrides: {} }).full).toBe('leqing')
    expect(toPinyin('乐清', { overrides: { 乐清: 'lao qing' } }).full).toBe('laoqing')
    expect(toPinyin('乐清').full).toBe('yueqing')
  })

  it('reads surnames as surnames when asked', () => {
    expect(toPinyin('单小明', { surname: true }).full).toBe('shanxiaoming')
    expect(toPinyin('单位').full).toBe('danwei')
  })

  it('keeps what is not Chinese and writes ü as v', () => {
    expect(toPinyin('5号楼A座').full).toBe('5haoloua' + 'zuo')
    expect(toPinyin('吕').full).toBe('lv')
    expect(toPinyin('')).toEqual({ full: '', initials: '', syllables: [] })
  })

  it('writes place names with an apostrophe where it is needed', () => {
    expect(toPlaceName('瑞安')).toBe("Rui'an")
    expect(toPlaceName('瓯海')).toBe('Ouhai')
    expect(toPlaceName('绿园')).toBe('Lüyuan')
  })
})

describe('near matches', () => {
  const words = ['温州', '瑞安', '乐清', '电工', '低压电工', '跨境电商运营', '车工', '厨师', '会计', '护士']
  const best = (typed: string) => nearMatch(typed, words)[0]?.word

  it('hear what was meant', () => {
    expect(best('温洲')).toBe('温州')
    expect(best('电弓')).toBe('电工')
    expect(best('wenzhou')).toBe('温州')
    expect(best('wenzou')).toBe('温州')
    expect(best('winzhou')).toBe('温州')
    expect(best('diangon')).toBe('电工')
    expect(best('跨镜电商运营')).toBe('跨境电商运营')
    expect(best('跨境商电运营')).toBe('跨境电商运营')
    expect(best('会记')).toBe('会计')
    expect(best('huiji')).toBe('会计')
    expect(best('kuaiji')).toBe('会计')
    expect(best('leqing')).toBe('乐清')
    expect(best('护土')).toBe('护士')
    expect(best('低压点工')).toBe('低压电工')
    expect(best('dg')).toBe('电工')
    expect(best('电工')).toBe('电工')
  })

  it('offer nothing for what resembles nothing', () => {
    for (const typed of ['', ' ', '律师', '温岭', 'xyzxyz', '😀', 'a'.repeat(10_000)])
      expect([typed.slice(0, 9), nearMatch(typed, words)]).toEqual([typed.slice(0, 9), []])
  })

  it('keep to the limit, best first', () => {
    const near = nearMatcher(['电工', '点工', '电弓', '店工'])
    expect(near('电工', 2).map(match => match.word)).toEqual(['电工', '点工'])
  })
})

describe('edit distance', () => {
  it('counts inserts, deletes, replacements and swaps', () => {
    expect(editDistance('', '')).toBe(0)
    expect(editDistance('电工', '电')).toBe(1)
    expect(editDistance('商电', '电商')).toBe(1)
    expect(editDistance('kitten', 'sitting')).toBe(3)
    expect(editDistance('𠮷野', '吉野')).toBe(1)
  })
  it('stops at its limit', () => {
    expect(editDistance('aaaaaaaa', 'bbbbbbbb', 2)).toBe(3)
    expect(editDistance('a', 'abcdef', 2)).toBe(3)
  })
})
