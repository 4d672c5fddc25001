import { Type } from 'typebox'
import { idOf, useCase } from '../kernel/index.ts'
import { decide } from './decide-reported-figure.ts'

/** A second person does not accept the figure and says why. It stays readable to its area. */
export const rejectReportedFigure = useCase({
  name: 'plan.rejectReportedFigure',
  kind: 'command',
  title: { zh: '不采信上报数', en: 'Reject a figure' },
  permission: 'figure.decide',
  reach: 'area',
  allow: ['county-officer', 'city-officer'],
  versioned: true,
  http: { method: 'POST', path: '/api/figures/:figure/rejection' },
  input: Type.Object({
    figure: idOf<'ReportedFigure'>(),
    reason: Type.String({ minLength: 2, maxLength: 500, pattern: '\\S' }),
  }),
  output: Type.Object({ version: Type.Integer() }),
  handle: (context, input) => decide(context, input.figure, 'rejected', input.reason.trim()),
})
