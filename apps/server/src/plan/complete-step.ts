import { Type } from 'typebox'
import { day, idOf, invalid, Problem, useCase } from '../kernel/index.ts'
import { changeCommitment, stepOf } from './change-commitment.ts'
import { finishStep } from './commitment.store.ts'

/** Says that a step was done, and when. */
export const completeStep = useCase({
  name: 'plan.completeStep',
  kind: 'command',
  title: { zh: '步骤已完成', en: 'A step is done' },
  permission: 'commitment.change',
  reach: 'city',
  allow: ['city-officer', 'system-administrator'],
  versioned: true,
  http: { method: 'POST', path: '/api/steps/:step/completion' },
  input: Type.Object({ step: idOf<'Step'>(), doneOn: day() }),
  output: Type.Object({ version: Type.Integer() }),
  async handle(context, input) {
    const step = await stepOf(context, input.step)
    if (input.doneOn > context.today) {
      throw invalid([
        {
          pointer: '/doneOn',
          wrong: { zh: '这一天还没到', en: 'That day has not come yet' },
          right: { zh: `${context.today} 或以前`, en: `${context.today} or earlier` },
        },
      ])
    }
    const version = await changeCommitment(context, step.item, async () => {
      if (await finishStep(context, step.id, input.doneOn)) return {}
      throw new Problem('conflict', 'plan.step-done', {
        zh: '这一步已经记为完成',
        en: 'This step is recorded as done already',
      })
    })
    return { version }
  },
})
