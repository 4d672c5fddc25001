import { Type } from 'typebox'
import { invalid, useCase } from '../kernel/index.ts'
import { changeCommitment } from './change-commitment.ts'

/** Says which department answers for a commitment. */
export const assignOwner = useCase({
  name: 'plan.assignOwner',
  kind: 'command',
  title: { zh: '指定承诺的责任部门', en: 'Assign a commitment to a department' },
  permission: 'commitment.change',
  reach: 'city',
  allow: ['city-officer', 'system-administrator'],
  versioned: true,
  http: { method: 'POST', path: '/api/commitments/:commitment/owner' },
  input: Type.Object({
    commitment: Type.String({ maxLength: 20 }),
    owner: Type.String({ minLength: 1, maxLength: 40 }),
  }),
  output: Type.Object({ version: Type.Integer() }),
  async handle(context, input) {
    const version = await changeCommitment(context, input.commitment, async plan => {
      if (plan.departments.some(department => department.code === input.owner)) return { owner: input.owner }
      throw invalid([
        {
          pointer: '/owner',
          wrong: { zh: '计划里没有这个部门', en: 'The plan knows no such department' },
          right: { zh: '从列表里选', en: 'choose it from the list' },
        },
      ])
    })
    return { version }
  },
})
