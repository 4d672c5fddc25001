import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Actor, forbiddenSteps, takeStep } from '../kernel/index.ts'
import { acceptClose } from './accept-close.ts'
import { appendFacts } from './append.ts'
import { approveClose } from './approve-close.ts'
import { closeLifecycle, daysOf } from './close.ts'
import { type City, factOf, official, openCity, system } from './ledger.test-city.ts'
import { listRevisions } from './list-revisions.ts'
import { prepareClose } from './prepare-close.ts'
import { readClose } from './read-close.ts'
import { reopenClose } from './reopen-close.ts'
import { rollUp } from './rollup.ts'

let city: City
beforeAll(async () => {
  city = await openCity()
  await push(1, '330302001')
  await push(2, '330381101')
})
afterAll(() => city.close())

async function push(n: number, division: string) {
  const fact = factOf('opening.pushed', n, { division, attributes: { category: 'market' } })
  await city.as(system, context => appendFacts(context, [fact]))
  await city.as(system, rollUp)
}

const call = (actor: Actor) => ({ actor, language: 'zh' as const, channel: 'json' as const })
const first = official('county-officer', '330302', 1)
const second = official('county-officer', '330302', 2)
const cityFirst = official('city-officer', '3303', 3)
const citySecond = official('city-officer', '3303', 4)
const leader = official('leader', '3303', 5)
const month = '2023-05'

const prepare = (actor: Actor, area: string, which = month) =>
  city.kernel.call(prepareClose, { month: which, area }, call(actor))

async function closeCounty(area: string) {
  const { id } = await prepare(official('county-officer', area, 21), area)
  await city.kernel.call(approveClose, { id }, call(official('county-officer', area, 22)))
  await city.kernel.call(acceptClose, { id }, call(cityFirst))
  return id
}

describe('the monthly close', () => {
  it('is prepared, approved and accepted by three different people', async () => {
    const { id } = await prepare(first, '330302')
    await expect(city.kernel.call(approveClose, { id }, call(first))).rejects.toMatchObject({
      code: 'close.same-person',
    })
    await expect(city.kernel.call(acceptClose, { id }, call(cityFirst))).rejects.toMatchObject({
      code: 'lifecycle.not-now',
    })
    const forFirst = { ...second, ...(first.account && { standsInFor: first.account }) }
    await expect(city.kernel.call(approveClose, { id }, call(forFirst))).rejects.toMatchObject({
      code: 'close.same-person',
    })
    await city.kernel.call(approveClose, { id }, call(second))
    await city.kernel.call(acceptClose, { id }, call(cityFirst))
    const { rows } = await city.kernel.call(readClose, { month }, call(first))
    expect(rows).toMatchObject([{ id, state: 'accepted', intact: true, revision: 1 }])
    expect(rows[0]?.numbers['pushes']?.month).toMatchObject({ total: 1, confirmed: 0 })
    const lent = sql`UPDATE ledger.closes SET approved_for = prepared_by WHERE id = ${id}`
    await expect(lent.execute(city.database.kysely)).rejects.toThrow('nobody_stands_on_two_sides')
    const forged = sql`UPDATE ledger.closes SET approved_by = prepared_by WHERE id = ${id}`
    await expect(forged.execute(city.database.kysely)).rejects.toThrow('different_people')
  })

  it('waits for the month to be over and for every county that has records', async () => {
    await expect(prepare(first, '330302', '2023-06')).rejects.toMatchObject({ code: 'close.too-early' })
    await expect(prepare(cityFirst, '3303')).rejects.toMatchObject({ code: 'close.counties-open' })
    await expect(prepare(first, '330381')).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(prepare(cityFirst, '330381')).rejects.toMatchObject({ code: 'close.not-yours' })
    await expect(prepare(first, '330302')).rejects.toMatchObject({ code: 'close.exists' })
  })

  it('is closed by the city last and reopened by the city first, with a reason', async () => {
    const county = await closeCounty('330381')
    const empty = official('county-officer', '330383', 23)
    await expect(prepare(cityFirst, '3303')).rejects.toMatchObject({ code: 'close.counties-open' })
    // nothing happened there: it closes an empty month itself, or the city says why it does not wait
    await closeCounty('330383')
    const { id } = await prepare(cityFirst, '3303')
    expect((await city.kernel.call(readClose, { month }, call(empty))).rows).toMatchObject([
      { area: '3303' },
      { area: '330383', numbers: {}, state: 'accepted' },
    ])
    await city.kernel.call(approveClose, { id }, call(citySecond))
    await expect(city.kernel.call(acceptClose, { id }, call(citySecond))).rejects.toMatchObject({
      kind: 'forbidden',
    })
    await city.kernel.call(acceptClose, { id }, call(leader))
    const reason = '漏了一家企业'
    await expect(
      city.kernel.call(reopenClose, { id: county, reason }, call(cityFirst)),
    ).rejects.toMatchObject({ code: 'close.city-first' })
    await expect(city.kernel.call(reopenClose, { id, reason: '' }, call(leader))).rejects.toMatchObject({
      kind: 'invalid',
    })
    await city.kernel.call(reopenClose, { id, reason }, call(leader))
    await city.kernel.call(reopenClose, { id: county, reason }, call(cityFirst))
    const again = await prepare(official('county-officer', '330381', 21), '330381')
    expect(again.revision).toBe(2)
  })

  it('shows late facts as a revision with a difference and leaves the frozen numbers', async () => {
    expect((await city.kernel.call(listRevisions, { month }, call(first))).rows).toEqual([])
    await push(3, '330302001')
    const { rows } = await city.kernel.call(listRevisions, { month }, call(first))
    expect(rows).toMatchObject([
      {
        area: '330302',
        late: 1,
        changes: [{ indicator: 'pushes', difference: 1, frozen: { total: 1 }, now: { total: 2 } }],
      },
    ])
    const close = await city.kernel.call(readClose, { month }, call(first))
    expect(close.rows.find(row => row.area === '330302')?.numbers['pushes']?.month.total).toBe(1)
  })

  it('tells when a frozen number was changed in the database', async () => {
    await sql`UPDATE ledger.closes SET numbers = '{}' WHERE area = '330302'`.execute(city.database.kysely)
    const { rows } = await city.kernel.call(readClose, { month }, call(first))
    expect(rows.find(row => row.area === '330302')?.intact).toBe(false)
  })
})

describe('a county that the city does not wait for', () => {
  const april = { month: '2023-04', area: '3303' }
  const waiveAll = ['330302', '330381', '330383'].map(area => ({ area, reason: '本月没有业务' }))

  it('is named in the close, with the reason, under its seal', async () => {
    const { id } = await city.kernel.call(prepareClose, { ...april, waive: waiveAll }, call(cityFirst))
    const { rows } = await city.kernel.call(readClose, { month: '2023-04' }, call(cityFirst))
    expect(rows).toMatchObject([{ id, intact: true, waived: waiveAll }])
    await sql`UPDATE ledger.closes SET waived = '[]' WHERE id = ${id}::uuid`.execute(city.database.kysely)
    const after = await city.kernel.call(readClose, { month: '2023-04' }, call(cityFirst))
    expect(after.rows).toMatchObject([{ intact: false }])
  })

  it('must have recorded nothing', async () => {
    const march = { month: '2023-03', area: '3303', waive: waiveAll }
    const fact = factOf('round.held', 40, { division: '330381101', day: '2023-03-31' })
    await city.as(system, context => appendFacts(context, [fact]))
    await expect(city.kernel.call(prepareClose, march, call(cityFirst))).rejects.toMatchObject({
      code: 'close.counties-open',
      message: expect.stringContaining("Rui'an"),
    })
  })
})

describe('every step that the lifecycle does not name', () => {
  const all = forbiddenSteps(closeLifecycle, ['approve', 'accept', 'reopen'], ['office', 'above'])
  it.each(all)('$state: $party cannot $action', ({ state, action, party }) => {
    expect(() => takeStep(closeLifecycle, state, action, party)).toThrow()
  })
})

it('a month ends on its last day, in leap years too', () => {
  expect(daysOf('2023-02').until).toBe('2023-02-28')
  expect(daysOf('2024-02').until).toBe('2024-02-29')
  expect(daysOf('2023-12').until).toBe('2023-12-31')
})
