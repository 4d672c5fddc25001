import { fileURLToPath } from 'node:url'
import type { Facts } from '@qingye/rules'
import { describe, expect, it } from 'vitest'
import { answerFor, answerOne } from './answers.ts'
import { readCatalogue } from './catalogue.ts'
import type { PolicyAnswer } from './policy.ts'

const catalogue = readCatalogue(
  fileURLToPath(new URL('../../../../plans/wenzhou-2023/policies', import.meta.url)),
  {
    quick: true,
  },
)
const day = '2023-11-22'

function ask(id: string, facts: Facts, on = day): PolicyAnswer {
  const policy = catalogue.policies.find(each => each.id === id)
  if (policy === undefined) throw new Error(`there is no ${id}`)
  return answerOne(policy, catalogue, facts, { day: on })
}

describe('an answer', () => {
  it('tells what decided in sentences, what holds as it is and what does not as what would be needed', () => {
    const { reasons } = ask('startup-hires', { work: 'business', hires: 2, 'hire-subsidy-years': 0 })
    expect(reasons).toEqual([
      {
        fact: 'hires',
        says: {
          zh: '需要：带动就业的人数不少于 3 人',
          en: 'Needed: people employed by the business: at least 3 people',
        },
        clause: undefined,
        holds: false,
      },
    ])
    const { reasons: why } = ask('unemployment-registration', {
      work: 'none',
      birth: '1990-01-01',
      sex: 'male',
      'able-and-willing': true,
      'hukou-here': true,
    })
    expect(why.every(reason => reason.holds)).toBe(true)
    // what stands under a “not” is told by the sentence of the “not”
    expect(why.map(reason => reason.says.zh)).toContain('还没有到退休年龄')
  })

  it('says on which day the time will have passed, where only time is lacking', () => {
    const { nearMisses } = ask('startup-insurance', {
      work: 'business',
      veteran: true,
      'running-since': '2023-03-01',
    })
    expect(nearMisses).toEqual([
      {
        fact: 'running-since',
        says: { zh: '到2024年3月1日，时间就满了', en: 'On 1 March 2024 the time will have passed' },
      },
    ])
  })

  it('names nothing that nobody can change as what one change would do', () => {
    const { status, nearMisses } = ask('tax-veteran-founder', {
      veteran: false,
      work: 'business',
      'registered-on': day,
    })
    expect({ status, nearMisses }).toEqual({ status: 'not-eligible', nearMisses: [] })
  })

  it('asks for what a computed fact is made of, as far as it is not known', () => {
    const firm = { 'firm-size': 'small', staff: 20, 'registered-on': '2020-01-01' }
    expect(ask('stabilisation-loan', firm).missing).toEqual([
      'staff-a-year-ago',
      'staff-at-year-end',
      'wages-on-time',
      'insurance-on-time',
      'sound-credit',
    ])
  })

  it('is “likely” where the office decides, and “to be confirmed” where the file says so', () => {
    expect(ask('startup-loan-person', { student: true })).toMatchObject({ likely: true, confirmed: true })
    expect(ask('unemployment-registration', {})).toMatchObject({ likely: false, confirmed: false })
  })

  it('has no amount where nobody knows the figure, and says which', () => {
    expect(ask('rent-graduate', { education: 'bachelor', student: false })).toMatchObject({
      status: 'eligible',
      amount: undefined,
      missing: [],
      unknownFigures: [{ zh: '租房补贴的金额', en: 'The amount of the rent subsidy' }],
    })
  })
})

describe('the card', () => {
  it('has every policy of its audience, and those that are asked in both names', () => {
    const ids = (audience: 'person' | 'firm') =>
      answerFor(catalogue, audience, {}, { day }).map(each => each.policy)
    expect(ids('firm')).toEqual(
      catalogue.policies
        .filter(each => each.audience === 'firm' || each.alsoFor?.includes('firm'))
        .map(each => each.id),
    )
    expect(ids('person')).toContain('stabilisation-loan')
    expect(ids('firm')).toContain('traineeship')
    expect(ids('person').length + ids('firm').length).toBe(catalogue.policies.length + 2)
  })

  it('promises nothing to somebody of whom nothing is known', () => {
    for (const audience of ['person', 'firm'] as const)
      for (const { status } of answerFor(catalogue, audience, {}, { day }))
        expect(['cannot-tell', 'not-in-force', 'not-eligible']).toContain(status)
  })
})
