import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Actor, bucketOf, type Id } from '../kernel/index.ts'
import { appendFacts, confirmFact, correctFact, settleContest } from './append.ts'
import { confirmMyFact } from './confirm-my-fact.ts'
import { contestMyFact } from './contest-my-fact.ts'
import { entriesOf } from './facts.store.ts'
import {
  type City,
  employerActor,
  factOf,
  numbered,
  official,
  openCity,
  personActor,
  system,
} from './ledger.test-city.ts'
import { listChecks } from './list-checks.ts'
import { listMyPendingFacts } from './list-my-pending-facts.ts'
import { areaOfCheck } from './own-word.ts'
import { listRecords, readIndicator } from './read-numbers.ts'
import { rebuild, rollUp } from './rollup.ts'
import { settleCheck } from './settle-check.ts'
import { verifyLedger } from './verify.ts'

let city: City
beforeAll(async () => {
  city = await openCity()
})
afterAll(() => city.close())

const employer = employerActor(1)
const person = personActor(1)
const countyOfficer = official('county-officer', '330302', 11)
const cityOfficer = official('city-officer', '3303', 12)
const call = (actor: Actor) => ({ actor, language: 'zh' as const, channel: 'json' as const })

let n = 100
/** An employer (or an officer) reports that the person started. */
async function reportStart(by: Actor = employer): Promise<Id<'Fact'>> {
  n += 1
  const fact = factOf('hire.started', n, {
    person: numbered<'Person'>(1, 1),
    reporter: by.organisation,
    organisation: by.organisation,
    attributes: { graduate_kind: 'college' },
    asks: true,
  })
  const [done] = await city.as(by, context => appendFacts(context, [fact]))
  if (done === undefined) throw new Error('nothing was appended')
  return done.id
}

async function hired() {
  await city.as(system, rollUp)
  return await city.as(system, context => readIndicator(context, 'hired', { area: '3303' }))
}

const seenBy = (actor: Actor, fact: string) =>
  city.as(actor, async context =>
    (await entriesOf(context, bucketOf(fact), fact)).map(entry => entry.entry as string),
  )

describe('the person’s own word', () => {
  it('makes a report count, and the reporter cannot see who has answered', async () => {
    const fact = await reportStart()
    expect(await hired()).toMatchObject({ value: 0, confirmed: 0, unconfirmed: 1 })
    const { rows } = await city.kernel.call(listMyPendingFacts, {}, call(person))
    expect(rows.map(row => row.fact)).toEqual([fact])
    await city.kernel.call(confirmMyFact, { id: fact }, call(person))
    expect(await hired()).toMatchObject({ value: 1, confirmed: 1, unconfirmed: 0 })
    expect((await city.kernel.call(listMyPendingFacts, {}, call(person))).rows).toEqual([])
    expect(await seenBy(employer, fact)).toEqual(['fact'])
    expect(await seenBy(person, fact)).toEqual(['fact', 'confirmation'])
    expect(await seenBy(countyOfficer, fact)).toEqual(['fact', 'confirmation'])
    expect(await seenBy(employerActor(2), fact)).toEqual([])
  })

  it('is the person’s alone', async () => {
    const fact = await reportStart()
    await expect(city.kernel.call(confirmMyFact, { id: fact }, call(personActor(2)))).rejects.toMatchObject({
      kind: 'not-found',
    })
    await expect(city.kernel.call(confirmMyFact, { id: fact }, call(employer))).rejects.toMatchObject({
      kind: 'forbidden',
    })
    await city.kernel.call(confirmMyFact, { id: fact }, call(person)) // a control
  })

  it('or that of a record which does not come from whoever reported it', async () => {
    const reported = await reportStart()
    const byRecord = (actor: Actor, fact: Id<'Fact'>) =>
      city.as(actor, context => confirmFact(context, { fact, by: 'record', evidence: 'social insurance' }))
    const refused = { code: 'fact.not-independent' }
    await expect(byRecord(employer, reported)).rejects.toMatchObject(refused)
    await expect(
      city.as(countyOfficer, context => confirmFact(context, { fact: reported, by: 'person' })),
    ).rejects.toMatchObject(refused)
    await byRecord(countyOfficer, reported)
    const own = await reportStart(countyOfficer)
    await expect(byRecord(countyOfficer, own)).rejects.toMatchObject(refused)
    await byRecord(cityOfficer, own)
  })

  it('“this is not true” opens a check, and the fact does not count until it is settled', async () => {
    const fact = await reportStart()
    const { check } = await city.kernel.call(contestMyFact, { id: fact, reason: '没有去过' }, call(person))
    expect(await hired()).toMatchObject({ contested: 1 })
    const { rows } = await city.kernel.call(listChecks, {}, call(countyOfficer))
    expect(rows).toMatchObject([{ id: check, fact, area: '330302', state: 'open', reason: '没有去过' }])
    const elsewhere = official('county-officer', '330381', 13)
    expect((await city.kernel.call(listChecks, {}, call(elsewhere))).rows).toEqual([])
    const end = { id: check, outcome: 'untrue', finding: '公司名册上没有这个人' }
    await expect(city.kernel.call(settleCheck, end, call(elsewhere))).rejects.toMatchObject({
      kind: 'not-found',
    })
    await city.kernel.call(settleCheck, end, call(countyOfficer))
    expect(await hired()).toMatchObject({ contested: 0 })
    await expect(city.kernel.call(settleCheck, end, call(countyOfficer))).rejects.toMatchObject({
      code: 'check.settled',
    })
  })

  it('the unit that recorded a fact does not settle it, nor does the one who did see the check', async () => {
    const fact = await reportStart(countyOfficer)
    const { check } = await city.kernel.call(contestMyFact, { id: fact, reason: '不是我' }, call(person))
    const colleague = official('county-officer', '330302', 14)
    expect((await city.kernel.call(listChecks, {}, call(countyOfficer))).rows).toEqual([])
    expect((await city.kernel.call(listChecks, {}, call(colleague))).rows).toEqual([])
    const end = { id: check, outcome: 'true', finding: '看了合同' }
    await expect(city.kernel.call(settleCheck, end, call(countyOfficer))).rejects.toMatchObject({
      kind: 'not-found',
    })
    // the check does not show to the office, and were it known by its number, it could not be settled
    await expect(city.kernel.call(settleCheck, end, call(colleague))).rejects.toMatchObject({
      kind: 'not-found',
    })
    const settle = city.as(colleague, context =>
      settleContest(context, { fact, outcome: 'true', reason: 'test' }),
    )
    await expect(settle).rejects.toMatchObject({ code: 'check.same-unit' })
    const { rows } = await city.kernel.call(listChecks, {}, call(cityOfficer))
    expect(rows).toMatchObject([{ id: check, area: '3303' }])
    await city.kernel.call(settleCheck, end, call(cityOfficer))
  })

  it('the official who recorded a fact, and the office, do not see the person’s answer', async () => {
    const colleague = official('county-officer', '330302', 14)
    const otherOffice = official('county-officer', '330302', 15, 'civil')
    const confirmed = await reportStart(countyOfficer)
    await city.kernel.call(confirmMyFact, { id: confirmed }, call(person))
    const contested = await reportStart(countyOfficer)
    const { check } = await city.kernel.call(contestMyFact, { id: contested, reason: '不是我' }, call(person))
    await city.as(system, rollUp)
    for (const reader of [countyOfficer, colleague, { ...countyOfficer, department: 'civil' }]) {
      expect(await seenBy(reader, confirmed)).toEqual(['fact'])
      expect(await seenBy(reader, contested)).toEqual(['fact'])
      const page = await city.as(reader, context =>
        listRecords(context, 'hired', { area: '330302', limit: 500 }),
      )
      expect(page.records.map(row => row.fact)).not.toContain(confirmed)
      expect(page.visible).toBe(page.records.length)
      expect(page.elsewhere).toBeGreaterThan(0)
    }
    // controls: another office of the county, the city, and whoever counts see it
    for (const reader of [otherOffice, cityOfficer, system]) {
      expect(await seenBy(reader, confirmed)).toEqual(['fact', 'confirmation'])
      expect(await seenBy(reader, contested)).toEqual(['fact', 'contest'])
    }
    const page = await city.as(otherOffice, context =>
      listRecords(context, 'hired', { area: '330302', limit: 500 }),
    )
    expect(page.records.map(row => row.fact)).toContain(confirmed)
    const end = { id: check, outcome: 'untrue', finding: '公司名册上没有这个人' }
    await city.kernel.call(settleCheck, end, call(cityOfficer))
    expect(await seenBy(countyOfficer, contested)).toEqual(['fact', 'settlement'])
    expect((await city.as(system, rebuild)).differences).toEqual([])
    expect(
      (await verifyLedger(city.database.kysely as unknown as Parameters<typeof verifyLedger>[0])).faults,
    ).toEqual([])
  })

  it('a correction keeps in mind who recorded the fact', async () => {
    const fact = await reportStart(countyOfficer)
    await city.as(system, context => correctFact(context, { fact, reason: 'typo', change: { quantity: 1 } }))
    const { check } = await city.kernel.call(contestMyFact, { id: fact, reason: '不是我' }, call(person))
    const end = { id: check, outcome: 'true', finding: '看了合同' }
    const colleague = official('county-officer', '330302', 14)
    await expect(city.kernel.call(settleCheck, end, call(colleague))).rejects.toMatchObject({
      kind: 'not-found',
    })
    const settle = city.as(colleague, context =>
      settleContest(context, { fact, outcome: 'true', reason: 'test' }),
    )
    await expect(settle).rejects.toMatchObject({ code: 'check.same-unit' })
  })

  it('goes to the county, or to the city when the county itself recorded it', () => {
    expect(areaOfCheck('330302001', 'organisation:x')).toBe('330302')
    expect(areaOfCheck('330302001', '330302001/')).toBe('330302')
    expect(areaOfCheck('330302001', '330302/hrss')).toBe('3303')
  })
})
