import { describe, expect, it } from 'vitest'
import { programmes } from './activity-programme.ts'
import { options } from './city.fixture.ts'
import { demoCity } from './index.ts'

const city = demoCity(options())
const activities = [...city.activities()]
const over = activities.filter(one => ['held', 'reported', 'closed'].includes(one.state))

describe('what takes place in a demo city', () => {
  it('is of every kind, in every county, held, waiting for a report, in review and to come', () => {
    const kinds = new Set(activities.map(one => one.kind))
    for (const { kind } of programmes) expect(kinds).toContain(kind)
    expect(kinds).toContain('guidance-class')
    expect(new Set(over.map(one => one.county)).size).toBe(12)
    const states = new Set(activities.map(one => one.state))
    expect([...states].sort()).toEqual(['cancelled', 'closed', 'held', 'open', 'reported', 'review'])
    expect(activities.some(one => one.state === 'open' && one.county === '330381')).toBe(true)
    expect(over.length).toBeGreaterThan(150)
  })

  it('has taken place before today where it is over, and lies ahead where it is open', () => {
    for (const one of activities) {
      const last = one.sessions.at(-1)?.day ?? ''
      if (over.includes(one)) expect(last < '2023-11-20').toBe(true)
      else expect(one.sessions[0].day > '2023-11-20').toBe(true)
    }
  })

  it('had nobody at two places on one day, and nobody twice on one list', () => {
    const seen = new Set<string>()
    for (const { participants, sessions } of activities) {
      for (const { person } of participants) {
        for (const { day } of sessions) {
          expect(seen).not.toContain(`${person} ${day}`)
          seen.add(`${person} ${day}`)
        }
      }
    }
    expect(seen.size).toBeGreaterThan(3_000)
  })

  it('was never attended by everybody, nor by a class within seconds', () => {
    for (const { participants, sessions } of over) {
      for (const [at] of sessions.entries()) {
        const came = participants.flatMap(one => one.came[at]?.in ?? []).sort()
        expect(came.length).toBeLessThan(participants.length)
        if (came.length > 5)
          expect(Date.parse(came.at(-1) ?? '') - Date.parse(came[0] ?? '')).toBeGreaterThan(60_000)
      }
    }
  })

  it('gives away no more places than there are', () => {
    for (const { capacity, participants } of activities)
      expect(participants.length).toBeLessThanOrEqual(capacity ?? Number.POSITIVE_INFINITY)
  })
})
