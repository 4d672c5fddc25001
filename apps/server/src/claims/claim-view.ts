import { type Static, Type } from 'typebox'
import {
  type Context,
  idOf,
  keyIn,
  nullable,
  oneOf,
  stepsFor,
  type Text,
  textSchema,
} from '../kernel/index.ts'
import { type CatalogueVersion, claimLevels, type FactDefinition } from '../policies/index.ts'
import { typedOf, wordsOfAnswer } from './answers.ts'
import type { ClaimStep } from './claim.store.ts'
import {
  type Claim,
  type ClaimState,
  claimActions,
  claimable,
  claimLifecycle,
  claimParties,
  claimStates,
  levelNames,
  type RuleResult,
  reasonName,
  reasonsOf,
} from './claim.ts'
import { type Relation, relations } from './family.ts'
import type { claimPapers, Relative } from './papers.store.ts'
import { receiptOf } from './step.ts'

export const reasonView = Type.Object({
  says: textSchema,
  clause: nullable(Type.String()),
  holds: Type.Boolean(),
})

/** What the rule says, with the version that said it. Amounts in fen. */
export const ruleView = Type.Object({
  day: Type.String(),
  status: oneOf('eligible', 'not-eligible', 'cannot-tell', 'not-in-force'),
  likely: Type.Boolean(),
  version: nullable(Type.String()),
  hash: nullable(Type.String()),
  amount: nullable(Type.Object({ from: Type.Number(), to: nullable(Type.Number()) })),
  reasons: Type.Array(reasonView),
  unknownFigures: Type.Array(textSchema),
})

export function viewOfRule(rule: RuleResult): Static<typeof ruleView> {
  const { amount } = rule
  return {
    day: rule.day,
    status: rule.status,
    likely: rule.likely,
    version: rule.version ?? null,
    hash: rule.hash ?? null,
    // what nothing bounds is infinite, which no JSON can say
    amount:
      amount === undefined ? null : { from: amount.from, to: Number.isFinite(amount.to) ? amount.to : null },
    reasons: rule.reasons.map(({ says, clause, holds }) => ({ says, clause: clause ?? null, holds })),
    unknownFigures: [...rule.unknownFigures],
  }
}

/** A fact that is known, and by whom. */
export const factView = Type.Object({
  fact: Type.String(),
  label: textSchema,
  value: textSchema,
  source: nullable(textSchema),
  day: nullable(Type.String()),
  verified: Type.Boolean(),
})

/** A fact that is still to be told, as a control. */
export const questionView = Type.Object({
  fact: Type.String(),
  question: textSchema,
  label: textSchema,
  hint: nullable(textSchema),
  type: oneOf('yes-no', 'number', 'choice', 'several', 'day'),
  unit: nullable(Type.String()),
  options: Type.Array(Type.Object({ code: Type.String(), label: textSchema })),
  typed: Type.String(),
})

const yesNo = [
  { code: 'yes', label: { zh: '是', en: 'Yes' } },
  { code: 'no', label: { zh: '不是', en: 'No' } },
]

export function questionOf(name: string, fact: FactDefinition, claim?: Claim): Static<typeof questionView> {
  const answer = claim?.answers[name]
  const values = fact.type === 'choice' || fact.type === 'several' ? fact.values : []
  return {
    fact: name,
    question: fact.question,
    label: fact.label,
    hint: fact.hint ?? null,
    type: fact.type,
    unit: fact.type === 'number' ? fact.unit : null,
    options:
      fact.type === 'yes-no'
        ? yesNo
        : values.map(code => ({ code, label: fact.words?.[code] ?? { zh: code, en: code } })),
    typed: answer === undefined ? '' : typedOf(fact, answer),
  }
}

/** Everything that a claim goes by, what the claimant said last. Derived facts are nobody's to confirm. */
export function factsToShow(
  claim: Pick<Claim, 'answers' | 'known' | 'origins'>,
  definitions: Readonly<Record<string, FactDefinition>>,
  /** of the many known ones only those that the policy asks about */
  wanted: ReadonlySet<string>,
): Static<typeof factView>[] {
  return [...wanted].flatMap(fact => {
    const definition = definitions[fact]
    const origin = claim.origins[fact]
    const own = origin?.verified === true ? undefined : claim.answers[fact]
    const answer = own ?? claim.known[fact]
    if (definition === undefined || definition.derivedFrom !== undefined || answer === undefined) return []
    return [
      {
        fact,
        label: definition.label,
        value: wordsOfAnswer(definition, answer),
        source: own !== undefined ? ownWord : (origin?.source ?? null),
        day: own !== undefined ? null : (origin?.day ?? null),
        verified: origin?.verified === true,
      },
    ]
  })
}

const ownWord: Text = { zh: '申领人自己填的', en: 'Said by the claimant' }

export const paperView = Type.Object({
  id: idOf<'ClaimPaper'>(),
  document: Type.String(),
  documentName: textSchema,
  name: Type.String(),
  type: Type.String(),
  size: Type.Integer(),
})

export const relativeView = Type.Object({
  id: idOf<'ClaimRelative'>(),
  relation: keyIn(relations),
  relationName: textSchema,
  name: Type.String(),
  birth: Type.String(),
  number: Type.String(),
})

export function viewOfRelative(one: Relative): Static<typeof relativeView> {
  const relation: Relation = one.relation
  return {
    id: one.id,
    relation,
    relationName: relations[relation],
    name: one.name,
    birth: one.birth,
    number: one.shown,
  }
}

type Paper = Awaited<ReturnType<typeof claimPapers.list>>[number]

/** The word for a paper that answers a question of the office or of a sample and is none of the policy's. */
export const otherPaper = 'other'
const otherName: Text = { zh: '其他材料', en: 'Another paper' }

export function viewOfPaper(one: Paper, documents: CatalogueVersion['documents']): Static<typeof paperView> {
  return {
    id: one.id,
    document: one.document,
    documentName: documents.find(({ id }) => id === one.document)?.name ?? otherName,
    name: one.name,
    type: one.type,
    size: one.size,
  }
}

export const stepView = Type.Object({
  at: Type.String(),
  label: textSchema,
  state: textSchema,
  level: nullable(textSchema),
  by: Type.String(),
  party: oneOf(...claimParties),
  reason: nullable(textSchema),
  note: nullable(Type.String()),
})

/** A history as it is read: each step under the label that it has in the state in which it was taken. */
export function viewOfSteps(steps: readonly ClaimStep[]): Static<typeof stepView>[] {
  return steps.map((step, at) => viewOfStep(step, steps[at - 1]?.toState ?? 'draft'))
}

function viewOfStep(step: ClaimStep, before: ClaimState): Static<typeof stepView> {
  const level = step.party === 'office' && isLevel(step.level) ? levelNames[step.level] : null
  return {
    at: step.at,
    label: claimLifecycle[before].on[step.action]?.label ?? { zh: step.action, en: step.action },
    state: claimLifecycle[step.toState].label,
    level,
    by: step.byName,
    party: step.party,
    reason: step.reason === undefined ? null : reasonName(step.action, step.reason),
    note: step.note ?? null,
  }
}

function isLevel(text: string | undefined): text is (typeof claimLevels)[number] {
  return claimLevels.some(level => level === text)
}

/** What stands in a list of claims, whoever reads it. */
export const claimRow = Type.Object({
  id: idOf<'Claim'>(),
  version: Type.Integer(),
  policy: Type.String(),
  title: textSchema,
  kind: oneOf(...claimable),
  claimant: Type.String(),
  county: Type.String(),
  receipt: Type.String(),
  state: oneOf(...claimStates),
  stateName: textSchema,
  level: nullable(textSchema),
  waitsFor: nullable(oneOf(...claimParties)),
  dueOn: nullable(Type.String()),
  overdue: Type.Boolean(),
  /** the day by which all offices together have decided */
  decideBy: nullable(Type.String()),
  amount: nullable(Type.Integer()),
  demanded: nullable(Type.Integer()),
  repaid: Type.Integer(),
  sentAt: nullable(Type.String()),
  paidOn: nullable(Type.String()),
  enteredBy: nullable(Type.String()),
})
export type ClaimRowView = Static<typeof claimRow>

export function rowOf(context: Context, claim: Claim, decideBy?: string): ClaimRowView {
  return {
    id: claim.id,
    version: claim.version,
    policy: claim.policy,
    title: claim.title,
    kind: claim.kind,
    claimant: claim.claimant,
    county: claim.division.slice(0, 6),
    receipt: receiptOf(claim),
    state: claim.state,
    stateName: claimLifecycle[claim.state].label,
    level: claim.waitsFor === 'office' && claim.level !== undefined ? levelNames[claim.level] : null,
    waitsFor: claim.waitsFor ?? null,
    dueOn: claim.dueOn ?? null,
    overdue: claim.dueOn !== undefined && claim.dueOn < context.today,
    decideBy: decideBy ?? null,
    amount: claim.amount ?? null,
    demanded: claim.demanded ?? null,
    repaid: claim.repaid,
    sentAt: claim.sentAt ?? null,
    paidOn: claim.paidOn ?? null,
    enteredBy: claim.enteredBy ?? null,
  }
}

export const actionView = Type.Object({
  name: oneOf(...claimActions),
  label: textSchema,
  reasons: Type.Array(Type.Object({ code: Type.String(), label: textSchema })),
})

/** What a party can do now, each with the reasons it may give. */
export function actionsOf(claim: Claim, party: (typeof claimParties)[number]): Static<typeof actionView>[] {
  return stepsFor(claimLifecycle, claim.state, party).map(({ action, step }) => ({
    name: action,
    label: step.label,
    reasons:
      step.reason === true ? Object.entries(reasonsOf(action)).map(([code, label]) => ({ code, label })) : [],
  }))
}
