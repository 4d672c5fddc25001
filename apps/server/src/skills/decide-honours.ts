import { Type } from 'typebox'
import {
  type Context,
  day,
  handOf,
  type Id,
  idOf,
  invalid,
  keyIn,
  Problem,
  type Text,
  takeStep,
  textSchema,
  type UseCaseContext,
  useCase,
} from '../kernel/index.ts'
import { officers } from './certificate.ts'
import { findHonours, honourPapers, writeHonour } from './honour.store.ts'
import { type Honour, type HonourAction, honourChanged, honourLifecycle } from './honour.ts'
import { partyOf } from './honour-view.ts'
import { unknownHonour } from './nominate.ts'

const deciding = {
  kind: 'command',
  permission: 'honour.decide',
  reach: 'area',
  allow: officers,
} as const

const whyLeft = {
  unknown: { zh: '没有这项提名', en: 'There is no such nomination' },
  state: { zh: '已经有了结论', en: 'Decided already' },
  'same-hand': { zh: '自己提名的要由另一个人决定', en: 'Somebody else decides whom you nominated' },
  papers: { zh: '还没有提名材料', en: 'It has no papers yet' },
} as const satisfies Record<string, Text>
type WhyLeft = keyof typeof whyLeft

/** One decision awards one title or many: its document has a number and a day. */
export const awardHonours = useCase({
  ...deciding,
  name: 'skills.awardHonours',
  title: { zh: '授予称号', en: 'Award titles' },
  http: { method: 'POST', path: '/api/honours/awards' },
  input: Type.Object({
    honours: Type.Array(idOf<'Honour'>(), { minItems: 1, maxItems: 300, uniqueItems: true }),
    /** the number of the decision */
    document: Type.String({ minLength: 2, maxLength: 100 }),
    awardedOn: day(),
  }),
  output: Type.Object({
    awarded: Type.Integer(),
    left: Type.Array(Type.Object({ id: idOf<'Honour'>(), why: keyIn(whyLeft), whyName: textSchema })),
  }),
  async handle(context, { honours: ids, document, awardedOn }) {
    if (awardedOn > context.today) throw invalid([{ pointer: '/awardedOn', ...toCome }])
    if (document.trim().length < 2) throw invalid([{ pointer: '/document', ...noDocument }])
    const found = await findHonours(context, ids, true)
    const papers = await honourPapers.list(context, ids)
    const left: { id: Id<'Honour'>; why: WhyLeft; whyName: Text }[] = []
    for (const id of ids) {
      const one = found.find(each => each.id === id)
      const why = whyNot(
        context,
        one,
        papers.some(paper => paper.owner === id),
      )
      if (why !== undefined || one === undefined) left.push(leftOut(id, why ?? 'unknown'))
      else await decide(context, { ...one, state: 'awarded', document: document.trim(), awardedOn })
    }
    return { awarded: ids.length - left.length, left }
  },
})

const leftOut = (id: Id<'Honour'>, why: WhyLeft) => ({ id, why, whyName: whyLeft[why] })

function whyNot(context: Context, one: Honour | undefined, hasPapers: boolean): WhyLeft | undefined {
  if (one === undefined) return 'unknown'
  if (one.state !== 'nominated') return 'state'
  if (partyOf(context, one) !== 'another') return 'same-hand'
  return hasPapers ? undefined : 'papers'
}

const toCome = {
  wrong: { zh: '文件日期还没到', en: 'The day of the decision is still to come' },
  right: { zh: '照文件写，今天或以前', en: 'as on the document: today or earlier' },
}
const noDocument = {
  wrong: { zh: '没有写文号', en: 'The number of the decision is missing' },
  right: { zh: '例如 温人社发〔2023〕58 号', en: 'e.g. 温人社发〔2023〕58 号' },
}

async function decide(context: Context, one: Honour): Promise<void> {
  await writeHonour(context, {
    ...one,
    decided: handOf(context.actor),
    decider: context.actor.name,
    decidedAt: context.now,
  })
  await context.emit(honourChanged, { honour: one.id })
}

async function step(context: UseCaseContext, id: Id<'Honour'>, action: HonourAction): Promise<Honour> {
  const [one] = await findHonours(context, [id], true)
  if (one === undefined) throw unknownHonour()
  context.expect(one.version)
  const party = partyOf(context, one)
  if (party === 'nominator' && action !== 'withdraw') throw sameHand()
  return { ...one, state: takeStep(honourLifecycle, one.state, action, party).to }
}

function sameHand(): Problem {
  return new Problem(
    'forbidden',
    'honour.same-hand',
    { zh: '自己提名的要由另一个人决定', en: 'Somebody else decides whom you nominated' },
    { cure: { zh: '请同事来定', en: 'Ask a colleague' } },
  )
}

const reason = Type.String({ minLength: 2, maxLength: 200 })

export const refuseHonour = useCase({
  ...deciding,
  name: 'skills.refuseHonour',
  title: { zh: '不授予称号', en: 'Refuse a title' },
  versioned: true,
  http: { method: 'POST', path: '/api/honours/:honour/refusal' },
  input: Type.Object({ honour: idOf<'Honour'>(), reason }),
  output: Type.Object({ id: idOf<'Honour'>() }),
  async handle(context, { honour: id, reason: why }) {
    const one = await step(context, id, 'refuse')
    await decide(context, { ...one, reason: why.trim() })
    return { id }
  },
})

export const withdrawNomination = useCase({
  ...deciding,
  name: 'skills.withdrawNomination',
  title: { zh: '撤回提名', en: 'Withdraw a nomination' },
  versioned: true,
  http: { method: 'POST', path: '/api/honours/:honour/withdrawal' },
  input: Type.Object({ honour: idOf<'Honour'>() }),
  output: Type.Object({ id: idOf<'Honour'>() }),
  async handle(context, { honour: id }) {
    await decide(context, await step(context, id, 'withdraw'))
    return { id }
  },
})

/** A title is taken away again: it stays readable with the reason, is on no page and counts no more. */
export const revokeHonour = useCase({
  ...deciding,
  name: 'skills.revokeHonour',
  title: { zh: '撤销称号', en: 'Revoke a title' },
  versioned: true,
  http: { method: 'POST', path: '/api/honours/:honour/revocation' },
  input: Type.Object({ honour: idOf<'Honour'>(), reason }),
  output: Type.Object({ id: idOf<'Honour'>() }),
  async handle(context, { honour: id, reason: why }) {
    const one = await step(context, id, 'revoke')
    await decide(context, { ...one, reason: why.trim(), revokedOn: context.today })
    return { id }
  },
})
