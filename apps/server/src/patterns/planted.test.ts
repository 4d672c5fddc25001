import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../testing/test-app.ts'
import type { World } from './planted.test-city.ts'
import { type Asked, judge, nights, plant } from './planted.test-judge.ts'

const size = { sessions: 420, days: 70, part: 0.3, seed: 20231122 }
let app: TestApp
let world: World
let asked: readonly Asked[]
beforeAll(async () => {
  app = await testApp()
  world = await plant(app, size)
  asked = (await nights(app, world, { days: size.days, every: 14 })).asked
}, 240_000)
afterAll(() => app.close())

const facts = async () =>
  (await app.kernel.database.pool.query<{ n: number }>('SELECT count(*)::int AS n FROM ledger.facts')).rows[0]
    ?.n

describe('what is put before a person', () => {
  it('is every planted sham above the lines, with its reason, and no honest oddity', () => {
    const plain = world.planted.filter(one => one.hard !== true)
    expect(plain.filter(one => one.sham)).toHaveLength(18)
    expect(plain.filter(one => !one.sham).length).toBeGreaterThan(18)
    const judged = judge(plain, asked)
    expect(judged).toMatchObject({ missed: [], wrong: [], odd: 0, ordinary: 0 })
    for (const one of asked) expect(one.why).toMatch(/\d+.*起问|不到 \d+ 分之一/)
  })

  it('would hold half of all honest people up, if everything unlikely were asked about', async () => {
    // the control: one clash, one full session or one quick minute is enough
    const { rows } = await app.kernel.database.pool.query<{ activity: string }>(
      `SELECT DISTINCT activity FROM activities.attendances t WHERE EXISTS (
         SELECT FROM activities.attendances o WHERE o.person = t.person AND o.activity <> t.activity
           AND abs(extract(epoch FROM o.in_at - t.in_at)) < 3600)
       UNION SELECT t.activity FROM activities.attendances t GROUP BY t.activity, t.session, t.device
         HAVING count(*) >= 9 AND extract(epoch FROM max(t.in_at) - min(t.in_at)) < 180
       UNION SELECT r.activity FROM activities.registrations r LEFT JOIN activities.attendances t
         ON t.registration = r.id WHERE r.state = 'taken' GROUP BY r.activity HAVING count(*) = count(t.id)`,
    )
    const naive = rows.map(({ activity }) => ({ pattern: 'naive', about: [activity], why: '' }))
    const judged = judge(world.planted, naive)
    expect(judged.odd).toBeGreaterThan(10)
    expect(judged.precision).toBeLessThan(0.6)
  })

  it('changes no fact, and the same night twice asks nothing anew', async () => {
    const before = { asked: asked.length, facts: await facts() }
    const again = await nights(app, world, { days: 1, every: size.days })
    expect({ asked: again.asked.length, facts: await facts() }).toEqual(before)
    // much later, when the first of what a question is about lies too far back, it is still the same question
    const later = await nights(app, world, { days: 200, every: 200 })
    expect(later.asked.length).toBe(before.asked)
    expect(app.errors).toEqual([])
  })
})
