import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, inject, it } from 'vitest'
import { type Client, signIn, signUp } from './client.ts'
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
})

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
