import { Type } from 'typebox'
import { invalid, notFound, useCase } from '../kernel/index.ts'
import { planInForce } from './change-target.ts'
import { insertLead } from './plan.store.ts'

/** An administrator says who leads: until then the plan holds only a proposal. */
export const confirmLeadDepartment = useCase({
  name: 'plan.confirmLeadDepartment',
  kind: 'command',
  title: { zh: '确认牵头部门', en: 'Confirm the lead department' },
  permission: 'plan.confirm-lead',
  allow: ['system-administrator'],
  http: { method: 'POST', path: '/api/plan-items/:item/lead' },
  input: Type.Object({
    item: Type.String({ maxLength: 20 }),
    department: Type.String({ minLength: 1, maxLength: 40 }),
  }),
  output: Type.Object({ item: Type.String(), department: Type.String() }),
  async handle(context, input) {
    const { plan } = await planInForce(context)
    if (!plan.items.some(item => item.id === input.item))
      throw notFound('plan.unknown-item', { zh: '这一项', en: 'item of the plan' })
    if (!plan.departments.some(department => department.code === input.department)) {
      throw invalid([
        {
          pointer: '/department',
          wrong: { zh: '计划里没有这个部门', en: 'The plan knows no such department' },
          right: { zh: '从列表里选', en: 'choose it from the list' },
        },
      ])
    }
    await insertLead(context, plan.code, input.item, input.department)
    return { item: input.item, department: input.department }
  },
})
