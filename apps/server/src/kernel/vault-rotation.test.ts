import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from './database/index.ts'
import { bucketOf, newId } from './ids.ts'
import type { Kernel } from './kernel.ts'
import { testDatabase, testKernel } from './testing/index.ts'
import { openVault, type Vault } from './vault.ts'
import type { HashChange, SealedColumn } from './vault-columns.ts'
import { type KeyRing, newKey, readKeyRing } from './vault-keys.ts'
import { countByKey, rehash, reseal } from './vault-rotation.ts'
import { readMatching, vaultOf, writeMatching } from './vault-state.ts'

const bytes = (start: number) => (size: number) =>
  Buffer.from(Array.from({ length: size }, (_, at) => (start + at * 7) % 256))
const old = newKey('old', 'aes', bytes(1))
const fresh = newKey('new', 'sm', bytes(77))
const oldRing = readKeyRing(old)
const ring: KeyRing = readKeyRing(`${fresh},${old}`)
const people = 60

let database: Database
let kernel: Kernel
let moved: HashChange[] = []

const phone: SealedColumn = {
  table: 'secrets.people',
  column: 'phone_sealed',
  purpose: 'person.phone',
  match: {
    kind: 'phone',
    column: 'phone_match',
    async rehash(_context, change) {
      moved.push(change)
    },
  },
}
const card: SealedColumn = { table: 'secrets.people', column: 'card_sealed', purpose: 'person.card' }

beforeAll(async () => {
  database = await testDatabase()
  kernel = testKernel(database).kernel
  await database.pool.query('CREATE SCHEMA secrets')
  await database.pool.query(
    `CREATE TABLE secrets.people (sk text COLLATE "C" NOT NULL, id uuid NOT NULL, phone_sealed text,
       phone_match text, card_sealed text, PRIMARY KEY (sk, id))`,
  )
  await database.pool.query('GRANT USAGE ON SCHEMA secrets TO qingye_app')
  await database.pool.query('GRANT SELECT, UPDATE ON secrets.people TO qingye_app')
})
afterAll(() => database.close())
beforeEach(async () => {
  moved = []
  await database.pool.query('DELETE FROM secrets.people')
  await database.pool.query(`DELETE FROM kernel.settings WHERE key = 'vault.matching'`)
  await fill(await vaultOf(database, oldRing))
})

const phoneOf = (at: number) => `138${String(at).padStart(8, '0')}`

async function fill(vault: Vault): Promise<void> {
  for (let at = 0; at < people; at += 1) {
    const id = newId<'Person'>(1_700_000_000_000 + at)
    const number = phoneOf(at)
    await database.pool.query('INSERT INTO secrets.people VALUES ($1, $2, $3, $4, $5)', [
      bucketOf(id),
      id,
      vault.seal('person.phone', number),
      vault.match('phone', number),
      at % 2 === 0 ? vault.seal('person.card', `card ${number}`) : null,
    ])
  }
}

async function readable(vault: Vault): Promise<number> {
  const { rows } = await database.pool.query<{ phone: string; card: string | null; match: string }>(
    'SELECT phone_sealed AS phone, card_sealed AS card, phone_match AS match FROM secrets.people',
  )
  return rows.filter(row => {
    const number = vault.open('person.phone', row.phone)
    if (row.card !== null && vault.open('person.card', row.card) !== `card ${number}`) return false
    return row.match === vault.match('phone', number)
  }).length
}

describe('a new current key', () => {
  it('reaches every registered column; then the old key may go', async () => {
    const vault = await vaultOf(database, ring)
    expect([vault.current, vault.matching]).toEqual(['new', 'old'])
    expect(await readable(vault)).toBe(people)
    const done = await reseal(kernel, vault, [phone, card], 7)
    expect(done.map(each => [each.changed, each.broken.length])).toEqual([
      [60, 0],
      [30, 0],
    ])
    expect(await countByKey(kernel, [phone, card])).toEqual(new Map([['new', 90]]))
    expect((await reseal(kernel, vault, [phone, card])).map(each => each.changed)).toEqual([0, 0])
    expect(await readable(vault)).toBe(people)
  })

  it('does not reach a column that nobody registered, and says so', async () => {
    await reseal(kernel, await vaultOf(database, ring), [phone])
    expect(await countByKey(kernel, [phone, card])).toEqual(
      new Map([
        ['new', 60],
        ['old', 30],
      ]),
    )
  })

  it('goes on where it was interrupted', async () => {
    const vault = await vaultOf(database, ring)
    await expect(reseal(kernel, stumbling(vault, 25), [phone], 10)).rejects.toThrow('power')
    expect((await countByKey(kernel, [phone])).get('new')).toBe(20) // whole batches only
    expect((await reseal(kernel, vault, [phone], 10))[0]?.changed).toBe(40)
    expect(await readable(vault)).toBe(people)
  })

  it('names a row that was tampered with and leaves it as it is', async () => {
    await database.pool.query(`UPDATE secrets.people SET phone_sealed = card_sealed WHERE phone_match = $1`, [
      openVault(oldRing).match('phone', phoneOf(4)),
    ])
    const [done] = await reseal(kernel, await vaultOf(database, ring), [phone])
    expect(done).toMatchObject({ changed: 59 })
    expect(done?.broken).toHaveLength(1)
  })
})

describe('matching by a new key', () => {
  it('begins when every hash has been computed anew, its followers with it', async () => {
    const before = await vaultOf(database, ring)
    await rehash(kernel, ring, [phone, card], 7)
    const after = await vaultOf(database, ring)
    expect(after.matching).toBe('new')
    expect(await readable(after)).toBe(people)
    expect(await readable(before)).toBe(0)
    expect(moved).toHaveLength(people)
    expect(moved.map(change => change.before)).toContain(before.match('phone', phoneOf(3)))
    expect(moved.map(change => change.after)).toContain(after.match('phone', phoneOf(3)))
    expect(await rehash(kernel, ring, [phone])).toEqual([])
  })

  it('keeps the product from starting while it is half done, and goes on', async () => {
    const failing: SealedColumn = {
      ...phone,
      match: {
        kind: 'phone',
        column: 'phone_match',
        async rehash() {
          if (moved.push({ sk: '', id: '', before: '', after: '' }) > 15) throw new Error('power')
        },
      },
    }
    await expect(rehash(kernel, ring, [failing], 10)).rejects.toThrow('power')
    await expect(vaultOf(database, ring)).rejects.toThrow('keys rehash')
    const [done] = await rehash(kernel, ring, [phone], 10)
    expect(done?.changed).toBe(50)
    expect(await readable(await vaultOf(database, ring))).toBe(people)
  })

  it('refuses a ring that has lost the key which matches', async () => {
    await writeMatching(database, { key: 'old' })
    await expect(vaultOf(database, readKeyRing(fresh))).rejects.toThrow('no key old')
    expect(await readMatching(database)).toEqual({ key: 'old' })
  })
})

/** A vault in whose middle the power fails. */
function stumbling(vault: Vault, after: number): Vault {
  let calls = 0
  return {
    ...vault,
    seal(purpose, plain) {
      calls += 1
      if (calls > after) throw new Error('power')
      return vault.seal(purpose, plain)
    },
  }
}
