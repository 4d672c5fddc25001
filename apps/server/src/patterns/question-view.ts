import { type Static, Type } from 'typebox'
import {
  type Actor,
  idOf,
  isAnotherHand,
  isOfficial,
  isWithin,
  nullable,
  oneOf,
  stepsFor,
  textSchema,
} from '../kernel/index.ts'
import { mayBe, type Pattern, patterns, whyAsked } from './pattern.ts'
import {
  type PatternQuestion,
  type QuestionParty,
  questionActions,
  questionLifecycle,
  questionStates,
} from './question.ts'

export const patternKeys = Object.keys(patterns) as Pattern[] // the keys of that table

export const questionView = Type.Object({
  id: idOf<'PatternQuestion'>(),
  version: Type.Integer(),
  pattern: oneOf(...patternKeys),
  patternName: textSchema,
  title: Type.String(),
  organiserName: Type.String(),
  division: Type.String(),
  from: Type.String(),
  until: Type.String(),
  activities: Type.Array(Type.Object({ id: idOf<'Activity'>(), title: Type.String() })),
  /** what was seen, what is usual, and from where on it is asked */
  why: textSchema,
  /** what else it may be */
  mayBe: textSchema,
  state: oneOf(...questionStates),
  stateName: textSchema,
  createdAt: Type.String(),
  askedAt: nullable(Type.String()),
  askedName: Type.String(),
  told: Type.String(),
  toldName: Type.String(),
  toldAt: nullable(Type.String()),
  finding: Type.String(),
  foundName: Type.String(),
  foundAt: nullable(Type.String()),
  /** what the reader can do now */
  actions: Type.Array(
    Type.Object({ name: oneOf(...questionActions), label: textSchema, needsReason: Type.Boolean() }),
  ),
})

/**
 * As whom somebody stands to a question. Undefined: as nobody who acts on it. An office does not look into what it organised
 * itself, wherever its officers sit otherwise.
 */
export function partyOf(actor: Actor, one: PatternQuestion): QuestionParty | undefined {
  const sides = [one.organiser, one.other]
  if (actor.organisation !== undefined)
    return sides.some(side => side.organisation === actor.organisation) ? 'organiser' : undefined
  if (!isOfficial(actor)) return undefined
  const own = sides.some(
    side => side.area !== undefined && side.area === actor.area && side.department === actor.department,
  )
  if (own) return 'organiser'
  if (!isWithin(actor, one.division)) return undefined
  return isAnotherHand(actor, one.found) ? 'another' : 'office'
}

export function viewOf(actor: Actor, one: PatternQuestion): Static<typeof questionView> {
  const party = partyOf(actor, one)
  const { id, version, pattern, title, organiserName, division, from, until, state } = one
  // while it is looked into, what was noted is for those who look
  const isHidden = party === 'organiser' && state === 'doubted'
  return {
    ...{ id, version, pattern, title, organiserName, division, from, until, state },
    patternName: patterns[pattern],
    activities: [...one.activities],
    why: whyAsked(pattern, one.seen),
    mayBe: mayBe[pattern],
    stateName: questionLifecycle[state].label,
    createdAt: one.createdAt,
    askedAt: one.askedAt ?? null,
    askedName: one.askedName,
    told: one.told,
    toldName: one.toldName,
    toldAt: one.toldAt ?? null,
    finding: isHidden ? '' : one.finding,
    foundName: isHidden ? '' : one.foundName,
    foundAt: one.foundAt ?? null,
    actions:
      party === undefined || actor.role === 'auditor'
        ? []
        : stepsFor(questionLifecycle, state, party).map(({ action: name, step }) => ({
            name,
            label: step.label,
            needsReason: step.reason === true,
          })),
  }
}
