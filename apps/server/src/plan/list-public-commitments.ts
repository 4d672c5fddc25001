import { Type } from 'typebox'
import { nullable, oneOf, roles, textSchema, useCase } from '../kernel/index.ts'
import { planInForce, planInput } from './change-target.ts'
import { listCommitmentRecords, listSteps } from './commitment.store.ts'
import { isOverdue } from './commitment.ts'
import { choiceOf } from './list-commitments.ts'

/** The commitments as everybody may read them: who owns each, what comes next and until when. No file comes out. */
export const listPublicCommitments = useCase({
  name: 'plan.listPublicCommitments',
  kind: 'query',
  title: { zh: '公开的承诺清单', en: 'List the commitments in public' },
  permission: 'plan.read',
  reach: 'public',
  allow: roles,
  runsAsSystem: true, // steps are the administration's own; only their words, days and states come out
  http: { method: 'GET', path: '/api/public/commitments' },
  input: Type.Object(planInput),
  output: Type.Object({
    rows: Type.Array(
      Type.Object({
        id: Type.String(),
        clause: Type.String(),
        label: textSchema,
        measure: Type.String(),
        /** who answers for it; null while the department is only proposed */
        owner: nullable(Type.Object({ code: Type.String(), name: textSchema })),
        steps: Type.Array(
          Type.Object({
            /** as the owner wrote it, in Chinese */
            what: Type.String(),
            due: Type.String(),
            state: oneOf('past', 'next', 'late'),
          }),
        ),
      }),
    ),
  }),
  async handle(context, input) {
    const { plan } = await planInForce(context, input.plan)
    const records = await listCommitmentRecords(context, plan.code)
    const steps = await listSteps(context, plan.code)
    return {
      rows: plan.items.flatMap(item => {
        if (item.class !== 'commitment') return []
        const proposed = item.lead.proposed ? undefined : item.lead.department
        const owner = records.get(item.id)?.owner ?? proposed
        return [
          {
            id: item.id,
            clause: item.clause,
            label: item.label,
            measure: item.measure,
            owner: choiceOf(plan, owner),
            steps: steps
              .filter(step => step.item === item.id)
              .map(step => ({
                what: step.what,
                due: step.due,
                state:
                  step.doneOn !== undefined
                    ? ('past' as const)
                    : isOverdue(step, context.today)
                      ? ('late' as const)
                      : ('next' as const),
              })),
          },
        ]
      }),
    }
  },
})
