import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkCatalogue } from '../kernel/database/index.ts'
import { appendFacts, confirmFact } from './append.ts'
import { type AppendedFact, type Entry, sealed } from './fact.ts'
import { type City, factOf, numbered, openCity, system } from './ledger.test-city.ts'
import { type Fault, verifyLedger } from './verify.ts'

let city: City
let facts: AppendedFact[]
beforeAll(async () => {
  city = await openCity()
  facts = await city.as(system, context =>
    appendFacts(
      context,
      [1, 2, 3, 4, 5].map(n => factOf('opening.pushed', 1, { key: `fact ${n}`, quantity: n })),
    ),
  )
})
afterAll(() => city.close())

type Owner = Parameters<typeof verifyLedger>[0]
// the owner's handle does not know the tables of the modules
const owner = () => city.database.kysely as unknown as Owner
const undone = new Error('undone')

/** What is found after the owner has tampered; the tampering is undone. */
async function faultsAfter(...statements: readonly RawBuilder<unknown>[]): Promise<readonly Fault[]> {
  let faults: readonly Fault[] = []
  const work = owner()
    .transaction()
    .execute(async db => {
      for (const statement of statements) await statement.execute(db)
      faults = (await verifyLedger(db)).faults
      throw undone
    })
  await expect(work).rejects.toBe(undone)
  return faults
}

function at(index: number): AppendedFact {
  const fact = facts[index]
  if (fact === undefined) throw new Error('no such fact')
  return fact
}

describe('verifying a ledger', () => {
  it('finds nothing in a healthy one', async () => {
    const { entries, faults } = await verifyLedger(owner())
    expect({ entries, faults }).toEqual({ entries: 5, faults: [] })
  })

  it('names a changed entry', async () => {
    const faults = await faultsAfter(sql`UPDATE ledger.facts SET quantity = 99 WHERE id = ${at(2).id}`)
    expect(faults).toEqual([{ kind: 'changed', stream: at(2).sk, seq: 3, id: at(2).id }])
  })

  it('names the entry after one that was replaced together with its hash', async () => {
    const row = (await entries()).find(entry => entry.id === at(1).id)
    if (row === undefined) throw new Error('no such entry')
    const { hash } = sealed({ ...row, quantity: 99 })
    const faults = await faultsAfter(
      sql`UPDATE ledger.facts SET quantity = 99, hash = ${hash} WHERE id = ${at(1).id}`,
    )
    expect(faults).toEqual([{ kind: 'unlinked', stream: at(2).sk, seq: 3, id: at(2).id }])
  })

  it('names a missing entry, in the middle and at the end', async () => {
    const faults = await faultsAfter(sql`DELETE FROM ledger.facts WHERE id IN (${at(1).id}, ${at(4).id})`)
    const stream = at(0).sk
    expect(faults).toEqual([
      { kind: 'missing', stream, seq: 2, other: 2, id: undefined },
      { kind: 'missing', stream, seq: 5, other: 5, id: undefined },
    ])
  })

  it('names a whole stream that is gone', async () => {
    const faults = await faultsAfter(sql`DELETE FROM ledger.facts`)
    expect(faults).toEqual([{ kind: 'missing', stream: at(0).sk, seq: 1, other: 5, id: undefined }])
  })

  it('names entries that changed places', async () => {
    const faults = await faultsAfter(
      sql`UPDATE ledger.facts SET seq = 1000 WHERE id = ${at(1).id}`,
      sql`UPDATE ledger.facts SET seq = 2 WHERE id = ${at(3).id}`,
      sql`UPDATE ledger.facts SET seq = 4 WHERE id = ${at(1).id}`,
    )
    expect(faults).toEqual([
      { kind: 'reordered', stream: at(0).sk, seq: 2, other: 4, id: at(3).id },
      { kind: 'reordered', stream: at(0).sk, seq: 4, other: 2, id: at(1).id },
    ])
  })

  it('finds a head that was set back', async () => {
    const faults = await faultsAfter(sql`UPDATE ledger.heads SET seq = 4 WHERE sk = ${at(0).sk}`)
    expect(faults).toEqual([{ kind: 'head', stream: at(0).sk, seq: 4, id: undefined }])
  })
})

async function entries(): Promise<Entry[]> {
  return (await sql<Entry>`SELECT * FROM ledger.facts ORDER BY sk, seq`.execute(owner())).rows
}

describe('the application’s role', () => {
  it.each([
    ['change', sql`UPDATE ledger.facts SET quantity = 9`],
    ['delete', sql`DELETE FROM ledger.facts`],
    ['empty', sql`TRUNCATE ledger.facts`],
  ])('cannot %s facts, even as the system', async (_, statement) => {
    await expect(city.as(system, context => statement.execute(context.db()))).rejects.toThrow(
      /permission denied/,
    )
    await faultsAfter(statement) // a control: the owner can, so that the statement itself is right
  })

  it('cannot write in another’s name', async () => {
    const employer = {
      ...system,
      role: 'recruiter' as const,
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
    expect(again).toMatchObject([{ id: at(0).id, repeated: true, seq: 1 }, { repeated: false }])
  })

  it('leaves nothing behind when the transaction fails', async () => {
    const failing = city.as(system, async context => {
      await appendFacts(context, [factOf('opening.pushed', 1, { key: 'lost' })])
      throw new Error('the outcome failed')
    })
    await expect(failing).rejects.toThrow('the outcome failed')
    expect((await entries()).filter(entry => entry.key === 'lost')).toEqual([])
  })

  it('refuses an attribute that the kind does not have', async () => {
    const wrong = factOf('opening.pushed', 1, { attributes: { colour: 'red' } })
    await expect(city.as(system, context => appendFacts(context, [wrong]))).rejects.toThrow(
      'no attribute colour',
    )
  })

  it('keeps one chain when many write to the same stream at once', async () => {
    const before = (await entries()).length
    const writers = Array.from({ length: 12 }, (_, n) =>
      city.as(system, context =>
        appendFacts(context, [factOf('opening.pushed', 1, { key: `at once ${n}` })]),
      ),
    )
    await Promise.all(writers)
    const verified = await verifyLedger(owner())
    expect(verified).toEqual({ entries: before + 12, faults: [] })
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
