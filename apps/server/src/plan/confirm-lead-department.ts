import { Type } from 'typebox'
import { invalid, useCase } from '../kernel/index.ts'
import { changeTarget, planInForce } from './change-target.ts'

/** An administrator says who leads: until then the plan holds only a proposal. A new version, with a reason. */
export const confirmLeadDepartment = useCase({
  name: 'plan.confirmLeadDepartment',
  kind: 'command',
  title: { zh: '确认牵头部门', en: 'Confirm the lead department' },
  permission: 'plan.confirm-lead',
  reach: 'city',
  allow: ['system-administrator'],
  versioned: true,
  http: { method: 'POST', path: '/api/targets/:target/lead' },
  input: Type.Object({
    target: Type.String({ pattern: '^S\\d+(-\\d+)*-Q\\d+$' }),
    department: Type.String({ minLength: 1, maxLength: 40 }),
    reason: Type.String({ minLength: 2, maxLength: 500 }),
  }),
  output: Type.Object({ target: Type.String(), version: Type.Integer() }),
  async handle(context, input) {
    const { plan } = await planInForce(context)
    if (!plan.departments.some(department => department.code === input.department)) {
      throw invalid([
        {
          pointer: '/department',
          wrong: { zh: '计划里没有这个部门', en: 'The plan knows no such department' },
          right: { zh: '从列表里选', en: 'choose it from the list' },
        },
      ])
    }
    return changeTarget(context, input.target, input.reason, () => ({ lead: input.department }))
  },
})
