import type { Answer } from '../codes.ts'

export type AuditRow = Answer<'audits_listAudit'>['rows'][number]

export type SampleRow = Answer<'audits_listSamples'>['rows'][number]

export type SampleRead = Answer<'audits_readSample'>

export type SampleItem = SampleRead['items'][number]

export type Estimate = NonNullable<SampleRead['sample']['estimate']>

export type SamplePreview = Answer<'audits_previewSample'>

export type AuditedError = Answer<'audits_readAuditedError'>

export type Verdict = NonNullable<SampleItem['verdict']>
