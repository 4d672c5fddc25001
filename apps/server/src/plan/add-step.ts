import { Type } from 'typebox'
import { day, type Id, idOf, invalid, useCase } from '../kernel/index.ts'
import { changeCommitment } from './change-commitment.ts'
import { insertStep } from './commitment.store.ts'

/** Adds a step to a commitment, with the day by which it is to be done. */
export const addStep = useCase({
  name: 'plan.addStep',
  kind: 'command',
  title: { zh: '增加步骤', en: 'Add a step' },
  permission: 'commitment.change',
  reach: 'city',
  allow: ['city-officer', 'system-administrator'],
  versioned: true,
  http: { method: 'POST', path: '/api/commitments/:commitment/steps' },
  input: Type.Object({
    commitment: Type.String({ maxLength: 20 }),
    what: Type.String({ minLength: 2, maxLength: 200, pattern: '\\S' }),
    due: day(),
  }),
  output: Type.Object({ version: Type.Integer(), step: idOf<'Step'>() }),
  async handle(context, input) {
    const added: Id<'Step'>[] = []
    const version = await changeCommitment(context, input.commitment, async plan => {
      if (input.due < plan.from) {
        throw invalid([
          {
            pointer: '/due',
            wrong: { zh: '早于计划开始', en: 'It lies before the plan begins' },
            right: { zh: `${plan.from} 或以后`, en: `${plan.from} or later` },
          },
        ])
      }
      added.push(
        await insertStep(context, plan.code, input.commitment, { what: input.what.trim(), due: input.due }),
      )
      return {}
    })
    const [step] = added
    if (step === undefined) throw new Error('a step was added without an id')
    return { version, step }
  },
})
