import { tell } from '../inbox/index.ts'
import {
  bucketOf,
  type Context,
  type Day,
  dayOf,
  handOf,
  invalid,
  Problem,
  type Text,
  takeStep,
} from '../kernel/index.ts'
import { cityToken, dayWords } from '../registry/index.ts'
import { insertStep, writeClaim } from './claim.store.ts'
import {
  type Claim,
  type ClaimAction,
  type ClaimParty,
  type ClaimState,
  claimLifecycle,
  holdingStates,
  objectionDays,
  reasonName,
  reasonsOf,
} from './claim.ts'
import { releaseKeys } from './taken.store.ts'

export interface StepGiven {
  readonly action: ClaimAction
  readonly party: ClaimParty
  readonly reason?: string | undefined
  readonly note?: string | undefined
  /** what else changes with the step */
  readonly changes?: Partial<Claim>
}

/** The money reached somebody, or the right was entered: who follows what people were given listens. */
export const claimApproved = 'claims.approved'
export const claimPaid = 'claims.paid'

export function workingDaysFrom(context: Context, from: Day, days: number): Day {
  return context.use(cityToken).calendar.addWorkingDays(from, days).day
}

/** The day by which all offices together have decided; undefined while it is not theirs to decide. */
export function decideBy(context: Context, claim: Claim): Day | undefined {
  const open = claim.state === 'review' || claim.state === 'second'
  return open && claim.sentOn !== undefined ? workingDaysFrom(context, claim.sentOn, claim.days) : undefined
}

/** The day on which it was claimed: the rule is asked of that day, however long the offices take. */
export function claimedOn(claim: Pick<Claim, 'sentAt'>, today: Day): Day {
  return claim.sentAt === undefined ? today : dayOf(Date.parse(claim.sentAt))
}

/** What the claimant reads out when they ask about it. */
export function receiptOf(claim: Pick<Claim, 'id' | 'sentAt'>): string {
  if (claim.sentAt === undefined) return ''
  return `${dayOf(Date.parse(claim.sentAt)).replaceAll('-', '')}-${claim.id.slice(-8).toUpperCase()}`
}

/**
 * Takes one step of a claim: writes it, notes it in its history, says by when who acts next, tells the claimant of what
 * others did, and lets go of what may be had once where it ended without it.
 */
export async function stepClaim(context: Context, claim: Claim, given: StepGiven): Promise<Claim> {
  const step = takeStep(claimLifecycle, claim.state, given.action, given.party)
  if (step.reason === true) requireReason(given)
  const changed: Claim = { ...claim, ...given.changes }
  const stage = claimLifecycle[step.to]
  const dueIn = stage.dueIn
  const next: Claim = {
    ...changed,
    version: claim.version + 1,
    state: step.to,
    waitsFor: stage.waitsFor,
    dueOn:
      dueIn === undefined
        ? step.to === 'review'
          ? changed.dueOn
          : undefined
        : workingDaysFrom(context, context.today, dueIn),
    reason: given.reason,
    note: given.note,
    objectUntil: mayObject(step.to)
      ? workingDaysFrom(context, context.today, objectionDays)
      : changed.objectUntil,
    keys: holdingStates.includes(step.to) ? changed.keys : [],
  }
  if (!holdingStates.includes(step.to) && changed.keys.length > 0) await releaseKeys(context, changed.keys)
  await writeClaim(context, next)
  await insertStep(context, next, {
    action: given.action,
    toState: step.to,
    party: given.party,
    level: claim.level,
    reason: given.reason,
    note: given.note,
    amount: next.amount,
  })
  if (given.party !== 'claimant') await tellClaimant(context, next, given.action)
  await announce(context, next, claim.state)
  return next
}

function mayObject(state: ClaimState): boolean {
  return claimLifecycle[state].on.object !== undefined
}

function requireReason({ action, reason }: StepGiven): void {
  if (reason !== undefined && reason in reasonsOf(action)) return
  throw invalid([
    {
      pointer: '/reason',
      wrong: { zh: '还没有选原因', en: 'The reason is missing' },
      right: { zh: '从列表里选一个', en: 'choose one of the list' },
    },
  ])
}

/** Who decided, beside what they decided: the next pair of eyes is somebody else's. */
export function signed(context: Context): Pick<Claim, 'hand' | 'handName'> {
  return { hand: handOf(context.actor), handName: context.actor.name }
}

async function announce(context: Context, claim: Claim, before: ClaimState): Promise<void> {
  if (claim.state === before) return
  const topic =
    claim.state === 'approved' && before !== 'in-payment' && before !== 'returned'
      ? claimApproved
      : claim.state === 'paid' && before === 'in-payment'
        ? claimPaid
        : undefined
  if (topic === undefined) return
  await context.emit(topic, {
    claim: claim.id,
    policy: claim.policy,
    person: claim.person ?? null,
    organisation: claim.organisation ?? null,
    division: claim.division,
    /** integer fen; null where it is no money */
    amount: claim.amount ?? null,
    day: context.today,
    bucket: bucketOf(claim.id),
  })
}

const news: Partial<Record<ClaimState, Text>> = {
  asked: { zh: '要补一点材料', en: 'something more is needed' },
  approved: { zh: '同意了', en: 'approved' },
  refused: { zh: '没有同意', en: 'refused' },
  upheld: { zh: '异议有结果了：维持原决定', en: 'your objection: the decision stands' },
  returned: { zh: '银行退回了，请改账户', en: 'the bank returned it: please correct the account' },
  paid: { zh: '钱发出了', en: 'paid' },
  given: { zh: '办好了', en: 'carried out' },
  recovering: { zh: '要求退回已发的钱', en: 'money has to be paid back' },
  recovered: { zh: '退清了', en: 'paid back in full' },
}

async function tellClaimant(context: Context, claim: Claim, action: ClaimAction): Promise<void> {
  const what = news[claim.state]
  if (what === undefined) return
  const to = claim.person === undefined ? claim.organisation : undefined
  const { zh, en } = bodyOf(claim, action)
  await tell(context, [
    {
      to: claim.person !== undefined ? { person: claim.person } : { organisation: to ?? missingClaimant() },
      kind: `claim.${claim.state}`,
      title: { zh: `${claim.title.zh}：${what.zh}`, en: `${claim.title.en}: ${what.en}` },
      body: { zh, en },
      href: `/my/claims/${claim.id}`,
      source: claim.id,
    },
  ])
}

function missingClaimant(): never {
  throw new Error('a claim is a person’s or an organisation’s')
}

function bodyOf(claim: Claim, action: ClaimAction): Text {
  const reason = claim.reason === undefined ? undefined : reasonName(action, claim.reason)
  const due = claim.waitsFor === 'claimant' && claim.dueOn !== undefined ? dayWords(claim.dueOn) : undefined
  const object =
    mayObject(claim.state) && claim.objectUntil !== undefined ? dayWords(claim.objectUntil) : undefined
  const join = (parts: readonly (string | undefined)[], between: string, end: string) => {
    const said = parts.filter(part => part !== undefined && part !== '')
    return said.length === 0 ? end : said.join(between)
  }
  return {
    zh: join(
      [
        reason?.zh,
        claim.note,
        due && `请在 ${due.zh} 前办`,
        object && `不同意的话，${object.zh} 前可以提异议`,
      ],
      '；',
      '打开看看',
    ),
    en: join(
      [
        reason?.en,
        claim.note,
        due && `please act by ${due.en}`,
        object && `you can object until ${object.en}`,
      ],
      '; ',
      'open it to see',
    ),
  }
}

/** Two claimed at the same moment, or something that excludes it was claimed before. */
export function alreadyTaken(once: boolean): Problem {
  return new Problem(
    'conflict',
    'claim.taken',
    once
      ? { zh: '这项只能申领一次，已经有一份了', en: 'This can be had once, and there is a claim already' }
      : {
          zh: '已经申领了另一项，两项不能一起享受',
          en: 'Another benefit was claimed that cannot be had beside this one',
        },
    {
      cure: {
        zh: '在“我的申领”里看那一份；弄错了可以先撤回它',
        en: 'See “My claims”; if it was a mistake, withdraw that one first',
      },
    },
  )
}
