import type { Module } from '../kernel/index.ts'
import { explainTarget } from './explain-target.ts'
import { exportBoard } from './export-board.ts'
import { exportTargetRecords } from './export-target-records.ts'
import { listTargetRecords } from './list-target-records.ts'
import { readBoard } from './read-board.ts'
import { readBreakdown } from './read-breakdown.ts'

export { explainTarget, exportBoard, exportTargetRecords, listTargetRecords, readBoard, readBreakdown }

export const board: Module = {
  name: 'board',
  useCases: [explainTarget, exportBoard, exportTargetRecords, listTargetRecords, readBoard, readBreakdown],
}
