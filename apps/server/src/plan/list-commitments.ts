import { Type } from 'typebox'
import { idOf, keyIn, nullable, textSchema, townStaff, useCase } from '../kernel/index.ts'
import { planInForce, planInput } from './change-target.ts'
import { listCommitmentRecords, listOverdue, listSteps, type StepEntry } from './commitment.store.ts'
import { commitmentStates, isOverdue, stateOfCommitment } from './commitment.ts'
import { evidence } from './evidence.store.ts'
import type { Plan } from './plan.ts'

const choice = Type.Object({ code: Type.String(), name: textSchema })
const stepOutput = Type.Object({
  id: idOf<'Step'>(),
  what: textSchema,
  due: Type.String(),
  doneOn: nullable(Type.String()),
  overdue: Type.Boolean(),
  evidence: Type.Array(Type.Object({ id: idOf<'Evidence'>(), name: Type.String() })),
})
const officials = [
  ...townStaff,
  'county-officer',
  'city-officer',
  'leader',
  'auditor',
  'system-administrator',
] as const

export function choiceOf(plan: Plan, code: string | undefined) {
  const found = plan.departments.find(department => department.code === code)
  return found === undefined ? null : { code: found.code, name: found.name }
}

/** Every commitment with its owner, steps, files and state. */
export const listCommitments = useCase({
  name: 'plan.listCommitments',
  kind: 'query',
  title: { zh: '承诺清单', en: 'List the commitments' },
  permission: 'commitment.read',
  reach: 'city',
  allow: officials,
  http: { method: 'GET', path: '/api/commitments' },
  input: Type.Object({
    ...planInput,
    measure: Type.Optional(Type.String({ maxLength: 40 })),
    state: Type.Optional(keyIn(commitmentStates)),
  }),
  output: Type.Object({
    rows: Type.Array(
      Type.Object({
        id: Type.String(),
        version: Type.Integer(),
        clause: Type.String(),
        label: textSchema,
        measure: Type.String(),
        owner: nullable(choice),
        /** what the plan proposes while nobody is assigned */
        proposed: nullable(choice),
        state: keyIn(commitmentStates),
        stateWords: textSchema,
        steps: Type.Array(stepOutput),
      }),
    ),
    total: Type.Integer(),
    overdue: Type.Integer(),
  }),
  async handle(context, input) {
    const { plan } = await planInForce(context, input.plan)
    const records = await listCommitmentRecords(context, plan.code)
    const steps = await listSteps(context, plan.code)
    const files = await evidence.list(
      context,
      steps.map(step => step.id),
    )
    const own = new Map<string, StepEntry[]>()
    for (const step of steps) own.set(step.item, [...(own.get(step.item) ?? []), step])
    const rows = plan.items.flatMap(item => {
      if (item.class !== 'commitment') return []
      const mine = own.get(item.id) ?? []
      const state = stateOfCommitment(mine, context.today)
      return [
        {
          id: item.id,
          version: records.get(item.id)?.version ?? 0,
          clause: item.clause,
          label: item.label,
          measure: item.measure,
          owner: choiceOf(plan, records.get(item.id)?.owner),
          proposed: choiceOf(plan, item.lead.department),
          state,
          stateWords: commitmentStates[state],
          steps: mine.map(step => ({
            id: step.id,
            what: { zh: step.what, en: step.what },
            due: step.due,
            doneOn: step.doneOn ?? null,
            overdue: isOverdue(step, context.today),
            evidence: files.filter(file => file.owner === step.id).map(({ id, name }) => ({ id, name })),
          })),
        },
      ]
    })
    const chosen = rows.filter(
      row =>
        (input.measure === undefined || row.measure === input.measure) &&
        (input.state === undefined || row.state === input.state),
    )
    return {
      rows: chosen,
      total: chosen.length,
      overdue: rows.filter(row => row.state === 'overdue').length,
    }
  },
})

/** Steps past their day, the longest overdue first: they show on the board. */
export const listOverdueSteps = useCase({
  name: 'plan.listOverdueSteps',
  kind: 'query',
  title: { zh: '逾期步骤', en: 'List overdue steps' },
  permission: 'commitment.read',
  reach: 'city',
  allow: officials,
  http: { method: 'GET', path: '/api/overdue-steps' },
  input: Type.Object(planInput),
  output: Type.Object({
    rows: Type.Array(
      Type.Object({
        id: idOf<'Step'>(),
        commitment: Type.String(),
        label: textSchema,
        what: textSchema,
        due: Type.String(),
        owner: nullable(choice),
      }),
    ),
  }),
  async handle(context, input) {
    const { plan } = await planInForce(context, input.plan)
    const records = await listCommitmentRecords(context, plan.code)
    const steps = await listOverdue(context, plan.code)
    const labels = new Map(plan.items.map(item => [item.id, item.label]))
    return {
      rows: steps.map(step => ({
        id: step.id,
        commitment: step.item,
        label: labels.get(step.item) ?? { zh: step.item, en: step.item },
        what: { zh: step.what, en: step.what },
        due: step.due,
        owner: choiceOf(plan, records.get(step.item)?.owner),
      })),
    }
  },
})
