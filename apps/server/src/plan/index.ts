export { acceptReportedFigure } from './accept-reported-figure.ts'
export { addStep } from './add-step.ts'
export { assignOwner } from './assign-owner.ts'
export { attachEvidence } from './attach-evidence.ts'
export { countiesToken, targetOf } from './change-target.ts'
export { completeStep } from './complete-step.ts'
export { confirmLeadDepartment } from './confirm-lead-department.ts'
export { type CopiedForward, type CopyChoices, copyForward, type Flag } from './copy-forward.ts'
export { lastDayOf } from './days.ts'
export { divideTarget } from './divide-target.ts'
export type { Share, TargetVersion } from './division.ts'
export { countingWords, explainPredicate, factKindWords } from './explain-predicate.ts'
export { forecast, type Reading } from './forecast.ts'
export { importPlan, storePlan } from './import-plan.ts'
export { type CountedTarget, countedTargets } from './indicators.ts'
export { type Finding, lintPlan } from './lint-plan.ts'
export { listCommitments, listOverdueSteps } from './list-commitments.ts'
export { listPublicCommitments } from './list-public-commitments.ts'
export { listReportedFigures } from './list-reported-figures.ts'
export { listTargets } from './list-targets.ts'
export { planModule } from './module.ts'
export { expectedBy, goalOf, type Pacing, type Period, roundEnds, usualPacing } from './pacing.ts'
export { type DatedVersion, findPlan, latestVersions, type PlanInForce } from './plan.store.ts'
export {
  type Commitment,
  citationsOf,
  countingUnitNames,
  exclusionNames,
  headlineTargets,
  type Item,
  independentTargets,
  isPercent,
  neverSummed,
  type Parameter,
  type Plan,
  type Rule,
  strengthNames,
  type Target,
  targets,
  type Unit,
  unscoredNames,
  written,
} from './plan.ts'
export { planCommand } from './plan-command.ts'
export {
  type AttributeShape,
  attributesOf,
  type CardEvidence,
  type Comparison,
  type Composition,
  type Condition,
  type CountPredicate,
  type Destination,
  type DistinctField,
  destinations,
  type Exclusion,
  type FactKind,
  type FactView,
  factKinds,
  otherCount,
  type PostCategory,
  type Predicate,
  postCategories,
  type Value,
  type Verdict,
  verdictOn,
} from './predicate.ts'
export { readEvidenceFile } from './read-evidence.ts'
export { PlanError, readPlan } from './read-plan.ts'
export { readTarget } from './read-target.ts'
export { rejectReportedFigure } from './reject-reported-figure.ts'
export { acceptedByArea, acceptedFigures, type ReportedFigure } from './reported-figure.store.ts'
export { figureStates } from './reported-figure.ts'
export { schemaFile } from './schema-file.ts'
export { setPacing } from './set-pacing.ts'
export {
  growthOf,
  owedBy,
  progressOf,
  type Standing,
  standingNames,
  standingOf,
  stepsOf,
} from './standing.ts'
export { submitReportedFigure } from './submit-reported-figure.ts'
export { inForce, leadInForce, pacingInForce, type TargetState, targetStates } from './target-output.ts'
