import { Type } from 'typebox'
import {
  type Context,
  divisionCode,
  idOf,
  isAnotherHand,
  notFound,
  nullable,
  oneOf,
  pageInput,
  pageOf,
  sortInput,
  textSchema,
  townStaff,
  useCase,
} from '../kernel/index.ts'
import { type claimLevels, publishedCatalogue } from '../policies/index.ts'
import { cityToken, placeWords } from '../registry/index.ts'
import { claimOrders, findClaim, listClaimRows, listSteps } from './claim.store.ts'
import { actsAt, type Claim, type ClaimState, claimLifecycle, claimStates } from './claim.ts'
import {
  actionsOf,
  actionView,
  claimRow,
  factsToShow,
  factView,
  paperView,
  relativeView,
  rowOf,
  ruleView,
  stepView,
  viewOfPaper,
  viewOfRelative,
  viewOfRule,
  viewOfSteps,
} from './claim-view.ts'
import { whoComes } from './family.ts'
import { factsInPlay } from './new-claim.ts'
import { claimPapers, listFamily } from './papers.store.ts'
import { claimableOf, nothingSaid, ruleFor, versionOn } from './rule.ts'
import { claimedOn, decideBy } from './step.ts'

/** Who looks at claims: the offices of a place, and whoever audits them. */
export const offices = [...townStaff, 'county-officer', 'city-officer', 'auditor'] as const

const groups = {
  /** what waits for the reader's own level */
  mine: ['review', 'second', 'objected'],
  open: ['review', 'second', 'asked', 'objected', 'approved', 'in-payment', 'returned', 'recovering'],
  payment: ['approved', 'in-payment', 'returned'],
  recovery: ['recovering', 'recovered'],
  over: ['paid', 'given', 'refused', 'upheld', 'recovered', 'withdrawn'],
} as const satisfies Readonly<Record<string, readonly ClaimState[]>>

const levelOfRole: Readonly<Record<string, (typeof claimLevels)[number]>> = {
  'town-officer': 'town',
  'county-officer': 'county',
  'city-officer': 'city',
}

/** What waits for an office, the one due first at the top. */
export const listClaims = useCase({
  name: 'claims.listClaims',
  kind: 'query',
  title: { zh: '看申领列表', en: 'List claims' },
  permission: 'claim.list',
  reach: 'area',
  allow: offices,
  reveals: true,
  http: { method: 'GET', path: '/api/claims' },
  input: Type.Object({
    ...pageInput,
    ...sortInput(claimOrders),
    group: Type.Optional(oneOf('mine', 'open', 'payment', 'recovery', 'over', 'all')),
    state: Type.Optional(oneOf(...claimStates.filter(state => state !== 'draft'))),
    policy: Type.Optional(Type.String({ maxLength: 60 })),
    county: Type.Optional(divisionCode()),
    overdue: Type.Optional(Type.Boolean()),
  }),
  output: pageOf(claimRow),
  async handle(context, { group = 'open', state, policy, county, overdue, ...page }) {
    const level = levelOfRole[context.actor.role]
    const states = state !== undefined ? [state] : group === 'all' ? undefined : groups[group]
    const found = await listClaimRows(
      context,
      {
        ...(states !== undefined && { states }),
        ...(group === 'mine' && state === undefined && level !== undefined && { level }),
        ...(policy !== undefined && { policy }),
        ...(county !== undefined && { county }),
        ...(overdue === true && { overdueOn: context.today }),
      },
      page,
    )
    await context.audit({
      action: 'claim.listed',
      subject: context.actor.area ?? '',
      purpose: 'service',
      detail: { found: found.total, ids: found.rows.map(row => row.id) },
    })
    return { ...found, rows: found.rows.map(one => rowOf(context, one, decideBy(context, one))) }
  },
})

/** A claim of the actor's area that was sent. @throws Problem `not-found` for every other */
export function requireInArea(context: Context, claim: Claim | undefined): Claim {
  const { area } = context.actor
  if (claim !== undefined && area !== undefined && claim.division.startsWith(area) && claim.state !== 'draft')
    return claim
  throw notFound('claim.unknown', { zh: '辖区里的这份申领', en: 'claim in your area' })
}

/** The rule's result beside the papers, with the facts it used; the decision as it was frozen, once there is one. */
export const readClaim = useCase({
  name: 'claims.readClaim',
  kind: 'query',
  title: { zh: '审核一份申领', en: 'Look at a claim' },
  permission: 'claim.list',
  reach: 'area',
  allow: offices,
  reveals: true,
  http: { method: 'GET', path: '/api/claims/:claim' },
  input: Type.Object({ claim: idOf<'Claim'>() }),
  output: Type.Object({
    claim: claimRow,
    place: textSchema,
    rule: ruleView,
    facts: Type.Array(factView),
    papers: Type.Array(paperView),
    family: Type.Array(relativeView),
    /** who of the family may come on the day of the claim */
    comes: Type.Integer(),
    account: nullable(Type.Object({ holder: Type.String(), bank: Type.String(), number: Type.String() })),
    decision: nullable(
      Type.Object({
        approved: Type.Boolean(),
        against: Type.Boolean(),
        source: nullable(Type.String()),
        by: Type.String(),
      }),
    ),
    anyway: Type.Boolean(),
    reason: nullable(Type.String()),
    note: nullable(Type.String()),
    steps: Type.Array(stepView),
    /** whose turn it is, seen from the reader: theirs, not theirs, or theirs had they not acted before */
    turn: oneOf('yours', 'others', 'another-hand'),
    actions: Type.Array(actionView),
    /** the last level decides; those before hand it on */
    last: Type.Boolean(),
  }),
  async handle(context, input) {
    const claim = requireInArea(context, await findClaim(context, input.claim))
    const catalogue = await publishedCatalogue(context)
    const policy = catalogue.policies.find(one => one.id === claim.policy)
    const day = claimedOn(claim, context.today)
    const rule = claim.decision ?? (policy && ruleFor({ catalogue, policy }, claim, day))
    const claimable = claimableOf(catalogue, claim.policy, day)
    const named =
      claimable === undefined ? new Set(Object.keys(claim.answers)) : factsInPlay(claimable, claim).named
    const family = await listFamily(context, claim.id)
    const turn = turnOf(context, claim)
    await context.audit({ action: 'claim.looked-at', subject: claim.id, purpose: '审核申领' })
    return {
      claim: rowOf(context, claim, decideBy(context, claim)),
      place: placeWords(context.use(cityToken), claim.division),
      rule: viewOfRule(rule ?? nothingSaid(day)),
      facts: factsToShow(claim, catalogue.facts, named),
      papers: (await claimPapers.list(context, [claim.id])).map(one =>
        viewOfPaper(one, (policy && versionOn(policy, day))?.documents ?? []),
      ),
      family: family.map(viewOfRelative),
      comes: whoComes(family, day).length,
      account: claim.account
        ? { holder: claim.account.holder, bank: claim.account.bank, number: claim.account.shown }
        : null,
      decision: claim.decision
        ? {
            approved: claim.decision.approved,
            against: claim.decision.against,
            source: claim.decision.source ?? null,
            by: claim.handName ?? '',
          }
        : null,
      anyway: claim.anyway,
      reason: claim.reason ?? null,
      note: claim.note ?? null,
      steps: viewOfSteps(await listSteps(context, claim.id)),
      turn,
      actions: turn === 'yours' ? possible(claim) : [],
      last: isLast(claim),
    }
  },
})

export function isLast(claim: Claim): boolean {
  return claim.level === undefined || claim.levels.at(-1) === claim.level
}

/** Whose hands have to be others': the second look, and an objection. */
export function needsAnotherHand(claim: Claim): boolean {
  return claim.state === 'second' || claim.state === 'objected'
}

function turnOf(context: Context, claim: Claim): 'yours' | 'others' | 'another-hand' {
  const { actor } = context
  const party = claimLifecycle[claim.state].waitsFor
  const mine =
    party === 'office'
      ? actsAt(actor, claim.level ?? 'county', claim.division)
      : party === 'payer'
        ? actsAt(actor, 'county', claim.division)
        : claim.state === 'paid' && actsAt(actor, 'county', claim.division)
  if (!mine) return 'others'
  const isSecond = needsAnotherHand(claim) && claim.hand !== undefined
  return isSecond && claim.hand !== undefined && !isAnotherHand(actor, claim.hand) ? 'another-hand' : 'yours'
}

/** What is really possible: the last level decides, the others hand on; only what is no money is carried out by hand. */
function possible(claim: Claim) {
  const all = [...actionsOf(claim, 'office'), ...actionsOf(claim, 'payer')]
  return all.filter(({ name }) => {
    if (name === 'pass') return !isLast(claim)
    if (name === 'approve' || name === 'propose') return isLast(claim)
    if (name === 'give') return claim.kind !== 'cash'
    if (name === 'keep') return claim.decision?.approved === true
    if (name === 'uphold') return claim.decision?.approved !== true
    // those are done to a whole batch, or with an amount
    return !['collect', 'release', 'pay', 'bounce'].includes(name)
  })
}
