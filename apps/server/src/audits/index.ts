import type { Module } from '../kernel/index.ts'
import { drawSample, previewSample } from './draw-sample.ts'
import { listAudit } from './list-audit.ts'
import { closeSample, markItem } from './mark-item.ts'
import { listSamples, readAuditedError, readSample } from './read-samples.ts'

export { type AuditSettings, readAuditEnvironment, scheduleAudit, sealDay } from './schedule.ts'
export {
  closeSample,
  drawSample,
  listAudit,
  listSamples,
  markItem,
  previewSample,
  readAuditedError,
  readSample,
}

export const audits: Module = {
  name: 'audits',
  migrations: new URL('./migrations/', import.meta.url),
  useCases: [
    closeSample,
    drawSample,
    listAudit,
    listSamples,
    markItem,
    previewSample,
    readAuditedError,
    readSample,
  ],
}
