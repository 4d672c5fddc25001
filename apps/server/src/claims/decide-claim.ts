import { Type } from 'typebox'
import {
  type Context,
  idOf,
  invalid,
  isAnotherHand,
  oneOf,
  Problem,
  type UseCaseContext,
  useCase,
} from '../kernel/index.ts'
import { publishedCatalogue } from '../policies/index.ts'
import { lockClaim } from './claim.store.ts'
import {
  actsAt,
  type Claim,
  type ClaimAction,
  type Decision,
  factsOf,
  isAgainst,
  type RuleResult,
} from './claim.ts'
import { isLast, needsAnotherHand, requireInArea } from './list-claims.ts'
import { wantedKeys } from './own-claim.ts'
import { findClaimable, ruleFor } from './rule.ts'
import { alreadyTaken, claimedOn, signed, stepClaim, workingDaysFrom } from './step.ts'
import { takeKeys } from './taken.store.ts'

/** The most that anybody grants in one claim: 10 million yuan. */
const mostGranted = 1_000_000_000

const officeActions = [
  'pass',
  'approve',
  'propose',
  'confirm',
  'decline',
  'ask',
  'refuse',
  'overturn',
  'keep',
  'uphold',
  'give',
] as const

/**
 * An office acts on a claim. What the rule said, with its version, its hash and the facts it used, is frozen with the
 * decision. Against the rule it takes a reason and a second person; an objection is decided by somebody else. Of two
 * officers who decide at once the first has decided.
 */
export const decideClaim = useCase({
  name: 'claims.decideClaim',
  kind: 'command',
  title: { zh: '审核申领', en: 'Decide a claim' },
  permission: 'claim.decide',
  reach: 'area',
  allow: ['town-officer', 'county-officer', 'city-officer'],
  versioned: true,
  http: { method: 'POST', path: '/api/claims/:claim/steps' },
  input: Type.Object({
    claim: idOf<'Claim'>(),
    action: oneOf(...officeActions),
    reason: Type.Optional(Type.String({ maxLength: 40 })),
    note: Type.Optional(Type.String({ maxLength: 1_000 })),
    /** integer fen; needed where the rule names no single amount */
    amount: Type.Optional(Type.Integer({ minimum: 0, maximum: 1e15 })),
    /** where the amount stands, when it is not the rule's */
    source: Type.Optional(Type.String({ maxLength: 200 })),
  }),
  output: Type.Object({ version: Type.Integer(), state: Type.String() }),
  async handle(context, input) {
    const claim = requireInArea(context, await lockClaim(context, input.claim))
    context.expect(claim.version)
    requireLevel(context, claim, input.action)
    const next = await act(context, claim, input)
    return { version: next.version, state: next.state }
  },
})

interface Asked {
  readonly action: (typeof officeActions)[number]
  readonly reason?: string | undefined
  readonly note?: string | undefined
  readonly amount?: number
  readonly source?: string
}

function requireLevel(context: Context, claim: Claim, action: ClaimAction): void {
  const level = action === 'give' ? 'county' : (claim.level ?? 'county')
  if (!actsAt(context.actor, level, claim.division)) {
    throw new Problem('forbidden', 'claim.not-your-level', {
      zh: '现在轮到另一级办理',
      en: 'It is another office’s turn now',
    })
  }
  if (needsAnotherHand(claim) && claim.hand !== undefined && !isAnotherHand(context.actor, claim.hand)) {
    throw new Problem('forbidden', 'claim.same-officer', {
      zh: '前一步是你办的，这一步要另一个人来',
      en: 'You took the step before: this one is for somebody else',
    })
  }
}

async function act(context: UseCaseContext, claim: Claim, asked: Asked): Promise<Claim> {
  const { action } = asked
  const note = asked.note?.trim()
  const said = {
    action,
    party: 'office',
    reason: asked.reason,
    note: note === '' ? undefined : note,
  } as const
  if (action === 'give') {
    if (claim.kind === 'cash') throw notNow()
    return stepClaim(context, claim, { ...said, party: 'payer' })
  }
  if (action === 'pass') {
    if (isLast(claim)) throw notNow()
    const level = claim.levels[claim.levels.indexOf(claim.level ?? 'county') + 1]
    const dueOn = workingDaysFrom(context, context.today, Math.ceil(claim.days / claim.levels.length))
    return stepClaim(context, claim, { ...said, changes: { level, dueOn, ...signed(context) } })
  }
  if (action === 'ask') return stepClaim(context, claim, said)
  if (action === 'decline') {
    const dueOn = workingDaysFrom(context, context.today, Math.ceil(claim.days / claim.levels.length))
    const changes = { dueOn, decision: undefined, amount: undefined, ...signed(context) }
    return stepClaim(context, claim, { ...said, changes })
  }
  if (action === 'confirm') return stepClaim(context, claim, { ...said, changes: signed(context) })
  if (action === 'keep') {
    if (claim.decision?.approved !== true) throw notNow()
    return stepClaim(context, claim, { ...said, changes: signed(context) })
  }
  return decide(context, claim, { ...asked, ...said })
}

/** Freezes what the rule said and what was granted. */
async function decide(
  context: UseCaseContext,
  claim: Claim,
  asked: Asked & { readonly party: 'office' },
): Promise<Claim> {
  const { action } = asked
  const approves = action === 'approve' || action === 'propose' || action === 'overturn'
  if (approves && action !== 'overturn' && !isLast(claim)) throw notNow()
  const rule = await ruleOf(context, claim)
  const granted = approves ? grantedOf(claim, rule, asked) : undefined
  const against = approves && isAgainst(rule, claim.kind, granted)
  if (action === 'approve' && against) throw secondNeeded()
  const decision: Decision = {
    ...rule,
    facts: factsOf(claim),
    approved: approves,
    granted,
    source: asked.source?.trim() || undefined,
    against,
  }
  const keys = approves ? await heldKeys(context, claim) : claim.keys
  return stepClaim(context, claim, {
    ...{ action, party: asked.party, reason: asked.reason, note: asked.note },
    changes: { decision, amount: granted, keys, ...signed(context) },
  })
}

/** What was refused before let go of what may be had once: it is taken again, or it is somebody's by now. */
async function heldKeys(context: Context, claim: Claim): Promise<Claim['keys']> {
  if (claim.keys.length > 0) return claim.keys
  const claimable = await findClaimable(context, claim.policy).catch(() => undefined)
  const wanted = claimable === undefined ? [] : await wantedKeys(context, claimable, claim)
  const lost = await takeKeys(context, claim.policy, wanted)
  if (lost !== undefined) throw alreadyTaken(true)
  return wanted
}

async function ruleOf(context: Context, claim: Claim): Promise<RuleResult> {
  const catalogue = await publishedCatalogue(context)
  const policy = catalogue.policies.find(one => one.id === claim.policy)
  if (policy === undefined) {
    throw new Problem('conflict', 'claim.policy-gone', {
      zh: '这项政策已经撤下，先问发布的人',
      en: 'This policy was taken off: ask who publishes it',
    })
  }
  return ruleFor({ catalogue, policy }, claim, claimedOn(claim, context.today))
}

/** The rule's amount where it names one; otherwise what the office enters, with where that stands. */
function grantedOf(claim: Claim, rule: RuleResult, asked: Asked): number | undefined {
  if (claim.kind !== 'cash') return undefined
  const exact =
    rule.amount !== undefined && rule.amount.from === rule.amount.to ? rule.amount.from : undefined
  const amount = asked.amount ?? exact
  if (amount === undefined || amount <= 0 || amount > mostGranted) {
    throw invalid([
      {
        pointer: '/amount',
        wrong:
          amount === undefined
            ? { zh: '规则算不出金额，还没有填', en: 'The rule names no amount, and none was entered' }
            : { zh: '金额不对', en: 'This amount cannot be right' },
        right: { zh: '填 0.01 到 10,000,000 元', en: 'from 0.01 to 10,000,000 yuan' },
      },
    ])
  }
  if (amount !== exact && (asked.source ?? '').trim() === '') {
    throw invalid([
      {
        pointer: '/source',
        wrong: {
          zh: '金额不是规则算的，还没有写出处',
          en: 'The amount is not the rule’s: where does it stand?',
        },
        right: { zh: '写文号或会议纪要', en: 'the number of the notice or the minutes' },
      },
    ])
  }
  return amount
}

const notNow = () =>
  new Problem('conflict', 'claim.not-this-step', {
    zh: '这一级现在不能这样做',
    en: 'This cannot be done at this level now',
  })

const secondNeeded = () =>
  new Problem(
    'conflict',
    'claim.against-rule',
    { zh: '和规则算的不同，要另一个人复核', en: 'This goes against the rule: a second person has to look' },
    {
      cure: {
        zh: '选“交另一人复核”，写明理由',
        en: 'choose “to a second officer” and give the reason',
      },
    },
  )
