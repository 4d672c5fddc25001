import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkCatalogue } from '../kernel/database/index.ts'
import { appendFacts, confirmFact } from './append.ts'
import type { AppendedFact } from './fact.ts'
import { type City, factOf, numbered, openCity, system } from './ledger.test-city.ts'
import { verifyLedger } from './verify.ts'

let city: City
let facts: AppendedFact[]
beforeEach(async () => {
  city = await openCity()
  facts = await city.as(system, context =>
    appendFacts(
      context,
      [1, 2, 3, 4, 5].map(n => factOf('opening.pushed', 1, { key: `fact ${n}`, quantity: n })),
    ),
  )
})
afterEach(() => city.close())

const owner = () => city.database.kysely
const verify = async () =>
  (await verifyLedger(city.database.kysely as Parameters<typeof verifyLedger>[0])).faults

function at(index: number): AppendedFact {
  const fact = facts[index]
  if (fact === undefined) throw new Error('no such fact')
  return fact
}

describe('verifying a ledger', () => {
  it('finds nothing in a healthy one', async () => {
    const { entries, faults } = await verifyLedger(owner() as Parameters<typeof verifyLedger>[0])
    expect({ entries, faults }).toEqual({ entries: 5, faults: [] })
  })

  it('names a changed entry', async () => {
    await sql`UPDATE ledger.facts SET quantity = 99 WHERE id = ${at(2).id}`.execute(owner())
    expect(await verify()).toEqual([{ kind: 'changed', stream: at(2).sk, seq: 3, id: at(2).id }])
  })

  it('names the place where an entry was replaced together with its hash', async () => {
    await sql`UPDATE ledger.facts SET hash = repeat('a', 64) WHERE id = ${at(1).id}`.execute(owner())
    expect(await verify()).toMatchObject([{ kind: 'changed', seq: 2, id: at(1).id }])
  })

  it('names a missing entry, in the middle and at the end', async () => {
    await sql`DELETE FROM ledger.facts WHERE id IN (${at(1).id}, ${at(4).id})`.execute(owner())
    const stream = at(0).sk
    expect(await verify()).toEqual([
      { kind: 'missing', stream, seq: 2, other: 2, id: undefined },
      { kind: 'missing', stream, seq: 5, other: 5, id: undefined },
    ])
  })

  it('names entries that changed places', async () => {
    await sql`UPDATE ledger.facts SET seq = 1000 WHERE id = ${at(1).id}`.execute(owner())
    await sql`UPDATE ledger.facts SET seq = 2 WHERE id = ${at(3).id}`.execute(owner())
    await sql`UPDATE ledger.facts SET seq = 4 WHERE id = ${at(1).id}`.execute(owner())
    expect(await verify()).toEqual([
      { kind: 'reordered', stream: at(0).sk, seq: 2, other: 4, id: at(3).id },
      { kind: 'reordered', stream: at(0).sk, seq: 4, other: 2, id: at(1).id },
    ])
  })

  it('finds a head that was set back', async () => {
    await sql`UPDATE ledger.heads SET seq = 4 WHERE sk = ${at(0).sk}`.execute(owner())
    expect(await verify()).toEqual([{ kind: 'head', stream: at(0).sk, seq: 4, id: undefined }])
  })
})

describe('the application’s role', () => {
  it.each([
    ['change', sql`UPDATE ledger.facts SET quantity = 9`],
    ['delete', sql`DELETE FROM ledger.facts`],
    ['empty', sql`TRUNCATE ledger.facts`],
  ])('cannot %s facts, even as the system', async (_, statement) => {
    await expect(city.as(system, context => statement.execute(context.db()))).rejects.toThrow(
      /permission denied/,
    )
    await statement.execute(owner()) // a control: the owner can, so that the statement itself is right
  })

  it('cannot write in another’s name', async () => {
    const employer = {
      ...system,
      role: 'employer' as const,
      area: undefined,
      account: numbered<'Account'>(7, 1),
    }
    const forged = sql`
      INSERT INTO ledger.facts SELECT sk, ${numbered(5, 1)}::uuid, 900, 'fact', ${numbered(5, 1)}::uuid, kind, plan, tree,
        person, organisation, thing, division, day, recorded, quantity, voided, attributes, source_kind, source,
        ${numbered(7, 2)}::uuid, reporter, unit, asks, evidence, word, reason, outcome, 'forged', previous, hash
      FROM ledger.facts LIMIT 1`
    const visible = factOf('opening.pushed', 3, { key: 'own', division: '330302' })
    await city.as(employer, context => appendFacts(context, [visible])) // a control: in one's own name it works
    await expect(city.as(employer, context => forged.execute(context.db()))).rejects.toThrow()
  })
})

describe('appending', () => {
  it('takes the same key once and says that it is repeated', async () => {
    const again = await city.as(system, context =>
      appendFacts(context, [
        factOf('opening.pushed', 1, { key: 'fact 1' }),
        factOf('opening.pushed', 1, { key: 'new' }),
      ]),
    )
    expect(again).toMatchObject([
      { id: at(0).id, repeated: true, seq: 1 },
      { repeated: false, seq: 6 },
    ])
  })

  it('leaves nothing behind when the transaction fails', async () => {
    const failing = city.as(system, async context => {
      await appendFacts(context, [factOf('opening.pushed', 1, { key: 'lost' })])
      throw new Error('the outcome failed')
    })
    await expect(failing).rejects.toThrow('the outcome failed')
    expect((await verifyLedger(owner() as Parameters<typeof verifyLedger>[0])).entries).toBe(5)
  })

  it('refuses an attribute that the kind does not have', async () => {
    const wrong = factOf('opening.pushed', 1, { attributes: { colour: 'red' } })
    await expect(city.as(system, context => appendFacts(context, [wrong]))).rejects.toThrow(
      'no attribute colour',
    )
  })

  it('keeps one chain when many write to the same stream at once', async () => {
    const writers = Array.from({ length: 12 }, (_, n) =>
      city.as(system, context =>
        appendFacts(context, [factOf('opening.pushed', 1, { key: `at once ${n}` })]),
      ),
    )
    await Promise.all(writers)
    const { entries, faults } = await verifyLedger(owner() as Parameters<typeof verifyLedger>[0])
    expect({ entries, faults }).toEqual({ entries: 17, faults: [] })
  })

  it('does not confirm twice', async () => {
    const fact = at(0).id
    await city.as(system, context => confirmFact(context, { fact, by: 'record' }))
    await expect(
      city.as(system, context => confirmFact(context, { fact, by: 'record' })),
    ).rejects.toMatchObject({ code: 'fact.confirmed' })
  })
})

it('the tables keep the rules of the catalogue', async () => {
  expect((await checkCatalogue(city.database)).filter(each => each.table.startsWith('ledger.'))).toEqual([])
})
