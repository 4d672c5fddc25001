import { Type } from 'typebox'
import {
  type Context,
  type FieldProblem,
  idOf,
  invalid,
  oneOf,
  Problem,
  type UseCaseContext,
  useCase,
} from '../kernel/index.ts'
import { deleteDraft } from './claim.store.ts'
import { type Claim, levelAbove, levelsFor } from './claim.ts'
import { settleFirst, whoComes } from './family.ts'
import { askedOf } from './new-claim.ts'
import { claimantOf, lockOwn, ownShared, verifiedOf, wantedKeys } from './own-claim.ts'
import { claimPapers, listFamily } from './papers.store.ts'
import { type Claimable, findClaimable, papersNeeded, ruleFor } from './rule.ts'
import { alreadyTaken, claimedOn, receiptOf, stepClaim, workingDaysFrom } from './step.ts'
import { takeKeys } from './taken.store.ts'

/**
 * Sends a claim, or what was asked for. From here on it has a number and a day by which it is decided; what may be had
 * once is held. Somebody who is not entitled is told why, and may send it all the same: the office decides.
 */
export const sendClaim = useCase({
  ...ownShared,
  name: 'claims.sendClaim',
  kind: 'command',
  title: { zh: '交上申领', en: 'Send a claim' },
  versioned: true,
  http: { method: 'POST', path: '/api/my/claims/:claim/sending' },
  input: Type.Object({
    claim: idOf<'Claim'>(),
    /** what was filled in is true */
    true: Type.Optional(oneOf('yes', '')),
    /** the rule says no, and it is claimed all the same */
    anyway: Type.Optional(oneOf('yes', '')),
    note: Type.Optional(Type.String({ maxLength: 500 })),
  }),
  output: Type.Object({ version: Type.Integer(), receipt: Type.String(), dueOn: Type.String() }),
  async handle(context, input) {
    const claim = await lockOwn(context, input.claim)
    context.expect(claim.version)
    const claimable = await findClaimable(context, claim.policy)
    const who = await claimantOf(context, claimable, claim)
    const fresh: Claim = {
      ...claim,
      known: who.known.facts,
      origins: who.known.origins,
      division: who.division,
    }
    await requireWhole(context, claimable, fresh, input)
    return claim.state === 'draft'
      ? first(context, claimable, fresh, input)
      : again(context, fresh, input.note)
  },
})

type Sent = { readonly true?: string; readonly anyway?: string; readonly note?: string }

async function first(context: Context, claimable: Claimable, claim: Claim, input: Sent) {
  const wanted = await wantedKeys(context, claimable, claim)
  const lost = await takeKeys(context, claim.policy, wanted)
  if (lost !== undefined) throw alreadyTaken(wanted.some(({ key, shared }) => key === lost && !shared))
  const levels = levelsFor(claimable.terms.levels, claim.division)
  const { days } = claimable.terms
  const dueOn = workingDaysFrom(context, context.today, Math.ceil(days / levels.length))
  const note = input.note?.trim()
  const sent = await stepClaim(context, claim, {
    action: 'send',
    party: 'claimant',
    note: note === '' ? undefined : note,
    changes: {
      ...{ levels, level: levels[0], days, dueOn },
      sentAt: context.now,
      sentOn: context.today,
      anyway: input.anyway === 'yes',
      keys: wanted,
    },
  })
  return {
    version: sent.version,
    receipt: receiptOf(sent),
    dueOn: workingDaysFrom(context, context.today, days),
  }
}

/** The offices' time begins anew with what was missing; the day on which it was claimed stays. */
async function again(context: Context, claim: Claim, note: string | undefined) {
  const share = Math.ceil(claim.days / claim.levels.length)
  const dueOn = workingDaysFrom(context, context.today, share)
  const sent = await stepClaim(context, claim, {
    action: 'send',
    party: 'claimant',
    note,
    changes: { dueOn, sentOn: context.today },
  })
  return { version: sent.version, receipt: receiptOf(sent), dueOn }
}

/** Everything that is missing, at once. */
async function requireWhole(
  context: Context,
  claimable: Claimable,
  claim: Claim,
  input: Sent,
): Promise<void> {
  const wrongs: FieldProblem[] = []
  const rule = ruleFor(claimable, claim, claimedOn(claim, context.today))
  const { questions } = askedOf(claimable, claim, rule.missing)
  for (const { fact, label } of questions.filter(one => rule.missing.includes(one.fact))) {
    wrongs.push({
      pointer: `/fact-${fact}`,
      wrong: { zh: `还没有回答：${label.zh}`, en: `Not answered yet: ${label.en}` },
      right: { zh: '在上面填好存下', en: 'fill it in above and save' },
    })
  }
  const there = new Set((await claimPapers.list(context, [claim.id])).map(one => one.document))
  for (const { id, name } of papersNeeded(claimable.version, verifiedOf(claim.origins))) {
    if (there.has(id)) continue
    wrongs.push({
      pointer: '/file',
      wrong: { zh: `还缺材料：${name.zh}`, en: `A paper is missing: ${name.en}` },
      right: { zh: '传一张照片或一个 PDF', en: 'add a photo or a PDF' },
    })
  }
  if (claim.kind === 'cash' && claim.account === undefined) {
    wrongs.push({
      pointer: '/number',
      wrong: { zh: '还没有收款账户', en: 'There is no account for the money yet' },
      right: { zh: '填好账号存下', en: 'fill in the number and save' },
    })
  }
  if (claim.policy === settleFirst) wrongs.push(...(await grownUp(context, claim)))
  if (rule.status !== 'eligible' && rule.missing.length === 0 && input.anyway !== 'yes' && !claim.anyway) {
    wrongs.push({
      pointer: '/anyway',
      wrong: { zh: '按规则现在不符合', en: 'By the rule you are not entitled at present' },
      right: {
        zh: '仍要申领就打勾，由窗口决定',
        en: 'tick the box to claim all the same: the office decides',
      },
    })
  }
  if (input.true !== 'yes') {
    wrongs.push({
      pointer: '/true',
      wrong: { zh: '还没有打勾', en: 'The box is not ticked' },
      right: { zh: '看一遍，没错就打勾', en: 'read it through and tick it if it is right' },
    })
  }
  if (wrongs.length > 0) throw invalid(wrongs)
}

/** A child who has come of age between the entry and the day of sending. */
async function grownUp(context: Context, claim: Claim): Promise<FieldProblem[]> {
  const family = await listFamily(context, claim.id)
  const comes = whoComes(family, context.today)
  return family
    .filter(one => !comes.includes(one))
    .map(one => ({
      pointer: '/relation',
      wrong: { zh: `${one.name}已满 18 周岁`, en: `${one.name} is 18 or more` },
      right: { zh: '从名单里删掉', en: 'take them off the list' },
    }))
}

/** Takes a claim back, or objects to what was decided. */
export const moveMyClaim = useCase({
  ...ownShared,
  name: 'claims.moveMyClaim',
  kind: 'command',
  title: { zh: '撤回申领或提出异议', en: 'Withdraw a claim or object' },
  versioned: true,
  http: { method: 'POST', path: '/api/my/claims/:claim/steps' },
  input: Type.Object({
    claim: idOf<'Claim'>(),
    action: oneOf('withdraw', 'object'),
    note: Type.Optional(Type.String({ maxLength: 1_000 })),
  }),
  output: Type.Object({ version: Type.Integer() }),
  async handle(context, input) {
    const claim = await lockOwn(context, input.claim)
    context.expect(claim.version)
    if (input.action === 'object') return objectTo(context, claim, (input.note ?? '').trim())
    if (claim.state === 'draft') {
      await deleteDraft(context, claim.id)
      return { version: claim.version }
    }
    const next = await stepClaim(context, claim, { action: 'withdraw', party: 'claimant', note: input.note })
    return { version: next.version }
  },
})

async function objectTo(context: UseCaseContext, claim: Claim, note: string) {
  if (note === '') {
    throw invalid([
      {
        pointer: '/note',
        wrong: { zh: '还没有写为什么', en: 'Say why' },
        right: { zh: '写清楚哪里不对', en: 'say what is wrong with it' },
      },
    ])
  }
  if (claim.objectUntil !== undefined && claim.objectUntil < context.today) {
    throw new Problem('conflict', 'claim.objected-late', {
      zh: '提异议的时间过了',
      en: 'The time to object is over',
    })
  }
  const level = levelAbove(claim.level ?? 'county')
  // it let go of what may be had once when it was refused
  const claimable = claim.keys.length > 0 ? undefined : await findClaimable(context, claim.policy)
  const wanted = claimable === undefined ? undefined : await wantedKeys(context, claimable, claim)
  if (wanted !== undefined) {
    const lost = await takeKeys(context, claim.policy, wanted)
    if (lost !== undefined) throw alreadyTaken(wanted.some(({ key, shared }) => key === lost && !shared))
  }
  const keys = wanted ?? claim.keys
  const next = await stepClaim(context, claim, {
    action: 'object',
    party: 'claimant',
    note,
    changes: { level, keys },
  })
  return { version: next.version }
}
