import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, inject, it } from 'vitest'
import { fixedIds } from '../../tools/demo-city/src/index.ts'
import { type Client, signIn, signUp } from './client.ts'
import { listOfPosts } from './desks.ts'
import { dayInWenzhou, publishPost, step } from './employer.ts'
import { copyHome, dropHome, type Home, operate, type Product, startProduct } from './product.ts'

let product: Product | undefined
let home: Home | undefined
afterEach(async () => {
  await product?.kill()
  if (home !== undefined) await dropHome(home)
})

const hires = 18
/** how many people, or confirmations, are on their way at a time */
const abreast = 6

interface Accepted {
  readonly application: string
  readonly version: number
}

describe.each(inject('stages'))('kill -9 on $engine', ({ pristine }) => {
  it('in the middle of hires: what was acknowledged is there, nothing is half done', async () => {
    home = await copyHome(pristine)
    product = await startProduct(home)
    const { accepted, today } = await acceptedOffers(product.url)
    const acknowledged = new Set<string>()
    for (const killAfter of [5, 6]) {
      const open = accepted.filter(one => !acknowledged.has(one.application))
      await startUntilKilled(product, open, today, acknowledged, killAfter)
      product = await startProduct(home)
      await expectWhole(product.url, accepted, acknowledged)
    }
    // what was not acknowledged can simply be sent again
    const employer = await signIn(product.url, 'haichuan')
    for (const { application } of accepted) await startAgain(employer, application, today)
    await expectWhole(product.url, accepted, new Set(accepted.map(one => one.application)))
    await product.stop()

    expect(await operate(home, 'ledger', 'verify')).toMatchObject({ code: 0 })
    expect(await operate(home, 'audit', 'verify')).toMatchObject({ code: 0 })
    const started = (await hireFacts(home)).filter(source => accepted.some(one => one.application === source))
    expect(started.sort()).toEqual(accepted.map(one => one.application).sort())
  }, 240_000)

  it('in the middle of an import: it goes on where it stopped, and no row is written twice', async () => {
    home = await copyHome(pristine)
    product = await startProduct(home)
    const officer = await signIn(product.url, 'ruian')
    const id = await previewOf(officer)
    await run(officer, id, 'preview')
    const begun = await importOf(officer, id, ({ state, progress }) => state === 'done' || progress > 0)
    expect(begun).toMatchObject({ state: 'running' }) // else there was nothing to interrupt
    await product.kill()

    product = await startProduct(home)
    const again = await signIn(product.url, 'ruian')
    const done = await importOf(again, id, ({ state }) => state === 'done')
    expect(done.effects).toMatchObject({ created: rows })
    const { body } = await again.get<{ total: number }>(`/api/posts?limit=1&q=${encodeURIComponent(titles)}`)
    expect(body.total).toBe(rows)

    // the same list once more finds its rows written
    const known = await importOf(again, await previewOf(again), () => true)
    expect(known.effects).toMatchObject({ created: 0, same: rows })
    await product.stop()
    expect(await operate(home, 'ledger', 'verify')).toMatchObject({ code: 0 })
  }, 240_000)
})

const rows = 1_500
const titles = '断电试工'

/** A number in the ten heavenly stems: titles that differ by figures alone are one vacancy. */
function inStems(number: number): string {
  return [...String(number).padStart(4, '0')].map(digit => '甲乙丙丁戊己庚辛壬癸'[Number(digit)]).join('')
}

interface ImportState {
  readonly version: number
  readonly state: string
  readonly progress: number
  readonly effects: { readonly created: number; readonly same: number }
}

/** A long list, read and shown but not yet written. */
async function previewOf(officer: Client): Promise<string> {
  const code = await creditCodeOf(officer)
  const posts = Array.from({ length: rows }, (_, at) => ({
    title: `${titles}${inStems(at)}`,
    openings: '1',
    pay: '6500-8500',
    until: '2023-12-31',
  }))
  const bytes = new Uint8Array(listOfPosts('温州海川泵阀有限公司', code, posts))
  const sent = await officer.upload<{ id: string }>('/api/imports', { name: '断电.xlsx', bytes })
  expect(sent).toMatchObject({ status: 200 })
  const { id } = sent.body
  const read = await importOf(officer, id, ({ state }) => state === 'mapping' || state === 'preview')
  if (read.state === 'mapping') {
    const { body } = await officer.get<{ columns: { letter: string; field: string | null }[] }>(
      `/api/imports/${id}`,
    )
    const mapping = Object.fromEntries(
      body.columns.flatMap(({ letter, field }) => (field ? [[letter, field]] : [])),
    )
    const mapped = await officer.put(`/api/imports/${id}/mapping`, { mapping }, { version: read.version })
    expect(mapped).toMatchObject({ status: 200 })
  }
  await importOf(officer, id, ({ state }) => state === 'preview')
  return id
}

async function run(officer: Client, id: string, from: string): Promise<void> {
  const { state, version } = await importOf(officer, id, () => true)
  expect(state).toBe(from)
  expect(await officer.post(`/api/imports/${id}/run`, {}, { version })).toMatchObject({ status: 200 })
}

/** Asks until the import is as wanted. */
async function importOf(
  officer: Client,
  id: string,
  wanted: (of: ImportState) => boolean,
): Promise<ImportState> {
  let last: ImportState | undefined
  const ask = async () => {
    const { body } = await officer.get<ImportState>(`/api/imports/${id}`)
    last = body
    return body.state === 'failed' || wanted(body)
  }
  await expect.poll(ask, { timeout: 90_000, interval: 20 }).toBe(true)
  if (last === undefined || last.state === 'failed')
    throw new Error(`the import failed: ${JSON.stringify(last)}`)
  return last
}

async function creditCodeOf(officer: Client): Promise<string> {
  const { body } = await officer.get<{ rows: { id: string; creditCode: string }[] }>('/api/employers?q=海川')
  return body.rows.find(row => row.id === fixedIds.employer)?.creditCode ?? ''
}

/** Young people who have accepted an offer that begins today. */
async function acceptedOffers(url: string): Promise<{ accepted: Accepted[]; today: string }> {
  const [ruian, haichuan] = await Promise.all([signIn(url, 'ruian'), signIn(url, 'haichuan')])
  const post = await publishPost(haichuan, ruian, '低压电工（断电）', hires * 2)
  let today = ''
  const accepted: Accepted[] = []
  await abreastOver(
    Array.from({ length: hires }, (_, index) => index),
    async index => {
      const phone = `1380577${String(1_000 + index)}`
      const person = await signUp(url, { name: `林断电${index}`, phone })
      const applied = await person.post<{ application: string }>(`/api/posts/${post}/applications`, {
        consent: 'yes',
      })
      expect(applied).toMatchObject({ status: 200 })
      const { application } = applied.body
      const seen = await person.get<{ application: { version: number; appliedAt: string } }>(
        `/api/applications/${application}`,
      )
      today = dayInWenzhou(seen.body.application.appliedAt)
      await step(haichuan, application, { action: 'offer', startOn: today })
      const taken = await person.post<{ version: number }>(
        `/api/applications/${application}/my-steps`,
        { action: 'accept' },
        { version: seen.body.application.version + 1 },
      )
      expect(taken).toMatchObject({ status: 200 })
      accepted.push({ application, version: taken.body.version })
    },
  )
  return { accepted, today }
}

/** Confirms first days, six at a time, until enough were acknowledged; then the power fails. */
async function startUntilKilled(
  server: Product,
  open: readonly Accepted[],
  today: string,
  acknowledged: Set<string>,
  killAfter: number,
): Promise<void> {
  const employer = await signIn(server.url, 'haichuan')
  let answered = 0
  await abreastOver(open, async ({ application, version }) => {
    const answer = await employer
      .post(`/api/applications/${application}/steps`, { action: 'start', startOn: today }, { version })
      .catch(() => undefined) // the connection broke: nobody knows
    if (answer?.status !== 200) return
    acknowledged.add(application)
    answered += 1
    if (answered === killAfter) await server.kill()
  })
  expect(answered).toBeGreaterThanOrEqual(killAfter)
  expect(acknowledged.size).toBeLessThan(hires)
}

async function abreastOver<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items]
  const worker = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) await work(next)
  }
  await Promise.all(Array.from({ length: abreast }, worker))
}

/** Every acknowledged hire has started; each application has a fact if and only if it has started. */
async function expectWhole(
  url: string,
  accepted: readonly Accepted[],
  acknowledged: Set<string>,
): Promise<void> {
  const employer = await signIn(url, 'haichuan')
  for (const { application } of accepted) {
    const { body } = await employer.get<{ application: { state: string; fact: string | null } }>(
      `/api/applications/${application}`,
    )
    const { state, fact } = body.application
    if (acknowledged.has(application)) expect({ application, state }).toMatchObject({ state: 'started' })
    expect({ application, state, counted: fact !== null }).toMatchObject({ counted: state === 'started' })
  }
}

async function startAgain(employer: Client, application: string, today: string): Promise<void> {
  const { body } = await employer.get<{ application: { state: string } }>(`/api/applications/${application}`)
  if (body.application.state === 'accepted')
    await step(employer, application, { action: 'start', startOn: today })
}

/** The source of every hire in the ledger, as often as it stands there. */
async function hireFacts(at: Home): Promise<string[]> {
  const file = join(at.folder, 'facts.jsonl')
  expect(await operate(at, 'export', 'facts', file)).toMatchObject({ code: 0 })
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line) as { entry: string; kind: string; source: string })
    .filter(fact => fact.entry === 'fact' && fact.kind === 'hire.started')
    .map(fact => fact.source)
}
