import type { Answer } from '@qingye/rules'
import { Type } from 'typebox'
import { tell } from '../inbox/index.ts'
import {
  type Context,
  type FieldProblem,
  idOf,
  invalid,
  keyIn,
  nullable,
  textSchema,
  townStaff,
  useCase,
} from '../kernel/index.ts'
import { benefitKinds, type FactDefinition } from '../policies/index.ts'
import { readTyped } from './answers.ts'
import { findDraft, insertClaim, writeClaim } from './claim.store.ts'
import { type Claim, claimLifecycle, factsOf, levelsFor } from './claim.ts'
import { factsToShow, factView, questionOf, questionView, ruleView, viewOfRule } from './claim-view.ts'
import { type Claimant, claimantOf, lockOwn, ownShared, requireTurn, verifiedOf } from './own-claim.ts'
import { type Claimable, findClaimable, papersNeeded, ruleFor } from './rule.ts'

const policyInput = Type.String({ pattern: '^[a-z0-9-]{2,60}$' })
const typedInput = Type.Record(Type.String({ maxLength: 60 }), Type.String({ maxLength: 300 }))

/** The facts that decide for somebody: those that the rule names in its reasons and those it misses. */
export function factsInPlay(claimable: Claimable, claim: Pick<Claim, 'answers' | 'known' | 'origins'>) {
  const { catalogue, policy, version } = claimable
  const named = new Set<string>()
  const names = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if ('fact' in value && typeof value.fact === 'string') addFact(value.fact)
    if ('by' in value && typeof value.by === 'string') addFact(value.by)
    for (const part of Object.values(value)) names(part)
  }
  const addFact = (fact: string) => {
    const from = catalogue.facts[fact]?.derivedFrom
    if (from === undefined) named.add(fact)
    else for (const source of from) addFact(source)
  }
  names(version.when)
  names(version.amount)
  const known = factsOf(claim)
  return { policy, named, open: [...named].filter(fact => known[fact] === undefined) }
}

/** What is known, what is missing, what the rule says so far: before anything is kept. */
export const readNewClaim = useCase({
  ...ownShared,
  name: 'claims.readNewClaim',
  kind: 'query',
  title: { zh: '看怎么申领', en: 'See how to claim' },
  http: { method: 'GET', path: '/api/claims/new/:policy' },
  input: Type.Object({ policy: policyInput }),
  output: Type.Object({
    policy: Type.String(),
    name: textSchema,
    kind: keyIn(benefitKinds),
    gives: textSchema,
    where: textSchema,
    confirmed: Type.Boolean(),
    days: Type.Integer(),
    draft: nullable(idOf<'Claim'>()),
    rule: ruleView,
    known: Type.Array(factView),
    questions: Type.Array(questionView),
    papers: Type.Array(Type.Object({ id: Type.String(), name: textSchema })),
  }),
  async handle(context, input) {
    const claimable = await findClaimable(context, input.policy)
    const who = await claimantOf(context, claimable, context.actor)
    const draft = await findDraft(context, input.policy)
    const { person, known } = who
    const so = { answers: draft?.answers ?? {}, known: known.facts, origins: known.origins, person }
    const { version } = claimable
    const rule = ruleFor(claimable, so, context.today)
    return {
      policy: input.policy,
      name: claimable.policy.name,
      kind: claimable.policy.benefit,
      gives: version.gives,
      where: version.where,
      confirmed: version.confirmed,
      days: claimable.terms.days,
      draft: draft?.id ?? null,
      rule: viewOfRule(rule),
      ...askedOf(claimable, so, rule.missing),
      papers: papersNeeded(version, verifiedOf(so.origins)).map(({ id, name }) => ({ id, name })),
    }
  },
})

/** Shown for confirmation: what is known. Asked: what the rule cannot do without, and never what is known. */
export function askedOf(
  claimable: Claimable,
  claim: Pick<Claim, 'answers' | 'known' | 'origins'>,
  missing: readonly string[],
  draft?: Claim,
) {
  const { facts } = claimable.catalogue
  const { named } = factsInPlay(claimable, claim)
  const own = Object.keys(claim.answers).filter(fact => claim.origins[fact]?.verified !== true)
  // what the claimant said may be said anew; what a record says is confirmed
  const asked = [...new Set([...own, ...missing])].filter(fact => facts[fact]?.derivedFrom === undefined)
  return {
    known: factsToShow(
      { ...claim, answers: {} },
      facts,
      new Set([...named].filter(fact => !own.includes(fact))),
    ),
    questions: asked.flatMap(fact => {
      const definition = facts[fact]
      return definition === undefined ? [] : [questionOf(fact, definition, draft)]
    }),
  }
}

/** Begins a claim, or goes on with the draft that is there. Kept on the server from here on. */
export const beginClaim = useCase({
  ...ownShared,
  name: 'claims.beginClaim',
  kind: 'command',
  title: { zh: '开始申领', en: 'Begin a claim' },
  http: { method: 'POST', path: '/api/my/claims' },
  input: Type.Object({ policy: policyInput, answers: typedInput }),
  output: Type.Object({ claim: idOf<'Claim'>(), version: Type.Integer() }),
  async handle(context, input) {
    const claimable = await findClaimable(context, input.policy)
    const who = await claimantOf(context, claimable, context.actor)
    const answers = readAnswers(claimable.catalogue.facts, input.answers, context.today)
    const draft = await findDraft(context, input.policy)
    if (draft === undefined) {
      const claim = newClaim(context, claimable, who, { answers, enteredBy: undefined })
      await insertClaim(context, claim)
      return { claim: claim.id, version: claim.version }
    }
    const next = withAnswers(draft, who, answers)
    await writeClaim(context, next)
    return { claim: next.id, version: next.version }
  },
})

/** Says some of it anew, while it is the claimant's turn. */
export const editClaim = useCase({
  ...ownShared,
  name: 'claims.editClaim',
  kind: 'command',
  title: { zh: '改申领内容', en: 'Change a claim' },
  versioned: true,
  http: { method: 'PUT', path: '/api/my/claims/:claim' },
  input: Type.Object({ claim: idOf<'Claim'>(), answers: typedInput }),
  output: Type.Object({ version: Type.Integer() }),
  async handle(context, input) {
    const claim = await lockOwn(context, input.claim)
    context.expect(claim.version)
    requireTurn(claim)
    const claimable = await findClaimable(context, claim.policy)
    const who = await claimantOf(context, claimable, context.actor)
    const answers = readAnswers(claimable.catalogue.facts, input.answers, context.today)
    const next = withAnswers(claim, who, answers)
    await writeClaim(context, next)
    return { version: next.version }
  },
})

/** A village worker begins a claim for somebody of their area; the person reads it through and sends it. */
export const beginForThem = useCase({
  name: 'claims.beginForThem',
  kind: 'command',
  title: { zh: '替人开始申领', en: 'Begin a claim for somebody' },
  permission: 'claim.enter',
  reach: 'area',
  allow: townStaff,
  http: { method: 'POST', path: '/api/people/:person/claims' },
  input: Type.Object({ person: idOf<'Person'>(), policy: policyInput, answers: typedInput }),
  output: Type.Object({ claim: idOf<'Claim'>() }),
  async handle(context, input) {
    const claimable = await findClaimable(context, input.policy)
    const who = await claimantOf(context, claimable, { person: input.person })
    const answers = readAnswers(claimable.catalogue.facts, input.answers, context.today)
    const claim = newClaim(context, claimable, who, { answers, enteredBy: context.actor.name })
    await insertClaim(context, claim)
    await tell(context, [
      {
        to: { person: input.person },
        kind: 'claim.begun',
        title: {
          zh: `${context.actor.name}替你开始了申领：${claim.title.zh}`,
          en: `${context.actor.name} began a claim for you: ${claim.title.en}`,
        },
        body: { zh: '看一遍，没错就交上去', en: 'Read it through and send it if it is right' },
        href: `/my/claims/${claim.id}`,
        source: claim.id,
      },
    ])
    return { claim: claim.id }
  },
})

function newClaim(
  context: Context,
  { policy, terms, kind }: Claimable,
  who: Claimant,
  more: Pick<Claim, 'answers' | 'enteredBy'>,
): Claim {
  return {
    id: context.newId<'Claim'>(),
    version: 1,
    policy: policy.id,
    title: policy.name,
    kind,
    person: who.person,
    organisation: who.organisation,
    claimant: who.name,
    division: who.division,
    state: 'draft',
    levels: levelsFor(terms.levels, who.division),
    level: undefined,
    days: terms.days,
    waitsFor: claimLifecycle.draft.waitsFor,
    dueOn: undefined,
    known: who.known.facts,
    origins: who.known.origins,
    anyway: false,
    ...{ account: undefined, amount: undefined, decision: undefined, hand: undefined, handName: undefined },
    ...{ reason: undefined, note: undefined, objectUntil: undefined, batch: undefined, keys: [] },
    ...{ sentAt: undefined, sentOn: undefined, paidOn: undefined, demanded: undefined, repaid: 0 },
    createdAt: context.now,
    ...more,
  }
}

/** What is known is read anew each time: a record that was put right since counts. */
function withAnswers(claim: Claim, who: Claimant, answers: Claim['answers']): Claim {
  return {
    ...claim,
    version: claim.version + 1,
    answers: { ...claim.answers, ...answers },
    known: who.known.facts,
    origins: who.known.origins,
  }
}

/** @throws Problem `invalid` naming each control as it stands on the form: `fact-NAME` */
function readAnswers(
  definitions: Readonly<Record<string, FactDefinition>>,
  typed: Readonly<Record<string, string>>,
  today: string,
): Record<string, Answer> {
  const answers: Record<string, Answer> = {}
  const wrongs: FieldProblem[] = []
  for (const [fact, value] of Object.entries(typed)) {
    const definition = Object.hasOwn(definitions, fact) ? definitions[fact] : undefined
    // what is computed from others is nobody's to say
    if (definition === undefined || definition.derivedFrom !== undefined) continue
    const read = readTyped(definition, value, today)
    if ('answer' in read) answers[fact] = read.answer
    else wrongs.push({ pointer: `/fact-${fact}`, ...read.wrong })
  }
  if (wrongs.length > 0) throw invalid(wrongs)
  return answers
}
