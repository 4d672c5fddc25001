import { createHash } from 'node:crypto'
import { Type } from 'typebox'
import { tell } from '../inbox/index.ts'
import { day, type Id, idOf, invalid, isWithin, notFound, oneOf, Problem, useCase } from '../kernel/index.ts'
import { dayWords } from '../registry/index.ts'
import { lockClaim } from './claim.store.ts'
import type { Claim } from './claim.ts'
import { drawers, isOther } from './list-claim-samples.ts'
import { lockOwn, ownShared } from './own-claim.ts'
import { type ClaimSample, insertSample, listPaid, lockSampled, writeSampled } from './sample.store.ts'
import { stepClaim, workingDaysFrom } from './step.ts'

/**
 * Draws by the hash of seed and claim: nobody knows a claim's place before the seed is named, everybody can compute it
 * afterwards (`printf '%s\n%s' SEED CLAIM | sha256sum`, the smallest first).
 */
export function drawClaims<One extends { readonly id: string }>(
  claims: readonly One[],
  seed: string,
  size: number,
): One[] {
  return claims
    .map(claim => ({ claim, key: createHash('sha256').update(`${seed}\n${claim.id}`).digest('hex') }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .slice(0, size)
    .map(({ claim }) => claim)
}

/** Working days in which proofs of a sampled claim are handed in. */
const proofDays = 10

/** Draws paid claims by a seed that stays published with them, and asks each claimant for proofs. */
export const drawClaimSample = useCase({
  ...drawers,
  name: 'claims.drawClaimSample',
  kind: 'command',
  title: { zh: '抽查已发放的申领', en: 'Draw a sample of what was paid' },
  http: { method: 'POST', path: '/api/claim-samples' },
  input: Type.Object({
    /** the city, or one county; the officer's own area when it is not given */
    area: Type.Optional(Type.String({ pattern: '^\\d{4}(\\d{2})?$' })),
    policy: Type.Optional(Type.String({ maxLength: 60 })),
    from: day(),
    until: day(),
    /** any words or digits that nobody could choose to suit: a date with a lottery's number */
    seed: Type.String({ minLength: 1, maxLength: 100 }),
    size: Type.Integer({ minimum: 1, maximum: 500 }),
  }),
  output: Type.Object({ id: idOf<'ClaimSample'>(), population: Type.Integer(), size: Type.Integer() }),
  async handle(context, input) {
    const area = input.area ?? context.actor.area ?? ''
    if (!isWithin(context.actor, area)) throw notFound('county.unknown', { zh: '这个县', en: 'county' })
    const seed = input.seed.trim()
    if (seed === '') throw noSeed()
    const { from, until, policy } = input
    const paid = await listPaid(context, { area, policy, from, until })
    if (paid.length === 0) {
      throw new Problem('conflict', 'claim-sample.nothing', {
        zh: '这段时间没有发放过，没有可抽的',
        en: 'Nothing was paid in this time: there is nothing to draw from',
      })
    }
    const drawn = drawClaims(paid, seed, Math.min(input.size, paid.length))
    const { account, name } = context.actor
    if (account === undefined) throw new Error('an officer has an account')
    const sample: ClaimSample = {
      id: context.newId<'ClaimSample'>(),
      ...{ division: area, policy, seed, from, until, population: paid.length, size: drawn.length },
      dueOn: workingDaysFrom(context, context.today, proofDays),
      ...{ madeBy: account, madeName: name, madeAt: context.now },
    }
    await insertSample(context, sample, drawn)
    await tell(
      context,
      drawn.map(claim => askForProof(claim, sample)),
    )
    return { id: sample.id, population: paid.length, size: drawn.length }
  },
})

const noSeed = () =>
  invalid([
    {
      pointer: '/seed',
      wrong: { zh: '还没有写种子', en: 'The seed is missing' },
      right: { zh: '例如日期加彩票号码', en: 'e.g. a date with a lottery’s number' },
    },
  ])

function askForProof(claim: Claim, sample: ClaimSample) {
  const due = dayWords(sample.dueOn)
  const to = claim.person !== undefined ? { person: claim.person } : { organisation: organisationOf(claim) }
  return {
    to,
    kind: 'claim.sampled',
    title: {
      zh: `抽查到你的申领：${claim.title.zh}`,
      en: `Your claim was drawn for a check: ${claim.title.en}`,
    },
    body: {
      zh: `随机抽的，不代表有问题。请在 ${due.zh} 前交证明，也可以写一句说明。`,
      en: `Drawn at random, which says nothing against you. Hand in proofs by ${due.en}; you can also explain.`,
    },
    href: `/my/claims/${claim.id}`,
    source: claim.id,
  }
}

function organisationOf({ organisation }: Claim): Id<'Organisation'> {
  if (organisation === undefined) throw new Error('a claim is a person’s or an organisation’s')
  return organisation
}

/** The claimant's answer to a sample: heard before anything is judged. */
export const answerSample = useCase({
  ...ownShared,
  name: 'claims.answerSample',
  kind: 'command',
  title: { zh: '答复抽查', en: 'Answer a check' },
  http: { method: 'POST', path: '/api/my/claims/:claim/check' },
  input: Type.Object({
    claim: idOf<'Claim'>(),
    sampled: idOf<'Sampled'>(),
    answer: Type.String({ maxLength: 2_000 }),
  }),
  output: Type.Object({}),
  async handle(context, input) {
    const claim = await lockOwn(context, input.claim)
    const sampled = await lockSampled(context, input.sampled)
    if (sampled?.claim !== claim.id || sampled.state === 'sound' || sampled.state === 'unsound') {
      throw notFound('claim-sample.unknown', { zh: '这次抽查', en: 'check' })
    }
    const answer = input.answer.trim()
    if (answer === '') {
      throw invalid([
        {
          pointer: '/answer',
          wrong: { zh: '还没有写', en: 'Nothing is written yet' },
          right: { zh: '写一句说明，例如“证明都传了”', en: 'a sentence, e.g. “all proofs are uploaded”' },
        },
      ])
    }
    await writeSampled(context, sampled.id, { state: 'answered', answer, answered_at: context.now })
    return {}
  },
})

/** What a check found. Nothing is demanded back before the claimant was heard, or their time to answer is over. */
export const judgeSampled = useCase({
  ...drawers,
  name: 'claims.judgeSampled',
  kind: 'command',
  title: { zh: '给抽查下结论', en: 'Judge a claim of a sample' },
  http: { method: 'POST', path: '/api/claim-samples/:sample/items/:item' },
  input: Type.Object({
    sample: idOf<'ClaimSample'>(),
    item: idOf<'Sampled'>(),
    verdict: oneOf('sound', 'unsound'),
    note: Type.String({ maxLength: 1_000 }),
  }),
  output: Type.Object({}),
  async handle(context, input) {
    const one = await lockSampled(context, input.item)
    if (one?.sample !== input.sample) throw notFound('claim-sample.unknown', { zh: '这次抽查', en: 'check' })
    if (one.state === 'sound' || one.state === 'unsound') throw judged()
    if (one.state === 'asked' && one.dueOn >= context.today) throw unheard()
    const claim = await lockClaim(context, one.claim)
    if (claim === undefined) throw notFound('claim.unknown', { zh: '这份申领', en: 'claim' })
    if (!isOther(context, claim)) throw sameOfficer()
    const note = input.note.trim()
    if (note === '') {
      throw invalid([
        {
          pointer: '/note',
          wrong: { zh: '还没有写理由', en: 'The reason is missing' },
          right: { zh: '写看了什么、怎么认定', en: 'what was looked at and what it showed' },
        },
      ])
    }
    await writeSampled(context, one.id, {
      ...{ state: input.verdict, note, judged_name: context.actor.name, judged_at: context.now },
    })
    if (input.verdict === 'unsound' && claim.state === 'paid') {
      await stepClaim(context, claim, {
        ...{ action: 'demand', party: 'payer', reason: 'sample', note },
        changes: { demanded: claim.amount, repaid: 0 },
      })
    }
    return {}
  },
})

const judged = () =>
  new Problem('conflict', 'claim-sample.judged', { zh: '已经有结论了', en: 'It was judged already' })
const unheard = () =>
  new Problem('conflict', 'claim-sample.unheard', {
    zh: '对方还在答复期内，先听说明',
    en: 'The claimant still has time to answer: hear them first',
  })
const sameOfficer = () =>
  new Problem('forbidden', 'claim-sample.same-officer', {
    zh: '这份申领是你批的，要另一个人来查',
    en: 'You decided this claim: somebody else checks it',
  })
