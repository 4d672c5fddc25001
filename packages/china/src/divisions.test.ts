import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDivisionTable } from './division-table.ts'
import {
  ancestorCodesOf,
  divisionTree,
  levelOf,
  parentCodeOf,
  rangeOf,
  shortNameOf,
  within,
} from './divisions.ts'
import { toPinyin } from './pinyin.ts'

const folder = new URL('../../../plans/wenzhou-2023/divisions/', import.meta.url)
const rowsOf = (file: string) => parseDivisionTable(readFileSync(new URL(file, folder), 'utf8'), file)
const rows = ['counties.tsv', 'towns.tsv', 'villages.csv'].flatMap(rowsOf)
const tree = divisionTree(rows, { sound: text => toPinyin(text).full })
const namesFound = (text: string) => tree.find(text).found.map(division => division.code)
const suggested = (text: string) => tree.find(text).suggestions.map(division => division.shortName)

describe('codes', () => {
  it('have a level by their length', () => {
    expect(['3303', '330381', '330381101', '330381101200'].map(levelOf)).toEqual([
      'city',
      'county',
      'town',
      'village',
    ])
    expect(['', '33', '33038', '33038a', '3303811012001'].map(levelOf)).toEqual(Array(5).fill(undefined))
  })

  it('lie in one another by prefix, and their range says the same', () => {
    expect(parentCodeOf('330383198001')).toBe('330383198')
    expect(parentCodeOf('3303')).toBeUndefined()
    expect(ancestorCodesOf('330381101200')).toEqual(['330381101', '330381', '3303'])
    expect(within('330381', '330381101')).toBe(true)
    expect(within('330381', '330381')).toBe(true)
    expect(within('330381', '330382')).toBe(false)
    expect(within('330381101', '330381')).toBe(false)
    expect(within('', '330381')).toBe(false)
    expect(rangeOf('330381')).toEqual({ lo: '330381', hi: '330382' })
    expect(rangeOf('330389')).toEqual({ lo: '330389', hi: '33038:' })
    expect(() => rangeOf('33')).toThrow(RangeError)
  })

  const anyCode = fc
    .tuple(
      fc.constantFrom(4, 6, 9, 12),
      fc.string({ unit: fc.constantFrom(...'0389'), minLength: 12, maxLength: 12 }),
    )
    .map(([length, digits]) => digits.slice(0, length))
  it('in a range are exactly those within', () => {
    fc.assert(
      fc.property(anyCode, anyCode, (area, code) => {
        const { lo, hi } = rangeOf(area)
        expect(lo <= code && code < hi).toBe(within(area, code))
      }),
      { seed: 330383, numRuns: 1000 },
    )
  })
})

describe('the tree of Wenzhou', () => {
  it('has 12 counties, 190 towns and 3,685 villages', () => {
    const count = (level: string) => tree.all.filter(division => division.level === level).length
    expect(['city', 'county', 'town', 'village'].map(count)).toEqual([1, 12, 190, 3685])
    expect(tree.children('3303')).toHaveLength(12)
  })

  it('hangs the villages of a county without towns on the county', () => {
    const below = tree.children('330383')
    expect(below).toHaveLength(103)
    expect(new Set(below.map(division => division.level))).toEqual(new Set(['village']))
    expect(tree.get('330383198')).toBeUndefined()
    expect(tree.ancestors('330383198001').map(division => division.code)).toEqual(['330383', '3303'])
    expect(tree.pathName('330383198001')).toBe('龙港市金钗河社区')
  })

  it('gives every division a parent that exists and an English name', () => {
    for (const division of tree.all) {
      expect(division.nameEn).toMatch(/^[A-Z][A-Za-z'ü ]+$/)
      if (division.level === 'city') expect(division.parent).toBeNull()
      else expect(tree.get(division.parent ?? '')).toBeDefined()
    }
  })

  it('names paths and what lies below', () => {
    expect(tree.pathName('330381102')).toMatch(/^瑞安市/)
    expect(tree.pathName('3303')).toBe('温州市')
    expect(tree.pathNameEn('330382')).toBe('Yueqing City')
    expect(tree.descendants('330381').length).toBe(23 + 515)
    expect(tree.children('330383198001')).toEqual([])
  })

  it('finds a county however it is called', () => {
    for (const text of [
      '瑞安',
      '瑞安市',
      'ruian',
      "Rui'an",
      'RUI AN',
      'ruianshi',
      "Rui'an City",
      '330381',
      '温州市瑞安市',
      '浙江省温州市瑞安',
    ])
      expect([text, namesFound(text)]).toEqual([text, ['330381']])
    expect(namesFound('yueqing')).toEqual(['330382'])
    expect(namesFound('温州')).toEqual(['3303'])
    expect(namesFound('leqing')).toEqual(['330382'])
    expect(namesFound('洞头县')).toEqual(['330305'])
    expect(namesFound('洞头')).toEqual(['330305'])
  })

  it('finds a town by its path and by its name, and says when the name is not the only one', () => {
    const tangxia = tree.all.find(division => division.name === '塘下镇')?.code
    for (const text of ['瑞安市塘下镇', '瑞安塘下', '温州市瑞安市塘下镇', '塘下镇', 'tangxia'])
      expect([text, namesFound(text)[0]]).toEqual([text, tangxia])
    expect(namesFound('乐清塘下')).not.toContain(tangxia)
    expect(namesFound('瑞安市瑞安市')).toEqual([])
    expect(namesFound('双溪村').length).toBeGreaterThan(1)
    expect(namesFound('龙港金钗河社区')).toEqual(['330383198001'])
  })

  it('suggests for near misses and for nothing else', () => {
    expect(suggested('瑞按')[0]).toBe('瑞安')
    expect(suggested('温洲市')[0]).toBe('温州')
    expect(suggested('ruiam')[0]).toBe('瑞安')
    expect(suggested('yueqin')[0]).toBe('乐清')
    expect(suggested('瑞安市塘夏镇')).toEqual(['塘下', '瑞安'])
    expect(suggested('瑞安市政府')).toEqual(['瑞安'])
    expect(tree.find('北京市朝阳区')).toEqual({ found: [], suggestions: [] })
    expect(tree.find('  ')).toEqual({ found: [], suggestions: [] })
    expect(tree.find('瑞'.repeat(10_000)).found).toEqual([])
  })

  it('refuses codes that are none or are given twice', () => {
    const row = { code: '330381', name: '瑞安市', nameEn: "Rui'an City" }
    expect(() => divisionTree([row, row])).toThrow('twice')
    expect(() => divisionTree([{ ...row, code: '33038' }])).toThrow('not a division code')
  })

  it('shortens names to what people say', () => {
    expect(
      ['瑞安市', '青街畲族乡', '五马街道', '鼓楼社区', '西岙村委会', '四海山林场', '县', '开发区'].map(
        shortNameOf,
      ),
    ).toEqual(['瑞安', '青街', '五马', '鼓楼', '西岙', '四海山林场', '县', '开发区'])
  })
})
