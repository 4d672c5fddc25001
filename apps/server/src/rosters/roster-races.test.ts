import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Actor, type Id, newId, Problem } from '../kernel/index.ts'
import { testVault } from '../kernel/testing/index.ts'
import { enterPerson, findPerson, registry } from '../registry/index.ts'
import { contend, roundsOn } from '../testing/contend.ts'
import { type TestApp, tangxia, testApp, testPassword } from '../testing/test-app.ts'
import { accept, begin, graduate, idOf, seedSchools, send, workbook } from './rosters.fixture.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
  await seedSchools(app.kernel, testPassword)
}, 240_000)
afterAll(() => app.close())

let serial = 700
const identityOf = (of: number) => ({ kind: 'citizen-id', number: idOf(of) }) as const

// the door of the registry shows its use cases; their schemas are read here as the calls below need them
const useCaseOf = (name: string) => registry.useCases.find(one => one.name === `registry.${name}`) as never

function personActor(person: Id<'Person'>): Actor {
  const none = { grant: undefined, area: undefined, department: undefined, organisation: undefined }
  return { ...none, account: newId<'Account'>(app.clock.now()), role: 'person', name: '本人', person }
}
const call = (actor: Actor, version?: number) =>
  ({ actor, language: 'zh', channel: 'json', ...(version !== undefined && { version }) }) as const

/** Somebody who signed up by themselves, without a number. */
async function signedUp(name: string): Promise<Id<'Person'>> {
  const entry = { source: 'self', name, division: tangxia, consented: true } as const
  return (await app.kernel.asSystem('test', context => enterPerson(context, entry))).person
}

/** The person writes their own number into their own record. */
async function sayNumber(person: Id<'Person'>, of: number): Promise<string> {
  const me = await app.kernel.asSystem('test', context => findPerson(context, person))
  const said = app.kernel.call(
    useCaseOf('editMyRecord'),
    { identity: identityOf(of) },
    call(personActor(person), me?.version ?? 0),
  )
  return outcome(said)
}

const outcome = (done: Promise<unknown>): Promise<string> =>
  done.then(
    () => 'done',
    (error: unknown) => {
      if (!(error instanceof Problem)) throw error
      expect(error.title).toMatchObject({ zh: expect.any(String), en: expect.any(String) })
      return `${error.kind} ${error.code}`
    },
  )

/** Who holds the number, in the key table and on the records; and whom the roster means. */
async function heldBy(of: number) {
  const { pool } = app.kernel.database
  const match = testVault.match('citizen-id', idOf(of))
  const keys = await pool.query<{ person: string }>(
    'SELECT person FROM registry.person_keys WHERE match = $1',
    [match],
  )
  const records = await pool.query<{ id: string }>(
    'SELECT id FROM registry.people WHERE id_number_match = $1',
    [match],
  )
  const listed = await pool.query<{ person: string }>(
    'SELECT person FROM rosters.graduates WHERE student_number = $1',
    [graduate(of)[2]],
  )
  return {
    keys: keys.rows.map(row => row.person),
    records: records.rows.map(row => row.id),
    listed: listed.rows.map(row => row.person),
  }
}

async function rounds(round: (of: number) => Promise<void>): Promise<void> {
  for (let at = 0; at < roundsOn(app.kernel.database); at += 1) {
    serial += 1
    await round(serial)
    await app.settle()
  }
}
const keyTable = 'registry.person_keys'

/** A roster with one row, ready to be written. */
async function roster(of: number): Promise<void> {
  const id = await send(app, 'ouhai', await workbook([graduate(of)]))
  await accept(app, 'ouhai', id)
  await begin(app, 'ouhai', id, false)
}

describe('one identity number', () => {
  it('that two people write into their records at once is one’s, and the other is told', async () => {
    await rounds(async of => {
      const [one, other] = [await signedUp(`抢号甲${of}`), await signedUp(`抢号乙${of}`)]
      const answers = await contend(app.kernel.database, keyTable, [
        () => sayNumber(one, of),
        () => sayNumber(other, of),
      ])
      expect(answers.toSorted()).toEqual(['conflict person.identity-taken', 'done'])
      const winner = answers[0] === 'done' ? one : other
      expect(await heldBy(of)).toEqual({ keys: [winner], records: [winner], listed: [] })
    })
  }, 240_000)

  it('that comes by a roster and by an officer at once is one record', async () => {
    await rounds(async of => {
      await roster(of)
      const officer = await app.actor('tangxia')
      const entry = { name: graduate(of)[0] ?? '', identity: identityOf(of), division: tangxia }
      const [entered] = await contend(app.kernel.database, keyTable, [
        () => outcome(app.kernel.call(useCaseOf('addPerson'), entry, call(officer))),
        () => outcome(app.rosters.drain()),
      ])
      expect(entered).toBe('done')
      const { keys, records, listed } = await heldBy(of)
      expect(keys).toHaveLength(1)
      expect([records, listed]).toEqual([keys, keys])
    })
  }, 240_000)

  it('that comes by a roster while its owner writes it down is one record: theirs, or they are told', async () => {
    await rounds(async of => {
      await roster(of)
      const own = await signedUp(graduate(of)[0] ?? '')
      const [said] = await contend(app.kernel.database, keyTable, [
        () => sayNumber(own, of),
        () => outcome(app.rosters.drain()),
      ])
      const { keys, records, listed } = await heldBy(of)
      expect([records, listed]).toEqual([keys, keys])
      if (said === 'done') expect(keys).toEqual([own])
      else {
        expect(said).toBe('conflict person.identity-taken')
        expect(keys).not.toContain(own)
      }
    })
  }, 240_000)
})
