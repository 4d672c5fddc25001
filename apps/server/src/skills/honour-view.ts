import { type Static, Type } from 'typebox'
import {
  type Context,
  idOf,
  isAnotherHand,
  nullable,
  oneOf,
  stepsFor,
  type Text,
  textSchema,
} from '../kernel/index.ts'
import {
  type Honour,
  type HonourParty,
  honourActions,
  honourLifecycle,
  honourStates,
  stateName,
} from './honour.ts'
import { titlesToken } from './titles.ts'

export const myHonourView = Type.Object({
  id: idOf<'Honour'>(),
  title: Type.String(),
  titleName: textSchema,
  year: Type.Integer(),
  state: oneOf(...honourStates),
  stateName: textSchema,
  document: Type.String(),
  awardedOn: nullable(Type.String()),
  revokedOn: nullable(Type.String()),
  /** why it was revoked */
  reason: Type.String(),
})

export const honourView = Type.Object({
  ...myHonourView.properties,
  version: Type.Integer(),
  person: idOf<'Person'>(),
  name: Type.String(),
  division: Type.String(),
  employer: Type.String(),
  occupation: Type.String(),
  merit: Type.String(),
  nominator: Type.String(),
  nominatedAt: Type.String(),
  decider: Type.String(),
  decidedAt: nullable(Type.String()),
  /** what the reader can do now */
  actions: Type.Array(
    Type.Object({ name: oneOf(...honourActions), label: textSchema, needsReason: Type.Boolean() }),
  ),
})

export function titleName(context: Context, code: string): Text {
  // a title that a later plan no longer has keeps its code
  return context.use(titlesToken).get(code)?.name ?? { zh: code, en: code }
}

export function viewOfMine(context: Context, one: Honour): Static<typeof myHonourView> {
  return {
    id: one.id,
    title: one.title,
    titleName: titleName(context, one.title),
    year: one.year,
    state: one.state,
    stateName: stateName(one.state),
    document: one.document,
    awardedOn: one.awardedOn ?? null,
    revokedOn: one.revokedOn ?? null,
    reason: one.state === 'revoked' ? one.reason : '',
  }
}

/** In whose part the reader stands: whoever nominated cannot be the one who decides. */
export function partyOf(context: Context, one: Honour): HonourParty {
  return isAnotherHand(context.actor, one.nominated) ? 'another' : 'nominator'
}

export function viewOfHonour(context: Context, one: Honour, mayAct: boolean): Static<typeof honourView> {
  const steps = mayAct ? stepsFor(honourLifecycle, one.state, partyOf(context, one)) : []
  return {
    ...viewOfMine(context, one),
    reason: one.reason,
    version: one.version,
    person: one.person,
    name: one.name,
    division: one.division,
    employer: one.employer,
    occupation: one.occupation,
    merit: one.merit,
    nominator: one.nominator,
    nominatedAt: one.nominatedAt,
    decider: one.decider,
    decidedAt: one.decidedAt ?? null,
    actions: steps.map(({ action, step }) => ({
      name: action,
      label: step.label,
      needsReason: step.reason === true,
    })),
  }
}
