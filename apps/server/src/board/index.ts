import type { Module } from '../kernel/index.ts'
import { explainTarget } from './explain-target.ts'
import { listTargetRecords } from './list-target-records.ts'
import { readBoard } from './read-board.ts'
import { readBreakdown } from './read-breakdown.ts'

export { explainTarget, listTargetRecords, readBoard, readBreakdown }

export const board: Module = {
  name: 'board',
  useCases: [explainTarget, listTargetRecords, readBoard, readBreakdown],
}
