import { Type } from 'typebox'
import {
  answerFile,
  fileOutput,
  idOf,
  notFound,
  nullable,
  oneOf,
  textSchema,
  useCase,
} from '../kernel/index.ts'
import { publishedCatalogue } from '../policies/index.ts'
import { findClaim, lastAccount, listOwnClaims, listSteps } from './claim.store.ts'
import {
  actionsOf,
  actionView,
  claimRow,
  factsToShow,
  factView,
  paperView,
  questionView,
  relativeView,
  rowOf,
  ruleView,
  stepView,
  viewOfPaper,
  viewOfRelative,
  viewOfRule,
  viewOfSteps,
} from './claim-view.ts'
import { settleFirst } from './family.ts'
import { offices } from './list-claims.ts'
import { askedOf, factsInPlay } from './new-claim.ts'
import { ownClaim, ownShared, verifiedOf } from './own-claim.ts'
import { claimPapers, listFamily } from './papers.store.ts'
import { claimableOf, nothingSaid, papersNeeded, ruleFor, versionOn } from './rule.ts'
import { openSampled } from './sample.store.ts'
import { claimedOn, decideBy } from './step.ts'

export const listMyClaims = useCase({
  ...ownShared,
  name: 'claims.listMyClaims',
  kind: 'query',
  title: { zh: '看我的申领', en: 'See my claims' },
  http: { method: 'GET', path: '/api/my/claims' },
  input: Type.Object({}),
  output: Type.Object({ rows: Type.Array(claimRow) }),
  async handle(context) {
    const rows = await listOwnClaims(context)
    return { rows: rows.map(one => rowOf(context, one, decideBy(context, one))) }
  },
})

/** One claim as its claimant sees it: what it goes by, what is missing, what happened, what can be done. */
export const readMyClaim = useCase({
  ...ownShared,
  name: 'claims.readMyClaim',
  kind: 'query',
  title: { zh: '看我的一份申领', en: 'See one of my claims' },
  http: { method: 'GET', path: '/api/my/claims/:claim' },
  input: Type.Object({ claim: idOf<'Claim'>() }),
  output: Type.Object({
    claim: claimRow,
    gives: nullable(textSchema),
    where: nullable(textSchema),
    rule: ruleView,
    /** still claimed here on this day */
    open: Type.Boolean(),
    known: Type.Array(factView),
    questions: Type.Array(questionView),
    needed: Type.Array(Type.Object({ id: Type.String(), name: textSchema, given: Type.Boolean() })),
    papers: Type.Array(paperView),
    family: Type.Array(relativeView),
    takesFamily: Type.Boolean(),
    account: nullable(Type.Object({ holder: Type.String(), bank: Type.String(), number: Type.String() })),
    /** the account of the claim before, to be taken over */
    lastAccount: nullable(Type.String()),
    reason: nullable(Type.String()),
    note: nullable(Type.String()),
    objectUntil: nullable(Type.String()),
    steps: Type.Array(stepView),
    actions: Type.Array(actionView),
    sample: nullable(
      Type.Object({
        id: idOf<'Sampled'>(),
        state: oneOf('asked', 'answered'),
        dueOn: Type.String(),
        answer: nullable(Type.String()),
      }),
    ),
  }),
  async handle(context, input) {
    const claim = await ownClaim(context, input.claim)
    const catalogue = await publishedCatalogue(context)
    const policy = catalogue.policies.find(one => one.id === claim.policy)
    const claimable = claimableOf(catalogue, claim.policy, context.today)
    const rule =
      claim.decision ?? (policy && ruleFor({ catalogue, policy }, claim, claimedOn(claim, context.today)))
    const papers = await claimPapers.list(context, [claim.id])
    const documents = (policy && versionOn(policy, context.today))?.documents ?? []
    const needed = claimable === undefined ? [] : papersNeeded(claimable.version, verifiedOf(claim.origins))
    const sampled = await openSampled(context, claim.id)
    const last = claim.account === undefined ? await lastAccount(context) : undefined
    const isTheirs = claim.state === 'draft' || claim.state === 'asked'
    const asked =
      claimable !== undefined && !isTheirs
        ? { known: factsToShow(claim, catalogue.facts, factsInPlay(claimable, claim).named), questions: [] }
        : claimable === undefined
          ? { known: [], questions: [] }
          : askedOf(claimable, claim, rule?.missing ?? [], claim)
    return {
      claim: rowOf(context, claim, decideBy(context, claim)),
      gives: claimable?.version.gives ?? null,
      where: claimable?.version.where ?? null,
      rule: viewOfRule(rule ?? nothingSaid(context.today)),
      open: claimable !== undefined,
      ...asked,
      needed: needed.map(({ id, name }) => ({ id, name, given: papers.some(one => one.document === id) })),
      papers: papers.map(one => viewOfPaper(one, documents)),
      family: (await listFamily(context, claim.id)).map(viewOfRelative),
      takesFamily: claim.policy === settleFirst,
      account: claim.account
        ? { holder: claim.account.holder, bank: claim.account.bank, number: claim.account.shown }
        : null,
      lastAccount: last === undefined ? null : `${last.bank} ${last.shown}`,
      reason: claim.reason ?? null,
      note: claim.note ?? null,
      objectUntil: claim.objectUntil ?? null,
      steps: viewOfSteps(await listSteps(context, claim.id)),
      actions: actionsOf(claim, 'claimant'),
      sample:
        sampled === undefined
          ? null
          : {
              id: sampled.id,
              state: sampled.state === 'answered' ? ('answered' as const) : ('asked' as const),
              dueOn: sampled.dueOn,
              answer: sampled.answer ?? null,
            },
    }
  },
})

/** One paper of a claim, as it was sent: for its claimant, and for the offices of its place. */
export const readPaper = useCase({
  name: 'claims.readPaper',
  kind: 'query',
  title: { zh: '看一份申领材料', en: 'Open a paper of a claim' },
  permission: 'claim.paper',
  reach: ['own', 'organisation', 'area'],
  allow: [...ownShared.allow, ...offices],
  reveals: true,
  file: true,
  http: { method: 'GET', path: '/api/claims/:claim/papers/:paper' },
  input: Type.Object({ claim: idOf<'Claim'>(), paper: idOf<'ClaimPaper'>() }),
  output: fileOutput,
  async handle(context, input) {
    const claim = await findClaim(context, input.claim)
    const found = claim && (await claimPapers.find(context, input.paper, claim.id))
    if (found === undefined) throw notFound('paper.unknown', { zh: '这份材料', en: 'paper' })
    await context.audit({ action: 'claim.paper-opened', subject: found.id, purpose: '审核申领' })
    return { ...answerFile(found), shown: true }
  },
})
