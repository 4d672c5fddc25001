import type { Module } from '../kernel/index.ts'
import { acceptReportedFigure } from './accept-reported-figure.ts'
import { addStep } from './add-step.ts'
import { assignOwner } from './assign-owner.ts'
import { attachEvidence } from './attach-evidence.ts'
import { completeStep } from './complete-step.ts'
import { confirmLeadDepartment } from './confirm-lead-department.ts'
import { divideTarget } from './divide-target.ts'
import { importPlan } from './import-plan.ts'
import { listCommitments, listOverdueSteps } from './list-commitments.ts'
import { listPublicCommitments } from './list-public-commitments.ts'
import { listReportedFigures } from './list-reported-figures.ts'
import { listTargets } from './list-targets.ts'
import { readEvidenceFile } from './read-evidence.ts'
import { readTarget } from './read-target.ts'
import { rejectReportedFigure } from './reject-reported-figure.ts'
import { setPacing } from './set-pacing.ts'
import { submitReportedFigure } from './submit-reported-figure.ts'

export const planModule: Module = {
  name: 'plan',
  migrations: new URL('./migrations/', import.meta.url),
  useCases: [
    importPlan,
    listTargets,
    readTarget,
    divideTarget,
    setPacing,
    confirmLeadDepartment,
    listCommitments,
    listPublicCommitments,
    listOverdueSteps,
    assignOwner,
    addStep,
    completeStep,
    attachEvidence,
    readEvidenceFile,
    submitReportedFigure,
    acceptReportedFigure,
    rejectReportedFigure,
    listReportedFigures,
  ],
}
