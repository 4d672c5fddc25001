import { Type } from 'typebox'
import { idOf, useCase } from '../kernel/index.ts'
import { decide } from './decide-reported-figure.ts'

/** A second person has looked at the evidence: the figure may stand beside the counted number. */
export const acceptReportedFigure = useCase({
  name: 'plan.acceptReportedFigure',
  kind: 'command',
  title: { zh: '采信上报数', en: 'Accept a figure' },
  permission: 'figure.decide',
  reach: 'area',
  allow: ['county-officer', 'city-officer'],
  versioned: true,
  http: { method: 'POST', path: '/api/figures/:figure/acceptance' },
  input: Type.Object({ figure: idOf<'ReportedFigure'>() }),
  output: Type.Object({ version: Type.Integer() }),
  handle: (context, input) => decide(context, input.figure, 'accepted'),
})
