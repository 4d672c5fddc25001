import type { App } from '../app.ts'
import {
  addPaper,
  addRelative,
  beginClaim,
  decideClaim,
  drawClaimSample,
  makeBatch,
  moveMyClaim,
  readClaim,
  readMyClaim,
  readNewClaim,
  sendClaim,
  setAccount,
  settleBatch,
  signBatch,
} from '../claims/index.ts'
import { type Actor, type Id, type Kernel, visitor } from '../kernel/index.ts'
import { publishedCatalogue } from '../policies/index.ts'

/** How far a claim of the demo has come. */
type Stage =
  | 'draft'
  | 'sent'
  | 'passed'
  | 'asked'
  | 'refused'
  | 'objected'
  | 'second'
  | 'approved'
  | 'paid'
  | 'returned'
  | 'given'

const hires = { work: 'business', hires: '5', 'hire-subsidy-years': '0' }
const settling = { skill: 'senior' }

/** What the demo's offices have on their desks: somebody's claim in every state. */
const played: readonly { readonly stage: Stage; readonly policy: 'startup-hires' | 'settle-first' }[] = [
  ...(['paid', 'paid', 'paid', 'returned'] as const).map(
    stage => ({ stage, policy: 'startup-hires' }) as const,
  ),
  ...(['draft', 'sent', 'sent', 'passed', 'asked', 'refused', 'objected', 'second', 'approved'] as const).map(
    stage => ({ stage, policy: 'startup-hires' }) as const,
  ),
  ...(['given', 'sent'] as const).map(stage => ({ stage, policy: 'settle-first' }) as const),
]

const scan = {
  name: '扫描件.pdf',
  type: 'application/pdf',
  base64: Buffer.from('%PDF-1.4\n%%EOF\n').toString('base64'),
}

interface Desk {
  readonly kernel: Kernel
  readonly town: Actor
  readonly county: Actor
  readonly city: Actor
}

/** Claims of people of one town, done by the product itself. Nothing where the policies are not published. */
export async function playClaims(
  { kernel }: Pick<App, 'kernel'>,
  actorOf: (login: string) => Promise<Actor>,
) {
  const catalogue = await kernel.asSystem('demo.claims', publishedCatalogue)
  const known = new Set(catalogue.policies.map(policy => policy.id))
  if (!known.has('startup-hires') || !known.has('settle-first')) return
  const [town, county, city] = await Promise.all(['tangxia', 'ruian', 'city'].map(actorOf))
  if (town === undefined || county === undefined || city === undefined) return
  const desk = { kernel, town, county, city }
  const people = await claimants(kernel, played.length)
  for (const [at, actor] of people.entries()) {
    const { stage, policy } = played[at] ?? { stage: 'draft', policy: 'startup-hires' }
    await play(desk, actor, policy, stage)
    // what was approved so far is paid before the next ones are
    if (played[at + 1]?.stage === 'draft') await pay(desk)
  }
}

/** People of whose work and skill the records say nothing, so that what they say themselves decides. */
async function claimants(kernel: Kernel, count: number): Promise<Actor[]> {
  const { rows } = await kernel.database.pool.query<{ person: Id<'Person'>; name: string }>(
    `SELECT p.id AS person, p.name FROM registry.people p
     WHERE p.division LIKE '330381101%' AND p.merged_into IS NULL
       AND NOT EXISTS (SELECT 1 FROM accounts.accounts a WHERE a.person = p.id)
     ORDER BY p.id LIMIT 200`,
  )
  const found: Actor[] = []
  for (const row of rows) {
    if (found.length === count) break
    const actor: Actor = { ...visitor, ...row, role: 'person' }
    const call = { actor, language: 'zh', channel: 'json' } as const
    const known = await Promise.all(
      ['startup-hires', 'settle-first'].map(policy => kernel.call(readNewClaim, { policy }, call)),
    )
    const facts = known.flatMap(one => one.known.map(({ fact }) => fact))
    if (!facts.includes('work') && !facts.includes('skill')) found.push(actor)
  }
  return found
}

async function play(desk: Desk, actor: Actor, policy: string, stage: Stage): Promise<void> {
  const call = { actor, language: 'zh', channel: 'json' } as const
  const { kernel } = desk
  const answers = policy === 'settle-first' ? settling : stage === 'second' ? { ...hires, hires: '2' } : hires
  const { claim } = await kernel.call(beginClaim, { policy, answers }, call)
  const read = () => kernel.call(readMyClaim, { claim }, call)
  for (const { id } of (await read()).needed)
    await kernel.call(addPaper, { claim, document: id, file: scan }, call)
  if (policy === 'settle-first') {
    const spouse = { claim, relation: 'spouse', name: '陈小满', number: '11010519491231002X' }
    await kernel.call(addRelative, spouse, call)
  } else {
    const account = { holder: actor.name, bank: '瑞安农商银行塘下支行', number: '622202120200123456 7' }
    await kernel.call(setAccount, { claim, ...account }, call)
  }
  if (stage === 'draft') return
  const { version } = (await read()).claim
  const sent = { claim, true: 'yes', ...(stage === 'second' && { anyway: 'yes' }) }
  await kernel.call(sendClaim, sent, { ...call, version })
  await decide(desk, claim, stage, policy)
  if (stage !== 'objected') return
  const note = '合同和社保都有 5 个人，材料里漏了一页，已经补上'
  const now = (await read()).claim.version
  await kernel.call(moveMyClaim, { claim, action: 'object', note }, { ...call, version: now })
}

async function decide(desk: Desk, claim: Id<'Claim'>, stage: Stage, policy: string): Promise<void> {
  const step = async (actor: Actor, more: object) => {
    const call = { actor, language: 'zh', channel: 'json' } as const
    const { version } = (await desk.kernel.call(readClaim, { claim }, call)).claim
    await desk.kernel.call(decideClaim, { claim, ...more }, { ...call, version })
  }
  if (stage === 'sent') return
  const ask = { action: 'ask', reason: 'paper', note: '社保缴费记录只有 4 个人的，请补第 5 个人的' }
  if (stage === 'asked') return step(desk.town, ask)
  if (policy !== 'settle-first') await step(desk.town, { action: 'pass' })
  if (stage === 'passed') return
  if (stage === 'refused' || stage === 'objected')
    return step(desk.county, { action: 'refuse', reason: 'untrue' })
  if (stage === 'second') {
    const more = { amount: 100_000, source: '县人社局会议纪要〔2023〕7号', note: '第三个人 11 月刚入职' }
    return step(desk.county, { action: 'propose', reason: 'evidence', ...more })
  }
  await step(desk.county, { action: 'approve' })
  if (stage === 'given') await step(desk.county, { action: 'give' })
}

/** A batch that the county made and the city signed; the last payment came back. Two of the others are checked. */
async function pay({ kernel, county, city }: Desk): Promise<void> {
  const as = (actor: Actor) => ({ actor, language: 'zh', channel: 'json' }) as const
  const { batch, payments } = await kernel.call(makeBatch, { county: '330381' }, as(county))
  await kernel.call(signBatch, { batch }, { ...as(city), version: 1 })
  const returned = [{ number: payments, reason: 'account' }]
  await kernel.call(settleBatch, { batch, returned }, { ...as(county), version: 2 })
  const period = { from: '2023-01-01', until: '2023-12-31', area: '330381' }
  await kernel.call(drawClaimSample, { ...period, seed: '2023-11-22 双色球 03 07 11', size: 2 }, as(city))
}
