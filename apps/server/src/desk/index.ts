import type { Module } from '../kernel/index.ts'
import { exportActivities, exportParticipants } from './export-activities.ts'
import { exportApplications } from './export-applications.ts'
import { exportChecks } from './export-checks.ts'
import { exportClaims } from './export-claims.ts'
import { exportCommitments } from './export-commitments.ts'
import { exportDuplicates } from './export-duplicates.ts'
import { exportEmployers } from './export-employers.ts'
import { exportFigures } from './export-figures.ts'
import { exportFounders } from './export-founders.ts'
import { exportGraduates } from './export-graduates.ts'
import { exportImports } from './export-imports.ts'
import { exportLoans, exportTakeUp } from './export-loans.ts'
import { exportPosts } from './export-posts.ts'
import { exportPush, exportPushes } from './export-pushes.ts'
import { exportDataRequests, exportErasures, exportRetention } from './export-requests.ts'
import { exportRound, exportRounds } from './export-rounds.ts'
import { exportTasks } from './export-tasks.ts'
import { finishTask } from './finish-task.ts'
import { listEmployers } from './list-employers.ts'
import { listMyTasks } from './list-my-tasks.ts'
import { makeTask } from './make-task.ts'
import { readChoices } from './read-choices.ts'
import { readSession } from './read-session.ts'

export { type Product, productToken } from './product.ts'
export { finishTask, listEmployers, listMyTasks, makeTask, readChoices, readSession }

export const desk: Module = {
  name: 'desk',
  migrations: new URL('./migrations/', import.meta.url),
  useCases: [
    exportActivities,
    exportApplications,
    exportChecks,
    exportCommitments,
    exportDataRequests,
    exportDuplicates,
    exportErasures,
    exportFigures,
    exportClaims,
    exportFounders,
    exportGraduates,
    exportImports,
    exportLoans,
    exportParticipants,
    exportPush,
    exportPushes,
    exportRetention,
    exportRound,
    exportRounds,
    exportEmployers,
    exportPosts,
    exportTakeUp,
    exportTasks,
    finishTask,
    listEmployers,
    listMyTasks,
    makeTask,
    readChoices,
    readSession,
  ],
}
