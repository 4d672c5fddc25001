import type { Facts } from '@qingye/rules'
import { describe, expect, it } from 'vitest'
import { type Card, cardOf, factsOf, nextOf, openCard } from './card.ts'
import { nothingTold, pressed, readAnswer, readTold, toldText } from './card-answers.ts'
import { compileCard, forAudience } from './card-compile.ts'
import { cardFixture } from './test-card-catalogue.ts'

const open = openCard(compileCard(cardFixture, { audience: 'person', language: 'zh', day: '2023-11-22' }))
const { catalogue } = open
const ids = (items: Card['entitled']) => items.map(({ policy }) => policy.id)

describe('the card', () => {
  it('knows nothing of nobody, and asks what decides most', () => {
    const card = cardOf(open, {})
    expect(ids(card.maybe)).toEqual(['rent', 'work-grant', 'settle-first', 'traineeship'])
    expect(ids(card.off)).toEqual(['over'])
    expect([card.inForce, card.decided]).toEqual([4, 0])
    expect(nextOf(open, {}, [], undefined)).toBe('work')
  })

  it('says why, with the clause, and what one change would do', () => {
    const card = cardOf(open, {
      work: 'employed',
      skill: 'intermediate',
      birth: '1980-01-01',
      veteran: false,
    })
    expect(ids(card.not)).toEqual(['settle-first', 'traineeship', 'rent', 'work-grant'])
    const [settle] = card.not
    expect(settle?.reasons.every(({ holds }) => !holds)).toBe(true)
    expect(JSON.stringify(settle?.nearMisses)).toContain('高级工')
    const entitled = cardOf(open, { skill: 'senior' }).entitled
    expect(ids(entitled)).toEqual(['settle-first'])
    expect(entitled[0]?.reasons).toEqual([
      { says: expect.stringContaining('高级工'), holds: true, clause: '二（七）4' },
    ])
  })

  it('adds up what may be had together, and says what was left out', () => {
    const both = { 'graduated-on': '2023-06-30', work: 'none' }
    const card = cardOf(open, { ...both, 'own-contributions': 100_000 })
    expect(card.totals).toEqual([{ per: 'once', from: 200_000, to: 200_000 }])
    expect(card.instead).toEqual(['work-grant'])
    const range = cardOf(open, { work: 'flexible' })
    expect(range.totals).toEqual([{ per: 'once', from: 0, to: 300_000 }])
    expect(range.entitled[0]?.likely).toBe(true)
  })

  it('says honestly that a figure is known to nobody', () => {
    const [rent] = cardOf(open, { veteran: true }).entitled
    expect([rent?.amount, rent?.unknown]).toEqual([undefined, ['rent']])
  })

  it('puts what is verified before what is told, and what is told before what was declared', () => {
    const known = {
      facts: { skill: 'senior', work: 'none' },
      origins: {
        skill: { source: '证书', day: '2023-01-01', verified: true },
        work: { source: '自己填的', day: '2023-01-01', verified: false },
      },
    }
    expect(factsOf(known, { skill: 'none', work: 'employed' })).toEqual({ skill: 'senior', work: 'employed' })
  })

  it('never asks for what was skipped, for what is computed, or for what does not concern somebody', () => {
    let told: Record<string, boolean | string | number | readonly string[]> = {}
    const asked: string[] = []
    for (;;) {
      const next = nextOf(open, told, ['veteran'], asked.at(-1))
      if (next === undefined) break
      const fact = catalogue.facts[next]
      asked.push(next)
      const answer = fact?.prior[0]?.[0]
      if (answer === undefined) break
      told = { ...told, [next]: answer }
    }
    expect(asked).not.toContain('veteran')
    expect(new Set(asked).size).toBe(asked.length)
    expect(asked.some(name => catalogue.facts[name]?.derivedFrom !== undefined)).toBe(false)
    // contributions are asked of people in flexible work alone
    expect(asked).not.toContain('own-contributions')
  })
})

describe('the questions of a firm', () => {
  it('ask for the parts of what is computed, until everything is decided', () => {
    const firm = openCard(compileCard(cardFixture, { audience: 'firm', language: 'en', day: '2023-11-22' }))
    const asked: string[] = []
    let told: Facts = {}
    for (
      let next = nextOf(firm, told, [], undefined);
      next !== undefined;
      next = nextOf(firm, told, [], next)
    ) {
      asked.push(next)
      told = { ...told, [next]: next === 'staff' ? 12 : 11 }
    }
    expect(asked).toEqual(['staff', 'staff-a-year-ago'])
    expect(ids(cardOf(firm, told).entitled)).toEqual(['loan'])
  })
})

describe('answers', () => {
  const state = { told: nothingTold }

  it('keep their order, are changed in place of an earlier one, and read back from an address', () => {
    const one = pressed(catalogue, state, { asked: 'skill', raw: 'senior' })
    const two = pressed(catalogue, one, { asked: 'birth', raw: '2001年5月2日' })
    const three = pressed(catalogue, two, { asked: 'veteran', skip: true })
    const four = pressed(catalogue, three, { asked: 'skill', raw: 'none' })
    expect(four.told).toEqual({ answers: { birth: '2001-05-02', skill: 'none' }, skipped: ['veteran'] })
    const text = toldText(catalogue, four.told)
    expect(text).toBe('birth=2001-05-02&skill=none&veteran=%3F')
    expect(readTold(catalogue, new URLSearchParams(text))).toEqual({ told: four.told, strange: 0 })
  })

  it('count what cannot be read in a link, and keep the rest', () => {
    const garbled = new URLSearchParams(
      'birth=2999-01-01&skill=senior&nonsense=1&work=&__proto__=x&pension-on=2030-01-01',
    )
    expect(readTold(catalogue, garbled)).toEqual({
      told: { answers: { skill: 'senior' }, skipped: [] },
      strange: 5,
    })
  })

  it.each([
    ['birth', '2999-01-01', 'future'],
    ['birth', '2023-02-30', 'not-a-day'],
    ['birth', '1800-01-01', 'not-a-day'],
    ['birth', '', 'empty'],
    ['own-contributions', '-1', 'too-small'],
    ['own-contributions', '1000000000000000', 'too-large'],
    ['own-contributions', 'many', 'not-a-number'],
    ['skill', 'master', 'not-offered'],
    ['veteran', 'perhaps', 'not-offered'],
  ] as const)('of %s, “%s” is %s', (name, raw, why) => {
    const fact = catalogue.facts[name]
    expect(fact && readAnswer(fact, raw, '2023-11-22')).toEqual({ wrong: why })
    const after = pressed(catalogue, state, { asked: name, raw })
    expect(after).toEqual({ told: nothingTold, ask: name, wrong: { fact: name, why, typed: raw } })
  })

  it('are read as people write them', () => {
    const read = (name: string, raw: string) => {
      const fact = catalogue.facts[name]
      return fact && readAnswer(fact, raw, '2023-11-22')
    }
    expect(read('own-contributions', '１,２３４.５ 元')).toEqual({ answer: 123_450 })
    expect(read('birth', '2001/5/2')).toEqual({ answer: '2001-05-02' })
    // the day of a diploma may lie ahead
    expect(read('graduated-on', '2024-06-30')).toEqual({ answer: '2024-06-30' })
  })
})

describe('a condition for one audience', () => {
  const senior = { fact: 'skill', atLeast: 'senior' } as const
  const person = { all: [{ fact: 'applicant', is: 'person' } as const, senior] }
  const firm = { all: [{ fact: 'applicant', is: 'firm' } as const, { fact: 'staff', atLeast: 10 } as const] }

  it('has only its own part, and decides as the whole does', () => {
    expect(forAudience({ any: [person, firm] }, 'person')).toEqual(senior)
    expect(forAudience({ any: [person, firm] }, 'firm')).toEqual({ fact: 'staff', atLeast: 10 })
    expect(forAudience(firm, 'person')).toBe(false)
    expect(forAudience({ not: firm }, 'person')).toBe(true)
    expect(forAudience(senior, 'firm')).toBe(senior)
  })
})
