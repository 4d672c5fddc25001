import { citizenIdCheckDigit } from '@qingye/china'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createOutbox, type Database, type Problem } from '../kernel/index.ts'
import { type TestKernel, testDatabase, testKernel } from '../kernel/testing/index.ts'
import {
  enterPerson,
  findPerson,
  listStatements,
  type PersonEntry,
  phoneOf,
  registry,
  standingOf,
} from './index.ts'

const migrations = new URL('./migrations/', import.meta.url)
let database: Database
let city: TestKernel
beforeAll(async () => {
  database = await testDatabase({ modules: [{ module: 'registry', directory: migrations }] })
  city = testKernel(database)
})
afterAll(() => database.close())

const idOf = (first17: string) => first17 + citizenIdCheckDigit(first17)
const li = idOf('33038120010517996')
const base = { name: '李明', division: '330381101001' } as const
const enter = (entry: Partial<PersonEntry>) =>
  city.kernel.asSystem('test', context => enterPerson(context, { source: 'officer', ...base, ...entry }))
const recordOf = async (person: Awaited<ReturnType<typeof enter>>['person']) =>
  city.kernel.asSystem('test', async context => ({
    person: await findPerson(context, person),
    standing: standingOf(await listStatements(context, person)),
  }))

describe('entering a person', () => {
  it('makes one record, with birthday and sex read off the identity number', async () => {
    const entered = await enter({
      identity: { kind: 'citizen-id', number: li.toLowerCase() },
      phone: '13800000001',
      schooling: [{ level: 'bachelor', school: '瓯江大学' }],
    })
    expect(entered).toMatchObject({ outcome: 'new', alike: [] })
    const { person } = await recordOf(entered.person)
    expect(person).toMatchObject({
      name: '李明',
      birth: '2001-05-17',
      sex: 'female',
      education: 'bachelor',
      graduateKind: 'college',
    })
    const phone = await city.kernel.asSystem('test', async context => person && phoneOf(context, person))
    expect(phone).toBe('13800000001')
  })

  it('finds the same person by the number, whatever else differs, and keeps what differs', async () => {
    const first = await enter({
      name: '王晓',
      identity: { kind: 'citizen-id', number: idOf('33038120020228998') },
      state: 'verified',
      source: 'police',
    })
    const again = await enter({
      name: '王小',
      source: 'school',
      identity: { kind: 'citizen-id', number: idOf('33038120020228998') },
      division: '330302',
      schooling: [{ level: 'college', school: '瓯江大学' }],
    })
    expect(again).toEqual({ person: first.person, outcome: 'same', alike: [] })
    const { person, standing } = await recordOf(first.person)
    expect(standing.fields.name).toMatchObject({ value: '王晓', state: 'verified' })
    expect(standing.fields.name?.differs).toMatchObject({ value: '王小', source: 'school' })
    expect(person?.division).toBe(base.division) // a roster does not know where somebody lives
    expect(person?.school).toBe('瓯江大学')
  })

  it('adds a school to the level that sign-up asked for, and nothing twice when a list comes again', async () => {
    const number = idOf('33038120030303998')
    const entry = { identity: { kind: 'citizen-id', number } } as const
    const { person } = await enter({ ...entry, source: 'self', schooling: [{ level: 'college' }] })
    const roster = {
      ...entry,
      source: 'school',
      schooling: [{ level: 'college', school: '瓯江大学' }],
    } as const
    await enter(roster)
    await enter(roster)
    const { standing } = await recordOf(person)
    expect(standing.schooling.map(one => one.value)).toEqual([{ level: 'college', school: '瓯江大学' }])
  })

  it.each([
    ['name-and-birth', { birth: '1999-01-01', name: '赵一' }],
    ['phone', { phone: '13900000099', name: '钱二' }],
    ['name-and-school', { name: '孙三', schooling: [{ level: 'college', school: '瓯江大学' }] }],
  ] as const)('reports who is probably the same by %s', async (because, entry) => {
    const first = await enter(entry)
    const second = await enter(because === 'phone' ? { ...entry, name: '钱两' } : entry)
    expect(first.outcome).toBe('new')
    expect(second.outcome).toBe('probable')
    expect(second.alike).toEqual([{ person: first.person, name: entry.name, because: [because] }])
  })

  it('refuses a number that can be nobody’s without repeating it', async () => {
    const wrong = `${li.slice(0, 17)}${li.endsWith('1') ? '2' : '1'}`
    const refused: Problem = await enter({ identity: { kind: 'citizen-id', number: wrong } }).then(
      () => expect.fail('taken'),
      error => error,
    )
    expect(refused.fields[0]?.pointer).toBe('/identity/number')
    expect(JSON.stringify(refused)).not.toContain('20010517')
  })

  it('lets one of two sign-ups with one number win, and tells the other', async () => {
    const entry = {
      source: 'self',
      identity: { kind: 'citizen-id', number: idOf('33038120040404998') },
    } as const
    const results = await Promise.allSettled([enter(entry), enter({ ...entry, name: '李名' })])
    const told = results.filter(result => result.status === 'rejected')
    expect(told).toHaveLength(1)
    expect(told[0]?.reason).toMatchObject({ kind: 'conflict', code: 'person.identity-taken' })
    const { rows } = await database.pool.query(`SELECT 1 FROM registry.people WHERE name IN ('李名')`)
    const { rows: first } = await database.pool.query(
      `SELECT 1 FROM registry.people p JOIN registry.person_keys k ON k.person = p.id WHERE p.birth = '2004-04-04'`,
    )
    expect(rows.length + first.length).toBeGreaterThan(0)
    expect(first).toHaveLength(1)
  })

  it('keeps no number in plain, in no table', async () => {
    const { rows } = await database.pool.query<{ text: string }>(
      `SELECT to_jsonb(p)::text AS text FROM registry.people p UNION ALL
       SELECT to_jsonb(s)::text FROM registry.statements s UNION ALL SELECT to_jsonb(k)::text FROM registry.person_keys k`,
    )
    expect(rows.length).toBeGreaterThan(10)
    expect(rows.filter(({ text }) => /13800000001|20010517996/.test(text))).toEqual([])
  })

  it('refuses a plain phone by a rule of the database itself', async () => {
    await expect(
      database.pool.query(`UPDATE registry.people SET phone = '13800000001'`),
    ).rejects.toMatchObject({ constraint: 'phone_is_sealed' })
  })

  it('makes every new record known, so that likenesses are looked for in every area', async () => {
    const seen: unknown[] = []
    const outbox = createOutbox(city.kernel, [
      {
        topic: 'registry.person-entered',
        name: 'test.see',
        handle: async (_context, payload) => void seen.push(payload['person']),
      },
    ])
    while ((await outbox.drain()) > 0);
    const { person } = await enter({ name: '周四' })
    await outbox.drain()
    expect(seen).toContain(person)
    expect(registry.subscribers?.map(each => each.topic)).toContain('registry.person-spoken-of')
  })
})
