import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { nearMatcher } from './pinyin.ts'
import { segmenter } from './segmentation.ts'

/** The city's own lists, held to the promises that they make in their first lines. */
const folder = new URL('../../../plans/wenzhou-2023/', import.meta.url)
const read = (file: string): unknown => parse(readFileSync(new URL(file, folder), 'utf8'))

interface Occupation {
  readonly code: string
  readonly zh: string
  readonly en: string
  readonly group: string
  readonly aliases: readonly string[]
}
interface Industry {
  readonly code: string
  readonly section: string
  readonly standard: string
  readonly zh: string
  readonly en: string
  readonly short: string
}
// The files are ours; the first test holds them to these shapes.
const { groups, occupations } = read('occupations.yaml') as {
  groups: readonly { code: string; zh: string; en: string }[]
  occupations: readonly Occupation[]
}
const { industries } = read('industries.yaml') as { industries: readonly Industry[] }
const slug = /^[a-z]+(-[a-z]+)*$/
const repeated = (values: readonly string[]) => values.filter((value, at) => values.indexOf(value) !== at)

describe('occupations', () => {
  it('have a code, both names, a group and aliases, all of them text', () => {
    const known = groups.map(group => group.code)
    for (const { code, zh, en, group, aliases } of occupations) {
      expect(code).toMatch(slug)
      expect(zh).toMatch(/\p{Script=Han}/u)
      expect(en).toMatch(/^[A-Z][A-Za-z, -]+$/)
      expect(known).toContain(group)
      for (const alias of aliases) expect([code, typeof alias, alias.trim()]).toEqual([code, 'string', alias])
    }
    expect(occupations.length).toBeGreaterThanOrEqual(160)
  })

  it('are named once, and no alias is the name of another', () => {
    expect(repeated(occupations.map(({ code }) => code))).toEqual([])
    expect(repeated(occupations.map(({ zh }) => zh))).toEqual([])
    expect(repeated(occupations.map(({ en }) => en))).toEqual([])
    const names = new Set(occupations.map(({ zh }) => zh))
    for (const { aliases } of occupations) {
      expect(aliases.filter(alias => names.has(alias))).toEqual([])
      expect(repeated(aliases)).toEqual([])
    }
  })

  it('leave no group empty', () => {
    const used = new Set(occupations.map(({ group }) => group))
    expect(groups.filter(({ code }) => !used.has(code))).toEqual([])
  })

  it('are words for the segmenter: one that is Chinese throughout is not torn apart in a query', () => {
    const words = occupations.flatMap(({ zh, aliases }) => [zh, ...aliases])
    const { forQuery } = segmenter(words)
    for (const word of words)
      if (/^\p{Script=Han}+$/u.test(word)) expect([word, forQuery(word)]).toEqual([word, [word]])
  })

  it('are found when misspelt by sound', () => {
    const near = nearMatcher(occupations.map(({ zh }) => zh))
    expect(near('店工')[0]?.word).toBe('电工')
    expect(near('kuaidiyuan')[0]?.word).toBe('快递员')
    expect(near('跨镜电商运营')[0]?.word).toBe('跨境电商运营')
    expect(near('chusi')[0]?.word).toBe('厨师')
    expect(near('wxyz')).toEqual([])
  })
})

describe('industries', () => {
  it('have one code each, a section of the standard, and a division or class inside it', () => {
    for (const { code, section, standard, zh, en, short } of industries) {
      expect(code).toMatch(slug)
      expect(section).toMatch(/^[A-T]$/)
      expect(standard).toMatch(/^[A-T]\d{0,4}$/)
      expect(standard.startsWith(section)).toBe(true)
      for (const text of [zh, en, short]) expect(text.trim().length).toBeGreaterThan(1)
    }
    expect(repeated(industries.map(({ code }) => code))).toEqual([])
    expect(repeated(industries.map(({ standard }) => standard))).toEqual([])
  })
})
