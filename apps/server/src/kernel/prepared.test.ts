import { Type } from 'typebox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from './database/index.ts'
import type { Kernel } from './kernel.ts'
import { Problem } from './problem.ts'
import { testDatabase } from './testing/test-database.ts'
import { testActor, testKernel } from './testing/test-kernel.ts'
import { preparedUseCase, useCase } from './use-case.ts'

let database: Database
let kernel: Kernel
beforeAll(async () => {
  database = await testDatabase()
  kernel = testKernel(database).kernel
})
afterAll(() => database.close())

const officer = testActor('county-officer', { area: '330381' })
const call = { actor: officer, language: 'zh', channel: 'json' } as const

const declaration = {
  kind: 'command',
  title: { zh: '慢活', en: 'Slow work' },
  permission: 'slow.work',
  reach: 'area',
  allow: ['county-officer'],
  input: Type.Object({ fail: Type.Boolean() }),
  output: Type.Object({ seen: Type.Integer() }),
} as const

/** Counts the connections lent while the slow work goes on. */
function counting(work: (lent: () => number) => Promise<number>) {
  let lent = 0
  const { connect } = database.pool
  database.pool.connect = async () => {
    const client = await connect()
    lent += 1
    const release = client.release.bind(client)
    client.release = broken => {
      lent -= 1
      release(broken)
    }
    return client
  }
  return work(() => lent).finally(() => {
    database.pool.connect = connect
  })
}

describe('slow work before the transaction', () => {
  it('holds no connection, and what it found reaches the transaction', async () => {
    await counting(async lent => {
      const slow = preparedUseCase({
        ...declaration,
        name: 'slow.prepared',
        async prepare() {
          const seen = lent()
          return async () => ({ seen })
        },
      })
      expect(await kernel.call(slow, { fail: false }, call)).toEqual({ seen: 0 })
      // the control: in the body of an ordinary use case a connection is lent
      const ordinary = useCase({
        ...declaration,
        name: 'slow.ordinary',
        handle: async () => ({ seen: lent() }),
      })
      expect(await kernel.call(ordinary, { fail: false }, call)).toEqual({ seen: 1 })
      return 0
    })
  })

  it('keeps what its own short transaction wrote, also when it is then refused', async () => {
    const refused = preparedUseCase({
      ...declaration,
      name: 'slow.refused',
      async prepare(before) {
        await before.transaction(context => context.audit({ action: 'slow.tried', subject: 'x' }))
        throw new Problem('conflict', 'slow.no', { zh: '不行', en: 'No' })
      },
    })
    await expect(kernel.call(refused, { fail: true }, call)).rejects.toMatchObject({ code: 'slow.no' })
    const { rows } = await database.pool.query(`SELECT action FROM kernel.audit WHERE action = 'slow.tried'`)
    expect(rows).toHaveLength(1)
  })

  it('is never reached by a role that may not, nor with input that does not fit', async () => {
    let begun = 0
    const guarded = preparedUseCase({
      ...declaration,
      name: 'slow.guarded',
      async prepare() {
        begun += 1
        return async () => ({ seen: 0 })
      },
    })
    const person = { ...call, actor: testActor('person') }
    await expect(kernel.call(guarded, { fail: false }, person)).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(kernel.call(guarded, { fail: 'maybe' }, call)).rejects.toMatchObject({ kind: 'invalid' })
    expect(begun).toBe(0)
  })
})
