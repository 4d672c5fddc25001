import { type Answer, areaOf } from '../codes.ts'
import type { Area } from '../shapes.ts'
import { type Adapters, adapt, formOf, pageQuery, text, yes } from './adapter.ts'

export type Commitment = Answer<'plan_listCommitments'>['rows'][number]

/** A figure with its area named, its value in the unit. */
export type ReportedFigure = Omit<Answer<'plan_listReportedFigures'>['rows'][number], 'area'> & { area: Area }

export interface NewFigure {
  target: string
  area: string
  /** in steps of 1/scale of the target's unit */
  value: number | null
  period: string
  source: string
  file: File | undefined
}

/** A target as a form offers it. */
export type TargetChoice = Answer<'plan_listTargets'>['targets'][number]

export const planAdapters = {
  commitments: adapt<'commitments', Answer<'plan_listCommitments'>>(
    ({ query }) => ({
      method: 'GET',
      path: '/api/commitments',
      query: { state: yes(query?.['overdue']) && 'overdue' },
    }),
    ({ rows }) => ({ rows }),
  ),
  stepDone: adapt<'stepDone', Answer<'plan_completeStep'>>(
    ({ path, body }) => ({
      method: 'POST',
      path: `/api/steps/${path?.['step']}/completion`,
      version: body?.version,
      body: { doneOn: body?.doneOn },
    }),
    ({ version }) => ({ version }),
  ),
  stepEvidence: adapt<'stepEvidence', unknown>(
    ({ path, body }) => ({
      method: 'POST',
      path: `/api/steps/${path?.['step']}/evidence`,
      version: body?.version,
      body: body === undefined ? undefined : formOf({}, body.file),
    }),
    () => ({}),
  ),
  figures: adapt<'figures', Answer<'plan_listReportedFigures'>>(
    ({ query }) => ({
      method: 'GET',
      path: '/api/figures',
      query: pageQuery(query, { state: text(query?.['state']), area: text(query?.['county']) }),
    }),
    page => ({
      ...page,
      rows: page.rows.map(row => ({
        ...row,
        area: areaOf(row.area),
        value: row.value / row.target.unit.scale,
      })),
    }),
  ),
  submitFigure: adapt<'submitFigure', Answer<'plan_submitReportedFigure'>>(
    ({ body }) => {
      if (body === undefined) return { method: 'POST', path: '/api/figures' }
      const { file, value, ...rest } = body
      return {
        method: 'POST',
        path: '/api/figures',
        body: formOf({ ...rest, value: String(value ?? '') }, file),
      }
    },
    made => ({ id: made.figure }),
  ),
  decideFigure: adapt<'decideFigure', unknown>(
    ({ path, body }) => ({
      method: 'POST',
      path: `/api/figures/${path?.['id']}/${body?.accept === true ? 'acceptance' : 'rejection'}`,
      version: body?.version,
      body: body?.accept === true ? {} : { reason: body?.reason },
    }),
    () => ({}),
  ),
} satisfies Adapters
