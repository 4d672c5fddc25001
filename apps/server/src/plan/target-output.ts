import { Type } from 'typebox'
import { type Context, nullable, textSchema } from '../kernel/index.ts'
import { choiceOf } from './list-commitments.ts'
import { goalOf, type Pacing, usualPacing } from './pacing.ts'
import { pacingSchema } from './pacing-schema.ts'
import { type DatedVersion, latestVersions } from './plan.store.ts'
import { countingUnitNames, type Plan, strengthNames, type Target, unscoredNames } from './plan.ts'
import { acceptedFigures, type ReportedFigure } from './reported-figure.store.ts'

const choice = Type.Object({ code: Type.String(), name: textSchema })

/** A target as it leaves the server: the promise, without any counted number. */
export const targetOutput = Type.Object({
  id: Type.String(),
  clause: Type.String(),
  measure: Type.String(),
  headline: Type.Boolean(),
  label: textSchema,
  counts: Type.String(),
  countsWords: textSchema,
  comparator: Type.String(),
  strength: Type.String(),
  strengthWords: textSchema,
  unit: Type.Object({ zh: Type.String(), en: Type.String(), scale: Type.Integer() }),
  /** in steps of 1/scale of the unit; null: no figure was promised */
  value: nullable(Type.Integer()),
  /** what has to stand there at the end of the year; for a cadence the rounds of the year */
  goal: nullable(Type.Integer()),
  version: Type.Integer(),
  period: Type.String(),
  cadence: nullable(Type.String()),
  unscored: nullable(textSchema),
  baseline: Type.Object({
    state: Type.String(),
    value: nullable(Type.Integer()),
    owner: nullable(choice),
  }),
  subsetOf: nullable(Type.Object({ id: Type.String(), stated: Type.Boolean() })),
  /** other places of the document that state the same target */
  citations: Type.Array(Type.Object({ id: Type.String(), clause: Type.String(), label: textSchema })),
  /** how the goal is spread over the year */
  pacing: pacingSchema,
  /** the counties' parts, in the same steps; empty: not divided */
  shares: Type.Array(Type.Object({ county: Type.String(), value: Type.Integer() })),
  lead: Type.Object({ department: nullable(choice), proposed: Type.Boolean() }),
  with: Type.Array(choice),
  note: nullable(textSchema),
  measured: Type.Boolean(),
  unconfirmedCounts: Type.Boolean(),
  /** the accepted figure that reaches furthest; beside the counted number, never in it */
  reported: nullable(
    Type.Object({
      value: Type.Integer(),
      period: Type.String(),
      by: nullable(choice),
      source: Type.String(),
    }),
  ),
})

/** What the database knows about all targets of a plan, read once for a list. */
export interface TargetState {
  readonly versions: ReadonlyMap<string, DatedVersion>
  readonly reported: ReadonlyMap<string, ReportedFigure>
}

/** @param area the city or a county: whose reported figures stand beside */
export async function targetStates(context: Context, plan: Plan, area: string): Promise<TargetState> {
  return {
    versions: await latestVersions(context, plan.code),
    reported: await acceptedFigures(context, plan.code, area),
  }
}

/** The target with the figure of its version in force, which may differ from the text of the plan. */
export function inForce(target: Target, state: TargetState): Target {
  const version = state.versions.get(target.id)
  return version === undefined ? target : { ...target, value: version.value }
}

/** The code of the department that leads: the confirmed one, else the one that the plan proposes. */
export function leadInForce(target: Target, { versions }: Pick<TargetState, 'versions'>): string {
  return versions.get(target.id)?.lead ?? target.lead.department
}

/** How the target is spread over the year: as its version in force says, else as is usual for what it counts. */
export function pacingInForce(target: Target, state: TargetState): Pacing {
  return state.versions.get(target.id)?.pacing ?? usualPacing(target.counts)
}

export function showPacing(pacing: Pacing) {
  if (pacing.kind !== 'milestones') return { kind: pacing.kind }
  return { kind: pacing.kind, steps: pacing.steps.map(({ by, share }) => ({ by, share })) }
}

export function showTarget(plan: Plan, written: Target, state: TargetState) {
  const target = inForce(written, state)
  const figure = state.reported.get(target.id)
  const { baseline } = target
  return {
    id: target.id,
    clause: target.clause,
    measure: target.measure,
    headline: target.headline,
    label: target.label,
    counts: target.counts,
    countsWords: countingUnitNames[target.counts],
    comparator: target.comparator,
    strength: target.strength,
    strengthWords: strengthNames[target.strength],
    unit: target.unit,
    value: target.value ?? null,
    goal: goalOf(target, plan) ?? null,
    version: state.versions.get(target.id)?.number ?? 0,
    period: target.period,
    cadence: target.cadence ?? null,
    unscored: target.unscored === undefined ? null : unscoredNames[target.unscored],
    baseline: {
      state: baseline.kind,
      value: baseline.kind === 'given' ? baseline.value : null,
      owner: baseline.kind === 'missing' ? choiceOf(plan, baseline.owner) : null,
    },
    subsetOf: target.subsetOf ?? null,
    citations: plan.items.flatMap(item =>
      item.class === 'target' && item.sameAs === target.id
        ? [{ id: item.id, clause: item.clause, label: item.label }]
        : [],
    ),
    pacing: showPacing(pacingInForce(target, state)),
    shares: (state.versions.get(target.id)?.shares ?? [])
      .filter(share => share.kind === 'county')
      .map(({ code, value }) => ({ county: code, value })),
    lead: {
      department: choiceOf(plan, leadInForce(target, state)),
      proposed: state.versions.get(target.id)?.lead === undefined && target.lead.proposed,
    },
    with: target.with.flatMap(code => choiceOf(plan, code) ?? []),
    note: target.note ?? null,
    measured: target.predicate !== undefined,
    unconfirmedCounts: target.unconfirmedCounts,
    reported:
      figure === undefined
        ? null
        : {
            value: figure.value,
            period: figure.period,
            by: choiceOf(plan, figure.department ?? undefined),
            source: figure.source,
          },
  }
}
