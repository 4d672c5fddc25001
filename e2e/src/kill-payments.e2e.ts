import { afterEach, describe, expect, inject, it } from 'vitest'
import { type Client, signIn } from './client.ts'
import { copyHome, dropHome, type Home, operate, type Product, startProduct } from './product.ts'

let product: Product | undefined
let home: Home | undefined
afterEach(async () => {
  await product?.kill()
  if (home !== undefined) await dropHome(home)
})

describe.each(inject('stages'))('kill -9 on $engine', ({ pristine }) => {
  it('in the middle of paying: a batch is whole or is not there, and nobody is paid twice', async () => {
    home = await copyHome(pristine)
    product = await startProduct(home)
    const due = await approveClaims(product.url)
    expect(due).toBeGreaterThanOrEqual(3)
    // the power fails at once, and after so many other answers have come
    for (const answers of [0, 1, 2]) {
      await killDuring(product, '/api/claim-batches', { county }, { answers })
      product = await startProduct(home)
      await expectNoHalfBatch(product.url, due)
    }
    const officer = await signIn(product.url, 'ruian')
    if ((await payable(officer)) > 0) await officer.post('/api/claim-batches', { county })
    const batch = await lastBatch(officer)
    expect(batch).toMatchObject({ state: 'made', payments: due })
    const city = await signIn(product.url, 'city')
    const path = `/api/claim-batches/${batch.id}`
    expect(await city.post(`${path}/signature`, {}, { version: batch.version })).toMatchObject({
      status: 200,
    })

    const version = batch.version + 1
    await killDuring(product, `${path}/settlement`, { returned: [] }, { version, answers: 1 })
    product = await startProduct(home)
    await expectNoHalfBatch(product.url, due)
    const again = await signIn(product.url, 'ruian')
    if ((await lastBatch(again)).state === 'signed')
      expect(await again.post(`${path}/settlement`, { returned: [] }, { version })).toMatchObject({
        status: 200,
      })
    expect(await paymentsOf(again, batch.id)).toEqual(Array.from({ length: due }, () => 'paid'))
    await product.stop()
    expect(await operate(home, 'audit', 'verify')).toMatchObject({ code: 0 })
  }, 240_000)
})

const county = '330381'

interface Batch {
  readonly id: string
  readonly version: number
  readonly state: string
  readonly payments: number
}

/** Whatever of the demo's claims can be approved is. @returns how many wait to be paid */
async function approveClaims(url: string): Promise<number> {
  for (const [login, action] of [
    ['tangxia', 'pass'],
    ['ruian', 'approve'],
  ] as const) {
    const officer = await signIn(url, login)
    const { body } = await officer.get<{ rows: { id: string; version: number }[] }>('/api/claims?group=mine')
    for (const { id, version } of body.rows)
      await officer.post(`/api/claims/${id}/steps`, { action }, { version })
  }
  return payable(await signIn(url, 'ruian'))
}

async function payable(officer: Client): Promise<number> {
  const { body } = await officer.get<{ rows: { id: string; payments: number }[] }>('/api/claim-payable')
  return body.rows.find(row => row.id === county)?.payments ?? 0
}

async function lastBatch(officer: Client): Promise<Batch> {
  const { body } = await officer.get<{ rows: Batch[] }>('/api/claim-batches')
  const [last] = body.rows
  if (last === undefined) throw new Error('no batch is listed')
  return last
}

async function paymentsOf(officer: Client, batch: string): Promise<string[]> {
  const { body } = await officer.get<{ payments: { claim: string; state: string }[] }>(
    `/api/claim-batches/${batch}`,
  )
  expect(new Set(body.payments.map(one => one.claim)).size).toBe(body.payments.length)
  return body.payments.map(one => one.state)
}

/** Sends something whose answer may never come; the power fails once so many other answers have come. */
async function killDuring(
  server: Product,
  path: string,
  body: object,
  { answers, version }: { answers: number; version?: number },
): Promise<void> {
  const officer = await signIn(server.url, 'ruian')
  const sent = officer.post(path, body, version === undefined ? {} : { version }).catch(() => undefined) // the connection broke: nobody knows
  for (let at = 0; at < answers; at += 1) await officer.get('/api/session')
  await server.kill()
  await sent
}

/** What was due is due, or in one batch that lists all of its payments; none of it is in both or in neither. */
async function expectNoHalfBatch(url: string, due: number): Promise<void> {
  const officer = await signIn(url, 'ruian')
  const last = await lastBatch(officer)
  const states = await paymentsOf(officer, last.id)
  expect(states).toHaveLength(last.payments)
  const open = await payable(officer)
  const collected = last.payments === due && open === 0
  expect({ open, collected }).toEqual(collected ? { open: 0, collected } : { open: due, collected })
}
