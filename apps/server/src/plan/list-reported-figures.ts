import { Type } from 'typebox'
import {
  idOf,
  isAnotherHand,
  keyIn,
  nullable,
  pageInput,
  pageOf,
  sortInput,
  textSchema,
  useCase,
} from '../kernel/index.ts'
import { planInForce, planInput } from './change-target.ts'
import { evidence } from './evidence.store.ts'
import { choiceOf } from './list-commitments.ts'
import { targets } from './plan.ts'
import { figureOrders, listFigures } from './reported-figure.store.ts'
import { figureStates } from './reported-figure.ts'

/** The figures that departments have told us, with who said so and who accepted. */
export const listReportedFigures = useCase({
  name: 'plan.listReportedFigures',
  kind: 'query',
  title: { zh: '上报数清单', en: 'List reported figures' },
  permission: 'figure.read',
  reach: 'area',
  allow: ['county-officer', 'city-officer', 'leader', 'auditor', 'system-administrator'],
  http: { method: 'GET', path: '/api/figures' },
  input: Type.Object({
    ...planInput,
    ...pageInput,
    ...sortInput(figureOrders),
    target: Type.Optional(Type.String({ maxLength: 20 })),
    state: Type.Optional(keyIn(figureStates)),
    area: Type.Optional(Type.String({ pattern: '^\\d{4}(\\d{2})?$' })),
  }),
  output: pageOf(
    Type.Object({
      id: idOf<'ReportedFigure'>(),
      version: Type.Integer(),
      target: Type.Object({
        id: Type.String(),
        label: textSchema,
        unit: Type.Object({ zh: Type.String(), en: Type.String(), scale: Type.Integer() }),
      }),
      area: Type.String(),
      department: nullable(Type.Object({ code: Type.String(), name: textSchema })),
      value: Type.Integer(),
      period: Type.String(),
      source: Type.String(),
      evidence: nullable(Type.Object({ id: idOf<'Evidence'>(), name: Type.String() })),
      submittedBy: Type.String(),
      submittedAt: Type.String(),
      state: keyIn(figureStates),
      decidedBy: nullable(Type.String()),
      reason: nullable(Type.String()),
      /** false for the one who submitted it */
      mayDecide: Type.Boolean(),
    }),
  ),
  async handle(context, input) {
    const { plan } = await planInForce(context, input.plan)
    const { rows, total, next } = await listFigures(context, plan.code, input, input)
    const files = await evidence.list(
      context,
      rows.map(row => row.id),
    )
    const decides = context.actor.role === 'city-officer' || context.actor.role === 'county-officer'
    const known = new Map(targets(plan).map(target => [target.id, target]))
    return {
      total,
      next,
      rows: rows.map(row => {
        const target = known.get(row.target)
        const file = files.find(one => one.owner === row.id)
        return {
          id: row.id,
          version: row.version,
          target: {
            id: row.target,
            label: target?.label ?? { zh: row.target, en: row.target },
            unit: target?.unit ?? { zh: '', en: '', scale: 1 },
          },
          area: row.division,
          department: choiceOf(plan, row.department ?? undefined),
          value: row.value,
          period: row.period,
          source: row.source,
          evidence: file === undefined ? null : { id: file.id, name: file.name },
          submittedBy: row.submitter,
          submittedAt: row.submitted_at,
          state: row.state,
          decidedBy: row.decider,
          reason: row.reason,
          mayDecide:
            decides &&
            row.state === 'submitted' &&
            isAnotherHand(context.actor, { by: row.submitted_by, standingFor: row.submitted_for }),
        }
      }),
    }
  },
})
